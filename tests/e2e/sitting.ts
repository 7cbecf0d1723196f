import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openStage, openWorkbench, type Stage } from './workbench';

/** One sitting at the workbench: each test goes on where the one before it ended, and the page may complain of nothing. */
export interface Sitting {
  /** The folder with the file; there only once the tests run. */
  folder(): string;
  page(): Page;
  /** Another file of the folder, in a page of its own. */
  open(name: string): Promise<Page>;
  pane(): Locator;
  /** Presses a button of the pane. */
  press(name: string | RegExp): Promise<void>;
  /** Waits until the pane says so. */
  says(text: string | RegExp): Promise<void>;
}

const LONGEST_START = 120_000;

/** Opens the workbench on a file before the first test of this file and closes it after the last. */
export function sitting(name: string, bytes: () => Uint8Array | Promise<Uint8Array>): Sitting {
  let folder: string;
  let stage: Stage;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jifenbu-'));
    await writeFile(join(folder, name), await bytes());
    stage = await openStage({ files: folder });
    page = await openWorkbench(stage, `files/${name}`, complaints);
  }, LONGEST_START);

  afterAll(async () => {
    await stage.close();
    await rm(folder, { recursive: true });
  });

  afterEach(() => {
    expect(complaints).toEqual([]);
  });

  const pane = (): Locator => page.getByRole('complementary', { name: '积分簿窗格' });
  return {
    folder: () => folder,
    page: () => page,
    open: (other) => openWorkbench(stage, `files/${other}`, complaints),
    pane,
    press: (button) => pane().getByRole('button', { name: button, exact: true }).click(),
    says: (text) => pane().getByText(text).first().waitFor(),
  };
}
