import type { CollectSource } from '../../../actions/contract';
import { HostError } from '../../../hosts/types';
import { collectMessages } from './messages.zh';

const MOST_BYTES = 256 * 1024 * 1024;
const DEEPEST = 8;

/** A file by its path within the folder that was chosen. It is read when it is checked, and not at all where it is too large. */
export function sourceOf(file: File, name: string = file.webkitRelativePath || file.name): CollectSource {
  return {
    name,
    async read() {
      if (file.size > MOST_BYTES) throw new HostError('too-large', collectMessages.tooLarge);
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}

/** What was dropped: files, and those within folders. The list is only good during the event, so its entries are taken at once. */
export function sourcesDropped(dropped: DataTransfer): Promise<readonly CollectSource[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return Promise.resolve([...dropped.files].map((file) => sourceOf(file)));
  return within(entries, '', 0);
}

async function within(entries: readonly FileSystemEntry[], folder: string, depth: number): Promise<readonly CollectSource[]> {
  const found: CollectSource[] = [];
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${folder}${entry.name}`;
    try {
      if (isFile(entry)) found.push(sourceOf(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), name));
      else if (isFolder(entry) && depth < DEEPEST) found.push(...(await within(await entriesOf(entry), `${name}/`, depth + 1)));
    } catch (problem) {
      // What the browser cannot open is told with the other files.
      found.push({ name, read: () => Promise.reject(problem instanceof Error ? problem : new Error(String(problem))) });
    }
  }
  return found;
}

/** A browser hands over the entries of a folder in pieces, and at last an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
