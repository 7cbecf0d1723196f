import { Inflate } from 'fflate';
import { kindOf } from '../kinds';
import { limits } from '../limits';
import { damaged, refuse } from '../refusal';
import { crc32 } from './crc32';
import { beginsAsZip, CENTRAL_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, UTF8_FLAG, type ZipEntry } from './entry';

const DIRECTORY = 'zip';
const ENCRYPTED_FLAG = 0x0001;
const STREAMED_FLAG = 0x0008;
const UNKNOWN = 0xffffffff;

/** How large a zip may be, packed and unpacked, and how the names in it are read. */
export interface ZipBounds {
  readonly fileBytes: number;
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** UTF-8 where it is not given. */
  readonly decodeName?: (raw: Uint8Array, flags: number) => string;
}

const utf8 = (raw: Uint8Array): string => new TextDecoder().decode(raw);

/**
 * Reads the directory of a zip without inflating anything. Refuses what no spreadsheet program writes: entries that
 * overlap, a directory that disagrees with the entries, sizes beyond the limits.
 */
export function readDirectory(bytes: Uint8Array, bounds: ZipBounds = limits): ZipEntry[] {
  if (bytes.length > bounds.fileBytes) refuse({ code: 'file-too-large', bytes: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!beginsAsZip(bytes)) refuse(kindOf(bytes));

  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > bounds.entries) refuse({ code: 'too-many-entries', entries: count });
  if (start + view.getUint32(end + 12, true) !== end) damaged(DIRECTORY, 'directory');

  const located: Located[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const entry = readCentral(bytes, view, at, end, bounds);
    located.push(entry);
    at = entry.next;
  }
  if (at !== end) damaged(DIRECTORY, 'directory');
  checkTotals(located, bounds);
  return cutData(bytes, view, located, start);
}

/** The content of an entry. Stops as soon as it grows beyond what the directory promised. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const content = entry.method === 'stored' ? entry.data : inflate(entry);
  if (content.length !== entry.size) damaged(entry.name, 'size');
  if (crc32(content) !== entry.crc) damaged(entry.name, 'checksum');
  return content;
}

interface Located {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly method: ZipEntry['method'];
  readonly flags: number;
  readonly modified: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly next: number;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return damaged(DIRECTORY, 'directory');
}

function readCentral(bytes: Uint8Array, view: DataView, at: number, end: number, { decodeName = utf8 }: ZipBounds): Located {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER) damaged(DIRECTORY, 'directory');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) damaged(DIRECTORY, 'directory');

  const rawName = bytes.subarray(at + 46, nameEnd);
  const flags = view.getUint16(at + 8, true);
  const name = decodeName(rawName, flags);
  if (flags & ENCRYPTED_FLAG) refuse({ code: 'encrypted' });
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) damaged(name, 'compression');

  // Writers that stream may leave sizes to the zip64 field even for small files.
  const wide = zip64Field(view, nameEnd, extraEnd);
  return {
    name,
    rawName,
    method: method === 0 ? 'stored' : 'deflated',
    flags,
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: wide(view.getUint32(at + 24, true)),
    packed: wide(view.getUint32(at + 20, true)),
    offset: wide(view.getUint32(at + 42, true)),
    next,
  };
}

/** Gives the figures of the zip64 extra field, in their fixed order, for those that are marked unknown. */
function zip64Field(view: DataView, start: number, end: number): (value: number) => number {
  let at = end;
  let fieldEnd = end;
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    at = field + 4;
    fieldEnd = Math.min(end, at + view.getUint16(field + 2, true));
  }
  return (value) => {
    if (value !== UNKNOWN) return value;
    if (at + 8 > fieldEnd || view.getUint32(at + 4, true) !== 0) damaged(DIRECTORY, 'directory');
    at += 8;
    return view.getUint32(at - 8, true);
  };
}

function checkTotals(entries: readonly Located[], bounds: ZipBounds): void {
  const names = new Set<string>();
  let total = 0;
  for (const { name, size } of entries) {
    if (size > bounds.entryBytes) refuse({ code: 'part-too-large', part: name });
    total += size;
    names.add(name.toLowerCase());
  }
  if (total > bounds.totalBytes) refuse({ code: 'total-too-large' });
  if (names.size !== entries.length) damaged(DIRECTORY, 'directory');
}

/** Finds the bytes of each entry and makes sure that every byte has one owner. */
function cutData(bytes: Uint8Array, view: DataView, located: readonly Located[], directory: number): ZipEntry[] {
  const spans: { readonly from: number; readonly to: number; readonly name: string }[] = [];
  const entries = located.map((entry): ZipEntry => {
    const { offset, name } = entry;
    if (offset + 30 > directory || view.getUint32(offset, true) !== LOCAL_HEADER) damaged(name, 'directory');
    const nameLength = view.getUint16(offset + 26, true);
    const from = offset + 30 + nameLength + view.getUint16(offset + 28, true);
    const to = from + entry.packed;
    if (to > directory) damaged(name, 'directory');
    if (!sameBytes(bytes.subarray(offset + 30, offset + 30 + nameLength), entry.rawName)) damaged(name, 'directory');
    if (!agrees(view, offset, entry)) damaged(name, 'size');
    spans.push({ from: offset, to, name });
    return {
      name,
      method: entry.method,
      utf8: (entry.flags & UTF8_FLAG) !== 0,
      rawName: entry.rawName,
      modified: entry.modified,
      crc: entry.crc,
      size: entry.size,
      data: bytes.subarray(from, to),
    };
  });
  spans.sort((a, b) => a.from - b.from);
  spans.forEach((span, index) => {
    const next = spans[index + 1];
    if (next && next.from < span.to) damaged(next.name, 'overlap');
  });
  return entries;
}

function agrees(view: DataView, offset: number, entry: Located): boolean {
  const method = view.getUint16(offset + 8, true);
  if (method !== (entry.method === 'stored' ? 0 : 8)) return false;
  if (view.getUint16(offset + 6, true) & STREAMED_FLAG) return true;
  const packed = view.getUint32(offset + 18, true);
  const size = view.getUint32(offset + 22, true);
  return (packed === entry.packed || packed === UNKNOWN) && (size === entry.size || size === UNKNOWN);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Small steps, so that a lying entry is noticed before it has grown far: 8 KB of deflate give at most 8 MB. */
const STEP = 8192;

function inflate(entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > content.length) damaged(entry.name, 'size');
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.data.length || at === 0; at += STEP) {
      stream.push(entry.data.subarray(at, at + STEP), at + STEP >= entry.data.length);
    }
  } catch (error) {
    if (isInflateFault(error)) damaged(entry.name, 'compression');
    throw error;
  }
  return length === content.length ? content : content.subarray(0, length);
}

/** fflate marks its own errors with a numeric code. */
function isInflateFault(error: unknown): boolean {
  return error instanceof Error && typeof (error as Error & { code?: unknown }).code === 'number';
}
