import { fragmentsOf } from './fragments';
import { readStatements } from './sentence';

const LONGEST = 40;
const KEPT = /[^\u0000-\u001f\u007f-\u009f\ufffe\uffff]/u;

/** A text as a cell of sheet 积分办法 can keep it: no control characters, no halves of characters, not too long. */
export function keptText(text: string, longest: number): string {
  const kept = [...text.replace(/[\r\n\t]+/g, ' ')].filter((each) => KEPT.test(each) && !/^[\ud800-\udfff]$/.test(each)).join('').trim();
  const cut = kept.length <= longest ? kept : `${kept.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  return cut === '—' ? '' : cut;
}

/** What a heading or a duty is called: without numbering and figures, and no longer than its first clauses. */
export function shortName(text: string): string {
  const said = readStatements(text).map(({ reading }) => reading.subject).find((subject) => subject !== '') ?? fragmentsOf(text).join('，');
  let name = '';
  for (const part of said.split('，')) {
    if (name !== '' && name.length + part.length > 20) break;
    name = name === '' ? part : `${name}，${part}`;
  }
  return keptText(name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name, LONGEST);
}
