import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';
import { splice, type Splice } from '../xml/tree';
import { FORMULA_ELEMENTS } from './references';

/** A worksheet part with its own formulas (cells, rules, validations) changed; the same text where none changes. */
export function renameOwnFormulas(part: string, source: string, change: (formula: string) => string): string {
  const splices: Splice[] = [];
  let formula: { readonly start: number; text: string } | null = null;
  scanXml(part, source, {
    open(tag, end) {
      formula = FORMULA_ELEMENTS.has(tag.local) && !tag.isSelfClosing ? { start: end, text: '' } : null;
    },
    text(text) {
      if (formula) formula.text += text;
    },
    close(_, end) {
      if (!formula) return;
      const changed = change(formula.text);
      if (changed !== formula.text) splices.push({ start: formula.start, end: source.lastIndexOf('<', end - 1), text: escapeXml(changed) });
      formula = null;
    },
  });
  return splice(source, splices);
}
