import type { Visibility } from '../../core';

type ExcelVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

const TO_EXCEL: Record<Visibility, ExcelVisibility> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };

export function toExcelVisibility(visibility: Visibility): ExcelVisibility {
  return TO_EXCEL[visibility];
}

export function fromExcelVisibility(visibility: string): Visibility {
  if (visibility === 'VeryHidden') return 'veryHidden';
  return visibility === 'Hidden' ? 'hidden' : 'visible';
}
