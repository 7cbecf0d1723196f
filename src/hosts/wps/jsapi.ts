/**
 * The part of the WPS JSAPI that we use. Everything is synchronous; a call crosses a process and takes about 0.2 ms.
 * Collections count from 1. A test checks these members against the declarations that WPS publishes; what those leave
 * vague is `unknown` here and made sense of in one place (`values.ts`).
 */
export interface AddonRoot {
  readonly ApiEvent?: ApiEvent | undefined;
  readonly PluginStorage: PluginStorage;
  /** Since build 12.1.0.20540. */
  AddCustomFunction?: ((namespace: string, name: string, callback: (...args: unknown[]) => unknown, metadata: FunctionDescription) => void) | undefined;
  CreateTaskPane(url: string, title?: string): TaskPane;
  GetTaskPane(id: number): TaskPane | null | undefined;
}

export interface ApiEvent {
  AddApiEventListener(name: EventName, listener: (...args: never[]) => void): void;
  RemoveApiEventListener(name: EventName, listener: (...args: never[]) => void): void;
}

export type EventName = 'SheetSelectionChange' | 'SheetActivate' | 'WorkbookActivate' | 'SheetChange';

/** Shared by the pages of the add-in while WPS runs, also between its programs, so keys carry the program. */
export interface PluginStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string | number): void;
  removeItem(key: string): void;
}

export interface FunctionDescription {
  readonly description: string;
  readonly result: { readonly type: string };
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly description: string }[];
}

export interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}

export interface EtApplication {
  readonly Workbooks: unknown;
  readonly ActiveWorkbook: EtBook | null;
  readonly ActiveCell: EtRange | null;
  readonly ActiveWindow: EtWindow;
  readonly WorksheetFunction: { CountA(range: EtRange): number };
  readonly DebugTools?: UndoSteps | undefined;
  ScreenUpdating: boolean;
  Calculation: number;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
}

/** An odd home for it, so its being there is always asked. */
export interface UndoSteps {
  UndoTransBegin?: ((book: EtBook) => void) | undefined;
  UndoTransEnd?: ((book: EtBook, cancel: boolean, description: string) => void) | undefined;
}

export interface EtBook {
  readonly FullName: string;
  readonly Sheets: Collection<EtSheet> & { Add(before: null, after: EtSheet): EtSheet };
  readonly Worksheets: Collection<EtSheet>;
  readonly Names: Collection<EtName> & { Add(name: string, refersTo: string): EtName };
  readonly ActiveSheet: EtSheet;
  readonly ProtectStructure: boolean;
  readonly Windows: Collection<{ readonly Hwnd: number }>;
  Activate(): void;
}

export interface Collection<T> {
  readonly Count: number;
  Item(index: number | string): T;
}

export interface EtName {
  Name: string;
  RefersTo: unknown;
  Comment: string;
  Delete(): void;
}

export interface EtSheet {
  Name: string;
  Visible: number;
  readonly Cells: EtRange;
  readonly UsedRange: EtRange;
  readonly ProtectContents: boolean;
  readonly PageSetup: PageSetup;
  readonly Shapes: EtShapes;
  readonly HPageBreaks: { Add(before: EtRange): unknown };
  Range(address: string): EtRange;
  Activate(): void;
  Delete(): void;
  Protect(...options: readonly unknown[]): void;
}

export interface EtRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Worksheet: EtSheet;
  Value2: unknown;
  Formula: unknown;
  /** Where the build knows dynamic arrays. */
  Formula2?: unknown;
  readonly HasFormula: unknown;
  readonly HasSpill?: unknown;
  readonly SpillingToRange?: EtRange;
  readonly MergeCells: unknown;
  readonly MergeArea: EtRange;
  readonly EntireColumn: { Hidden: boolean };
  readonly Font: { Name: string; Size: number; Bold: boolean; Color: number };
  readonly Interior: { Color: number };
  readonly Borders: { LineStyle: number };
  readonly Validation: Validation;
  readonly FormatConditions: FormatConditions;
  NumberFormat: unknown;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  Locked: unknown;
  ColumnWidth: number;
  RowHeight: number;
  /** Points from the corner of the sheet. */
  readonly Left: number;
  readonly Top: number;
  readonly Width: number;
  readonly Height: number;
  Address(rowAbsolute: boolean, columnAbsolute: boolean): string;
  Merge(across: boolean): void;
  Select(): unknown;
  AddComment(text: string): unknown;
}

export interface EtShapes {
  AddChart2?: ((style: number, type: number, left: number, top: number, width: number, height: number, newLayout: boolean) => EtShape) | undefined;
  AddChart?: ((type: number, left: number, top: number, width: number, height: number) => EtShape) | undefined;
}

export interface EtShape {
  readonly Chart: EtChart;
  Delete(): void;
}

export interface EtChart {
  HasTitle: boolean;
  HasLegend: boolean;
  readonly ChartTitle: { Text: string };
  SetSourceData(source: EtRange, by: number): void;
  Axes(type: number): EtAxis;
  SeriesCollection(index: number): EtSeries;
}

export interface EtAxis {
  MinimumScale: number;
  ReversePlotOrder: boolean;
}

export interface EtSeries {
  Name: string;
  HasDataLabels: boolean;
  readonly Interior: { Color: number };
}

export interface FormatConditions extends Collection<FormatCondition> {
  Add(type: number, operator: number, formula: string): FormatCondition;
}

export interface FormatCondition {
  readonly Type: number;
  readonly Formula1: unknown;
  readonly Interior: { Color: number };
  readonly Font: { Color: number };
  Delete(): void;
}

export interface Validation {
  Add(type: number, alert: number, operator: number, first: string, second?: string): void;
  Delete(): void;
  InputTitle: string;
  InputMessage: string;
  ShowInput: boolean;
  ErrorTitle: string;
  ErrorMessage: string;
  ShowError: boolean;
}

export interface PageSetup {
  PaperSize: number;
  Orientation: number;
  TopMargin: number;
  RightMargin: number;
  BottomMargin: number;
  LeftMargin: number;
  HeaderMargin: number;
  FooterMargin: number;
  CenterHorizontally: boolean;
  Zoom: number | boolean;
  FitToPagesWide: number | boolean;
  FitToPagesTall: number | boolean;
  FirstPageNumber: number;
  CenterFooter: string;
  PrintArea: string;
  PrintTitleRows: string;
}

export interface EtWindow {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
}
