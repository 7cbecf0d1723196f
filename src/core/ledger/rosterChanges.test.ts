import { schemeOf, sheet, workbook } from '../../../tests/support/ledgers';
import { a1, type CellValue, type SheetContent } from '../grid';
import { mergeIssues } from './check';
import { ledgerIssueText } from './messages.zh';
import { readLedger } from './readLedger';
import { answeredRoster, type RosterAnswer } from './rosterAnswers';
import { rosterQuestions } from './rosterChanges';
import type { LedgerIssue } from './issues';
import { EMPTY_STORE } from './store';

/** Four people in three months: 李强 comes in February, 赵敏 is gone after it, 王芳 is no longer 预备. */
const SCHEME = schemeOf('zhangdian-2017');
const HEAD = ['编号', '姓名', '党小组', '类别', '爱岗敬业'];

const row = (id: string, name: string, kind = '正式党员', unit = '一组'): CellValue[] => [id, name, unit, kind, 8];

const MONTHS = [
  sheet('1月', [HEAD, row('1', '王芳', '预备党员'), row('3', '赵敏'), row('4', '陈静')]),
  sheet('2月', [HEAD, row('1', '王芳', '预备'), row('2', '李强'), row('3', '赵敏'), row('4', '陈静')]),
  sheet('3月', [HEAD, row('1', '王芳', '正式'), row('2', '李强'), row('4', '陈静', '正式党员', '二组')]),
];

const ROSTER_HEAD = ['编号', '姓名', '区分', '类别'];
const ROSTER = sheet('名册', [ROSTER_HEAD, ['1', '王芳', '一组', '预备党员'], ['2', '李强', '一组', null], ['3', '赵敏', '一组', null], ['4', '陈静', '一组', null], ['制表人：林海燕']]);

function read(settled: readonly string[], ...sheets: readonly SheetContent[]) {
  return readLedger(workbook(...sheets), SCHEME, { year: 2026, store: { ...EMPTY_STORE, settled } });
}

function answer(sheets: readonly SheetContent[], ...answers: readonly RosterAnswer[]) {
  const reading = read([], ...sheets);
  return answeredRoster(reading, sheets.find(({ name }) => name === '名册'), rosterQuestions(reading), answers);
}

/** The roster with the answers written in, as they would be read next. */
function written(roster: SheetContent, cells: readonly { readonly row: number; readonly column: number; readonly text: string }[]): SheetContent {
  const values = roster.values.map((own) => [...own]);
  for (const { row: at, column, text } of cells) {
    while (values.length <= at) values.push([]);
    const own = values[at] ?? [];
    while (own.length <= column) own.push(null);
    own[column] = text;
  }
  return { ...roster, values };
}

test('L19 who comes, goes or is called something else in the registers is asked about, each with its cell and the answers there are', () => {
  const questions = rosterQuestions(read([], ROSTER, ...MONTHS));
  expect(questions.map(({ change, who, period, before, after, date, answers, at }) => [change, who.name, period, before, after, date, answers.join(), `${at.sheet} ${a1(at.row, at.column)}`])).toEqual([
    ['appears', '李强', '2026-02', '', '', '2026-02-01', 'joined,omitted', '2月 B3'],
    ['disappears', '赵敏', '2026-02', '', '', '2026-02-28', 'left,suspended,omitted', '2月 B4'],
    ['kind', '王芳', '2026-03', '预备党员', '正式党员', null, 'changed,slip', '3月 B2'],
    ['unit', '陈静', '2026-03', '一组', '二组', null, 'changed,slip', '3月 B4'],
  ]);
});

test('L19 without 名册 the same is asked of the roster that the registers imply', () => {
  expect(rosterQuestions(read([], ...MONTHS)).map(({ change, who }) => `${change} ${who.name}`).sort()).toEqual(['appears 李强', 'disappears 赵敏', 'kind 王芳', 'unit 陈静']);
});

test('L19 dates in the roster, a single month, or a month that is hardly filled in leave nothing to ask', () => {
  const dated = sheet('名册', [[...ROSTER_HEAD, '起', '止'], ['1', '王芳', '一组', '正式'], ['2', '李强', '一组', null, '2026-02-01'], ['3', '赵敏', '一组', null, null, '2026-02-28'], ['4', '陈静', '二组']]);
  expect(rosterQuestions(read([], dated, ...MONTHS))).toEqual([]);
  expect(rosterQuestions(read([], ROSTER, ...MONTHS.slice(0, 1)))).toEqual([]);
  const begun = sheet('4月', [HEAD, row('4', '陈静', '正式党员', '二组')]);
  expect(rosterQuestions(read([], dated, ...MONTHS, begun))).toEqual([]);
});

