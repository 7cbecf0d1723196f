import { plainText } from '../entries/text';
import { groupedBy } from '../grouped';
import type { Member } from '../scoring/member';

const DOTS = /[\u2022\u2027\u22c5\u30fb\uff0e\uff65.]/g;
const HAN = /\p{Script=Han}/u;

/**
 * A name as it is printed: no typed spaces between hanzi (the column spreads them instead), and U+00B7 between the
 * parts of the names of other peoples.
 */
export function printedName(name: string): string {
  if (!HAN.test(name)) return name.trim();
  return plainText(name).replace(DOTS, '·');
}

/** `周强（研发部）`; the name alone where there is nothing to tell apart. */
export function markedName(name: string, mark: string | null): string {
  return mark === null ? name : `${name}（${mark}）`;
}

export function numberMark(id: string): string {
  return `编号${id}`;
}

/** What tells members of one name apart, by member id: their unit, or their number where the unit does not. */
export function distinctions(members: readonly Member[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const namesakes of groupedBy(members, (member) => printedName(member.name)).values()) {
    if (namesakes.length < 2) continue;
    for (const member of namesakes) {
      const unit = member.unit.trim();
      const clear = unit !== '' && namesakes.every((other) => other === member || other.unit.trim() !== unit);
      marks.set(member.id, clear ? unit : `${unit}${numberMark(member.id)}`);
    }
  }
  return marks;
}
