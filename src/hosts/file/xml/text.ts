const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters as XML text or attribute; what XML cannot carry is replaced by U+FFFD. */
export function escapeXml(text: string): string {
  return repairSurrogates(text)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] as string)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * A cell's text inside an element. SpreadsheetML writes what XML cannot carry as `_xHHHH_`, so a literal `_xHHHH_`
 * gets its underscore escaped; a carriage return would be lost to line-end normalisation.
 */
export function escapeCellText(text: string): string {
  return repairSurrogates(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (character) => `_x${hex4(character.charCodeAt(0))}_`)
    .replace(/[&<>]/g, (character) => ESCAPES[character] as string);
}

/** The reverse of the `_xHHHH_` convention. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** A half of a surrogate pair without the other half is no character; UTF-8 cannot carry it. */
function repairSurrogates(text: string): string {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : '\uFFFD'));
}

function hex4(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
