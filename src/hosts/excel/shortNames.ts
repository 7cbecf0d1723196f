import { SHORT_NAME_MARK } from '../common/shortNameMark';
import type { ShortNames } from '../types';
import { SMALL_PAUSE, until } from './patience';
import { run, toHostError } from './run';

/** Names of two characters for the registered functions, which need three. A blank record stays apart from 0. */
const SHORT_NAMES: readonly { readonly name: string; readonly formula: string }[] = [
  { name: '积分', formula: '=LAMBDA(项目,记录,办法表,积分值(项目,IF(ISBLANK(记录),"",记录),办法表))' },
  { name: '等次', formula: '=LAMBDA(本人分,全体分,办法表,定等次(本人分,全体分,办法表))' },
  { name: '名次', formula: '=LAMBDA(本人分,全体分,排名次(本人分,全体分))' },
];

/** The second of two. */
const PROBE = { formula: '=名次(1,{1;2})', answer: 2 };

/** Puts the names into the workbook and tries one of them in a cell of a sheet that nobody sees. */
export function putShortNames(): Promise<ShortNames> {
  return run(async (context) => {
    const { ours, taken } = await look(context);
    if (taken) return 'taken';
    try {
      for (const { name, formula } of SHORT_NAMES) {
        if (ours.has(name)) context.workbook.names.getItem(name).formula = formula;
        else context.workbook.names.add(name, formula, SHORT_NAME_MARK);
      }
      await context.sync();
    } catch (problem) {
      if (toHostError(problem).code !== 'host') throw problem;
      // An Excel without LAMBDA refuses the formula.
      await remove(context);
      return 'unsupported';
    }
    let works = false;
    try {
      works = await evaluates(context);
    } finally {
      if (!works) await remove(context);
    }
    return works ? 'ready' : 'unsupported';
  });
}

/** Takes our names out again; names of the user's stay. */
export function removeShortNames(): Promise<void> {
  return run(remove);
}

async function remove(context: Excel.RequestContext): Promise<void> {
  const { ours } = await look(context);
  for (const name of ours) context.workbook.names.getItem(name).delete();
  await context.sync();
}

async function look(context: Excel.RequestContext): Promise<{ ours: ReadonlySet<string>; taken: boolean }> {
  const items = SHORT_NAMES.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load('name,comment'));
  await context.sync();
  const there = items.filter((item) => !item.isNullObject);
  const ours = there.filter(({ comment }) => comment.startsWith(SHORT_NAME_MARK)).map(({ name }) => name);
  return { ours: new Set(ours), taken: ours.length < there.length };
}

async function evaluates(context: Excel.RequestContext): Promise<boolean> {
  const sheet = context.workbook.worksheets.add();
  sheet.visibility = 'Hidden';
  const cell = sheet.getRange('A1');
  cell.formulas = [[PROBE.formula]];
  try {
    return await until(SMALL_PAUSE, async () => {
      cell.load('values');
      await context.sync();
      const value: unknown = cell.values[0]?.[0];
      // Custom functions answer a little later; until then the cell says #BUSY!.
      return value === '#BUSY!' || value === '#GETTING_DATA' ? null : value === PROBE.answer;
    });
  } finally {
    sheet.delete();
    await context.sync();
  }
}
