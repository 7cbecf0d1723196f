import type { OtherFormat, Refusal } from './refusal';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Any byte: a length or the like. */
const ANY = -1;

/** What stands at the beginning of files that are taken for workbooks. */
const BEGINNINGS: readonly (readonly [OtherFormat, readonly number[]])[] = [
  ['pdf', ascii('%PDF')],
  ['image', [0x89, ...ascii('PNG')]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', ascii('GIF8')],
  ['image', [...ascii('BM'), ANY, ANY, ANY, ANY, 0, 0, 0, 0]],
  ['image', [...ascii('RIFF'), ANY, ANY, ANY, ANY, ...ascii('WEBP')]],
  ['image', [...ascii('II'), 0x2a, 0]],
  ['image', [...ascii('MM'), 0, 0x2a]],
  ['document', ascii('{\\rtf')],
  ['archive', [...ascii('Rar!'), 0x1a]],
  ['archive', [...ascii('7z'), 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

/** Excel before 5.0 wrote its records without a container. */
const OLD_SHEETS = [[0x09, 0x00], [0x09, 0x02], [0x09, 0x04]];

/** What a file is that is no zip, as the reason for not opening it as a workbook. */
export function kindOf(bytes: Uint8Array): Refusal {
  if (bytes.length === 0) return { code: 'empty-file' };
  if (begins(bytes, OLE)) return containerKind(bytes);
  if (OLD_SHEETS.some((mark) => begins(bytes, mark))) return { code: 'old-format' };
  const format = BEGINNINGS.find(([, mark]) => begins(bytes, mark))?.[0] ?? markup(bytes);
  return format === null ? { code: 'not-a-workbook' } : { code: 'other-format', format };
}

/** The container of old Office files, which also holds new ones that have a password. What it holds stands in its directory. */
function containerKind(bytes: Uint8Array): Refusal {
  const names = directoryNames(bytes);
  if (names.has('EncryptedPackage')) return { code: 'encrypted' };
  if (names.has('Workbook') || names.has('Book')) return { code: 'old-format' };
  if (names.has('WordDocument')) return { code: 'other-format', format: 'document' };
  if (names.has('PowerPoint Document')) return { code: 'other-format', format: 'slides' };
  return { code: 'not-a-workbook' };
}

const WANTED = ['EncryptedPackage', 'Workbook', 'Book', 'WordDocument', 'PowerPoint Document'];

/** Entries are 128 bytes long, on places that 128 divides, and begin with their name; wherever in the file the directory is. */
function directoryNames(bytes: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  const marks = WANTED.map((name) => ({ name, mark: [...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]) }));
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    for (const { name, mark } of marks) if (begins(bytes, mark, at)) found.add(name);
  }
  return found;
}

/** Web pages and old XML that were given the name of a workbook: many office systems export them so. */
function markup(bytes: Uint8Array): OtherFormat | null {
  const start = new TextDecoder(begins(bytes, [0xff, 0xfe]) ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 1024));
  if (/^\uFEFF?\s*(?:<!DOCTYPE\s+html|<(?:html|head|body|table|meta|style)\b|MIME-Version:)/i.test(start)) return 'web';
  return /^\uFEFF?\s*<\?xml\b/.test(start) ? 'xml' : null;
}

function begins(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => byte === ANY || bytes[at + index] === byte);
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
