import type { SheetPlan } from '../../core';
import { HostError } from '../types';

/** Excel's own limits, which WPS shares; what is longer is refused there. */
export const MAX = { title: 32, prompt: 255, error: 225, list: 255 };

/** A list within the rule may hold so many letters; commas part its values. */
export function refuseLongLists({ validations, name }: SheetPlan): void {
  for (const { rule } of validations) {
    if (rule.kind !== 'list') continue;
    const fits = rule.values.join(',').length <= MAX.list && rule.values.every((value) => !value.includes(','));
    if (!fits) throw new HostError('unsupported', `${name}: list of ${rule.values.length} values`);
  }
}

export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
