import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../src/actions/collect';
import { branchWorkbooks, builtInScheme, BUILT_IN_IDS, eventInputs, fullAddress, findingText, identityText, schemeInputs, sendablePeriods, sentWorkbooks, type Branch, type CellPlan, type CellValue, type Period, type Scheme, type SheetPlan } from '../../src/core';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { chance } from '../engines/random';
import { fill, randomMembers } from '../engines/randomLedger';
import { drawn } from '../support/ledgers';
import { run, testWith } from '../support/programs';

/** Ranks, grades and notices as LibreOffice works them out beside what the core would publish, in every built-in regulation without single events. */
const MEMBERS = 9;
const SENDING = { year: 2026, deadline: null, contact: '', phone: '', upperPhone: '', issued: '1' };
/** A shown figure that is not what the entries give. */
const DIFFERENCES: ReadonlySet<string> = new Set(['notice-differs', 'suggestion-differs', 'points-differ', 'formula-missing', 'formula-altered', 'cell-overwritten', 'guide-changed']);

interface Sent {
  readonly scheme: Scheme;
  readonly span: Period;
  readonly branch: Branch;
  readonly bytes: Uint8Array;
}

/** A closing period where there is more than one in a year, else the year. */
function sent(id: string, seed: number): Sent {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  const by = chance(seed);
  const period = sendablePeriods(scheme, 2026).find(({ unit }) => unit === scheme.rhythm.closing) ?? null;
  const branch: Branch = { id: '1', name: '河东第1党支部', members: randomMembers(scheme, MEMBERS, by) };
  const { identity, plans } = branchWorkbooks(scheme, { ...SENDING, period })(branch);
  const inputs = new Map(schemeInputs(scheme).map((input) => [input.label, input]));
  const filled = plans.map((plan): SheetPlan => {
    if (!/^(?:考评)?登记表 /.test(plan.name)) return plan;
    const { values } = fill(drawn(plan), plan, MEMBERS, (label) => inputs.get(label), by);
    return { ...plan, rows: plan.rows.map((row, at) => ({ ...row, cells: row.cells.map((cell, column) => typedOver(cell, values[at]?.[column])) })) };
  });
  return { scheme, span: period ?? { unit: 'year', year: 2026, index: 1 }, branch, bytes: writeWorkbook(filled, { identity: identityText(identity) }) };
}

function typedOver(cell: CellPlan | null, value: CellValue | undefined): CellPlan | null {
  return cell === null || cell.formula !== undefined || value === undefined || typeof value === 'object' ? cell : { ...cell, value };
}

describe('T10 T11 U18', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jifenbu-calculated-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  testWith(['soffice'], 'what a program shows on 等次表 and 公示表 is what the core would publish', async () => {
    const all = BUILT_IN_IDS.map((id, index) => ({ id, ...sent(id, index + 1) })).filter(({ scheme }) => eventInputs(scheme).length === 0);
    for (const { id, bytes } of all) writeFileSync(join(folder, `${id}.xlsx`), bytes);
    run('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), ...all.map(({ id }) => join(folder, `${id}.xlsx`))]);
    let figures = 0;
    const told: string[] = [];
    for (const { id, scheme, span, branch } of all) {
      const bytes = new Uint8Array(readFileSync(join(folder, 'out', `${id}.xlsx`)));
      figures += readWorkbook(bytes).sheets.filter(({ name }) => name.startsWith('公示表')).flatMap(({ values }) => values.flatMap((row) => row.slice(2))).filter((value) => typeof value === 'number').length;
      const sending = { scheme, period: span, branches: [branch], deadline: null, workbook: sentWorkbooks(scheme) };
      const { reports } = await collect({ sources: [{ name: id, read: () => Promise.resolve(bytes) }], sending, former: null, date: '2027-01-10' });
      const different = reports[0]?.findings.filter(({ code, severity }) => DIFFERENCES.has(code) && severity !== 'note') ?? [];
      told.push(...different.map((found) => `${id} ${found.at === undefined ? '' : fullAddress(found.at)} ${findingText(found)}`));
    }
    expect(told).toEqual([]);
    expect(figures).toBeGreaterThan(200);
  }, 240_000);
});
