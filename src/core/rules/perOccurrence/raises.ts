import { add, compare, floorToNumber, multiply, ONE, smaller, subtract, whole, ZERO, type Exact } from '../../decimal';
import { holds } from '../../scheme/condition';
import type { Context } from '../../scoring/context';
import type { Found } from './column';
import type { Charge, PerOccurrenceRule, Raise } from './schema';

/** What one raise adds to one occurrence. */
export interface Raised {
  readonly raise: Raise;
  /** Its factor for this occurrence: a compound one grows. */
  readonly factor: Exact;
  readonly points: Exact;
}

export interface RaisedFound {
  readonly found: Found;
  readonly raised: readonly Raised[];
}

/** Beyond this many times nobody counts compound raises by hand, and the figure has no meaning any more. */
export const MOST_COMPOUND = 100;

/** The occurrences of one charge in their order, split where raises make them unlike. Raises multiply. */
export function raise(rule: PerOccurrenceRule, charge: Charge, found: readonly Found[], context: Context): readonly RaisedFound[] {
  const raises = raisesFor(rule, context);
  if (raises.length === 0) return found.map((each) => ({ found: each, raised: [] }));
  const earlier = earlierTimes(charge, context);
  const result: RaisedFound[] = [];
  let before = ZERO;
  for (const each of inOrder(found)) {
    for (let left = each.times; compare(left, ZERO) > 0; ) {
      const position = (by: Raise): Exact => add(by.kind === 'repeat' && by.over === 'year' ? add(earlier, before) : before, ONE);
      const times = raises.reduce((most, by) => alike(by, position(by), most), left);
      result.push({ found: { ...each, times }, raised: raisedBy(raises, each.points, position) });
      before = add(before, times);
      left = subtract(left, times);
    }
  }
  return result;
}

function raisesFor({ raises = [] }: PerOccurrenceRule, { scheme, member }: Context): Raise[] {
  return raises.filter((each) => holds(each.when, scheme.settings) && (each.kind === 'repeat' || each.posts.some((post) => member.posts.includes(post))));
}

/** By date, as far as there are dates; a raise asks which came first. */
function inOrder(found: readonly Found[]): Found[] {
  const date = ({ event }: Found): string => event?.date ?? '';
  return [...found].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
}

/** How many from this position on have the same factor, at most `most`. */
function alike(by: Raise, position: Exact, most: Exact): Exact {
  if (by.kind === 'post') return most;
  const until = subtract(whole(by.from), position);
  if (compare(until, ZERO) > 0) return smaller(until, most);
  return by.growth === 'flat' ? most : smaller(ONE, most);
}

function raisedBy(raises: readonly Raise[], base: Exact, position: (by: Raise) => Exact): Raised[] {
  let points = base;
  return raises.flatMap((by) => {
    const factor = factorOf(by, position(by));
    if (factor === null) return [];
    const raised = multiply(points, factor);
    const line = { raise: by, factor, points: subtract(raised, points) };
    points = raised;
    return [line];
  });
}

/** `null` where it does not come to a raise yet. */
function factorOf(by: Raise, position: Exact): Exact | null {
  if (by.kind === 'post') return by.factor;
  const times = floorToNumber(subtract(position, whole(by.from))) + 1;
  if (times < 1) return null;
  return by.growth === 'flat' ? by.factor : power(by.factor, times);
}

function power(factor: Exact, times: number): Exact {
  const half = times < 2 ? ONE : power(factor, Math.floor(times / 2));
  const square = multiply(half, half);
  return times % 2 === 1 ? multiply(square, factor) : square;
}

/** How often a charge happened in earlier periods of the year stands among the member's accounts. */
function timesKey(charge: Charge): string {
  return `${charge.id}#times`;
}

function earlierTimes(charge: Charge, { accounts }: Context): Exact {
  return accounts.get(timesKey(charge)) ?? ZERO;
}

/** Keeps how often charges happened for the periods after this one. */
export function keepTimes(rule: PerOccurrenceRule, happened: readonly Found[], { accounts }: Context): void {
  if (!countsOverYear(rule)) return;
  for (const { charge, times } of happened) accounts.set(timesKey(charge), add(accounts.get(timesKey(charge)) ?? ZERO, times));
}

export function compounds({ raises = [] }: PerOccurrenceRule): boolean {
  return raises.some((each) => each.kind === 'repeat' && each.growth === 'compound');
}

/** Whether earlier periods of the year decide what an occurrence counts. */
export function countsOverYear({ raises = [] }: PerOccurrenceRule): boolean {
  return raises.some((each) => each.kind === 'repeat' && each.over === 'year');
}
