import fc from 'fast-check';
import {
  add,
  builtInScheme,
  BUILT_IN_IDS,
  eventInputs,
  equal,
  explain,
  scoreClosing,
  schemeInputs,
  statementIssues,
  subPeriods,
  periodText,
  walkStatements,
  ZERO,
  type Entry,
  type ExplanationStep,
  type MemberRecord,
  type Period,
  type Scheme,
  type SchemeInput,
} from '../../src/core';

/** What people might write in a cell of this input: mostly right, sometimes blank, sometimes nonsense. */
function cellFor(input: SchemeInput): fc.Arbitrary<string | number | null> {
  const right = rightCell(input);
  return fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(null, '', '—') }, { weight: 1, arbitrary: fc.constantFrom('？', -3, '很好') });
}

function rightCell({ takes }: SchemeInput): fc.Arbitrary<string | number> {
  switch (takes.kind) {
    case 'count':
      return fc.nat({ max: 12 });
    case 'flag':
      return fc.constantFrom('√', '否');
    case 'amount':
      return fc.integer({ min: Number(takes.min) * 4, max: Number(takes.max ?? 100) * 4 }).map((quarters) => quarters / 4);
    case 'quantity':
      return fc.nat({ max: 4000 }).map((tenths) => tenths / 10);
    case 'levels':
      return fc.array(fc.tuple(fc.constantFrom(...takes.levels.map(({ word }) => word)), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 3 }).map((found) => found.map(([word, times]) => `${word}×${times}`).join('、'));
    case 'balance':
      return fc.integer({ min: -50, max: 500 });
    case 'sheets':
      return fc.array(fc.nat({ max: Number(takes.max) }), { minLength: 1, maxLength: 4 }).map((scores) => scores.join('、'));
    case 'word':
      return fc.constantFrom(...takes.words);
    case 'judged':
      return fc.constantFrom(...takes.levels).chain((level) => fc.integer({ min: Number(level.min), max: Number(level.max) }));
  }
}

/** A list of events of one input, as a sheet 事项登记 gives it. */
function eventsFor(input: SchemeInput, names: readonly string[]): fc.Arbitrary<Entry> {
  const event = fc.record({
    ...(input.takes.kind === 'levels' ? { level: fc.constantFrom(...input.takes.levels.map(({ word }) => word)) } : {}),
    ...(input.takes.kind === 'amount' ? { points: fc.integer({ min: Math.ceil(Number(input.takes.min)), max: Number(input.takes.max ?? 10) }) } : {}),
    matter: fc.constantFrom('甲事', '乙事'),
    with: fc.constantFrom(...names),
  });
  return fc.array(event, { maxLength: 3 }).map((events) => ({ kind: 'events', events }));
}

function entryFor(input: SchemeInput, canHappen: boolean): fc.Arbitrary<Entry> {
  const cell = cellFor(input).map((value): Entry => ({ kind: 'cell', value }));
  return canHappen ? fc.oneof(cell, eventsFor(input, NAMES)) : cell;
}

const NAMES = ['甲', '乙', '丙', '丁'];

function recordFor(scheme: Scheme, period: Period, id: string): fc.Arbitrary<MemberRecord> {
  const inputs = schemeInputs(scheme);
  const events = new Set(eventInputs(scheme).map((input) => input.id));
  const { yearStart } = scheme.rhythm;
  const periods = [...new Set(inputs.map(({ unit }) => unit))].flatMap((unit) => (unit === period.unit ? [period] : subPeriods(period, unit, yearStart)));
  const entriesOf = (each: Period) =>
    fc.tuple(...inputs.filter(({ unit }) => unit === each.unit).map((input) => entryFor(input, events.has(input.id)).map((entry) => [input.id, entry] as const)));
  const person = fc.record({
    class: scheme.classes.length === 0 ? fc.constant(null) : fc.constantFrom(...scheme.classes.map((each) => each.class)),
    posts: fc.constantFrom<string[]>([], ['党支部书记'], ['党小组长']),
    leader: fc.constantFrom(null, ...NAMES),
    contact: fc.constantFrom(null, ...NAMES),
  });
  return fc.tuple(person, fc.tuple(...periods.map(entriesOf))).map(([facts, all]) => ({
    member: { id, name: id, unit: '', kind: '正式党员', ...facts, status: '参加', from: null, to: null, history: [] },
    entries: new Map(periods.map((each, index) => [periodText(each), new Map(all[index])])),
  }));
}

function closingPeriod(scheme: Scheme): Period {
  return { unit: scheme.rhythm.closing, year: 2026, index: 1 };
}

describe.each(BUILT_IN_IDS)('%s', (id) => {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  const period = closingPeriod(scheme);
  const branch = fc.tuple(...NAMES.map((name) => recordFor(scheme, period, name)));

  test('S1 the lines of every statement add up to its points, whatever was entered', () => {
    fc.assert(
      fc.property(branch, (records) => {
        const { members } = scoreClosing(scheme, records, period);
        for (const statement of members.flatMap((member) => [member.statement, ...member.reports.map((report) => report.statement)])) {
          if (statement === null) continue;
          for (const part of walkStatements(statement)) {
            if (part.points === null) continue;
            const total = part.lines.reduce((sum, line) => (line.points === null ? sum : add(sum, line.points)), ZERO);
            expect(equal(total, part.points)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('S2 a score exists exactly when nothing stops it, and every stop has words', () => {
    fc.assert(
      fc.property(branch, (records) => {
        for (const member of scoreClosing(scheme, records, period).members) {
          const stopped = member.issues.some((issue) => issue.severity === 'error');
          if (member.participation.kind === 'graded') expect(member.score === null).toBe(stopped);
          if (member.statement !== null && member.statement.points === null) expect(statementIssues(member.statement).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('S3 the order of members in the ledger changes nobody’s figures, rank or grade', () => {
    fc.assert(
      fc.property(branch, (records) => {
        const facts = (members: readonly MemberRecord[]) =>
          scoreClosing(scheme, members, period)
            .members.map(({ member, score, standing }) => ({ id: member.id, score, rank: standing.rank, grade: standing.grade, lists: standing.lists.map((list) => list.id) }))
            .sort((a, b) => a.id.localeCompare(b.id));
        expect(facts([...records].reverse())).toEqual(facts(records));
      }),
      { numRuns: 40 },
    );
  });

  test('X1 every explanation has words throughout and a clause at each rule', () => {
    fc.assert(
      fc.property(branch, (records) => {
        const check = (step: ExplanationStep): void => {
          expect(step.text).not.toMatch(/undefined|null|NaN|\[object/);
          step.steps.forEach(check);
        };
        for (const { statement, reports } of scoreClosing(scheme, records, period).members) for (const each of [statement, ...reports.map((report) => report.statement)]) if (each !== null) check(explain(each));
      }),
      { numRuns: 30 },
    );
  });
});
