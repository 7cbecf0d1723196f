import { fingerprint } from '../ledger/fingerprint';
import { schemeToJson } from './json';
import type { Scheme } from './schema';

/** What a scheme says, as a short text: two schemes of one fingerprint give the same results. Identity, no protection. */
export function schemeFingerprint(scheme: Scheme): string {
  return fingerprint(JSON.stringify(sorted(schemeToJson(scheme))));
}

/** The order in which a file names its fields does not matter; that of its lists does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
