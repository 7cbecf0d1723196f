import { IDENTITY_WORD } from '../branch/identity';
import { isBlank, type CellValue, type SheetContent } from '../grid';
import { layoutRow, readLayoutRow, readReplacedRow, replacedRow, type FormerLayout, type ReplacedCell } from '../handFormulas/replaced';
import { parsePeriod } from '../periods';
import { EMPTY_PLAN, type SheetPlan } from '../sheets/plan';
import { SCREEN_FACE, boxed, cell, font } from '../sheets/styles';
import { OUTPUT_KINDS, STORE_SHEET, type OutputKind } from './generated';
import { ledgerIssue, type LedgerIssue } from './issues';

/** Whom a row is about is settled by 编号, or by 姓名 where the branch has no numbers. */
export type MemberKey = 'id' | 'name';

/** What the program remembers in the workbook, on the hidden sheet `_积分簿`, as plain cells. */
export interface LedgerStore {
  /** Of sheet 积分办法 when anything was last made from it; see `sheetFingerprint`. */
  readonly schemeFingerprint: string | null;
  /** The period that was chosen last, `2026-H1`. */
  readonly period: string | null;
  readonly memberKey: MemberKey | null;
  readonly sheets: readonly SheetBinding[];
  readonly columns: readonly ColumnBinding[];
  readonly legend: Legend;
  readonly generated: readonly GeneratedSheet[];
  /** Hand-made results that gave way to ours, and the sheets as they stood then. */
  readonly replaced: readonly ReplacedCell[];
  readonly layouts: readonly FormerLayout[];
  /** Questions about the roster to which the answer was that nothing in it changes; see `rosterQuestions`. */
  readonly settled: readonly string[];
  /** The rows that say to which branch the workbook was sent, as they stand; see `readIdentity`. */
  readonly identity: readonly (readonly string[])[];
}

export interface SheetBinding {
  readonly sheet: string;
  readonly period: string;
}

/** What a column holds, as a person confirmed it; also a row of a form, and what a list of events calls an event. */
export interface ColumnBinding {
  readonly sheet: string;
  readonly label: string;
  readonly target: ColumnTarget;
}

export type ColumnTarget =
  /** Id of a `SchemeInput`. */
  | { readonly kind: 'input'; readonly id: string }
  /** 考勤: marks of single meetings, each of which means what the legend says. */
  | { readonly kind: 'attendance' }
  /** 不计: nothing that the regulation asks for. */
  | { readonly kind: 'ignored' };

/** What the marks of this branch mean: ○ is 出席 in one and 请假 in the next. */
export interface Legend {
  /** `input` is the `SchemeInput` of which the mark is one event; `null` where nothing happened. */
  readonly attendance: readonly { readonly mark: string; readonly input: string | null }[];
  readonly flags: readonly { readonly mark: string; readonly means: 'marked' | 'unmarked' }[];
}

export interface GeneratedSheet {
  readonly sheet: string;
  readonly kind: OutputKind;
  readonly period: string;
  /** As it was drawn; a sheet with another one was edited by hand since. */
  readonly fingerprint: string;
  /** The hidden sheet that it replaced, for 撤销上次生成. */
  readonly former: string | null;
}

const EMPTY_LEGEND: Legend = { attendance: [], flags: [] };

export const EMPTY_STORE: LedgerStore = { schemeFingerprint: null, period: null, memberKey: null, sheets: [], columns: [], legend: EMPTY_LEGEND, generated: [], replaced: [], layouts: [], settled: [], identity: [] };

const VERSION = '1';
const TITLE = '积分簿的记录';
const HINT = '由积分簿维护，请勿修改';
const KEY_WORDS: Record<MemberKey, string> = { id: '编号', name: '姓名' };

const ROW = { scheme: '办法指纹', period: '期间', memberKey: '识别党员', sheet: '表的期间', column: '列的项目', special: '列的用途', attendance: '考勤符号', flag: '标记符号', generated: '生成的表', replaced: '替换前', layout: '替换时的列', settled: '名册不变' } as const;
const TARGET_WORDS = { attendance: '考勤', ignored: '不计' } as const;
const MEANING_WORDS = { marked: '是', unmarked: '否' } as const;
const NOTHING_WORD = '无';

/** The rows of the sheet. `readStore` is the inverse. */
export function storeRows(store: LedgerStore): readonly (readonly string[])[] {
  return [
    [TITLE, VERSION, HINT],
    ...(store.schemeFingerprint === null ? [] : [[ROW.scheme, store.schemeFingerprint]]),
    ...(store.period === null ? [] : [[ROW.period, store.period]]),
    ...(store.memberKey === null ? [] : [[ROW.memberKey, KEY_WORDS[store.memberKey]]]),
    ...store.sheets.map(({ sheet, period }) => [ROW.sheet, sheet, period]),
    ...store.columns.map(({ sheet, label, target }) => (target.kind === 'input' ? [ROW.column, sheet, label, target.id] : [ROW.special, sheet, label, TARGET_WORDS[target.kind]])),
    ...store.legend.attendance.map(({ mark, input }) => (input === null ? [ROW.attendance, mark, NOTHING_WORD] : [ROW.attendance, mark, '', input])),
    ...store.legend.flags.map(({ mark, means }) => [ROW.flag, mark, MEANING_WORDS[means]]),
    ...store.generated.map(({ sheet, kind, period, fingerprint, former }) => [ROW.generated, sheet, kind, period, fingerprint, former ?? '']),
    ...store.layouts.map((layout) => [ROW.layout, ...layoutRow(layout)]),
    ...store.replaced.map((cell) => [ROW.replaced, ...replacedRow(cell)]),
    ...store.settled.map((question) => [ROW.settled, question]),
    ...store.identity,
  ];
}

