import { entryRule, scoreClosing, scorePeriod, subtract, walkStatements, type Exact, type LedgerReading, type Statement } from '../../src/core';

/** A cell with a formula, and what the core says it comes to: a figure, or none. */
export interface ExpectedCell {
  readonly scheme: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly expected: Exact | string | null;
  /** Published figures are the same to the last digit everywhere. A step may be a fraction without end, of which Univer keeps twelve digits. */
  readonly compare: 'exactly' | 'nearly';
}

export interface OwnResult {
  readonly figure: Exact | null;
  readonly published: 'yes' | 'no';
  /** `undefined` for a rule that was not worked out. */
  readonly points: (ruleId: string) => ExpectedCell['expected'] | undefined;
}

export function resultsOf(reading: LedgerReading, sheet: LedgerReading['sheets'][number]): ReadonlyMap<string, OwnResult> {
  const { scheme } = reading;
  if (entryRule(scheme, sheet.period.unit) !== null) {
    const published = scheme.publishing.entry.includes('points') && scheme.publishing.carry === 'published' ? 'yes' : 'no';
    return new Map(
      scorePeriod(scheme, reading.members, sheet.period).members.map(({ member, statement, points }) => {
        return [member.id, { figure: points, published, points: pointsIn(statement === null ? [] : [statement]) }];
      }),
    );
  }
  return new Map(
    scoreClosing(scheme, reading.members, sheet.period).members.map(({ member, statement, score, reports }) => {
      const statements = [statement, ...reports.map((figure) => figure.statement)].filter((each) => each !== null);
      return [member.id, { figure: score, published: 'yes', points: pointsIn(statements) }];
    }),
  );
}

/** The exact points of every rule; the rounding of a published figure is taken out again. */
export function pointsIn(statements: readonly Statement[]): OwnResult['points'] {
  const exactPoints = new Map<string, ExpectedCell['expected']>();
  for (const top of statements) {
    // Of a row in which nothing is written only the result says so.
    if (top.issues.some(({ code }) => code === 'missing-period')) continue;
    for (const each of walkStatements(top)) {
      if (each.period !== undefined && each !== top) continue;
      if (!exactPoints.has(each.rule.id)) exactPoints.set(each.rule.id, unrounded(each));
    }
  }
  return (ruleId) => exactPoints.get(ruleId);
}

function unrounded({ rule, status, points, lines }: Statement): ExpectedCell['expected'] {
  if (rule.kind === 'veto' && status === 'vetoed') return '否决';
  const rounding = lines.find((line) => line.kind === 'rounding');
  return points === null || rounding === undefined ? points : subtract(points, rounding.points);
}
