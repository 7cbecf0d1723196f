import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isClosing, needsEvents, periodText, readLedger, schemeInputs, scoreClosing, scorePeriod, toText, type Entry, type Issue, type LedgerIssue, type Member, type MemberRecord, type Period, type Scheme } from '../../src/core';
import { ledgerSheets } from '../../src/core/sheets/template';
import { readWorkbook } from '../../src/hosts/file';
import { chance, type Chance } from '../engines/random';
import { filledIn, randomMembers, randomScheme } from '../engines/randomLedger';
import { drawn, schemeOf } from '../support/ledgers';
import { fileBy, type Program, type WrittenSheet } from './files';
import { HARMLESS, sheetOf, UNCLEAR, type Column, type Register } from './messes';

/** Regulations that are kept in registers, and not as lists of single events. */
const SCHEMES = new Map(readdirSync(join(__dirname, '../../schemes')).map((file) => file.replace('.json', '')).map((id) => [id, schemeOf(id)] as const).filter(([, scheme]) => !needsEvents(scheme)));

/** A register as a branch would keep it, and what the core makes of its entries without reading any sheet. */
interface Clean {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly members: readonly Member[];
  readonly records: readonly MemberRecord[];
  readonly roster: WrittenSheet;
  readonly register: Register;
}

type Known = 'by number' | 'by name';

function cleanLedger(base: Scheme, known: Known, program: Program, by: Chance): Clean | null {
  const scheme = randomScheme(base, by);
  const members = randomMembers(scheme, by.whole(2, 6), by).map((member, index) => ({ ...member, unit: index % 2 === 0 ? '第一党小组' : '第二党小组', ...(known === 'by name' && index < 2 ? { name: '李强' } : {}) }));
  const sheets = ledgerSheets(scheme, members, { unit: 'year', year: 2026, index: 1 });
  const [first] = sheets.registers;
  if (first === undefined) return null;
  const { period, plan } = first;
  const filled = filledIn(scheme, plan, members.length, by);
  const head = filled.values.findIndex((row) => row.includes('姓名'));
  const inputs = schemeInputs(scheme);
  const items = (filled.values[head] ?? []).flatMap((label, at) => inputs.filter((input) => input.label === label && input.unit === period.unit).map((input) => ({ input, at })));
  const rows = new Map(filled.values.slice(head + 1).map((row) => [row[0], row]));
  const records = members.map((member): MemberRecord => {
    const row = rows.get(member.id);
    const own = new Map(items.map(({ input, at }): [string, Entry] => [input.id, { kind: 'cell', value: row?.[at] ?? null }]));
    return { member, entries: row === undefined ? new Map() : new Map([[periodText(period), own]]) };
  });
  const lines = members.flatMap((member, index) => {
    const row = rows.get(member.id);
    return row === undefined ? [] : [{ member: index, cells: [...(known === 'by number' ? [member.id, member.name] : [member.unit, member.name]), ...items.map(({ at }) => row[at] ?? null)] }];
  });
  const who: readonly Column[] = [{ label: known === 'by number' ? '编号' : '党小组', of: known === 'by number' ? 'id' : 'unit', group: null }, { label: '姓名', of: 'name', group: null }];
  const columns = [...who, ...items.map(({ input }): Column => ({ label: input.label, of: input, group: null }))];
  const rosterRows = drawn(sheets.roster).values;
  const roster = { name: '名册', rows: known === 'by number' ? rosterRows : rosterRows.map((row) => row.slice(1)) };
  const named = by.percent(50);
  const register: Register = { program, name: named ? `登记表 ${periodText(period)}` : '登记表', above: named ? [] : [[`党员积分登记表 ${periodText(period)}`]], columns, lines, below: [], hidden: false, wide: false, unclear: new Set(), headings: 'clear' };
  return lines.length === 0 ? null : { scheme, period, members, records, roster, register };
}

interface Figure {
  readonly points: string | null;
  readonly issues: readonly Issue[];
}

