export type Separator = ',' | '\t' | ';';

const SEPARATORS: readonly Separator[] = [',', '\t', ';'];

/** So many records tell which separator a file has. */
const SAMPLE = 50;

export interface Records {
  readonly records: readonly (readonly string[])[];
  /** The record, counted from 0, whose quote is never closed; `null` where all are. */
  readonly open: number | null;
}

/** The separator that parts most records into the same number of fields; where several do, the one that parts into more. */
export function separatorOf(text: string): Separator {
  const rated = SEPARATORS.map((separator) => ({ separator, ...regularity(readRecords(text, separator, SAMPLE)) }));
  rated.sort((one, other) => other.alike - one.alike || other.fields - one.fields);
  return rated[0]?.separator ?? ',';
}

function regularity({ records, open }: Records): { readonly alike: number; readonly fields: number } {
  const widths = new Map<number, number>();
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [fields, alike] = [...widths].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
  return open === null ? { alike, fields } : { alike: 0, fields: 0 };
}

/**
 * Records after RFC 4180: a field in quotes may hold separators, line breaks and doubled quotes. A quote within a field
 * that did not begin with one is a letter like any other. Line breaks are CRLF, LF or CR.
 */
export function readRecords(text: string, separator: Separator, most = Infinity): Records {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let at = 0;
  while (at < text.length && records.length < most) {
    if (text[at] === '"' && field === '') {
      const end = closingQuote(text, at + 1);
      if (end < 0) return { records, open: records.length };
      field = text.slice(at + 1, end).replace(/""/g, '"').replace(/\r\n?/g, '\n');
      at = end + 1;
    }
    const end = fieldEnd(text, separator, at);
    record.push(field + text.slice(at, end));
    field = '';
    at = end + 1;
    if (text[end] === separator && at < text.length) continue;
    if (text[end] === separator) record.push('');
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    records.push(record);
    record = [];
  }
  return { records, open: null };
}

function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
}

function fieldEnd(text: string, separator: Separator, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
