import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActionError, createActions, type Problem } from '../src/actions';
import { parseArea, type CellValue, type SheetContent, type WorkbookContent } from '../src/core/grid';
import { callFunction, FUNCTIONS, isFunctionError, SHORT_NAMES } from '../src/functions';
import { openFileHost, type FileHost } from '../src/hosts/file';

/** What 使用手册 promises about the sample: the examples of functions come to what it says, the quoted messages appear. */
const ROOT = join(__dirname, '..');
const MANUAL = readFileSync(join(ROOT, 'docs/使用手册.md'), 'utf8');
const sample = (): FileHost => openFileHost(readFileSync(join(ROOT, 'examples/示例登记表.xlsx')));

const EXAMPLES = [...MANUAL.matchAll(/^\| `.+` \| .+ \| `=(\p{L}+)\((.+)\)`(?:，写在“(.+)”)? \| (.+) \|$/gmu)].map(([, name = '', args = '', sheet = '积分办法', result = '']) => ({ name, args, sheet, result }));
const QUOTES = [...MANUAL.matchAll(/^ *> (.+)$/gm)].map(([, quote = '']) => quote);

/** What the quotes are about: a cell of the sample typed over. */
const MISTAKES: readonly (readonly [sheet: string, cell: string, value: string | null])[] = [
  ['登记表 2026-01', 'E3', '缺席'],
  ['登记表 2026-01', 'A1', '2026年2月党员积分登记表'],
  ['登记表 2026-01', 'H5', '良好'],
  ['登记表 2026-01', 'E5', null],
  ['积分办法', 'C62', '十分'],
];

function named(content: WorkbookContent, name: string): SheetContent {
  const sheet = content.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** An argument as it is written: a range of the sheet, an array, a text, a figure, or 办法. */
function argument(text: string, sheet: SheetContent, content: WorkbookContent): unknown {
  if (text === '办法') return named(content, '积分办法').values;
  if (text.startsWith('{')) return [JSON.parse(`[${text.slice(1, -1)}]`)];
  if (/^["\d]/.test(text)) return [[JSON.parse(text)]];
  const area = parseArea(text.replace(/\$/g, ''));
  if (area === null) throw new Error(`no range: ${text}`);
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (_each, column): CellValue => sheet.values[area.row + row]?.[area.column + column] ?? null));
}

function shown(result: unknown): string {
  if (isFunctionError(result)) return result.message;
  return Array.isArray(result) ? result.map(([first]) => String(first)).join('、') : String(result);
}

/** Dots stand for what is left out; words about a second column are not part of the first. */
function asPrinted(result: string): RegExp {
  const parts = result.replace('，右边一列是说明', '').split(/…+/);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
}

test.each(EXAMPLES)('=$name($args) is $result', async ({ name, args, sheet, result }) => {
  const host = sample();
  await createActions(host).fillFormulas();
  const content = await host.read();
  const id = [...SHORT_NAMES, ...FUNCTIONS].find((each) => each.name === name)?.id;
  if (id === undefined) throw new Error(`no function ${name}`);
  const given = args.split(/,(?![^{]*\})/).map((text) => argument(text, named(content, sheet), content));
  expect(shown(callFunction(id, given))).toMatch(asPrinted(result));
});

test('every function has an example', () => {
  const ids = EXAMPLES.map(({ name }) => [...SHORT_NAMES, ...FUNCTIONS].find((each) => each.name === name)?.id);
  expect(ids.sort()).toEqual(FUNCTIONS.map(({ id }) => id).sort());
});

async function problemsOf(host: FileHost): Promise<readonly Problem[]> {
  try {
    return (await createActions(host).check('workbook')).problems;
  } catch (refusal) {
    if (refusal instanceof ActionError) return refusal.problems;
    throw refusal;
  }
}

test('the messages that are quoted appear after the mistakes they are about', async () => {
  const said: string[] = [];
  for (const [sheet, cell, value] of MISTAKES) {
    const at = parseArea(cell);
    if (at === null) throw new Error(cell);
    const host = sample();
    await host.apply([{ kind: 'write', sheet, row: at.row, column: at.column, cells: [[value === null ? { kind: 'blank' } : { kind: 'value', value }]] }]);
    said.push(...(await problemsOf(host)).map(({ text }) => text));
  }
  expect(QUOTES).toHaveLength(MISTAKES.length);
  for (const quote of QUOTES) expect(said.filter((text) => text.includes(quote))).not.toEqual([]);
});

test('the first five minutes count what is there', async () => {
  const actions = createActions({ ...sample(), features: new Set(['functions']), shortNames: () => Promise.resolve('ready') });
  const { members, sheets } = await actions.survey();
  const { checkedSheets, checkedCells, problems } = await actions.check('workbook');
  const { message } = await actions.fillFormulas();
  for (const words of [`名册 ${members} 人`, `识别出 ${sheets.length} 张登记表`, `查了 ${checkedSheets.length} 张表、${checkedCells} 个单元格`, `下面还有 ${problems.length} 条说明`, message]) {
    expect(MANUAL).toContain(words);
  }
});
