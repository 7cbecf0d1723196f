import { compare, equal, floorToNumber, isWhole, multiply, parseExact, toText, whole, type Exact } from '../../decimal';
import type { Bound } from '../figure';
import { schemeIssue, type SchemeIssue, type SchemePlace } from '../issues';
import type { Band, Scheme } from '../schema';
import { scoreRange, type Range } from './range';

/** Bands are looked at on the figures that can be published: with whole points, 60–79 and 80–100 leave nothing out. */
export function bandIssues(scheme: Scheme): SchemeIssue[] {
  const empty = scheme.grades.filter(isEmpty);
  const bands = scheme.grades.filter((band) => !isEmpty(band)).map((band) => steps(band, scheme.publishing.places));
  const ordered = [...bands].sort((a, b) => a.first - b.first);
  const range = scoreRange(scheme);
  return [
    ...empty.map((band) => schemeIssue('band-empty', { grade: band.grade, place: placeOf(band) })),
    ...ordered.flatMap((lower, index) => neighbours(lower, ordered[index + 1], scheme.publishing.places)),
    ...scheme.grades.filter((band) => !isEmpty(band) && isBeyond(band, range)).map((band) =>
      schemeIssue('band-unreachable', { grade: band.grade, least: range.min && toText(range.min), most: range.max && toText(range.max), place: placeOf(band) }),
    ),
    ...onlyWithFullMarks(scheme),
  ];
}

/** A grade from the full marks on: who lost a point anywhere reaches it by a bonus only. */
function onlyWithFullMarks({ score, grades }: Scheme): SchemeIssue[] {
  const full = score.kind === 'section' ? score.fullMarks : null;
  if (full === null || full === 'unfilled') return [];
  return grades.flatMap((band) => (band.from !== null && equal(band.from, full) ? [schemeIssue('band-full-marks', { grade: band.grade, from: toText(full), place: placeOf(band) })] : []));
}

interface Steps {
  readonly band: Band;
  /** The first and last publishable figure, counted in units of the last decimal. */
  readonly first: number;
  readonly last: number;
}

function steps(band: Band, places: number): Steps {
  const units = (value: Exact): Exact => multiply(value, whole(10 ** places));
  const { from, to, ends } = band;
  return {
    band,
    first: from === null ? -Infinity : firstStep(units(from), ends.startsWith('[')),
    last: to === null ? Infinity : -firstStep(multiply(units(to), whole(-1)), ends.endsWith(']')),
  };
}

function firstStep(value: Exact, included: boolean): number {
  const below = floorToNumber(value);
  return included && isWhole(value) ? below : below + 1;
}

function neighbours(lower: Steps, upper: Steps | undefined, places: number): SchemeIssue[] {
  if (upper === undefined) return [];
  const names = { lower: lower.band.grade, upper: upper.band.grade, place: placeOf(upper.band) };
  const text = (step: number): string => stepText(step, places);
  if (upper.first > lower.last + 1) return [schemeIssue('bands-gap', { ...names, at: text(lower.last + 1), to: text(upper.first - 1) })];
  if (upper.first <= lower.last) return [schemeIssue('bands-overlap', { ...names, from: text(upper.first), to: text(Math.min(lower.last, upper.last)) })];
  return [];
}

function stepText(step: number, places: number): string {
  if (!Number.isFinite(step)) return '不设';
  const scale = parseExact(`0.${'0'.repeat(Math.max(0, places - 1))}1`);
  return places === 0 || scale === null ? String(step) : toText(multiply(whole(step), scale));
}

function isEmpty({ from, to, ends }: Band): boolean {
  if (from === null || to === null) return false;
  return compare(from, to) > 0 || (equal(from, to) && ends !== '[]');
}

/** Whether no score that the scheme gives lies in the interval. */
export function isBeyond({ from, to, ends }: Pick<Band, 'from' | 'to' | 'ends'>, { min, max }: Range): boolean {
  return after(from, max, ends.startsWith('[')) || after(min, to, ends.endsWith(']'));
}

/** Whether `a` lies past `b`; one that only touches it counts where the end is not included. */
function after(a: Bound, b: Bound, included: boolean): boolean {
  if (a === null || b === null) return false;
  const order = compare(a, b);
  return included ? order > 0 : order >= 0;
}

function placeOf(band: Band): SchemePlace {
  return { section: '等次', item: band.grade, field: '下界' };
}
