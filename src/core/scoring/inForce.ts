import { daysOf, type Period } from '../periods';
import type { Amendment, Scheme } from '../scheme/schema';
import { applySettings } from '../scheme/settings';

/**
 * The scheme as it holds on the last day of a period: its amendments in force then, in their order, over the text. Who
 * asks for a period where none is in force gets the scheme itself, and who asks again the same object.
 */
export function schemeIn(scheme: Scheme, period: Period): Scheme {
  const original = originals.get(scheme) ?? scheme;
  return original.amendments.length === 0 ? original : schemeOn(original, daysOf(period, original.rhythm.yearStart).last);
}

/** The same on a day (ISO): a dated event follows what is in force then. */
export function schemeOn(scheme: Scheme, day: string): Scheme {
  const original = originals.get(scheme) ?? scheme;
  const applied = original.amendments.filter((amendment) => inForce(amendment, day));
  if (applied.length === 0) return original;
  const known = versions.get(original) ?? new Map<string, Scheme>();
  versions.set(original, known);
  const key = applied.map(({ id }) => id).join(' ');
  const version = known.get(key) ?? amended(original, applied);
  known.set(key, version);
  return version;
}

/** An arrangement of a branch's own counts once it is approved. */
function inForce({ from, to, approval }: Amendment, day: string): boolean {
  return approval.kind !== 'pending' && (from === null || from <= day) && (to === null || day <= to);
}

function amended(original: Scheme, amendments: readonly Amendment[]): Scheme {
  const changes = Object.assign({}, ...amendments.map((amendment) => amendment.changes)) as Record<string, string>;
  const applied = applySettings(original, changes);
  // A scheme whose amendments name what it does not have is refused when it is loaded.
  if (applied.kind === 'refused') throw new Error(`amendments that do not apply: ${amendments.map(({ id }) => id).join(', ')}`);
  originals.set(applied.scheme, original);
  return applied.scheme;
}

const originals = new WeakMap<Scheme, Scheme>();
const versions = new WeakMap<Scheme, Map<string, Scheme>>();
