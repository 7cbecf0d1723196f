import { ONE, parseExact, sign, type Exact } from '../decimal';
import type { EventCase } from '../scheme/cases';
import type { Entry } from '../scoring/member';
import { NOTHING } from './figure';
import { cellText, eventText, type Reading } from './reading';
import { plainText } from './text';

interface Named {
  readonly word: string;
  readonly aliases: readonly string[];
}

/** So many times at a level; events stand singly. */
export interface AtLevel<Level extends Named> {
  readonly level: Level;
  readonly times: Exact;
  readonly event: EventCase | null;
}

/**
 * 级别: `市级`, `市级2次`, `市级×2`, `市级 2、县级 1`; `无` is none. Words are looked for from the left, the longest that fits
 * first, so that they may hold figures themselves; anything between that is no level is refused.
 */
export function readLevels<Level extends Named>(entry: Entry | undefined, levels: readonly Level[]): Reading<readonly AtLevel<Level>[]> {
  if (entry?.kind === 'events') {
    const value = entry.events.map((event) => ({ level: levelOf(event, levels), times: ONE, event }));
    if (value.every((one): one is typeof one & { level: Level } => one.level !== undefined)) return { kind: 'value', value, text: eventText(entry.events) };
    return { kind: 'wrong', found: eventText(entry.events.filter((event) => levelOf(event, levels) === undefined)) };
  }
  const found = cellText(entry?.value);
  if (found.kind !== 'value') return found;
  if (found.value === NOTHING) return { kind: 'value', value: [], text: found.text, how: 'nothing' };
  const read = levelsIn(found.value, levels);
  if (read === null) return { kind: 'wrong', found: found.text };
  return { kind: 'value', value: read.found, text: found.text, ...(read.literal === found.text ? {} : { how: 'words' as const }) };
}

/** An event names its level; where there is only one it need not, and its clause may stand for it. */
function levelOf<Level extends Named>(event: EventCase, levels: readonly Level[]): Level | undefined {
  const text = plainText(event.level ?? '');
  if (text !== '') return withName(text, levels);
  return withName(plainText(event.clause ?? ''), levels) ?? (levels.length === 1 ? levels[0] : undefined);
}

function withName<Level extends Named>(text: string, levels: readonly Level[]): Level | undefined {
  return levels.find((level) => namesOf(level).includes(text));
}

function namesOf({ word, aliases }: Named): string[] {
  return [word, ...aliases].map(plainText);
}

const TIMES = /^[×xX*]?\(?(\d+)?(?:次|个|项|人)?\)?/;
const BETWEEN = /^[、,，;；/+和及]+/;

/** The levels in a text; `literal` is how the regulation itself would write them. */
function levelsIn<Level extends Named>(text: string, levels: readonly Level[]): { readonly found: readonly AtLevel<Level>[]; readonly literal: string } | null {
  const names = levels.flatMap((level) => namesOf(level).map((name) => ({ level, name }))).sort((a, b) => b.name.length - a.name.length);
  const found: AtLevel<Level>[] = [];
  const literal: string[] = [];
  let rest = text;
  while (rest !== '') {
    const known = names.find(({ name }) => rest.startsWith(name));
    if (known === undefined) return null;
    rest = rest.slice(known.name.length);
    const [written = '', digits] = TIMES.exec(rest) ?? [];
    if (written !== '' && digits === undefined) return null;
    const times = digits === undefined ? ONE : parseExact(digits);
    if (times === null) return null;
    if (sign(times) > 0) found.push({ level: known.level, times, event: null });
    literal.push(`${known.name}${digits ?? ''}`);
    rest = rest.slice(written.length).replace(BETWEEN, '');
  }
  return { found, literal: literal.join('、') };
}
