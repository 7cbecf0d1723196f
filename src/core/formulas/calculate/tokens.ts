import { NotCalculated, type Operator } from './value';

export type Token =
  | { readonly kind: 'number' | 'text' | 'name'; readonly text: string }
  /** `sheet` is `null` on the sheet of the formula itself. */
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: string }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'mark'; readonly mark: '(' | ')' | ',' | '{' | '}' | '' };

/** The last token of every formula. */
export const END: Token = { kind: 'mark', mark: '' };

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const TOKEN = new RegExp(
  [
    String.raw`\s*(?:(?<number>\d+(?:\.\d+)?)(?![\p{L}\d_.])`,
    String.raw`"(?<text>(?:[^"]|"")*)"`,
    String.raw`(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_][\p{L}\p{N}_.]*))!)?(?<area>${CELL}(?::${CELL})?)(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<name>[\p{L}_][\p{L}\p{N}_.]*)`,
    String.raw`(?<operator><=|>=|<>|[-+*/&=<>])`,
    String.raw`(?<mark>[(),{}]))\s*`,
  ].join('|'),
  'uy',
);

/** The parts of a formula; throws `NotCalculated` at anything that our formulas do not use. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 1;
  while (at < formula.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(formula)?.groups;
    if (groups === undefined) throw new NotCalculated(`not understood: ${formula.slice(at)}`);
    tokens.push(tokenOf(groups));
    at = TOKEN.lastIndex;
  }
  tokens.push(END);
  return tokens;
}

function tokenOf({ number, text, quoted, plain, area, name, operator, mark }: Readonly<Record<string, string | undefined>>): Token {
  if (number !== undefined) return { kind: 'number', text: number };
  if (text !== undefined) return { kind: 'text', text: text.replace(/""/g, '"') };
  if (area !== undefined) return { kind: 'reference', sheet: quoted?.replace(/''/g, "'") ?? plain ?? null, area };
  if (name !== undefined) return { kind: 'name', text: name.toUpperCase() };
  if (operator !== undefined) return { kind: 'operator', operator: operator as Operator };
  return { kind: 'mark', mark: mark as '(' };
}
