import type { WorkbookContent } from '../../../core';
import { MAX_COLUMNS } from '../limits';
import { WIDTH_PADDING } from '../draw/sheet';
import { treeOf } from '../opc/parts';
import { openWorkbookParts } from '../opc/workbook';
import type { LookListener } from '../read/sheet';
import { contentOf } from '../read/workbook';
import type { Attributes } from '../xml/scan';
import { colourReader } from './colours';
import { readStyles, type CellLook } from './styles';

/** A workbook with the look of its sheets, for a grid that shows a user's file as it is. */
export interface WorkbookLook {
  readonly content: WorkbookContent;
  /** In the order of `content.sheets`. */
  readonly sheets: readonly SheetLook[];
  /** The looks that cells, rows and columns refer to by position. */
  readonly styles: readonly CellLook[];
}

export interface SheetLook {
  /** Characters, as in `ColumnPlan`. */
  readonly defaultWidth: number;
  /** Points. */
  readonly defaultHeight: number;
  readonly columns: readonly ColumnLook[];
  readonly rows: ReadonlyMap<number, RowLook>;
  /** Row → column → style. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly visibility: 'visible' | 'hidden';
  readonly style: number | null;
}

export interface RowLook {
  readonly height: number | null;
  readonly visibility: 'visible' | 'hidden';
  readonly style: number | null;
}

/** Reads content and look in one pass; refuses what `readWorkbook` refuses. */
export function readLook(bytes: Uint8Array): WorkbookLook {
  const { parts, layout } = openWorkbookParts(bytes);
  const sheets: SheetLook[] = [];
  const content = contentOf(parts, layout, {
    lookOf: () => {
      const { look, listener } = listenToLook();
      sheets.push(look);
      return listener;
    },
  });
  const colour = colourReader(layout.theme === null ? null : treeOf(parts, layout.theme).root);
  const styles = layout.styles === null ? [] : readStyles(treeOf(parts, layout.styles).root, colour);
  return { content, sheets, styles };
}

const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

function listenToLook(): { readonly look: SheetLook; readonly listener: LookListener } {
  const columns: ColumnLook[] = [];
  const rows = new Map<number, RowLook>();
  const cells = new Map<number, Map<number, number>>();
  const look = { defaultWidth: DEFAULT_WIDTH, defaultHeight: DEFAULT_HEIGHT, columns, rows, cells, frozen: { rows: 0, columns: 0 } };
  return {
    look,
    listener: {
      cell(row, column, style) {
        const line = cells.get(row) ?? new Map<number, number>();
        cells.set(row, line.set(column, style));
      },
      row(row, attributes) {
        const height = figure(attributes, 'ht');
        const style = isOn(attributes, 'customFormat') ? figure(attributes, 's') : null;
        const visibility = visibilityOf(attributes);
        if (height !== null || style !== null || visibility === 'hidden') rows.set(row, { height, visibility, style });
      },
      element(name, attributes) {
        if (name === 'sheetFormatPr') {
          look.defaultHeight = figure(attributes, 'defaultRowHeight') ?? DEFAULT_HEIGHT;
          look.defaultWidth = characters(figure(attributes, 'defaultColWidth')) ?? figure(attributes, 'baseColWidth') ?? DEFAULT_WIDTH;
        } else if (name === 'col') {
          const column = readColumn(attributes);
          if (column) columns.push(column);
        } else if (name === 'pane' && /^frozen/.test(attributes.state?.value ?? '')) {
          look.frozen = { rows: figure(attributes, 'ySplit') ?? 0, columns: figure(attributes, 'xSplit') ?? 0 };
        }
      },
    },
  };
}

function readColumn(attributes: Attributes): ColumnLook | null {
  const first = (figure(attributes, 'min') ?? 0) - 1;
  const last = Math.min((figure(attributes, 'max') ?? 0) - 1, MAX_COLUMNS - 1);
  if (first < 0 || last < first) return null;
  return { first, last, width: characters(figure(attributes, 'width')), visibility: visibilityOf(attributes), style: figure(attributes, 'style') };
}

function characters(fileWidth: number | null): number | null {
  return fileWidth === null ? null : Math.max(0, Math.round((fileWidth - WIDTH_PADDING) * 100) / 100);
}

function visibilityOf(attributes: Attributes): 'visible' | 'hidden' {
  return isOn(attributes, 'hidden') ? 'hidden' : 'visible';
}

function isOn(attributes: Attributes, name: string): boolean {
  return /^(?:1|true)$/.test(attributes[name]?.value ?? '');
}

function figure(attributes: Attributes, name: string): number | null {
  const text = attributes[name]?.value;
  const value = text === undefined ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
