import { InterceptorEffectEnum, type Injector, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Area } from '../../core';
import { MARK_LOOKS } from '../common/marks';
import type { MarkTone } from '../types';
import { rgb } from './style';

/** Marks of the sheets of one workbook; the ids of another may be the same. */
export interface GridMarks {
  readonly book: string;
  readonly areas: readonly { readonly sheetId: string; readonly area: Area; readonly tone: MarkTone }[];
}

/** Gives marked cells another look on their way to the screen; the cells themselves never have it. The result changes the marks. */
export function markCells(injector: Injector): (marks: GridMarks) => void {
  let marks: GridMarks = { book: '', areas: [] };
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler(cell, { unitId, subUnitId, row, col }, next) {
      if (unitId !== marks.book) return next(cell);
      const mark = marks.areas.find(({ sheetId, area }) => sheetId === subUnitId && contains(area, row, col));
      return next(mark === undefined ? cell : { ...cell, interceptorStyle: look(mark.tone) });
    },
  });
  return (next) => {
    marks = next;
  };
}

function contains({ row, column, rows, columns }: Area, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}

function look(tone: MarkTone): IStyleData {
  const { fill, text } = MARK_LOOKS[tone];
  return { bg: rgb(fill), cl: rgb(text) };
}
