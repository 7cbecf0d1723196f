import { divide, equal, roundHalfUp, sum, toText, whole, type Exact } from '../decimal';
import { a1, type SheetContent } from '../grid';
import type { BoundForm } from '../ledger/collectForms';
import { daysOf, periodText } from '../periods';
import type { Scheme } from '../scheme/schema';
import { handFigure } from './columns';
import { checkIssue, type CheckIssue } from './issues';
import { totalLabel } from './messages.zh';

/** A form for the year: the total of a longer period is the sum of those of the shorter ones in it, or their mean. */
export function formIssues({ rhythm, publishing }: Scheme, { totals }: BoundForm, content: SheetContent): CheckIssue[] {
  const shown = totals.flatMap(({ at, period }) => {
    const figure = at.sheet === content.name ? handFigure(content, at.row, at.column) : null;
    return figure === null ? [] : [{ at, period, figure, ...daysOf(period, rhythm.yearStart) }];
  });
  return shown.flatMap((total): CheckIssue[] => {
    const inside = shown.filter((each) => each !== total && each.first >= total.first && each.last <= total.last && periodText(each.period) !== periodText(total.period));
    const parts = inside.filter((each) => !inside.some((other) => other !== each && isWithin(each, other)));
    const figures = parts.map(({ figure }) => figure);
    const together = sum(figures);
    if (parts.length < 2 || [together, ...means(figures, publishing.places)].some((each) => equal(each, total.figure))) return [];
    const data = { label: totalLabel(total.period), shown: toText(total.figure), computed: toText(together), parts: parts.map(({ period }) => totalLabel(period)), base: null, formula: content.formulas.get(a1(total.at.row, total.at.column)) ?? null };
    return [checkIssue('total-differs', data, total.at)];
  });
}

/** The longest within it count: quarters of a half-year are in it already. */
function isWithin(own: { readonly first: string; readonly last: string }, other: { readonly first: string; readonly last: string }): boolean {
  return own.first >= other.first && own.last <= other.last && (own.first !== other.first || own.last !== other.last);
}

function means(figures: readonly Exact[], places: number): Exact[] {
  if (figures.length === 0) return [];
  const mean = divide(sum(figures), whole(figures.length));
  return [mean, roundHalfUp(mean, places)];
}
