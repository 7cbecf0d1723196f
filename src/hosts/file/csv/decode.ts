import { refuse } from '../refusal';

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** No program writes these into a table; text that is read in the wrong encoding is full of them. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

/** The text of a file: as its byte order mark says, else strictly UTF-8, else GB18030, which Chinese programs write without saying so. */
export function decodeText(bytes: Uint8Array): string {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  const encodings = mark === undefined ? ['utf-8', 'gb18030'] : [mark.encoding];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null && !CONTROL.test(text)) return text;
  }
  return refuse({ code: 'unknown-encoding' });
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
