import { toText } from '../decimal';
import type { CellValue } from '../grid';
import { quantityKind, type FigureKind, type InputKind } from '../scheme/inputs';
import type { Entry } from '../scoring/member';
import { scoringIssue } from '../scoring/issues';
import { scoringIssueText } from '../scoring/messages.zh';
import type { Wording } from './figure';
import { readAmount, readCount, readFlag, readWord } from './reading';
import { readSheets } from './readSheets';

const POINTS = { kind: 'amount', min: '0', max: null } as const;
const cell = (value: CellValue): Entry => ({ kind: 'cell', value });

test.each<[CellValue, string | null]>([
  [3, '3'],
  ['３', '3'],
  [' 3 次', '3'],
  ['无', '0'],
  [0, '0'],
  ['+2', '2'],
  ['—', null],
  ['／', null],
  ['', null],
  ['　', null],
  [null, null],
])('R1 次数 %p is %p; blank and 0 are not the same', (value, expected) => {
  const reading = readCount(cell(value));
  expect(reading.kind === 'value' ? toText(reading.value.times) : reading.kind === 'blank' ? null : 'wrong').toBe(expected);
});

test.each<CellValue>([-1, '－1', 1.5, '2000万', '扣3', '加2', '2分', '50%', '3/5', '½', '3 5', '3（请假）', '约2', '两百', '满分', 'abc', true, { error: '#N/A' }, '3；4'])('R2 次数 %p is refused, never 0', (value) => {
  expect(readCount(cell(value)).kind).toBe('wrong');
});

test.each<[CellValue, string]>([
  ['√', 'marked'],
  ['✔', 'marked'],
  [true, 'marked'],
  [1, 'marked'],
  ['是', 'marked'],
  ['×', 'unmarked'],
  ['否', 'unmarked'],
  [0, 'unmarked'],
  ['无', 'unmarked'],
])('R3 标记 %p is %s', (value, expected) => {
  const reading = readFlag(cell(value));
  expect(reading.kind === 'value' && reading.value).toBe(expected);
});

test('R3 other marks are refused: ○ means different things in different branches', () => {
  for (const value of ['○', '△', '有？', 2, '待定']) expect(readFlag(cell(value)).kind).toBe('wrong');
});

test.each<[CellValue, string, string | null]>([
  ['良好 7', '良好', '7'],
  ['良好（７分）', '良好', '7'],
  ['良好：7', '良好', '7'],
  ['优秀', '优秀', null],
  [7, '', '7'],
  ['8.5分', '', '8.5'],
  ['-3', '', '-3'],
])('R4 %p is the word %p with the figure %p', (value, word, figure) => {
  const reading = readWord(cell(value));
  if (reading.kind !== 'value') throw new Error(reading.kind);
  expect(reading.value.word).toBe(word);
  expect(reading.value.figure === null ? null : toText(reading.value.figure)).toBe(figure);
});

test('R5 a list of events counts them, adds their points, and refuses points that are no numbers', () => {
  const events = (...points: (string | number | undefined)[]): Entry => ({ kind: 'events', events: points.map((each) => (each === undefined ? {} : { points: each })) });
  const count = readCount(events(undefined, undefined));
  expect(count.kind === 'value' && toText(count.value.times)).toBe('2');
  const amount = readAmount(events('1.5', 2), POINTS);
  expect(amount.kind === 'value' && toText(amount.value)).toBe('3.5');
  expect(readAmount(events('很多'), POINTS).kind).toBe('wrong');
  expect(readAmount(events(1, undefined), POINTS).kind).toBe('wrong');
  expect(readAmount(events(), POINTS).kind).toBe('blank');
});

test('R7 a date cell where times belong is refused, not counted', () => {
  expect(readCount({ kind: 'cell', value: 46082 })).toEqual({ kind: 'wrong', found: '46082' });
  expect(readCount({ kind: 'cell', value: 9999 }).kind).toBe('value');
});

test.each<[CellValue, string, Wording | undefined]>([
  [3, '3', undefined],
  ['3', '3', 'text'],
  ['３', '3', 'width'],
  ['3（次）', '3', 'unit'],
  ['三次', '3', 'numeral'],
  ['两次', '2', 'numeral'],
  ['十二', '12', 'numeral'],
  ['二十', '20', 'numeral'],
  ['2,000', '2000', 'separators'],
  ['无', '0', 'nothing'],
])('R8 次数 %p is %s, and the reading says how it was written: %p', (value, times, how) => {
  const reading = readCount(cell(value));
  if (reading.kind !== 'value') throw new Error(reading.kind);
  expect([toText(reading.value.times), reading.how]).toEqual([times, how]);
});