export function storePlan(store: LedgerStore): SheetPlan {
  const style = boxed(font(SCREEN_FACE, 11), { horizontal: 'left', wrap: 'clip', format: '@' });
  // Not protected: Excel would refuse the next writing, and nobody slips onto a hidden sheet.
  return {
    ...EMPTY_PLAN,
    name: STORE_SHEET,
    visibility: 'hidden',
    columns: [12, 24, 24, 18, 20, 24].map((width) => ({ width })),
    rows: storeRows(store).map((texts) => ({ cells: texts.map((text) => cell(text, style)) })),
  };
}

/**
 * Reads the sheet. Rows that cannot be understood are reported and left out; a sheet of a later version is reported and
 * not used at all. Never throws: without a store everything is found from titles and labels again.
 */
export function readStore(sheet: SheetContent | undefined): { readonly store: LedgerStore; readonly issues: readonly LedgerIssue[] } {
  if (sheet === undefined) return { store: EMPTY_STORE, issues: [] };
  const [first = [], ...rest] = sheet.values;
  const version = text(first[1]);
  const at = (row: number) => ({ sheet: sheet.name, row, column: 0 });
  if (text(first[0]) !== TITLE) return { store: EMPTY_STORE, issues: [ledgerIssue('store-damaged', { row: 1 }, at(0))] };
  if (version !== VERSION) return { store: EMPTY_STORE, issues: [ledgerIssue('store-newer', { version }, at(0))] };
  const issues: LedgerIssue[] = [];
  const legend = { attendance: [], flags: [] };
  const draft: Draft = { ...EMPTY_STORE, sheets: [], columns: [], legend, generated: [], replaced: [], layouts: [], settled: [], identity: [] };
  rest.forEach((cells, index) => {
    if (!cells.every(isBlank) && take(draft, cells.map(text)) === 'unclear') issues.push(ledgerIssue('store-damaged', { row: index + 2 }, at(index + 1)));
  });
  return { store: draft, issues };
}

type Listed<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] extends readonly (infer Item)[] ? Item[] : Shape[Key] };
type Draft = Listed<Omit<LedgerStore, 'legend'>> & { readonly legend: Listed<Legend> };

/** Puts one row into the draft. */
function take(draft: Draft, [word = '', ...own]: readonly string[]): 'taken' | 'unclear' {
  const [a = '', b = '', c = '', d = '', e = ''] = own;
  if (a === '') return 'unclear';
  switch (word) {
    case IDENTITY_WORD:
      draft.identity.push([word, a, b]);
      return 'taken';
    case ROW.scheme:
      draft.schemeFingerprint = a;
      return 'taken';
    case ROW.period:
      if (parsePeriod(a) === null) return 'unclear';
      draft.period = a;
      return 'taken';
    case ROW.memberKey:
      if (a !== KEY_WORDS.id && a !== KEY_WORDS.name) return 'unclear';
      draft.memberKey = a === KEY_WORDS.id ? 'id' : 'name';
      return 'taken';
    case ROW.sheet:
      if (parsePeriod(b) === null) return 'unclear';
      draft.sheets.push({ sheet: a, period: b });
      return 'taken';
    case ROW.column:
      if (b === '' || c === '') return 'unclear';
      draft.columns.push({ sheet: a, label: b, target: { kind: 'input', id: c } });
      return 'taken';
    case ROW.special:
      if (b === '' || (c !== TARGET_WORDS.attendance && c !== TARGET_WORDS.ignored)) return 'unclear';
      draft.columns.push({ sheet: a, label: b, target: { kind: c === TARGET_WORDS.attendance ? 'attendance' : 'ignored' } });
      return 'taken';
    case ROW.attendance:
      if (b !== NOTHING_WORD && c === '') return 'unclear';
      draft.legend.attendance.push({ mark: a, input: b === NOTHING_WORD ? null : c });
      return 'taken';
    case ROW.flag:
      if (b !== MEANING_WORDS.marked && b !== MEANING_WORDS.unmarked) return 'unclear';
      draft.legend.flags.push({ mark: a, means: b === MEANING_WORDS.marked ? 'marked' : 'unmarked' });
      return 'taken';
    case ROW.generated: {
      const kind = OUTPUT_KINDS.find((each) => each === b);
      if (kind === undefined || parsePeriod(c) === null || d === '') return 'unclear';
      draft.generated.push({ sheet: a, kind, period: c, fingerprint: d, former: e === '' ? null : e });
      return 'taken';
    }
    case ROW.settled:
      draft.settled.push(a);
      return 'taken';
    case ROW.layout:
      return put(draft.layouts, readLayoutRow(own));
    case ROW.replaced:
      return put(draft.replaced, readReplacedRow(own));
    default:
      return 'unclear';
  }
}

function put<T>(list: T[], item: T | null): 'taken' | 'unclear' {
  if (item === null) return 'unclear';
  list.push(item);
  return 'taken';
}

function text(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
