import { toText } from '../decimal';
import type { CellValue } from '../grid';
import type { Entry } from '../scoring/member';
import { readAmount, readCount, readFlag, readWord } from './reading';

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

test.each<CellValue>([-1, '－1', 1.5, '2000万', '扣3', 'abc', true, { error: '#N/A' }, '3；4'])('R2 次数 %p is refused, never 0', (value) => {
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
  const amount = readAmount(events('1.5', 2));
  expect(amount.kind === 'value' && toText(amount.value)).toBe('3.5');
  expect(readAmount(events('很多')).kind).toBe('wrong');
  expect(readAmount(events(1, undefined)).kind).toBe('wrong');
  expect(readAmount(events()).kind).toBe('blank');
});

test('R7 a date cell where times belong is refused, not counted', () => {
  expect(readCount({ kind: 'cell', value: 46082 })).toEqual({ kind: 'wrong', found: '46082' });
  expect(readCount({ kind: 'cell', value: 9999 }).kind).toBe('value');
});
