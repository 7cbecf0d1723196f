import { read, utils, write } from '@e965/xlsx';
import { createActions, openLedger } from '../src/actions';
import { builtInScheme, schemeInputs, schemeToSheet, type CellValue, type Scheme, type SchemeInput } from '../src/core';
import { openFileHost } from '../src/hosts/file';

/** One quarter of 10,000 members and 40 items, as another program wrote it: read, bound and checked, beside reading alone. */
const ROWS = 10_000;
const scheme = schemeOf('finance-bureau');
const inputs = schemeInputs(scheme).filter(({ at }) => at === 'entry');
const file = ledgerFile();
const cells = ROWS * inputs.length;
console.log(`${ROWS} rows × ${inputs.length} items and two columns that say whose, ${(file.length / 1e6).toFixed(1)} MB`);

const plain = await seconds(() => read(file, { type: 'array' }));
console.log(`SheetJS, reading alone    ${plain.toFixed(2)} s`);
const host = openFileHost(file);
row('reading alone', await seconds(() => openFileHost(file).read()));
row('read and bound', await seconds(() => openLedger({ host, chosen: scheme })));
row('read, bound and checked', await seconds(async () => {
  const { problems } = await createActions(host, scheme).check('workbook');
console.log(`  ${problems.length} problems in ${cells} cells`);
}));

function row(name: string, time: number): void {
  console.log(`ours, ${name.padEnd(24)} ${time.toFixed(2)} s, ${(time / plain).toFixed(1)} times SheetJS`);
}

async function seconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function schemeOf(id: string): Scheme {
  const found = builtInScheme(id);
  if (found === null) throw new Error(`${id} is not there`);
  return found;
}

function ledgerFile(): Uint8Array {
  const roster = [['编号', '姓名'], ...members((number) => [`${number}`, `党员${number}`])];
  const quarter = [['2026年第一季度党员积分登记表'], ['编号', '姓名', ...inputs.map(({ label }) => label)], ...members((number) => [`${number}`, `党员${number}`, ...inputs.map((input, column) => entry(input, number, column))])];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(roster), '名册');
  utils.book_append_sheet(book, utils.aoa_to_sheet(quarter), '2026年第一季度');
  const sheet = schemeToSheet(scheme).rows.map(({ cells: of }) => of.map((cell) => cell?.value ?? null));
  utils.book_append_sheet(book, utils.aoa_to_sheet(sheet), '积分办法');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function members<T>(each: (number: number) => T[]): T[][] {
  return Array.from({ length: ROWS }, (_, index) => each(index + 1));
}

/** Mostly blank, as ledgers are; a number, a number as text, or a word for nothing now and then. */
function entry({ takes }: SchemeInput, number: number, column: number): CellValue {
  const chance = (number * 31 + column * 17) % 10;
  if (chance === 0) return takes.kind === 'amount' ? takes.min : 1;
  if (chance === 1) return '１';
  return chance < 4 ? 0 : chance === 4 ? '无' : null;
}
