import { compare, fromCell, HUNDRED, multiply, negate, ONE, sign, toText, type Exact } from '../decimal';
import type { CellValue } from '../grid';
import type { InputKind } from '../scheme/inputs';
import { figureIn } from './figure';

/** `95%`: a number that is shown as a percentage, as people see it. */
export function percentText(value: number): string | null {
  const number = fromCell(value);
  return number === null ? null : `${toText(multiply(number, HUNDRED))}%`;
}

/** 0.95 where percentages are asked for: nobody can tell whether 0.95% or 95% is meant. The figure, or `null` where it is clear. */
export function unclearPercent(takes: InputKind, value: CellValue): Exact | null {
  if (!('unit' in takes) || takes.unit !== 'percent') return null;
  const figure = typeof value === 'number' ? fromCell(value) : typeof value === 'string' ? plainFigure(value) : null;
  if (figure === null || sign(figure) === 0) return null;
  return compare(sign(figure) < 0 ? negate(figure) : figure, ONE) <= 0 ? figure : null;
}

function plainFigure(text: string): Exact | null {
  const figure = figureIn(text.trim());
  return figure === null || figure.unit === '%' ? null : figure.value;
}
