import {
  checkBranch,
  collectionOf,
  refusedFile,
  settleReports,
  versionsFinding,
  withFindings,
  type BranchReport,
  type Collection,
  type FormerCollection,
  type Returned,
  type Sent,
  type Versions,
} from '../core';
import { FileRefused, isAside, readArchive, readReturned, type ArchivedFile } from '../hosts/file';
import { HostError, type ProgressOptions } from '../hosts/types';
import { messages } from './messages.zh';
import { breaths } from './slices';

/** A file or a zip of files; its bytes are asked for once they are needed, and again only to compare versions. */
export interface CollectSource {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** A source that cannot be read at all; its message is a sentence. */
export class SourceRefused extends Error {}

export interface CollectRequest {
  readonly sources: readonly CollectSource[];
  readonly sending: Sent;
  readonly former: FormerCollection | null;
  /** Today, ISO. */
  readonly date: string;
}

/** More files than any organisation has branches. */
const MOST_FILES = 10_000;
/** Versions of one branch that are held beside each other; the others are only named. */
const MOST_COMPARED = 4;

/**
 * 回收: checks returned workbooks one at a time and sums up those that can be accepted. Whatever a file holds, it ends in
 * a report with a sentence; of a workbook only its report is kept, so memory does not grow with their number.
 */
export async function collect({ sources, sending, former, date }: CollectRequest, options: ProgressOptions = {}): Promise<Collection> {
  const { signal, onProgress } = options;
  const breathe = breaths(options);
  const reports: BranchReport[] = [];
  const origins: (() => Promise<Returned>)[] = [];
  const wanted = sources.filter(({ name }) => !isAside(name));
  for (const [index, source] of wanted.entries()) {
    for await (const file of filesIn(source)) {
      if (signal?.aborted) throw new HostError('cancelled', '');
      if (reports.length === MOST_FILES) throw new HostError('too-large', messages.tooManyFiles(MOST_FILES));
      reports.push(await reported(file, sending, breathe));
      origins.push(file.again);
      await breathe();
    }
    onProgress?.(index + 1, wanted.length);
  }
  const settled = settleReports(reports);
  const compared = await withVersions(settled.reports, settled.versions, origins);
  return collectionOf({ sending, reports: compared, former, date });
}

interface ReturnedFile {
  readonly name: string;
  readonly read: () => Promise<Returned>;
  /** Once more from the beginning: nothing of a source is kept in between. */
  readonly again: () => Promise<Returned>;
}

/** The workbooks of a source: itself, or what is packed into it. */
async function* filesIn(source: CollectSource): AsyncGenerator<ReturnedFile> {
  let bytes: Uint8Array;
  let packed: ReturnType<typeof readArchive>;
  try {
    bytes = await source.read();
    packed = readArchive(bytes);
  } catch (problem) {
    const failed = (): Promise<never> => Promise.reject(problem instanceof Error ? problem : new Error(String(problem)));
    yield { name: source.name, read: failed, again: failed };
    return;
  }
  if (packed === null) {
    const { name } = source;
    yield { name, read: async () => readReturned(bytes, name), again: async () => readReturned(await source.read(), name) };
    return;
  }
  for (const file of packed) {
    const name = `${source.name}/${file.name}`;
    const again = async (): Promise<Returned> => {
      const same = readArchive(await source.read())?.find((each) => each.name === file.name);
      return same === undefined ? Promise.reject(new FileRefused({ code: 'not-a-workbook' })) : unpacked(same, name);
    };
    yield { name, read: async () => unpacked(file, name), again };
  }
}

function unpacked(file: ArchivedFile, name: string): Returned {
  const bytes = file.read();
  if (readArchive(bytes) !== null) throw new FileRefused({ code: 'zip-in-zip' });
  return readReturned(bytes, name);
}

async function reported(file: ReturnedFile, sending: Sent, breathe: () => Promise<void>): Promise<BranchReport> {
  try {
    const returned = await file.read();
    await breathe();
    return checkBranch(returned, sending);
  } catch (problem) {
    if (problem instanceof HostError && problem.code === 'cancelled') throw problem;
    return refusedFile(file.name, wordsOf(problem));
  }
}

function wordsOf(problem: unknown): string {
  if (problem instanceof HostError && problem.detail !== '') return problem.detail;
  if (problem instanceof SourceRefused) return problem.message;
  return messages.unreadable(problem instanceof Error ? problem.message : String(problem));
}

async function withVersions(reports: readonly BranchReport[], versions: readonly Versions[], origins: readonly (() => Promise<Returned>)[]): Promise<BranchReport[]> {
  const compared = [...reports];
  for (const { branch, positions } of versions) {
    const returned: Returned[] = [];
    for (const position of positions.slice(0, MOST_COMPARED)) {
      const again = await origins[position]?.().catch(() => null);
      if (again) returned.push(again);
    }
    const found = versionsFinding(branch, positions.flatMap((position) => compared[position]?.file ?? []), returned);
    for (const position of positions) {
      const report = compared[position];
      if (report !== undefined) compared[position] = withFindings(report, [found]);
    }
  }
  return compared;
}
