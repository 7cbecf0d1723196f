import type { Basis } from './basis';

const CLAUSE = '条款';
const READING = '解读';
const UNCONFIRMED = '未确认';
const CONFIRMED = '已确认';
const PREFIX = /^(条款|解读|假定)\s*(?:[（(]\s*([^）)]*?)\s*[）)])?\s*[：:]\s*/;

/** `附件 1`, `解读：……`, `假定（未确认）：……`. A clause that would read as one of the others is written `条款：……`. */
export function basisText(basis: Basis): string {
  switch (basis.kind) {
    case 'clause':
      return PREFIX.test(basis.clause) ? `${CLAUSE}：${basis.clause}` : basis.clause;
    case 'reading':
      return `${READING}：${basis.text}`;
    case 'assumption':
      return `假定（${basis.confirmed === 'yes' ? CONFIRMED : UNCONFIRMED}）：${basis.text}`;
  }
}

/** `null` where it is not clear what is meant, or nothing follows the word. */
export function textToBasis(text: string): Basis | null {
  const match = PREFIX.exec(text);
  if (!match) return text === '' ? null : { kind: 'clause', clause: text };
  const [prefix, word, mark] = match;
  const rest = text.slice(prefix.length).trim();
  if (rest === '') return null;
  if (word === '假定') {
    if (mark === UNCONFIRMED) return { kind: 'assumption', text: rest, confirmed: 'no' };
    return mark === CONFIRMED ? { kind: 'assumption', text: rest, confirmed: 'yes' } : null;
  }
  if (mark !== undefined) return null;
  return word === READING ? { kind: 'reading', text: rest } : { kind: 'clause', clause: rest };
}

/** What to look for on the sheet to see an assumption that nobody has confirmed. */
export const UNCONFIRMED_MARK = `假定（${UNCONFIRMED}）`;
