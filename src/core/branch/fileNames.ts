import type { Issue } from '../issues';
import { periodText, type Period } from '../periods';
import { branchIssue } from './issues';
import type { Branch } from './roster';

/** What Windows does not take, what turns the direction of writing, and what cannot be seen. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const DEVICES = /^(?:CON|PRN|AUX|NUL|CLOCK\$|CON(?:IN|OUT)\$|(?:COM|LPT)[0-9¹²³])(?:\.|$)/i;
/** UTF-8 bytes: file systems end at 255, and programs put their own endings behind. */
const MOST_BYTES = 150;

/**
 * A file name for each branch, in their order: safe on every system, none twice. Where it is not the branch's own name,
 * an issue tells it.
 */
export function branchFileNames(branches: readonly Branch[], period: Period): { readonly names: readonly string[]; readonly issues: readonly Issue[] } {
  const taken = new Set<string>();
  const issues: Issue[] = [];
  const names = branches.map(({ name }) => {
    const plain = safeName(name);
    let stem = plain;
    for (let number = 2; taken.has(stem.toLowerCase()); number += 1) stem = `${plain}（${number}）`;
    taken.add(stem.toLowerCase());
    const file = `${stem} ${periodText(period)}.xlsx`;
    if (stem !== name) issues.push(branchIssue('branch-file-renamed', { branch: name, file }));
    return file;
  });
  return { names, issues };
}

function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(FORBIDDEN, '_').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  const named = plain === '' || DEVICES.test(plain) ? `_${plain}` : plain;
  return shortened(named, MOST_BYTES).trimEnd();
}

function shortened(text: string, bytes: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    used += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (used > bytes) break;
    kept += character;
  }
  return kept;
}
