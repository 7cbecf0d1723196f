import { toFixedText, type Exact } from '../decimal';
import type { Issue } from '../issues';
import type { LedgerReading } from '../ledger/readLedger';
import { periodText, type Period } from '../periods';
import { isClosing } from '../scoring/entryRules';
import type { ClosingResult, PeriodResult } from '../scoring/result';
import { about, scoreClosing, scorePeriod } from '../scoring/score';
import { walkStatements, type Statement } from '../scoring/statement';
import { isOutside } from '../sheets/presence';
import type { Participation } from '../standing/standing';

/** What is kept of a member once the branch's workbook is closed. Figures are texts, so that they survive any store. */
export interface MemberLine {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: string;
  readonly participation: Participation['kind'] | 'outside';
  /** As it is published; `null` where there is none. */
  readonly score: string | null;
  readonly rank: number | null;
  /** The suggested one. */
  readonly grade: string | null;
  /** Names of the lists that the member is on. */
  readonly lists: readonly string[];
  /** What the branch wrote: the grade it confirmed, why it is not the suggested one, and a remark on 汇总表. */
  readonly confirmed: string | null;
  readonly why: string;
  readonly remark: string;
}

/** What the entries give, by period text and member id. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, Exact | null>>;

export interface BranchScores {
  readonly lines: readonly MemberLine[];
  readonly figures: Figures;
  readonly result: PeriodResult | ClosingResult;
  readonly issues: readonly Issue[];
}

/** Scores a branch for the period: with ranks and suggested grades where it is a closing one. */
export function scoreBranch({ scheme, members }: LedgerReading, period: Period): BranchScores {
  const { places } = scheme.publishing;
  const text = (figure: Exact | null): string | null => (figure === null ? null : toFixedText(figure, places));
  if (!isClosing(scheme, period)) {
    const result = scorePeriod(scheme, members, period);
    const lines = result.members.map((one): MemberLine => ({ ...who(one.member), participation: isOutside(one, result) ? 'outside' : one.participation.kind, score: text(one.points), rank: null, grade: null, lists: [], ...NOTHING_WRITTEN }));
    const figures = new Map([[periodText(period), new Map(result.members.map(({ member, points }) => [member.id, points]))]]);
    return { lines, figures, result, issues: result.members.flatMap(({ member, issues }) => issues.map((issue) => about(member, issue))) };
  }
  const result = scoreClosing(scheme, members, period);
  const figures = new Map<string, Map<string, Exact | null>>();
  const put = (at: string, id: string, points: Exact | null): void => void (figures.get(at) ?? figures.set(at, new Map()).get(at))?.set(id, points);
  for (const { member, statement, score } of result.members) {
    for (const { at, points } of entryFigures(statement)) put(at, member.id, points);
    put(periodText(period), member.id, score);
  }
  const lines = result.members.map(
    (one): MemberLine => ({
      ...who(one.member),
      participation: isOutside(one, result) ? 'outside' : one.participation.kind,
      score: text(one.score),
      rank: one.standing.rank,
      grade: one.standing.grade,
      lists: one.standing.lists.map(({ name }) => name),
      ...NOTHING_WRITTEN,
    }),
  );
  return { lines, figures, result, issues: [...result.issues, ...result.members.flatMap(({ issues }) => issues)] };
}

const NOTHING_WRITTEN = { confirmed: null, why: '', remark: '' } as const;

function who({ id, name, unit, kind }: Pick<MemberLine, 'id' | 'name' | 'unit' | 'kind'>): Pick<MemberLine, 'id' | 'name' | 'unit' | 'kind'> {
  return { id, name, unit, kind };
}

function entryFigures(statement: Statement | null): { readonly at: string; readonly points: Exact | null }[] {
  if (statement === null) return [];
  return [...walkStatements(statement)].flatMap(({ period, points }) => (period === undefined ? [] : [{ at: periodText(period), points }]));
}
