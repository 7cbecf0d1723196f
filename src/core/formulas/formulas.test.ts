import { amount, clause, deduction, item, periods, schemeFrom, section } from '../../../tests/support/schemes';
import { parsePeriod } from '../periods';
import { BUILT_IN_IDS, builtInScheme } from '../schemes';
import type { Scheme } from '../scheme/schema';
import { figurePlaces } from '../scheme/sheet/places';
import type { Member } from '../scoring/member';
import { CHECKED_FUNCTIONS, functionsIn } from './checkedFunctions';
import { REASONS } from './messages.zh';
import { sheetFormulas } from './register';
import type { FormulaSheet } from './rowCompiler';
import { summaryFormulas } from './summary';

const member: Member = { id: '01', name: '王一', unit: '', kind: '正式党员', class: null, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] };

const MARCH = period('2026-03');

function period(text: string) {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

function compiled(scheme: Scheme, entries: Readonly<Record<string, number>>, sheet: Partial<FormulaSheet> = {}, who: Member = member) {
  const formulas = sheetFormulas(
    { scheme, figures: figurePlaces(scheme), periods: [] },
    { at: 'entry', period: MARCH, idColumn: 0, entries: new Map(Object.entries(entries)), firstFree: 10, ...sheet },
    [{ row: 4, member: who }],
  );
  const [row] = formulas.rows;
  if (row === undefined) throw new Error('no row');
  return { ...formulas, row, step: (key: string) => row.steps.get(key) };
}

const attendance = schemeFrom({
  score: periods('mean', section('points', [item('study', '20', [deduction('late', '迟到', '-2')]), amount('work', '工作', { max: '80' })])),
});

test('K1 every step has a column of its own, and a sum refuses to be one while a part of it is missing', () => {
  const { row, columns, step } = compiled(attendance, { late: 2, work: 3 });
  expect(columns.map(({ label }) => label)).toEqual(['算：迟到', '算：study', '算：工作', '算：points']);
  expect(step('late')).toMatch(/^=IF\(OR\(C5="",C5="—"\),0,IF\(ISNUMBER\(C5\),IF\(AND\(C5>=0,C5<10000,C5=INT\(C5\)\),C5\*'积分办法'!\$C\$\d+,"填法不对"\),"填法不对"\)\)$/);
  expect(step('work')).toMatch(/^=IF\(OR\(D5="",D5="—"\),"缺",/);
  expect(step('points')).toMatch(/^=IF\(COUNT\('积分办法'!\$C\$\d+,L5:M5\)=3,MIN\(MAX\(SUM\('积分办法'!\$C\$\d+,L5:M5\),'积分办法'!\$D\$\d+\),'积分办法'!\$E\$\d+\),"未齐"\)$/);
  expect(row.result).toBe('=IF(ISNUMBER(N5),ROUND(ROUND(N5,10),2),N5)');
});

test('K2 no figure of the regulation stands in a formula: each is a cell of sheet 积分办法', () => {
  const { row } = compiled(attendance, { late: 2, work: 3 });
  for (const formula of row.steps.values()) expect(formula).not.toMatch(/(?<![A-Z$\d])(?:20|80)(?!\d)|\*-?2(?!\d)/);
});

test('K3 a column that the sheet lacks is asked for where a blank is missing, and is nothing where it may stay empty', () => {
  const { step } = compiled(attendance, {});
  expect([step('late'), step('work')]).toEqual(['=0', '="缺"']);
});

test('R11 a formula does not guess either whether 0.95 means 95%', () => {
  const scheme = schemeFrom({ score: periods('mean', section('points', [amount('rate', '完成率（%）'), amount('work', '工作')])) });
  const { step } = compiled(scheme, { rate: 2, work: 3 });
  expect(step('rate')).toContain('OR(C5=0,ABS(C5)>1)');
  expect(step('work')).not.toContain('ABS');
});

test('K3 a row in which nothing is written is missing as a whole', () => {
  const scheme = schemeFrom({ score: periods('mean', section('points', [item('study', '20', [deduction('late', '迟到', '-2')])])) });
  expect(compiled(scheme, { late: 2 }).row.result).toBe('=IF(SUMPRODUCT((C5<>"")*(C5<>"—"))=0,"缺",IF(ISNUMBER(M5),ROUND(ROUND(M5,10),2),M5))');
});

test('K5 what concerns others has no formula in a row, and the columns are the same for everybody', () => {
  const scheme = schemeFrom({
    classes: [
      { class: 'A类', basis: clause('第一条') },
      { class: 'B类', basis: clause('第一条') },
    ],
    score: periods('mean', section('points', [amount('work', '工作'), amount('visits', '走访', { who: { are: 'any', of: ['B类'] } })])),
  });
  const [a, b] = ['A类', 'B类'].map((own) => compiled(scheme, { work: 2, visits: 3 }, {}, { ...member, class: own }));
  expect([a?.step('visits'), b?.step('visits') === undefined]).toEqual([undefined, false]);
  expect(a?.columns.map(({ column }) => column)).toEqual(b?.columns.map(({ column }) => column));
  expect(a?.step('points')).toContain('COUNT(\'积分办法\'!');
  expect(a?.step('points')).toContain(',K5)=2');
});

test('K6 points of other sheets are found by 编号, and a sheet name keeps its apostrophe', () => {
  const january = { period: period('2026-01'), name: "一月's 登记", idColumn: 0, resultColumn: 4, first: 3, last: 9 };
  const formulas = sheetFormulas(
    { scheme: attendance, figures: figurePlaces(attendance), periods: [january] },
    { at: 'closing', period: period('2026'), idColumn: 0, entries: new Map(), firstFree: 3 },
    [{ row: 4, member: { ...member, to: '2026-02-28' } }],
  );
  const steps = formulas.rows[0]?.steps;
  expect(steps?.get('mean-periods@2026-01')).toBe(`=IF(ISNUMBER(INDEX('一月''s 登记'!$E$4:$E$10,MATCH($A5,'一月''s 登记'!$A$4:$A$10,0))),INDEX('一月''s 登记'!$E$4:$E$10,MATCH($A5,'一月''s 登记'!$A$4:$A$10,0)),"缺")`);
  expect(steps?.get('mean-periods@2026-02')).toBe('="缺"');
  expect(steps?.get('mean-periods')).toBe('=IF(COUNT(D5:E5)=2,AVERAGE(D5:E5),"未齐")');
});

test('K7 what a row cannot know stands as a value, with the reason, and all above it is still a formula', () => {
  const again = { kind: 'repeat', id: 'again', basis: clause('第九条'), factor: '2', from: 2, over: 'year', growth: 'flat' };
  const scheme = schemeFrom({
    score: periods('mean', section('points', [item('study', '0', [deduction('late', '迟到', '-2')], { raises: [again] }), amount('work', '工作')])),
  });
  const { columns, uncompiled, step } = compiled(scheme, { late: 2, work: 3 });
  expect(uncompiled).toEqual([{ rule: 'study', name: 'study', reason: 'events' }]);
  expect(columns.map(({ label, holds }) => [label, holds])).toEqual([
    ['算：study（数值）', 'value'],
    ['算：工作', 'formula'],
    ['算：points', 'formula'],
  ]);
  expect(step('points')).toContain('K5:L5');
});

const deductedOverTheYear = schemeFrom({
  score: periods('sum', section('points', [item('study', '0', [deduction('late', '迟到', '-2')], { limits: { min: '-10', max: '0', over: 'year' } }), amount('work', '工作')])),
});

function february(january: { readonly steps?: { readonly header: number; readonly column: number } }, who: Member = member) {
  const source = { period: period('2026-01'), name: '一月', idColumn: 0, resultColumn: 4, first: 3, last: 9, ...january };
  const sheet: FormulaSheet = { at: 'entry', period: period('2026-02'), idColumn: 0, entries: new Map([['late', 2], ['work', 3]]), firstFree: 10 };
  return sheetFormulas({ scheme: deductedOverTheYear, figures: figurePlaces(deductedOverTheYear), periods: [source] }, sheet, [{ row: 4, member: who }]);
}

test('K13 what earlier periods of the year have used is looked up beside the member, and goes on to the next one', () => {
  const { columns, rows, uncompiled } = february({ steps: { header: 2, column: 6 } });
  const steps = rows[0]?.steps;
  expect(uncompiled).toEqual([]);
  expect(columns.map(({ label }) => label)).toEqual(['算：study（全年累计）', '算：迟到', '算：study（前几期累计）', '算：study', '算：工作', '算：points']);
  expect(steps?.get('carried.study')).toBe(`=IF(ISNUMBER(MATCH($A5,'一月'!$A$4:$A$10,0)),INDEX('一月'!$G$4:$G$10,MATCH($A5,'一月'!$A$4:$A$10,0),MATCH("算：study（全年累计）",'一月'!$G$3,0)),"缺")`);
  expect(steps?.get('study')).toMatch(/^=IF\(COUNT\(M5,'积分办法'!\$C\$\d+,L5\)=3,MIN\(MAX\(M5\+SUM\('积分办法'!\$C\$\d+,L5\),'积分办法'!\$D\$\d+\),'积分办法'!\$E\$\d+\)-M5,"未齐"\)$/);
  expect(steps?.get('account.study')).toBe('=M5+IF(ISNUMBER(N5),N5,0)');
});

test('K13 a period before the member came is not asked, and a sheet without steps cannot be', () => {
  expect(february({ steps: { header: 2, column: 6 } }, { ...member, from: '2026-02-01' }).rows[0]?.steps.get('carried.study')).toBe('=0');
  expect(february({}).uncompiled).toEqual([{ rule: 'study', name: 'study', reason: 'yearLimit' }]);
});

test.each(BUILT_IN_IDS)('K4 %s: only functions of the checked list, none longer than a program takes, each reason in words', (id) => {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  const figures = figurePlaces(scheme);
  const sheets = [period('2026-03'), period('2026-W05'), period('2026-Q1'), period('2026-H1'), period('2026')].flatMap((each) =>
    (['entry', 'closing'] as const).map((at) => sheetFormulas({ scheme, figures, periods: [] }, { at, period: each, idColumn: 0, entries: new Map(), firstFree: 3 }, [{ row: 4, member }])),
  );
  const scores = { period: period('2026'), name: '考评', idColumn: 0, resultColumn: 2, first: 1, last: 9, specials: new Map(scheme.specials.map((special, index) => [special.id, index + 5])) };
  const summary = summaryFormulas({ scheme, figures, period: period('2026'), scores, members: [{ member, part: 'graded' }], onTheRoll: 1, values: () => null, confirming: 'absent' });
  const formulas = [...sheets.flatMap(({ rows }) => rows.flatMap(({ steps, result }) => [...steps.values(), result])), ...summary.cells.flat().filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='))];
  expect([...new Set(formulas.flatMap(functionsIn))].filter((name) => !CHECKED_FUNCTIONS.has(name))).toEqual([]);
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
  for (const { reason } of [...sheets, summary].flatMap(({ uncompiled }) => uncompiled)) expect(REASONS[reason]).toMatch(/。$/);
});

test('K4 texts and sheet names are no functions', () => {
  expect(functionsIn(`=IF('SUM(甲)'!A1="MAX(",ROUND(B1,2),"")`)).toEqual(['IF', 'ROUND']);
});
