/**
 * Spreadsheet programs read what is written as if it were typed: `0123` becomes a number, `3-4` a date, `=x` a formula. An
 * apostrophe in front keeps a text a text in every cell, whatever its format, and is not part of the value. It is
 * left off where nothing could be misread (no figures, no sign, no truth value), because people see it in the formula bar.
 */
export function textEntry(text: string): string {
  return text === '' || HARMLESS.test(text) ? text : `'${text}`;
}

const HARMLESS = /^(?!\s*(?:true|false)\s*$)[^\s\d０-９=+\-@'#＝＋－＠][^\d０-９]*$/i;
