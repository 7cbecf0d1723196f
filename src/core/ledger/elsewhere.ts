import { isBlank } from '../grid';
import { periodAround, periodText } from '../periods';
import { needsEvents } from '../scheme/eventInputs';
import type { Scheme } from '../scheme/schema';
import type { MemberRecord } from '../scoring/member';
import type { BoundSheet } from './collect';
import type { BoundForm } from './collectForms';

/**
 * Says of each sheet whether entries of its period stand on other sheets too: on a second register, on forms, in a list. A
 * formula in one row sees none of those. Lists that the regulation asks for are known to formulas as such.
 */
export function withElsewhere(scheme: Scheme, sheets: readonly BoundSheet[], forms: readonly BoundForm[], members: readonly MemberRecord[]): readonly BoundSheet[] {
  const lists = needsEvents(scheme) ? 'known' : 'unseen';
  const places = placesByPeriod(members, lists);
  const { closing, yearStart } = scheme.rhythm;
  const formed = new Set(forms.flatMap(({ periods }) => periods.flatMap((period) => [periodText(period), periodText(periodAround(period, closing, yearStart))])));
  return sheets.map((sheet): BoundSheet => {
    const period = periodText(sheet.period);
    const others = formed.has(period) || [...(places.get(period) ?? [])].some((name) => name !== sheet.name);
    return others ? { ...sheet, cells: 'elsewhere' } : sheet;
  });
}

function placesByPeriod(members: readonly MemberRecord[], lists: 'known' | 'unseen'): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { entries } of members) {
    for (const [period, ofPeriod] of entries) {
      const own = places.get(period) ?? new Set<string>();
      places.set(period, own);
      for (const entry of ofPeriod.values()) {
        const tells = entry.kind === 'cell' ? !isBlank(entry.value) : lists === 'unseen' && entry.events.length > 0;
        if (tells && entry.at !== undefined) own.add(entry.at.sheet);
      }
    }
  }
  return places;
}
