/** Widths in characters as spreadsheet programs count them: a digit is 1, a hanzi or full-width sign 2. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** How many lines a text takes where `widthPoints` of paper are there for letters of `size` points. */
export function lineCount(text: string, size: number, widthPoints: number): number {
  const room = Math.max(2, Math.floor((widthPoints * 2) / size));
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

/** Points of paper of one character of column width: 7 pixels at 96 dots an inch, the narrowest that programs use. */
const CHARACTER = 5.25;
const PADDING = 3.75;

/** Points of paper that columns of the given widths take. */
export function columnPoints(widths: readonly number[]): number {
  return widths.reduce((points, width) => points + width * CHARACTER + PADDING, 0);
}

/** The column width that a text of `size` points needs on one line. */
export function columnWidth(text: string, size: number): number {
  return Math.ceil((textWidth(text) * size) / 2 / CHARACTER) + 2;
}

/** Points of a row whose text takes so many lines: room for the tallest of the faces that programs may put in. */
export function textHeight(lines: number, size: number): number {
  return Math.ceil(lines * size * 1.4) + 4;
}

function paragraphLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const character of text) {
    const width = textWidth(character);
    if (used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x20000
  );
}
