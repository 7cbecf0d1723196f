import { labelKey } from '../ledger/labels';
import { withoutFigures } from './sentence';

/** Words that are written in several ways, longest first. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/没有正当理由|无正当理由|没有请假|未经?请假|不请假/g, '无故'],
  [/没有|没能|没/g, '未'],
  [/缴/g, '交'],
  [/不(?=按|参加|到会|完成|交|写|履行)/g, '未'],
  [/缺勤|旷会|旷课|未参加|未到会/g, '缺席'],
];
const SILENT = /[的了者等及和与或并、,。;:“”"'()[\]·?!<>《》\s]/g;

/** What a heading is about, without numbering, figures, marks and the small words between. */
export function gist(text: string): string {
  return ALIKE.reduce((rest, [pattern, word]) => rest.replace(pattern, word), labelKey(withoutFigures(text))).replace(SILENT, '');
}

/** How telling the parts of words are among the names of one scheme: what stands in many of them (扣分, 党员) says little. */
export type Telling = (part: string) => number;

export function telling(names: readonly string[]): Telling {
  const counts = new Map<string, number>();
  for (const name of names) for (const part of new Set(partsOf(name))) counts.set(part, (counts.get(part) ?? 0) + 1);
  return (part) => Math.log(1 + (names.length + 1) / (1 + (counts.get(part) ?? 0)));
}

/** From 0, nothing in common, to 1: how much of the name the heading has, and how much of the heading the name explains. */
export function likeness(heading: string, name: string, weight: Telling): number {
  const had = new Set(partsOf(heading));
  const asked = new Set(partsOf(name));
  const common = [...asked].filter((part) => had.has(part));
  if (common.length === 0) return 0;
  const total = (parts: Iterable<string>): number => [...parts].reduce((sum, part) => sum + weight(part) * part.length, 0);
  return 0.75 * (total(common) / total(asked)) + 0.25 * (total(common) / total(had));
}

/** The parts that a heading and a name have in common, the longest runs, as they stand in the name. */
export function commonWords(heading: string, name: string): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < name.length; from += 1) {
    let to = from;
    while (to < name.length && heading.includes(name.slice(from, to + 1))) to += 1;
    if (to - from < 2) continue;
    found.push(name.slice(from, to));
    from = to - 1;
  }
  return found;
}

/** Single characters and pairs. */
function partsOf(text: string): readonly string[] {
  const characters = [...text];
  return [...characters, ...characters.slice(1).map((each, index) => `${characters[index] ?? ''}${each}`)];
}
