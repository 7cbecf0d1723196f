import { toText } from '../decimal';
import { entryText } from '../entries/entryText';
import { readWord } from '../entries/reading';
import { plainText } from '../entries/text';
import type { CellValue } from '../grid';
import { schemeInputs, type SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import type { Entry } from '../scoring/member';
import { shownText } from './cellValue';
import { choiceOptions } from './chargeFacts';
import type { Conversion } from './conversions';
import type { FormCell, FormEntry } from './formLines';
import { formFigure, type FormFigure } from './formPoints';
import { ledgerIssue, type LedgerIssue } from './issues';

/** What one row of a form comes to as an entry of a period. */
export interface EntryReading {
  /** `null` where nothing is entered, not even a blank. */
  readonly entry: Extract<Entry, { kind: 'cell' }> | null;
  /** Inputs of the same item of which nothing happened either. */
  readonly nothing: readonly string[];
  readonly found: readonly LedgerIssue[];
  readonly converted: readonly Conversion[];
}

/** All cells that a row has for a period say the same, or nobody knows which of them holds. */
export function entryOf(scheme: Scheme, { input, period, label, figures }: FormCell, name: string): EntryReading {
  const none = { nothing: [], found: [], converted: [] };
  const uncomputed = figures.find(({ state }) => state === 'uncomputed');
  if (uncomputed !== undefined) return { ...none, entry: null, found: [ledgerIssue('formula-uncomputed', { sheet: uncomputed.at.sheet, label: input.label, name }, uncomputed.at)] };
  const read = figures.map((figure) => ({ figure, meaning: formFigure(scheme, input, period, figure.says, figure.value) }));
  const entered = read.flatMap(({ figure, meaning }) => (meaning.kind === 'entry' ? [{ figure, meaning }] : []));
  const [one, ...others] = entered;
  if (one === undefined) {
    const unclear = read.flatMap(({ figure, meaning }) => (meaning.kind === 'unclear' ? [{ figure, meaning }] : []))[0];
    if (unclear !== undefined) return { ...none, entry: null, found: [pointsIssue(unclear.figure, unclear.meaning, label, name)] };
    const at = figures[0]?.at;
    return { ...none, entry: { kind: 'cell', value: null, ...(at === undefined ? {} : { at }) } };
  }
  const together = input.takes.kind === 'judged' ? wordAndFigure(entered.map(({ meaning }) => meaning.value)) : null;
  if (together !== null) return { ...none, entry: { kind: 'cell', value: together, at: one.figure.at } };
  const other = others.find(({ meaning }) => meaningOf(scheme, input, meaning.value) !== meaningOf(scheme, input, one.meaning.value));
  if (other !== undefined) {
    const data = { sheet: one.figure.at.sheet, name, label, found: [shownText(one.figure.value), shownText(other.figure.value)] as const };
    return { ...none, entry: null, found: [ledgerIssue('form-figures-differ', data, other.figure.at)] };
  }
  const converted = entered.flatMap(({ figure, meaning }): Conversion[] => (meaning.why === null ? [] : [{ at: figure.at, found: shownText(figure.value), read: shownText(meaning.value), why: meaning.why }]));
  const negative = figures.filter(({ says, value }) => says === 'deducted' && typeof value === 'number' && value < 0);
  return {
    entry: { kind: 'cell', value: one.meaning.value, at: one.figure.at },
    nothing: entered.flatMap(({ meaning }) => meaning.nothing ?? []),
    found: negative.map(({ value, at }) => ledgerIssue('deduction-negative', { sheet: at.sheet, name, found: shownText(value) }, at)),
    converted,
  };
}

/** 良好 in one cell and 7 in the next are `良好 7`; whether they fit is for the rule to say. */
function wordAndFigure(values: readonly CellValue[]): string | null {
  const read = values.map((value) => readWord({ kind: 'cell', value }));
  const [word, another] = read.flatMap((each) => (each.kind === 'value' && each.value.figure === null ? [each.value.word] : []));
  const [figure, more] = read.flatMap((each) => (each.kind === 'value' && each.value.word === '' && each.value.figure !== null ? [toText(each.value.figure)] : []));
  return values.length === 2 && word !== undefined && another === undefined && figure !== undefined && more === undefined ? `${word} ${figure}` : null;
}

/** `2次` and 2 are one, and so are 按时足额 and 足额. */
function meaningOf(scheme: Scheme, { id, takes }: SchemeInput, value: CellValue): string {
  const reading = entryText(takes, { kind: 'cell', value });
  if (reading.kind !== 'value') return shownText(value);
  const option = choiceOptions(scheme, id).find(({ word, aliases }) => [word, ...aliases].map(plainText).includes(plainText(reading.value)));
  return option?.word ?? reading.value;
}

/** Full marks of an item are full marks of all that belongs to it; what has a row of its own says so there. */
export function withoutRow(ids: readonly string[], { period, label, at, figures }: FormCell, cells: readonly FormCell[], scheme: Scheme): FormCell[] {
  const rows = new Set(cells.flatMap((cell) => (cell.period === period ? [cell.input.id] : [])));
  return schemeInputs(scheme).flatMap((input) => (ids.includes(input.id) && !rows.has(input.id) && input.unit === period.unit ? [{ input, period, label, at, figures }] : []));
}

function pointsIssue({ value, at }: FormEntry, { why, each }: Extract<FormFigure, { kind: 'unclear' }>, label: string, name: string): LedgerIssue {
  return ledgerIssue('form-points', { sheet: at.sheet, name, label, found: shownText(value), each, why }, at);
}
