import type { Area, CellValue, DefinedName, Visibility } from '../grid';

/**
 * A sheet before any program has drawn it. Core modules turn results into plans; hosts draw them. A text is always
 * drawn as text, even when it begins with `=`; only `formula` makes a formula.
 */
export interface SheetPlan {
  readonly name: string;
  readonly visibility: Visibility;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup | null;
  readonly validations: readonly ValidationPlan[];
  readonly highlights: readonly HighlightPlan[];
  /** Cells are locked unless their style says otherwise; protection has no password: it prevents slips, it secures nothing. */
  readonly protection: 'none' | 'slips';
  /** Workbook names that belong to this sheet's content. */
  readonly names: readonly DefinedName[];
  /** Left out where a host draws none: the sheet says the same without them. */
  readonly charts?: readonly ChartPlan[];
}

/** A chart of figures that stand on the sheet. */
export interface ChartPlan {
  readonly kind: 'columns' | 'bars';
  readonly title: string;
  /** Labels in the first column, the figures of a series in each of the others. */
  readonly cells: Area;
  readonly series: readonly { readonly name: string; readonly colour: Colour }[];
  /** The number format of the figures. */
  readonly format: string;
  /** Where the axis of the figures begins; the title says so unless it is 0. */
  readonly from: number;
  /** The cells that it covers. */
  readonly over: Area;
}

export interface ColumnPlan {
  /** Characters of the default font, as spreadsheet programs count it. */
  readonly width: number;
  readonly visibility?: 'visible' | 'hidden';
}

export interface RowPlan {
  /** Points; the program's default height where it is not given. */
  readonly height?: number;
  readonly cells: readonly (CellPlan | null)[];
}

export interface CellPlan {
  /** An error only as the result of a formula. */
  readonly value: CellValue;
  /** Begins with `=`; `value` is then its result, which hosts that do not calculate keep; `null` where it is not known. */
  readonly formula?: string;
  readonly style: CellStyle;
  readonly note?: string;
}

export interface CellStyle {
  readonly font: FontPlan;
  readonly fill?: Colour;
  readonly border: 'none' | 'thin';
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: 'wrap' | 'clip';
  /** A number format such as `0.00`, `@` or `General`. */
  readonly format: string;
  readonly entry: 'locked' | 'unlocked';
}

export interface FontPlan {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold?: true;
  readonly colour?: Colour;
}

/** `RRGGBB`. */
export type Colour = string;

export interface PrintSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number; readonly header: number; readonly footer: number };
  /** Every page is as wide as the sheet; pages follow one another downwards. */
  readonly fit: 'width';
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly area: Area;
  /** Rows that begin a new page. */
  readonly breaksBefore: readonly number[];
  readonly centred: 'horizontally' | 'no';
  /** Header and footer codes, such as `— &P —`, in the centre. */
  readonly footer: string;
}

export interface ValidationPlan {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    /** The words that stand in cells of the same sheet: for longer lists. */
    | { readonly kind: 'cells'; readonly area: Area }
    | { readonly kind: 'decimal' | 'whole'; readonly min: string; readonly max: string | null };
  /** Shown when the cell is selected: what goes here and by which clause. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
  /** `stop` refuses other entries; `warn` lets them pass after asking. */
  readonly onError: 'stop' | 'warn';
  readonly error: { readonly title: string; readonly text: string };
}

/** A conditional format: cells of the area for which the formula (written for its first cell) holds get the look. */
export interface HighlightPlan {
  readonly area: Area;
  readonly formula: string;
  readonly fill: Colour;
}

/** A visible sheet with nothing in it; plans of data sheets say what differs. */
export const EMPTY_PLAN: SheetPlan = {
  name: '',
  visibility: 'visible',
  columns: [],
  rows: [],
  merges: [],
  frozen: { rows: 0, columns: 0 },
  print: null,
  validations: [],
  highlights: [],
  protection: 'none',
  names: [],
};
