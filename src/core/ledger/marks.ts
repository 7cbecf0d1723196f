import { cellWords, plainText } from '../entries/text';
import { isBlank, isCellError, type CellValue } from '../grid';
import type { PeriodUnit } from '../periods';
import type { SchemeInput } from '../scheme/inputs';
import type { Legend } from './store';

/** What marks of attendance mean in sheets of a rhythm, by `markKey`: the input that each is one event of, or `null` for nothing. */
export type Meanings = ReadonlyMap<string, SchemeInput | null>;

/** Look-alikes that programs and input methods give for the three commonest marks. */
const SAME: Readonly<Record<string, string>> = { '〇': '○', '◯': '○', '⭕': '○', '✓': '√', '✔': '√', '☑': '√', '✗': '×', '✘': '×', '✕': '×', '✖': '×', '☒': '×', x: '×', X: '×' };

/** A mark as it is compared: width, spaces and look-alikes do not count. */
export function markKey(text: string): string {
  const plain = plainText(text);
  return SAME[plain] ?? plain;
}

/** A meaning that the regulation no longer has, or that belongs to another rhythm, is none. */
export function meaningsIn({ attendance }: Legend, inputs: readonly SchemeInput[], unit: PeriodUnit): Meanings {
  const fitting = attendanceInputs(inputs, unit);
  return new Map(
    attendance.flatMap(({ mark, input: id }): [string, SchemeInput | null][] => {
      const input = id === null ? null : fitting.find((each) => each.id === id);
      return input === undefined ? [] : [[markKey(mark), input]];
    }),
  );
}

/** What a mark can be an event of: what is counted or ticked in the rhythm. */
export function attendanceInputs(inputs: readonly SchemeInput[], unit: PeriodUnit): readonly SchemeInput[] {
  return inputs.filter((input) => input.unit === unit && (input.takes.kind === 'count' || input.takes.kind === 'flag'));
}

const OFTEN = /^(.*?\D)[×*]?(\d{1,3})次?$/;

/** The marks of a cell: `√`, `迟到、早退`, `事假2次`. A text that is a mark as a whole is one. */
export function marksOf(value: CellValue, meanings: Meanings): readonly { readonly mark: string; readonly times: number }[] {
  if (isBlank(value) || value === null) return [];
  if (isCellError(value)) return [{ mark: value.error, times: 1 }];
  const text = String(value).trim();
  if (meanings.has(markKey(text))) return [{ mark: text, times: 1 }];
  const words = cellWords(text);
  return (words.length === 0 ? [text] : words).map((word) => {
    const [, mark = '', digits = ''] = OFTEN.exec(plainText(word)) ?? [];
    return !meanings.has(markKey(word)) && meanings.has(markKey(mark)) ? { mark, times: Number(digits) } : { mark: word, times: 1 };
  });
}
