import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { openZip, storedEntry } from '../hosts/file';
import { HostError } from '../hosts/types';
import { errorCode } from './files';
import { messages } from './messages.zh';
import { DataError } from './terminal';

/** Where many files go: nothing is there before `finish`, and nothing is left after `discard`. */
export interface Output {
  readonly add: (file: string, bytes: Uint8Array) => void;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** A zip where the name ends so, else a folder, which must not have anything in it. */
export async function openOutput(target: string): Promise<Output> {
  const path = resolve(target);
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  const writing = <T>(work: () => T): T => {
    try {
      return work();
    } catch (problem) {
      if (problem instanceof HostError) throw problem;
      throw new DataError(messages.cannotWrite(target, errorCode(problem)));
    }
  };
  return /\.zip$/i.test(path) ? zipOutput(path, draft, writing) : folderOutput(path, draft, writing, target);
}

type Writing = <T>(work: () => T) => T;

function zipOutput(path: string, draft: string, writing: Writing): Output {
  const file = writing(() => openSync(draft, 'wx'));
  const zip = openZip((chunk) => {
    for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
  });
  let state: 'open' | 'closed' = 'open';
  const close = (): void => {
    if (state === 'open') closeSync(file);
    state = 'closed';
  };
  return {
    add: (name, bytes) => writing(() => zip.add(storedEntry(name, bytes))),
    async finish() {
      writing(() => {
        zip.end();
        close();
      });
      await renamed(draft, path);
    },
    async discard() {
      close();
      await rm(draft, { force: true });
    },
  };
}

async function folderOutput(path: string, draft: string, writing: Writing, target: string): Promise<Output> {
  const inside = await readdir(path).catch((problem: unknown) => {
    if (errorCode(problem) === 'ENOENT') return null;
    throw new DataError(messages.cannotWrite(target, errorCode(problem)));
  });
  if (inside !== null && inside.length > 0) throw new DataError(messages.folderNotEmpty(target));
  writing(() => mkdirSync(draft, { recursive: true }));
  return {
    add: (name, bytes) => writing(() => writeFileSync(join(draft, name), bytes, { flag: 'wx' })),
    async finish() {
      if (inside !== null) await rmdir(path);
      await renamed(draft, path);
    },
    discard: () => rm(draft, { recursive: true, force: true }),
  };
}

async function renamed(draft: string, path: string): Promise<void> {
  try {
    await rename(draft, path);
  } catch (problem) {
    throw new DataError(messages.cannotWrite(path, errorCode(problem)));
  }
}
