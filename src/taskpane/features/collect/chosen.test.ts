import { sourceOf, sourcesDropped } from './chosen';

/** Entries as a browser hands them over: those of a folder in pieces. */
const file = (name: string, text = name): FileSystemFileEntry => ({ name, isFile: true, isDirectory: false, file: (done: (file: File) => void) => done(asFile(name, text)) }) as unknown as FileSystemFileEntry;
const locked = (name: string): FileSystemFileEntry => ({ name, isFile: true, isDirectory: false, file: (_done: unknown, failed: (problem: Error) => void) => failed(new Error('NotReadableError')) }) as unknown as FileSystemFileEntry;
const folder = (name: string, ...pieces: readonly (readonly FileSystemEntry[])[]): FileSystemDirectoryEntry => {
  const left = [...pieces, []];
  return { name, isFile: false, isDirectory: true, createReader: () => ({ readEntries: (done: (some: readonly FileSystemEntry[]) => void) => done(left.shift() ?? []) }) } as unknown as FileSystemDirectoryEntry;
};
const asFile = (name: string, text: string, size = text.length): File => ({ name, size, webkitRelativePath: '', arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) }) as unknown as File;
const dropped = (...entries: readonly FileSystemEntry[]): DataTransfer => ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files: [] }) as unknown as DataTransfer;

test('U13 a dropped folder is its files, however deep they lie and in how many pieces they come', async () => {
  const sources = await sourcesDropped(dropped(folder('报来', [file('乙.xlsx'), folder('城区', [file('丙.xlsx')])], [file('甲.xlsx')]), file('丁.zip')));
  expect(sources.map(({ name }) => name)).toEqual(['丁.zip', '报来/乙.xlsx', '报来/城区/丙.xlsx', '报来/甲.xlsx']);
  expect(new TextDecoder().decode(await sources[2]?.read())).toBe('丙.xlsx');
});

test('U12 a file that cannot be opened, or is too large, is told by its name when it is read', async () => {
  const [bad, good] = await sourcesDropped(dropped(locked('坏.xlsx'), file('好.xlsx')));
  await expect(bad?.read()).rejects.toThrow('NotReadableError');
  expect(await good?.read()).toHaveLength(8);
  await expect(sourceOf(asFile('大.zip', '', 300 * 1024 * 1024)).read()).rejects.toMatchObject({ code: 'too-large', detail: expect.stringContaining('256 MB') });
});