test('L20 体检 asks instead of telling the missing rows and unknown people; one thing is told once', () => {
  const stranger = sheet('3月', [...(MONTHS[2]?.values ?? []), row('9', '孙伟')]);
  const reading = read([], ROSTER, ...MONTHS.slice(0, 2), stranger);
  const issues = mergeIssues(reading, [], rosterQuestions(reading)).filter(({ code }) => ['roster-change', 'members-without-row', 'row-unknown-member'].includes(code));
  expect(issues.map(({ code, severity, at }) => `${severity} ${code} ${at === undefined ? '' : `${at.sheet} ${a1(at.row, at.column)}`}`)).toEqual([
    'error roster-change 3月 B5',
    'warning roster-change 2月 B3',
    'warning roster-change 2月 B4',
    'warning roster-change 3月 B2',
    'warning roster-change 3月 B4',
  ]);
  expect(ledgerIssueText(issues[0] as LedgerIssue)).toBe('“孙伟”从2026年3月起有登记，但不在名册中，未计入：是转入、名册漏列，还是写错了人？请在“人员变动”里回答，或直接填进名册。');
});

test('L21 answers are written into 名册 and nowhere else; a column that it lacks is added', () => {
  const stranger = sheet('3月', [...(MONTHS[2]?.values ?? []), row('9', '孙伟', '预备', '二组')]);
  const sheets = [ROSTER, ...MONTHS.slice(0, 2), stranger];
  const questions = rosterQuestions(read([], ...sheets));
  const days = { joined: '2026-02-10', left: '2026-02-28' } as const;
  const kinds = { appears: 'joined', disappears: 'left', unlisted: 'joined', kind: 'changed', unit: 'changed', name: 'slip' } as const;
  const outcome = answer(sheets, ...questions.map(({ id, change }): RosterAnswer => ({ question: id, answer: kinds[change], date: change === 'unlisted' ? '2026-03-01' : change === 'appears' ? days.joined : days.left })));
  if (outcome.kind !== 'cells') throw new Error(outcome.kind);
  expect(outcome.cells.map(({ row: at, column, text }) => `${a1(at, column)} ${text}`).sort()).toEqual(['A7 9', 'B7 孙伟', 'C5 二组', 'C7 二组', 'D2 正式党员', 'D7 预备', 'E1 起', 'E3 2026-02-10', 'E7 2026-03-01', 'F1 止', 'F4 2026-02-28']);
  const after = read(outcome.settled, written(ROSTER, outcome.cells), ...MONTHS.slice(0, 2), stranger);
  expect(rosterQuestions(after)).toEqual([]);
  expect(after.members.map(({ member: { id, kind, unit, from, to } }) => [id, kind, unit, from, to])).toEqual([
    ['1', '正式党员', '一组', null, null],
    ['2', '正式党员', '一组', '2026-02-10', null],
    ['3', '正式党员', '一组', null, '2026-02-28'],
    ['4', '正式党员', '二组', null, null],
    ['9', '预备党员', '二组', '2026-03-01', null],
  ]);
});

test('L22 what was only left out or mistyped writes nothing and is not asked again; the missing row is told then', () => {
  const sheets = [ROSTER, ...MONTHS];
  const [appears] = rosterQuestions(read([], ...sheets));
  const outcome = answer(sheets, { question: appears?.id ?? '', answer: 'omitted', date: null });
  expect(outcome).toEqual({ kind: 'cells', cells: [], settled: [appears?.id] });
  const after = read(outcome.kind === 'refused' ? [] : outcome.settled, ...sheets);
  expect(rosterQuestions(after).map(({ change }) => change)).toEqual(['disappears', 'kind', 'unit']);
  expect(mergeIssues(after, [], rosterQuestions(after)).filter(({ code }) => code === 'members-without-row').map(({ data }) => data)).toEqual([{ sheet: '1月', names: ['李强'] }]);
});

test('L21 without 名册 it is made of the registers with the answers; a number that nobody wrote stays open', () => {
  const unnumbered = MONTHS.map((month) => ({ ...month, values: month.values.map((own) => own.slice(1)) }));
  const questions = rosterQuestions(read([], ...unnumbered));
  const outcome = answer(unnumbered, ...questions.flatMap(({ id, change }): RosterAnswer[] => (change === 'disappears' ? [{ question: id, answer: 'suspended', date: '2026-02-20' }] : [])));
  if (outcome.kind !== 'plan') throw new Error(outcome.kind);
  const cells = outcome.plan.rows.map((own) => own.cells.map((cell) => cell?.value ?? null));
  const to = cells[0]?.indexOf('止') ?? -1;
  expect(cells.find((own) => own[1] === '赵敏')?.[to]).toBe('2026-02-20');
  expect(cells.slice(1, 5).map((own) => [own[0], own[1]])).toEqual([[null, '王芳'], [null, '赵敏'], [null, '陈静'], [null, '李强']]);
});

test('L21 a question that is asked no more, or a day that is none, is refused', () => {
  const [appears] = rosterQuestions(read([], ROSTER, ...MONTHS));
  expect(answer([ROSTER, ...MONTHS], { question: '什么', answer: 'joined', date: '2026-02-01' })).toMatchObject({ kind: 'refused', reason: 'gone' });
  expect(answer([ROSTER, ...MONTHS], { question: appears?.id ?? '', answer: 'joined', date: '2026-02-31' })).toMatchObject({ kind: 'refused', reason: 'date', name: '李强' });
});
