import { mapFigures, type FigureVisitor } from './figures';
import type { Figure } from './figure';
import type { Quota, Scheme, Source, Special } from './schema';

/** The figures of a scheme that `applySettings` can replace, beside those of its rules. */
export interface SchemeVisitor extends FigureVisitor {
  /** A ratio: a figure, or none (不设). */
  share(key: string, value: Figure | null): Figure | null;
  /** A number of people, years or times. */
  whole(key: string, value: number): number;
}

/** The scheme with every figure as the visitor gives it back: `grade.优秀.from`, `quota.excellent.share`, `special.base.least`. */
export function mapSchemeFigures(scheme: Scheme, visit: SchemeVisitor): Scheme {
  return {
    ...scheme,
    score: mapFigures(scheme.score, visit),
    reports: scheme.reports.map((report) => ({ ...report, rule: mapFigures(report.rule, visit) })),
    grades: scheme.grades.map((band) => ({ ...band, from: visit.bound(`grade.${band.grade}.from`, band.from), to: visit.bound(`grade.${band.grade}.to`, band.to) })),
    quotas: scheme.quotas.map((quota) => mapQuota(quota, visit)),
    specials: scheme.specials.map((special) => mapSpecial(special, visit)),
  };
}

function mapQuota(quota: Quota, visit: SchemeVisitor): Quota {
  const key = `quota.${quota.id}`;
  switch (quota.kind) {
    case 'grade':
      return { ...quota, share: visit.share(`${key}.share`, quota.share) };
    case 'list':
      return { ...quota, share: visit.share(`${key}.share`, quota.share), minScore: visit.bound(`${key}.min`, quota.minScore) };
    case 'ranks':
      return { ...quota, first: visit.whole(`${key}.first`, quota.first), last: visit.whole(`${key}.last`, quota.last) };
  }
}

function mapSpecial(special: Special, visit: SchemeVisitor): Special {
  const key = `special.${special.id}`;
  const source = <Own extends Source>(input: Own): Own => ('uses' in input ? { ...input, least: visit.whole(`${key}.least`, input.least) } : input);
  switch (special.kind) {
    case 'grade':
    case 'barred':
      return { ...special, input: source(special.input) };
    case 'requires':
      return { ...special, least: visit.number(`${key}.least`, special.least) };
    case 'streak':
      return { ...special, years: visit.whole(`${key}.years`, special.years) };
    case 'reminder': {
      const { on } = special;
      if (on.kind === 'score') return { ...special, on: { ...on, from: visit.bound(`${key}.from`, on.from), to: visit.bound(`${key}.to`, on.to) } };
      return on.kind === 'input' ? { ...special, on: { ...on, input: source(on.input) } } : special;
    }
    case 'excluded':
      return special;
  }
}
