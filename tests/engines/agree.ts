import { parseArgs } from 'node:util';
import { a1, toText } from '../../src/core';
import { disagreements, randomLedgers, type Disagreement } from './agreement';
import { recalculate, type EngineName } from './recalculate';

const ENGINES: readonly EngineName[] = ['libreoffice', 'gnumeric', 'univer'];
/** So many cells go into one workbook: starting a program costs more than calculating them. */
const BATCH = 60_000;
const MOST_SHOWN = 30;
const MOST_OF_ONE = 4;

/** The run of `npm run agree`; resolves with the exit code. */
export async function main(args: readonly string[], univerScript: string): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { cells: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, schemes: { type: 'string' }, engines: { type: 'string' } } });
  const [cells, seed] = [Number(values.cells), Number(values.seed)];
  if (!Number.isSafeInteger(cells) || cells < 1 || !Number.isSafeInteger(seed)) {
    console.error('用法 · usage: npm run agree -- --cells 1000000 [--seed 1]');
    return 2;
  }
  const engines = values.engines === undefined ? ENGINES : ENGINES.filter((engine) => values.engines?.split(',').includes(engine));
  let compared = 0;
  let differing = 0;
  for (let batch = 0; compared < cells; batch += 1) {
    const ledgers = randomLedgers(Math.min(BATCH, cells - compared), seed + batch, values.schemes?.split(','));
    for (const engine of engines) {
      const started = Date.now();
      const found = disagreements(ledgers, recalculate(engine, ledgers.books, univerScript));
      console.log(`${engine} · ${ledgers.cells.length} cells, ${ledgers.books.flat().length} sheets, seed ${seed + batch}: ${found.length} disagreements (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      for (const one of someOfEach(found)) console.log(shown(engine, one));
      differing += found.length;
    }
    compared += ledgers.cells.length;
  }
  console.log(`${compared} cells, ${differing} disagreements`);
  return differing === 0 ? 0 : 1;
}

/** A mistake in one regulation does not hide those in others. */
function someOfEach(found: readonly Disagreement[]): Disagreement[] {
  const seen = new Map<string, number>();
  const some = found.filter(({ scheme }) => {
    const count = (seen.get(scheme) ?? 0) + 1;
    seen.set(scheme, count);
    return count <= MOST_OF_ONE;
  });
  return some.slice(0, MOST_SHOWN);
}

function shown(engine: EngineName, { scheme, sheet, row, column, formula, expected, found }: Disagreement): string {
  const wanted = expected === null ? '(no figure)' : typeof expected === 'string' ? expected : toText(expected);
  return `  ${engine} ${scheme} ${sheet}!${a1(row, column)}: ${formula}\n    expected ${wanted}, found ${JSON.stringify(found)}`;
}
