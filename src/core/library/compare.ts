import type { Scheme } from '../scheme/schema';
import { TRAIT, traitText, type TraitName } from './messages.zh';
import { traitsOf } from './traits';

/** One line of what a scheme does. */
export interface TraitLine {
  readonly name: string;
  readonly text: string;
}

export interface ComparedLine {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly outcome: 'same' | 'different';
}

const NAMES = Object.keys(TRAIT) as TraitName[];

export function traitLines(scheme: Scheme): readonly TraitLine[] {
  const traits = traitsOf(scheme);
  return NAMES.map((name) => ({ name: TRAIT[name], text: traitText(name, traits) }));
}

/** Two schemes line by line, so that one sees at a glance where they part. */
export function compareSchemes(left: Scheme, right: Scheme): readonly ComparedLine[] {
  const other = traitLines(right);
  return traitLines(left).map(({ name, text }, index) => {
    const beside = other[index]?.text ?? '';
    return { name, left: text, right: beside, outcome: text === beside ? 'same' : 'different' };
  });
}
