import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../src/actions/collect';
import { branchWorkbooks, builtInScheme, findingText, identityText, parsePeriod, sentWorkbooks, type Branch, type Collection, type Scheme, type SheetPlan } from '../../src/core';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { run, testWith } from '../support/programs';
import { rosterRows } from '../support/rosters';
import { amount, clause, periods, rhythm, schemeFrom } from '../support/schemes';

/** Regulations in which formulas cannot say all: what branches write in by hand on the sheets of results. */
const SENDING = { year: 2026, period: null, deadline: null, contact: '', phone: '', upperPhone: '', issued: '1' };

function schemeOf(id: string): Scheme {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  return scheme;
}

function branchOf(scheme: Scheme): Branch {
  const members = rosterRows(['河东第1党支部'], 3).map(({ id = '', name }) => ({ id, name, unit: '', kind: scheme.people[0]?.kind ?? '', class: scheme.classes[0]?.class ?? null, posts: [], leader: null, contact: null, status: '参加' as const, from: null, to: null, history: [] }));
  return { id: '1', name: '河东第1党支部', members };
}

const withCells = (plans: readonly SheetPlan[], name: RegExp, change: (row: number, column: number) => string | number | undefined): SheetPlan[] =>
  plans.map((plan) => (!name.test(plan.name) ? plan : { ...plan, rows: plan.rows.map((row, at) => ({ ...row, cells: row.cells.map((cell, column) => {
    const value = change(at, column);
    return cell === null || value === undefined ? cell : { style: cell.style, value };
  }) })) }));

async function taken(scheme: Scheme, branches: readonly Branch[] | null, bytes: Uint8Array): Promise<Collection> {
  const period = parsePeriod('2026');
  if (period === null) throw new Error('no period');
  return collect({ sources: [{ name: '1.xlsx', read: () => Promise.resolve(bytes) }], sending: { scheme, period, branches, deadline: null, workbook: sentWorkbooks(scheme) }, former: null, date: '2027-01-05' });
}

test('U17 a score written in on 汇总表 that the entries do not give goes back', async () => {
  const scheme = schemeOf('soe-escalation');
  const branch = branchOf(scheme);
  const { identity, plans, forms } = branchWorkbooks(scheme, SENDING)(branch);
  const form = forms.find(({ kind }) => kind === '汇总表');
  if (form?.kind !== '汇总表') throw new Error('no 汇总表');
  const complete = withCells(plans, /^事项登记$/, (row, column) => (row === 2 && column === 2 ? '2026-12-31' : undefined));
  const written = (score: number): Uint8Array => writeWorkbook(withCells(complete, /^汇总表/, (row, column) => (row === form.firstRow && column === form.scoreColumn ? score : undefined)), { identity: identityText(identity) });
  const untouched = await taken(scheme, [branch], writeWorkbook(complete, { identity: identityText(identity) }));
  const score = Number(untouched.parts[0]?.members[0]?.score);
  expect(score).toBeGreaterThan(0);
  const found = async (value: number): Promise<string[]> => (await taken(scheme, [branch], written(value))).reports[0]?.findings.filter(({ code }) => code === 'points-differ').map(findingText) ?? [];
  expect(await found(score)).toEqual([]);
  expect(await found(score - 1)).toEqual([expect.stringContaining(`分数写的是 ${score - 1}，按登记内容应为`)]);
});

/** Whoever is under investigation is 不合格 for the time being. */
const investigated = schemeFrom({
  score: periods('sum', amount('quarter', '得分'), { id: 'points' }),
  rhythm: rhythm('quarter', 'year'),
  grades: [
    { grade: '合格', from: '60', to: '不设', ends: '[)', basis: clause('第五条') },
    { grade: '不合格', from: '不设', to: '60', ends: '[)', basis: clause('第五条') },
  ],
  specials: [{ kind: 'grade', id: 'investigated', name: '被立案审查', basis: clause('第六条'), input: { label: '被立案审查', aliases: [], blank: 'none' }, grade: '不合格', effect: 'provisional' }],
});

describe('T11 where others decide about a grade', () => {
  testWith(['soffice'], 'the notice says 待定 until one is confirmed, and comes back without a question', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jifenbu-provisional-'));
    const branch = branchOf(investigated);
    const { identity, plans, forms } = branchWorkbooks(investigated, SENDING)(branch);
    const grades = forms.find(({ kind }) => kind === '等次表');
    const column = grades?.kind === '等次表' ? grades.confirming?.grade : undefined;
    const quarters = withCells(plans, /^登记表 /, (row, at) => (row >= 3 && row < 6 && at === 2 ? 20 : undefined));
    const closing = withCells(quarters, /^考评登记表 /, (row, at) => (row >= 4 && row < 6 && at === 2 ? '√' : undefined));
    const confirmed = withCells(closing, /^等次表 /, (row, at) => (grades !== undefined && row === grades.firstRow + 2 && at === column ? '不合格' : undefined));
    writeFileSync(join(folder, '1.xlsx'), writeWorkbook(confirmed, { identity: identityText(identity) }));
    run('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, '1.xlsx')]);
    const bytes = new Uint8Array(readFileSync(join(folder, 'out', '1.xlsx')));
    rmSync(folder, { recursive: true });
    const notice = readWorkbook(bytes).sheets.find(({ name }) => name === '公示表 2026');
    expect(notice?.values.slice(3, 6).map((row) => row.slice(2))).toEqual([[80, 1, '合格'], [80, 1, '待定'], [80, 1, '不合格']]);
    const { reports } = await taken(investigated, [branch], bytes);
    expect([reports[0]?.state, reports[0]?.findings.map(findingText)]).toEqual(['accepted', []]);
  }, 120_000);
});
