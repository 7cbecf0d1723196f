import { divide, equal, fromCell, multiply, negate, sign, toText, whole, type Exact } from '../decimal';
import { figureIn } from '../entries/figure';
import { cellText } from '../entries/reading';
import { isCellError, type CellValue } from '../grid';
import type { SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { shownText } from './cellValue';
import { chargeFacts } from './chargeFacts';
import type { EventRow } from './eventSheets';
import { ledgerIssue, type LedgerIssue } from './issues';

/** What a row says of its points: what each event is given, and what is odd about it. */
export interface EventPoints {
  readonly points: string | number | undefined;
  readonly issues: readonly LedgerIssue[];
}

/**
 * The points of one row of a list. Those in the columns 加分 and 扣分 have their sign from the column; they may repeat what
 * the regulation gives and not contradict it.
 */
export function eventPoints(scheme: Scheme, { takes, id, label }: SchemeInput, event: EventRow, times: number): EventPoints {
  const { at } = event;
  const name = event.row.who.name || event.row.who.id;
  const { sheet } = at;
  const [added, deducted] = [written(event.added), written(event.deducted)];
  if (added === null && deducted === null) return { points: asWritten(event.points), issues: [] };
  const problem = (found: string, each: string | null): EventPoints => ({ points: undefined, issues: [ledgerIssue('event-sign', { sheet, name, item: label, found, each }, at)] });
  if (added !== null && deducted !== null && !isNothing(added) && !isNothing(deducted)) return problem(`${shownText(event.added)}、${shownText(event.deducted)}`, null);
  const down = added === null || isNothing(added);
  const figure = down && deducted !== null ? deducted : added;
  if (figure === null) return { points: undefined, issues: [] };
  if (figure === 'text') return { points: asWritten(down ? event.deducted : event.added), issues: [] };
  const negative = down && sign(figure) < 0 && !/扣|减/.test(shownText(event.deducted)) ? [ledgerIssue('deduction-negative', { sheet, name, found: toText(figure) }, at)] : [];
  const change = down ? negate(size(figure)) : figure;
  const step = chargeFacts(scheme, id)?.step ?? null;
  if (step === null) return { points: toText(takes.kind === 'quantity' || takes.kind === 'levels' ? size(change) : change), issues: negative };
  if (sign(change) !== 0 && sign(change) !== sign(step)) return problem(signed(change), signed(step));
  if (takes.kind === 'amount') return { points: toText(size(change)), issues: negative };
  const all = multiply(step, whole(times));
  if (equal(change, step) || equal(change, all)) return { points: toText(equal(change, step) ? change : divide(change, whole(times))), issues: negative };
  return { points: undefined, issues: [ledgerIssue('event-figure', { sheet, name, item: label, found: signed(change), expected: signed(all) }, at)] };
}

function written(value: CellValue): Exact | 'text' | null {
  if (cellText(value).kind === 'blank') return null;
  if (typeof value === 'number') return fromCell(value) ?? 'text';
  const figure = typeof value === 'string' ? figureIn(value.trim()) : null;
  return figure === null || (figure.unit !== '' && figure.unit !== '分') ? 'text' : figure.value;
}

function isNothing(figure: Exact | 'text'): boolean {
  return figure !== 'text' && sign(figure) === 0;
}

function asWritten(value: CellValue): string | number | undefined {
  if (cellText(value).kind === 'blank' || value === null || typeof value === 'boolean') return undefined;
  return isCellError(value) ? value.error : value;
}

function size(figure: Exact): Exact {
  return sign(figure) < 0 ? negate(figure) : figure;
}

function signed(figure: Exact): string {
  return `${sign(figure) > 0 ? '+' : ''}${toText(figure)}`;
}