const AMOUNT: FigureKind = { kind: 'amount', min: '0', max: '10' };
const DEDUCTED: FigureKind = { kind: 'amount', min: '0', max: '5', points: 'deducted' };
const PERCENT: FigureKind = { kind: 'quantity', unit: 'percent' };

test.each<[string, FigureKind, CellValue, string | null]>([
  ['points that are deducted', DEDUCTED, '扣3', '3'],
  ['points that are deducted', DEDUCTED, '扣3分', '3'],
  ['points that are deducted', DEDUCTED, '减3', '3'],
  ['points that are deducted', DEDUCTED, '－3', '3'],
  ['points that are deducted', DEDUCTED, -3, '3'],
  ['points that are deducted', DEDUCTED, 3, '3'],
  ['points that are deducted', DEDUCTED, '加3', null],
  ['points that are deducted', DEDUCTED, '+3', null],
  ['points that are deducted', DEDUCTED, '满分', null],
  ['a balance', { kind: 'balance' }, '扣3分', '-3'],
  ['a balance', { kind: 'balance' }, '加2', '2'],
  ['points of either sign', AMOUNT, '扣3', '-3'],
  ['points', AMOUNT, '5 分', '5'],
  ['points', AMOUNT, '3次', null],
  ['hours', { kind: 'quantity' }, '3次', '3'],
])('R9 in %s %p %p is %p', (_, takes, value, expected) => {
  const reading = readAmount(cell(value), takes);
  expect(reading.kind === 'value' ? toText(reading.value) : null).toBe(expected);
});

test.each<[string, FigureKind, string | null]>([
  ['points up to 10', AMOUNT, '10'],
  ['points without a limit', { kind: 'amount', min: '0', max: null }, null],
  ['a quantity', { kind: 'quantity' }, null],
  ['a balance', { kind: 'balance' }, null],
])('R10 满分 in %s', (_, takes, expected) => {
  const reading = readAmount(cell('满分'), takes);
  expect(reading.kind === 'value' ? toText(reading.value) : null).toBe(expected);
});

test('R10 满分 of a score sheet is its most; among several figures it is refused', () => {
  const sheets: FigureKind = { kind: 'sheets', max: '20' };
  const full = readSheets(cell('满分'), sheets);
  expect(full.kind === 'value' && full.value.map(toText)).toEqual(['20']);
  expect(readSheets(cell('9、满分'), sheets).kind).toBe('wrong');
});

test.each<[FigureKind, CellValue, string | null]>([
  [PERCENT, '95%', '95'],
  [PERCENT, '９５．５％', '95.5'],
  [PERCENT, 95, '95'],
  [PERCENT, 0.95, '0.95'],
  [AMOUNT, '95%', null],
  [{ kind: 'quantity' }, '95%', null],
])('R11 in %p %p is %p', (takes, value, expected) => {
  const reading = readAmount(cell(value), takes);
  expect(reading.kind === 'value' ? toText(reading.value) : null).toBe(expected);
});

test.each<[string, FigureKind]>([
  ['出勤率', PERCENT],
  ['完成情况（％）', PERCENT],
  ['基础分扣减百分比', PERCENT],
  ['工作效率', { kind: 'quantity' }],
  ['学时', { kind: 'quantity' }],
])('R11 %s asks for percentages, or does not', (label, expected) => {
  expect(quantityKind(label)).toEqual(expected);
});

test('R9 R10 R11 what is refused for what it seems to be says so', () => {
  const words = (found: string, takes: InputKind) => scoringIssueText(scoringIssue('wrong-entry', { period: '2026-03', input: 'x', label: '缺勤', item: '出勤', found, takes }));
  expect(words('扣3', { kind: 'count' })).toContain('“扣3”是分数，这一列要的是次数');
  expect(words('3次', AMOUNT)).toContain('“3次”是次数，这一列要的是分数');
  expect(words('95%', AMOUNT)).toContain('“95%”可以是 95，也可以是它的百分之一');
  expect(words('满分', { kind: 'balance' })).toContain('没有统一的满分');
  expect(words('○', { kind: 'flag' })).toContain('这个符号在各支部的意思不同');
});

test('U12 a cell full of brackets and stops is refused at once', () => {
  const before = performance.now();
  for (const sign of ['(', ',', '：', '1']) expect(readWord({ kind: 'cell', value: `${sign.repeat(32_000)}x1x` }).kind).toBe('wrong');
  expect(performance.now() - before).toBeLessThan(500);
});
