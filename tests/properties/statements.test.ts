import fc from 'fast-check';
import {
  add,
  builtInScheme,
  BUILT_IN_IDS,
  equal,
  explain,
  scoreClosing,
  schemeInputs,
  statementIssues,
  subPeriods,
  periodText,
  walkStatements,
  ZERO,
  type ExplanationStep,
  type MemberRecord,
  type Period,
  type Scheme,
  type SchemeInput,
} from '../../src/core';

/** What people might write in a cell of this input: mostly right, sometimes blank, sometimes nonsense. */
function cellFor(input: SchemeInput): fc.Arbitrary<string | number | null> {
  const { takes } = input;
  const right: fc.Arbitrary<string | number> = (() => {
    switch (takes.kind) {
      case 'count':
        return fc.nat({ max: 12 });
      case 'flag':
        return fc.constantFrom('√', '否');
      case 'amount':
        return fc.integer({ min: Number(takes.min) * 4, max: Number(takes.max ?? 100) * 4 }).map((quarters) => quarters / 4);
      case 'word':
        return fc.constantFrom(...takes.words);
      case 'judged':
        return fc.constantFrom(...takes.levels).chain((level) => fc.integer({ min: Number(level.min), max: Number(level.max) }));
    }
  })();
  return fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(null, '', '—') }, { weight: 1, arbitrary: fc.constantFrom('？', -3, '很好') });
}

function recordFor(scheme: Scheme, period: Period, id: string): fc.Arbitrary<MemberRecord> {
  const inputs = schemeInputs(scheme);
  const entriesOf = (at: SchemeInput['at']) =>
    fc.tuple(...inputs.filter((input) => input.at === at).map((input) => cellFor(input).map((value) => [input.id, { kind: 'cell', value }] as const)));
  const entryPeriods = subPeriods(period, scheme.rhythm.entry, scheme.rhythm.yearStart);
  return fc.tuple(fc.tuple(...entryPeriods.map(() => entriesOf('entry'))), entriesOf('closing')).map(([months, closing]) => {
    const entries = new Map(entryPeriods.map((each, index) => [periodText(each), new Map(months[index])]));
    entries.set(periodText(period), new Map([...(entries.get(periodText(period)) ?? []), ...closing]));
    return { member: { id, name: id, unit: '', kind: '正式党员', status: '参加', from: null, to: null, history: [] }, entries };
  });
}

function closingPeriod(scheme: Scheme): Period {
  return { unit: scheme.rhythm.closing, year: 2026, index: 1 };
}

describe.each(BUILT_IN_IDS)('%s', (id) => {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  const period = closingPeriod(scheme);
  const branch = fc.tuple(...['甲', '乙', '丙', '丁'].map((name) => recordFor(scheme, period, name)));

  test('S1 the lines of every statement add up to its points, whatever was entered', () => {
    fc.assert(
      fc.property(branch, (records) => {
        for (const { statement } of scoreClosing(scheme, records, period).members) {
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
        for (const { statement } of scoreClosing(scheme, records, period).members) if (statement !== null) check(explain(statement));
      }),
      { numRuns: 30 },
    );
  });
});
