import type { Area } from '../../../src/core';
import type { Sheet } from '../model';
import { cellOf } from '../../hosts/simulatedCells';
import type { Remote } from '../remote';
import { Refusal } from '../remote';

const LOOKS: Readonly<Record<string, readonly string[]>> = {
  Font: ['Name', 'Size', 'Bold', 'Color'],
  Fill: ['Color'],
  Protection: ['Locked'],
};
const OWN_LOOKS = ['HorizontalAlignment', 'VerticalAlignment', 'WrapText'];
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

export function formatObject(sheet: Sheet, area: Area): Remote {
  const put = (path: string) => (value: unknown): void => {
    mayFormat(sheet);
    for (let r = 0; r < area.rows; r += 1) {
      for (let c = 0; c < area.columns; c += 1) cellOf(sheet, area.row + r, area.column + c).look[path] = value;
    }
  };
  const setters = (prefix: string, names: readonly string[]): Record<string, (value: unknown) => void> =>
    Object.fromEntries(names.map((name) => [name, put(`${prefix}${name}`.toLowerCase())]));
  const part = (name: string) => (): Remote => ({ type: `Range${name}`, set: setters(`${name}/`, LOOKS[name] ?? []) });
  return {
    type: 'RangeFormat',
    get: { ColumnWidth: () => settings(sheet.columns, area.column).width ?? 54 },
    set: {
      ...setters('', OWN_LOOKS),
      ColumnWidth: (width) => {
        for (let c = 0; c < area.columns; c += 1) settings(sheet.columns, area.column + c).width = width;
      },
      RowHeight: (height) => {
        for (let r = 0; r < area.rows; r += 1) settings(sheet.rows, area.row + r).height = height;
      },
    },
    objects: {
      Font: part('Font'),
      Fill: part('Fill'),
      Protection: part('Protection'),
      Borders: () => ({
        type: 'RangeBorderCollection',
        item: (edge) => {
          const single = (edge === 'InsideHorizontal' && area.rows === 1) || (edge === 'InsideVertical' && area.columns === 1);
          if (!EDGES.includes(edge) || single) throw new Refusal('InvalidArgument', `The range has no line ${edge}.`);
          return { type: 'RangeBorder', set: setters(`borders/${edge}/`, ['Style']) };
        },
      }),
    },
  };
}

export function settings(of: Map<number, Record<string, unknown>>, index: number): Record<string, unknown> {
  const known = of.get(index) ?? {};
  of.set(index, known);
  return known;
}

/** A protected sheet takes no formats. */
export function mayFormat(sheet: Sheet): void {
  if (sheet.protection !== null) throw new Refusal('AccessDenied', `The sheet ${sheet.name} is protected.`);
}
