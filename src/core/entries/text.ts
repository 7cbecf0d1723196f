/** Most cells hold nothing that would change. */
const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9.+]*$/;

/** Full-width digits, signs and letters as their ordinary selves; spaces of any kind, joiners and line breaks gone. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]+/g, '')
    .replace(/[−–﹣－]/g, '-');
}

/** A text without the characters that stand at its end. A pattern would begin anew at each one of a long run of them. */
export function withoutTrailing(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Written by people where there is nothing to write; read as a blank cell. */
const DASHES = new Set(['-', '--', '—', '——', '/', '\\']);

export function isDash(text: string): boolean {
  return DASHES.has(text);
}

/** The words of one cell: `党支部书记、科长`, `预备党员 C类`. */
export function cellWords(text: string): string[] {
  return text.split(/[、，,；;／/\s]+/).filter((word) => word !== '');
}
