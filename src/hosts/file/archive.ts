import { ARCHIVE, RETURNED } from './limits';
import { FileRefused, refuse } from './refusal';
import { UTF8_FLAG, type ZipEntry } from './zip/entry';
import { inflateEntry, readDirectory } from './zip/read';

/** A file inside a zip; `read` unpacks it, and nothing is unpacked before. */
export interface ArchivedFile {
  readonly name: string;
  readonly read: () => Uint8Array;
}

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The files of a zip, or `null` where the bytes are no zip or a workbook. Names are words for people, never paths: nothing
 * is written anywhere. Throws `FileRefused` for a zip that lies or is larger than we hold.
 */
export function readArchive(bytes: Uint8Array): readonly ArchivedFile[] | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const entries = directoryOf(bytes);
  if (entries.some(({ name }) => name === CONTENT_TYPES)) return null;
  return entries.filter(({ name }) => !isAside(name)).map((entry) => ({ name: entry.name, read: () => unpack(entry) }));
}

const TOO_LARGE: ReadonlySet<string> = new Set(['file-too-large', 'too-many-entries', 'part-too-large', 'total-too-large']);

function directoryOf(bytes: Uint8Array): ReturnType<typeof readDirectory> {
  try {
    return readDirectory(bytes, { ...ARCHIVE, decodeName });
  } catch (problem) {
    if (problem instanceof FileRefused && TOO_LARGE.has(problem.refusal.code)) refuse({ code: 'archive-too-large' });
    throw problem;
  }
}

function unpack(entry: ZipEntry): Uint8Array {
  if (leadsOut(entry.name)) refuse({ code: 'name-leads-out', name: entry.name });
  if (entry.size > RETURNED.fileBytes) refuse({ code: 'too-large-to-collect', what: 'packed' });
  return inflateEntry(entry);
}

/** Windows writes names in the code page of the computer and does not say so; what is UTF-8 is read as such. */
function decodeName(raw: Uint8Array, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder((flags & UTF8_FLAG) !== 0 ? 'utf-8' : 'gb18030').decode(raw);
  }
}

/** Folders, and what systems and programs leave beside files. */
export function isAside(name: string): boolean {
  const last = name.split(/[\\/]/).pop() ?? '';
  return last === '' || last.startsWith('.') || last.startsWith('~$') || last === 'Thumbs.db' || last === 'desktop.ini' || /(?:^|[\\/])__MACOSX[\\/]/.test(name);
}

function leadsOut(name: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:)/.test(name) || name.split(/[\\/]/).includes('..') || name.includes('\u0000');
}

