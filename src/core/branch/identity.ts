import { parseDate } from '../calendar/date';
import { isBlank, type CellValue, type SheetContent } from '../grid';
import { parsePeriod } from '../periods';

/**
 * Which workbook this is: written into every workbook that is sent to a branch, and read again when it comes back. It
 * stands on the hidden sheet `_积分簿` and, as programs may lose one of them, once more in a custom document property.
 * Anyone can change both: they tell workbooks apart, they prove nothing.
 */
export interface BranchIdentity {
  readonly scheme: string;
  /** Of the scheme as it was sent; see `schemeFingerprint`. */
  readonly schemeFingerprint: string;
  /** The name as people write it. */
  readonly branch: string;
  /** The number that the list of branches gives, else the name. */
  readonly branchId: string;
  readonly year: number;
  /** The one period that was asked for, `2026-Q1`; `null` for the whole year. */
  readonly period: string | null;
  /** ISO day. */
  readonly deadline: string | null;
  /** Version of the sheets' shape. */
  readonly template: number;
  /** Which sending it belongs to: the same for all branches of one. */
  readonly issued: string;
}

export const TEMPLATE_VERSION = 2;

/** The first word of every row on sheet `_积分簿` that belongs to the identity. */
export const IDENTITY_WORD = '下发';

const LABELS: Readonly<Record<keyof BranchIdentity, string>> = {
  scheme: '办法',
  schemeFingerprint: '办法指纹',
  branch: '支部',
  branchId: '支部编号',
  year: '年度',
  period: '期间',
  deadline: '截止日期',
  template: '模板版本',
  issued: '批次',
};

const KEYS = Object.keys(LABELS) as readonly (keyof BranchIdentity)[];

/** The rows for sheet `_积分簿`: word, label, value. `readIdentity` is the inverse. */
export function identityRows(identity: BranchIdentity): readonly (readonly string[])[] {
  return KEYS.flatMap((key) => (identity[key] === null ? [] : [[IDENTITY_WORD, LABELS[key], String(identity[key])]]));
}

/** Reads sheet `_积分簿`; `null` where there is none, or not a whole one. Rows and labels that are not known are passed over. */
export function readIdentity(store: SheetContent | undefined): BranchIdentity | null {
  const values = new Map((store?.values ?? []).map((row) => row.map(text)).flatMap(([word, label = '', value = '']) => (word === IDENTITY_WORD ? [[label, value]] : [])));
  return fromTexts((key) => values.get(LABELS[key]) ?? '');
}

/** The identity as one line, for a custom document property. `parseIdentity` is the inverse. */
export function identityText(identity: BranchIdentity): string {
  return JSON.stringify([IDENTITY_WORD, ...KEYS.map((key) => identity[key])]);
}

export function parseIdentity(line: string): BranchIdentity | null {
  const parts = parsedList(line);
  if (parts === null || parts[0] !== IDENTITY_WORD) return null;
  return fromTexts((key) => text(parts[KEYS.indexOf(key) + 1]));
}

function fromTexts(value: (key: keyof BranchIdentity) => string): BranchIdentity | null {
  const [year, template] = [Number(value('year')), Number(value('template'))];
  const [period, deadline] = [value('period'), value('deadline')];
  const texts = { scheme: value('scheme'), schemeFingerprint: value('schemeFingerprint'), branch: value('branch'), branchId: value('branchId'), issued: value('issued') };
  const whole = Number.isInteger(year) && year > 0 && Number.isInteger(template) && template > 0 && Object.values(texts).every((each) => each !== '');
  if (!whole || (period !== '' && parsePeriod(period) === null) || (deadline !== '' && parseDate(deadline) === null)) return null;
  return { ...texts, year, template, period: period === '' ? null : period, deadline: deadline === '' ? null : deadline };
}

function parsedList(line: string): readonly CellValue[] | null {
  try {
    const parsed: unknown = JSON.parse(line);
    return Array.isArray(parsed) ? (parsed as CellValue[]) : null;
  } catch {
    return null;
  }
}

function text(value: CellValue | undefined): string {
  return (typeof value === 'string' && !isBlank(value)) || typeof value === 'number' ? String(value) : '';
}
