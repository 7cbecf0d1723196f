import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { MARK_LOOKS } from '../../src/hosts/common/marks';
import type { Mark, MarkTone } from '../../src/hosts/types';
import { contractWorkbook, ledger } from '../hosts/workbook';
import { hostInPage, showContent } from '../hosts/workbenchProxy';
import { openStage, openWorkbench, savedFile, type Stage } from './workbench';

let stage: Stage;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  page = await openWorkbench(stage, null, complaints);
  await showContent(page, contractWorkbook);
}, 60_000);

afterAll(() => stage.close());

const TONES: readonly MarkTone[] = ['bound', 'proposed', 'open', 'ignored'];
const marks: readonly Mark[] = TONES.map((tone, index) => ({ sheet: ledger, area: { row: 1, column: index + 1, rows: 1, columns: 1 }, tone }));

/** The colours of the four marked headers: of a pixel above their words. */
async function fills(): Promise<string[]> {
  // The grid paints in the next frame.
  await page.waitForTimeout(300);
  const colours: string[] = [];
  for (const x of [150, 238, 326, 414]) colours.push(onlyPixel(await page.screenshot({ clip: { x, y: 121, width: 1, height: 1 } })));
  return colours;
}

/** The colour of a picture of one pixel: its only line holds the way it is packed, then red, green and blue. */
function onlyPixel(png: Buffer): string {
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return inflateSync(Buffer.concat(packed)).subarray(1, 4).toString('hex').toUpperCase();
}

const WHITE = 'FFFFFF';
const coloured = TONES.map((tone) => MARK_LOOKS[tone].fill);

test('Z8 marks are seen and go again, and a press on a marked header says which one it is', async () => {
  const host = hostInPage(page);
  await host.mark(marks);
  expect(await fills()).toEqual(coloured);
  await host.mark(marks.slice(1));
  expect(await fills()).toEqual([WHITE, ...coloured.slice(1)]);

  const pressed = page.evaluate(
    () => new Promise((resolve) => {
      const { host } = window.workbench!;
      const stop = host.onSelection(() => {
        stop();
        resolve(host.selection());
      });
    }),
  );
  await page.mouse.click(250, 120);
  expect(await pressed).toEqual({ sheet: ledger, row: 1, column: 2 });
  await host.mark([]);
  expect(await fills()).toEqual([WHITE, WHITE, WHITE, WHITE]);
});

test('Z8 marks are no content and leave no trace in a saved file', async () => {
  const host = hostInPage(page);
  const before = await host.read();
  const plain = await savedFile(page);
  await host.mark(marks);
  expect(await host.read()).toEqual(before);
  const marked = await savedFile(page);
  expect(Buffer.from(marked.bytes).equals(Buffer.from(plain.bytes))).toBe(true);
});

test('marks of one workbook are not shown over the next', async () => {
  await hostInPage(page).mark(marks);
  await showContent(page, contractWorkbook);
  expect(await fills()).toEqual([WHITE, WHITE, WHITE, WHITE]);
});

test('the page had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});
