import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { asWorkbook, openFileHost, type FileHost } from '../hosts/file';
import { messages } from './messages.zh';
import { DataError } from './terminal';

/** Larger files are refused before they are read into memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A workbook, or a .csv as one. */
export async function openFile(path: string): Promise<FileHost> {
  return openFileHost(asWorkbook(await readBytes(path), basename(path)));
}

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new DataError(messages.fileTooLarge(path));
    return await readFile(path);
  } catch (problem) {
    if (problem instanceof DataError) throw problem;
    throw new DataError(messages.cannotRead(path, errorCode(problem)));
  }
}

/** Writes beside the target and renames: a failed or cancelled run leaves the former file whole. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await rename(draft, path);
  } catch (problem) {
    await rm(draft, { force: true });
    throw new DataError(messages.cannotWrite(path, errorCode(problem)));
  }
}

export function errorCode(problem: unknown): string {
  return typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : '';
}
