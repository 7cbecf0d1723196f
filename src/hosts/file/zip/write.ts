import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { CENTRAL_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, UTF8_FLAG, type ZipEntry } from './entry';

/** 1 January 1980, the first day zip can tell: new parts carry no clock, so the same content gives the same bytes. */
const FIXED_DATE = 0x00210000;

/** Compresses a part. */
export function packEntry(name: string, content: Uint8Array): ZipEntry {
  const packed = deflateSync(content, { level: 6 });
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
  const total = entries.reduce((sum, entry) => sum + 76 + 2 * entry.rawName.length + entry.data.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeShared(view, at + 4, entry);
    bytes.set(entry.rawName, at + 30);
    bytes.set(entry.data, at + 30 + entry.rawName.length);
    at += 30 + entry.rawName.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] as number, true);
    bytes.set(entry.rawName, at + 46);
    at += 46 + entry.rawName.length;
  });
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
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
