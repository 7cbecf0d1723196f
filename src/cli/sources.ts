import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { SourceRefused } from '../actions/collect';
import { isAside } from '../hosts/file';
import { collectMessages } from './commands/collect.zh';
import { messages } from './messages.zh';
import { DataError } from './terminal';

/** A file to be collected: where it is, and how it is called in messages. */
export interface Source {
  readonly name: string;
  readonly path: string;
}

const MOST_BYTES = 256 * 1024 * 1024;
const DEEPEST = 8;

/** The files of the arguments; those of a folder in the order of their names. Links are not followed out of a folder. */
export async function sourcesAt(paths: readonly string[]): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) throw new DataError(messages.cannotRead(path, 'ENOENT'));
    if (found.isDirectory()) sources.push(...(await filesBelow(path, '', 0)));
    else sources.push({ name: basename(path), path });
  }
  return sources;
}

async function filesBelow(folder: string, prefix: string, depth: number): Promise<Source[]> {
  if (depth > DEEPEST) throw new DataError(collectMessages.tooManyLevels(folder));
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: Source[] = [];
  for (const entry of entries) {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (isAside(entry.name)) continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(join(folder, entry.name), name, depth + 1)));
    else if (entry.isFile()) found.push({ name, path: join(folder, entry.name) });
  }
  return found;
}

/** The bytes of a file, which is asked for its size first and read no further than that. */
export async function readSource(path: string): Promise<Uint8Array> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > MOST_BYTES) throw new SourceRefused(collectMessages.archiveTooLarge(path));
    const bytes = new Uint8Array(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } catch (problem) {
    if (problem instanceof SourceRefused) throw problem;
    throw new SourceRefused(messages.cannotRead(path, problem instanceof Error && 'code' in problem ? String(problem.code) : ''));
  } finally {
    await file?.close();
  }
}
