import type { Visibility } from '../../core';
import { XL } from './constants';

export function toWpsVisibility(visibility: Visibility): number {
  return XL.visible[visibility];
}

export function fromWpsVisibility(visible: number): Visibility {
  if (visible === XL.visible.veryHidden) return 'veryHidden';
  return visible === XL.visible.hidden ? 'hidden' : 'visible';
}
