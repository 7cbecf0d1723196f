import { cellWords, plainText } from '../entries/text';
import type { Scheme } from '../scheme/schema';
import { FULL_MEMBER } from './member';

/** What a cell 类别 says: the kind of member, the class, and the words that are neither (or one too many of them). */
export interface MemberWords {
  readonly kind: string;
  readonly class: string | null;
  readonly unknown: readonly string[];
}

/**
 * `预备党员、C类`: words of the scheme in any order; `预备` is short for `预备党员`. Nothing written is a 正式党员 of the
 * scheme's default class. A first word that nobody knows stands in for the kind, so that it is asked about.
 */
export function memberWords(scheme: Pick<Scheme, 'people' | 'classes' | 'defaultClass'>, text: string): MemberWords {
  const unknown: string[] = [];
  let kind: string | null = null;
  let own: string | null = null;
  let stranger: string | null = null;
  for (const word of words(scheme, text)) {
    const asKind = kindOf(scheme, word);
    const asClass = asKind === null ? classOf(scheme, word) : null;
    if (asKind !== null && (kind === null || kind === asKind)) kind = asKind;
    else if (asClass !== null && (own === null || own === asClass)) own = asClass;
    else unknown.push(word);
    if (asKind === null && asClass === null) stranger = stranger ?? word;
  }
  return { kind: kind ?? stranger ?? FULL_MEMBER, class: own ?? scheme.defaultClass, unknown };
}

/** A name of the scheme may have a space or a stroke in it, so the whole cell is looked at first. */
function words(scheme: Pick<Scheme, 'people' | 'classes'>, text: string): string[] {
  const whole = text.trim();
  if (kindOf(scheme, whole) !== null || classOf(scheme, whole) !== null) return [whole];
  return cellWords(whole);
}

function kindOf({ people }: Pick<Scheme, 'people'>, word: string): string | null {
  const found = plainText(word);
  if (found === '') return null;
  const kinds = people.map((person) => person.kind);
  const exact = kinds.find((kind) => plainText(kind) === found);
  return exact ?? kinds.find((kind) => plainText(kind) === `${found}党员` || plainText(kind) === `入党${found}`) ?? null;
}

function classOf({ classes }: Pick<Scheme, 'classes'>, word: string): string | null {
  const found = plainText(word);
  return classes.find((each) => [each.class, ...each.aliases].some((name) => plainText(name) === found))?.class ?? null;
}
