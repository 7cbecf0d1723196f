import { deflateSync } from 'fflate';
import { refuse } from '../refusal';
import { crc32 } from './crc32';
import { CENTRAL_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, UTF8_FLAG, type ZipEntry } from './entry';

/** 1 January 1980, the first day zip can tell: new parts carry no clock, so the same content gives the same bytes. */
const FIXED_DATE = 0x00210000;

/** Raw deflate. fflate's works everywhere; a program that has a faster one may give it. */
export type Deflate = (content: Uint8Array) => Uint8Array;

const portable: Deflate = (content) => deflateSync(content, { level: 6 });

/** A file that is compressed already, as it stands. */
export function storedEntry(name: string, content: Uint8Array): ZipEntry {
  return { name, method: 'stored', utf8: true, rawName: new TextEncoder().encode(name), modified: FIXED_DATE, crc: crc32(content), size: content.length, data: content };
}

/** Compresses a part. */
export function packEntry(name: string, content: Uint8Array, deflate: Deflate = portable): ZipEntry {
  const packed = deflate(content);
  const smaller = packed.length < content.length;
  return {
    name,
    method: smaller ? 'deflated' : 'stored',
    utf8: true,
    rawName: new TextEncoder().encode(name),
    modified: FIXED_DATE,
    crc: crc32(content),
    size: content.length,
    data: smaller ? packed : content,
  };
}

/** A zip of the entries in the given order; entries that were read from another zip are copied without inflating. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = openZip((chunk) => chunks.push(chunk));
  for (const entry of entries) zip.add(entry);
  zip.end();
  return joined(chunks);
}

export interface ZipWriter {
  add(entry: ZipEntry): void;
  /** Writes the directory. */
  end(): void;
}

/** Zip files of the plain format end here; what is larger is refused before a byte too many is written. */
const MOST_BYTES = 0xffffffff;
const MOST_ENTRIES = 0xffff;

/** A zip that is given away piece by piece, so that only its directory is held in memory. */
export function openZip(put: (chunk: Uint8Array) => void): ZipWriter {
  const directory: Uint8Array[] = [];
  let at = 0;
  return {
    add(entry) {
      const header = new Uint8Array(30 + entry.rawName.length);
      const view = new DataView(header.buffer);
      view.setUint32(0, LOCAL_HEADER, true);
      writeShared(view, 4, entry);
      header.set(entry.rawName, 30);
      directory.push(centralHeader(entry, at));
      if (directory.length > MOST_ENTRIES || at + header.length + entry.data.length > MOST_BYTES) refuse({ code: 'zip-full' });
      put(header);
      put(entry.data);
      at += header.length + entry.data.length;
    },
    end() {
      for (const header of directory) put(header);
      const end = new Uint8Array(22);
      const view = new DataView(end.buffer);
      view.setUint32(0, END_OF_DIRECTORY, true);
      view.setUint16(8, directory.length, true);
      view.setUint16(10, directory.length, true);
      view.setUint32(12, directory.reduce((sum, { length }) => sum + length, 0), true);
      view.setUint32(16, at, true);
      put(end);
    },
  };
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const header = new Uint8Array(46 + entry.rawName.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, 20, true);
  writeShared(view, 6, entry);
  view.setUint32(42, offset, true);
  header.set(entry.rawName, 46);
  return header;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The fields that the local and the central header have in common, from "version needed" to "name length". */
function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8 ? UTF8_FLAG : 0, true);
  view.setUint16(at + 4, entry.method === 'deflated' ? 8 : 0, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
