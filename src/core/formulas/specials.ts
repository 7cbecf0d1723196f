import type { Special } from '../scheme/schema';
import { FORMULAS, WRONG } from './messages.zh';
import type { CompiledRow } from './rowCompiler';
import { entryFormula, markFormula, quoted } from './text';

/** 1 where a special rule with a column of its own applies, 0 where not; `null` for those that have none. */
export function specialStep(special: Special, { compiler, step }: CompiledRow): string | null {
  const input = ownInput(special);
  if (input === null) return null;
  const cell = compiler.entry(special.id);
  return step(`special.${special.id}`, FORMULAS.special(special.name), entryFormula(cell, input.blank, cell === null ? '' : applies(special, cell)));
}

/** The column of a special rule; one that uses the column of another rule has none of its own. */
export function ownInput(special: Special): { readonly blank: 'missing' | 'none' } | null {
  switch (special.kind) {
    case 'excluded':
      return special.input;
    case 'grade':
    case 'barred':
      return 'uses' in special.input ? null : special.input;
    case 'reminder':
      return special.on.kind === 'input' && !('uses' in special.on.input) ? special.on.input : null;
    case 'requires':
    case 'streak':
      return null;
  }
}

function applies(special: Special, cell: string): string {
  if (special.kind !== 'excluded') return markFormula(cell, '1', '0');
  const others = special.words.filter((word) => !special.whenWord.includes(word));
  const any = (words: readonly string[]): string => (words.length === 1 ? `${cell}=${quoted(words.join())}` : `OR(${words.map((word) => `${cell}=${quoted(word)}`).join(',')})`);
  const known = others.length === 0 ? quoted(WRONG) : `IF(${any(others)},0,${quoted(WRONG)})`;
  return `IF(${any(special.whenWord)},1,${known})`;
}
