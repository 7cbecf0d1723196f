/** The pane in WPS on a slow machine: from opening the page on the disk to a ledger that is read and shown, on a fast processor and on one four times slower. */
import { openWpsStage } from '../tests/e2e/wpsStage';

const RUNS = 5;
const stage = await openWpsStage();
try {
  for (const slowdown of [1, 4]) {
    const shown: number[] = [];
    const usable: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const page = await stage.open('pane.html');
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await page.reload({ waitUntil: 'commit' });
      await page.getByRole('tab').first().waitFor();
      shown.push(await page.evaluate(() => performance.now()));
      await page.getByText('名册 38 人').waitFor();
      usable.push(await page.evaluate(() => performance.now()));
      await page.close();
    }
    console.log(`processor ÷ ${slowdown}: tabs shown after ${median(shown).toFixed(0)} ms, sample ledger read after ${median(usable).toFixed(0)} ms`);
  }
} finally {
  await stage.close();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
