import type { Colour } from '../../core';
import type { Mark, MarkTone } from '../types';

/** Stands in the condition of every mark that a program keeps in the workbook, so that ours are known again among those of people. */
const SIGN = '积分簿标色';

/** Always true. */
export const MARK_CONDITION = `=LEN("${SIGN}")>0`;

export function isMarkCondition(formula: unknown): boolean {
  return typeof formula === 'string' && formula.includes(SIGN);
}

/** Text and fill are at least 7:1 apart, whatever the cell itself looks like; the lightness of the fills differs too. */
export const MARK_LOOKS: Readonly<Record<MarkTone, { readonly fill: Colour; readonly text: Colour }>> = {
  bound: { fill: 'C6E0B4', text: '1E4620' },
  proposed: { fill: 'BDD7EE', text: '1F3864' },
  open: { fill: 'FFD966', text: '5B3A00' },
  ignored: { fill: 'D9D9D9', text: '404040' },
};

type PutMarks = (marks: readonly Mark[]) => Promise<void>;

/** One set after the other: two that are put at once would leave the marks of both. */
export function inTurn(put: PutMarks): PutMarks {
  let former: Promise<unknown> = Promise.resolve();
  return (marks) => {
    const done = former.then(() => put(marks));
    former = done.catch(() => undefined);
    return done;
  };
}
