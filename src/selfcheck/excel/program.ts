import { check } from '../check';
import { pause } from '../run';
import { cell, read, refusal, type ExcelCheck } from './stand';

const SETS: readonly (readonly [string, readonly string[]])[] = [
  ['ExcelApi', Array.from({ length: 20 }, (_, index) => `1.${index + 1}`)],
  ['ExcelApiOnline', ['1.1']],
  ['ExcelApiDesktop', ['1.1', '1.2', '1.3']],
  ['CustomFunctionsRuntime', ['1.1', '1.2', '1.3', '1.4', '1.5']],
  ['SharedRuntime', ['1.1', '1.2']],
  ['RibbonApi', ['1.1', '1.2']],
  ['KeyboardShortcuts', ['1.1']],
  ['ContextMenuApi', ['1.1']],
  ['AddinCommands', ['1.1']],
];

/** The program itself: which build, which browser, which sets of the interface. */
export const programChecks: readonly ExcelCheck[] = [
  check('program.version', '这是哪个版本？', 'Office.context.diagnostics', 'noted', () => {
    const { host, platform, version } = Office.context.diagnostics;
    return [host, platform, version].map(String);
  }),
  check('program.user-agent', '窗格用的是什么浏览器？', 'navigator.userAgent', 'noted', () => navigator.userAgent),
  check('program.language', '界面和数据用什么语言？', 'displayLanguage、contentLanguage', 'noted', () => [Office.context.displayLanguage, Office.context.contentLanguage]),
  check('program.sets', '支持哪些接口集？', '逐个问 isSetSupported，记每种的最高版本', 'noted', () =>
    Object.fromEntries(SETS.map(([name, versions]) => [name, versions.filter((version) => Office.context.requirements.isSetSupported(name, version)).pop() ?? 'none'])),
  ),
  check('program.needed-set', '有我们要求的 ExcelApi 1.13 吗？', 'isSetSupported', ['true'], () => Office.context.requirements.isSetSupported('ExcelApi', '1.13')),
  check('program.javascript', '浏览器有哪些较新的功能？', '逐个看 typeof', 'noted', () => ({
    structuredClone: typeof structuredClone,
    resizeObserver: typeof ResizeObserver,
    bigInt: typeof BigInt,
    secure: globalThis.isSecureContext,
  })),
  check('program.not-loaded', '没有 load 的属性读起来会怎样？', '读新表的 A1 的 values', ['"PropertyNotLoaded"'], (bench) =>
    refusal(bench.context, () => void cell(bench, 'A1').values),
  ),
  check('program.change-event', '加载项写入时会收到“单元格改变”事件吗？', '监听工作表的 onChanged，写一格，等 300 毫秒', 'noted', async (bench) => {
    let heard = 0;
    const listener = bench.sheet.onChanged.add(async () => void (heard += 1));
    await bench.context.sync();
    cell(bench, 'A1').values = [[1]];
    await bench.context.sync();
    await pause(300);
    listener.remove();
    await bench.context.sync();
    return heard;
  }),
  check('program.sync-cost', '一次往返要多久？', '读 20 次 A1，取每次的毫秒数', 'noted', async (bench) => {
    const begun = Date.now();
    for (let count = 0; count < 20; count += 1) await read(bench, 'A1');
    return (Date.now() - begun) / 20;
  }),
  check('program.quiet', '写入时能暂停计算和刷新吗？', 'suspendApiCalculationUntilNextSync、suspendScreenUpdatingUntilNextSync', ['"taken"'], ({ context }) =>
    refusal(context, () => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
    }),
  ),
];
