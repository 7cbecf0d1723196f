import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { limits } from '../limits';
import { damaged, refuse } from '../refusal';

export type Attributes = Readonly<Record<string, SaxesAttributeNS>>;

/** Called for each element and text, in document order; `end` offsets are indices into the text. */
export interface XmlHandler {
  open(tag: SaxesTagNS, end: number): void;
  close(tag: SaxesTagNS, end: number): void;
  text?(text: string): void;
}

/** Runs through a part, strictly: no document type, no unknown entity, no mismatched tag, bounded depth. */
export function scanXml(part: string, text: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('error', () => damaged(part, 'xml'));
  parser.on('doctype', () => refuse({ code: 'doctype', part }));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) refuse({ code: 'too-deep', part });
    handler.open(tag, parser.position);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(tag, parser.position);
  });
  if (handler.text) {
    const onText = handler.text.bind(handler);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(text).close();
}

const MAIN_NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** The local name of an element of the spreadsheet vocabulary; `''` for elements of any other one. */
export function mainName(tag: { readonly uri: string; readonly local: string }): string {
  return MAIN_NAMESPACES.has(tag.uri) ? tag.local : '';
}

/** Decodes a part: UTF-8, or UTF-16 with a byte order mark, as XML demands of every reader. */
export function decodeXml(part: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return damaged(part, 'encoding');
  }
}
