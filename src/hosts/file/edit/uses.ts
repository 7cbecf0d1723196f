import { namesOf, sheetsOf, type Layout } from '../opc/workbook';
import { relationshipsOf } from '../opc/relationships';
import { textOf, treeOf, type Parts } from '../opc/parts';
import { scanXml } from '../xml/scan';
import { FORMULA_ELEMENTS, mentionsSheet, same } from './references';

/** Who still refers to a sheet that is no longer there: the name of a sheet, a name, or a part; `null` for nobody. */
export function userOf(parts: Parts, layout: Layout, sheet: string): string | null {
  const { root } = treeOf(parts, layout.workbook);
  const name = namesOf(root).find(({ refersTo }) => mentionsSheet(refersTo, sheet));
  if (name) return name.name;
  const owners = new Map(sheetsOf(parts, layout, root).map((entry) => [entry.part, entry.name]));
  const skipped = new Set([layout.workbook, layout.sharedStrings, layout.styles, layout.theme]);
  for (const part of parts.keys()) {
    if (skipped.has(part) || !/^xl\/.*\.xml$/i.test(part)) continue;
    if (partMentions(part, textOf(parts, part), sheet)) return owners.get(part) ?? ownerOf(parts, owners, part) ?? part;
  }
  return null;
}

function partMentions(part: string, source: string, sheet: string): boolean {
  let found = false;
  let formula = '';
  let inside = false;
  scanXml(part, source, {
    open(tag) {
      inside = FORMULA_ELEMENTS.has(tag.local);
      formula = '';
      const { location, sheet: from } = tag.attributes;
      if (tag.local === 'hyperlink' && location) found ||= mentionsSheet(location.value, sheet);
      if (tag.local === 'worksheetSource' && from) found ||= same(from.value, sheet);
    },
    text(text) {
      if (inside) formula += text;
    },
    close() {
      if (inside) found ||= mentionsSheet(formula, sheet);
      inside = false;
    },
  });
  return found;
}

/** The sheet on which a drawing, chart or table stands, for the message. */
function ownerOf(parts: Parts, owners: ReadonlyMap<string | null, string>, part: string): string | null {
  for (const [sheetPart, name] of owners) {
    if (sheetPart === null) continue;
    const drawings = relationshipsOf(parts, sheetPart).map(({ target }) => target);
    if (drawings.includes(part)) return name;
    if (drawings.some((drawing) => drawing !== null && relationshipsOf(parts, drawing).some(({ target }) => target === part))) return name;
  }
  return null;
}
