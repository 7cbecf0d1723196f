/** One file inside a zip, still compressed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** Flags of the entry that must survive copying: whether the name is UTF-8. */
  readonly utf8: boolean;
  readonly rawName: Uint8Array;
  /** DOS time in the low half, DOS date in the high half. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
export const UTF8_FLAG = 0x0800;

export function beginsAsZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}