function figuresOf(scheme: Scheme, records: readonly MemberRecord[], period: Period): Figure[] {
  const figure = (points: Parameters<typeof toText>[0] | null, issues: readonly Issue[]): Figure => ({ points: points === null ? null : toText(points), issues });
  // Who only collects points is not asked for an appraisal, whatever stands there.
  if (isClosing(scheme, period)) return scoreClosing(scheme, records, period).members.map(({ participation, points, score, issues }) => figure(participation.kind === 'pointsOnly' ? points : score, issues));
  return scorePeriod(scheme, records, period).members.map(({ points, issues }) => figure(points, issues));
}

const harmless = Object.keys(HARMLESS);
const unclear = Object.keys(UNCLEAR);

test('L1 L2 L3 L9 R1 R2 R8 R9 any mix of messes leaves the points as they are, or tells where it does not', () => {
  let compared = 0;
  let told = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...SCHEMES.keys()),
      fc.constantFrom<Known>('by number', 'by name'),
      fc.constantFrom<Program>('ours', 'SheetJS', 'Excel', 'WPS'),
      fc.subarray(harmless),
      fc.oneof(fc.constant([]), fc.subarray(unclear, { maxLength: 3 })),
      fc.nat(),
      (id, known, program, harmlessOnes, unclearOnes, seed) => {
        const by = chance(seed);
        const base = SCHEMES.get(id);
        const clean = base === undefined ? null : cleanLedger(base, known, program, by);
        if (clean === null) return;
        const { scheme, period, members, records, roster } = clean;
        const messes = [...unclearOnes.map((name) => UNCLEAR[name]), ...harmlessOnes.map((name) => HARMLESS[name])];
        const register = messes.reduce((done, mess) => mess?.(done, by) ?? done, clean.register);
        const reading = readLedger(readWorkbook(fileBy(program, [roster, sheetOf(register)])), scheme, { year: 2026 });
        expect(reading.members.map(({ member }) => member.name)).toEqual(members.map(({ name }) => name));
        const expected = figuresOf(scheme, records, period);
        const read = figuresOf(scheme, reading.members, period);
        for (const [index, { points }] of expected.entries()) {
          compared += points === null ? 0 : 1;
          if (read[index]?.points === points) continue;
          told += 1;
          if (register.headings === 'unknown' && reading.issues.some((issue) => isOpen(issue, register))) continue;
          expect({ member: index, points: read[index]?.points, unclear: register.unclear.has(index) || register.headings !== 'clear' }).toEqual({ member: index, points: null, unclear: true });
          const reasons = [...reading.issues, ...(read[index]?.issues ?? [])].filter((issue) => tells(issue, register, index, members[index]?.name ?? ''));
          expect(reasons).not.toEqual([]);
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(300);
  expect(told).toBeGreaterThan(50);
}, 120_000);

/** Whether an issue names the member's row or the member, or a heading; who has no row of their own lacks everything in it. */
function tells({ code, at, data }: Issue, register: Register, member: number, name: string): boolean {
  const { lines } = register;
  if (!lines.some((line) => line.member === member) && ['missing-period', 'missing-entry'].includes(code)) return true;
  if (at === undefined || at.sheet !== register.name) return false;
  return lines[at.row - firstLine(register)]?.member === member || JSON.stringify(data).includes(name) || (register.headings === 'unclear' && isHeading(at, register));
}

/** That a column, or the sheet where it has no other, is not read as entries. */
function isOpen({ code, at, data }: LedgerIssue, register: Register): boolean {
  return code === 'sheet-unbound' ? data.sheet === register.name : code === 'column-unbound' && isHeading(at, register);
}

function isHeading(at: Issue['at'], register: Register): boolean {
  return at?.sheet === register.name && at.row >= register.above.length && at.row < firstLine(register);
}

function firstLine({ above, columns }: Register): number {
  return above.length + (columns.some(({ group }) => group !== null) ? 2 : 1);
}
