import { check } from '../check';
import { pause } from '../run';
import { ask, call, outcome, put, refuses } from './probe';
import { cell, type WpsBench, type WpsCheck } from './stand';

function kindOf(object: unknown, member: string): string {
  try {
    return typeof ask(object, member);
  } catch {
    return 'refused';
  }
}

const EVENT_MS = 300;

async function changesHeard({ root, app }: WpsBench, act: () => void): Promise<number> {
  const events = ask(root, 'ApiEvent') ?? ask(app, 'ApiEvent');
  let heard = 0;
  const listener = (): void => void (heard += 1);
  call(events, 'AddApiEventListener', 'SheetChange', listener);
  try {
    act();
    await pause(EVENT_MS);
    return heard;
  } finally {
    call(events, 'RemoveApiEventListener', 'SheetChange', listener);
  }
}

/** The program itself: which build, which browser, what add-ins are given. */
export const programChecks: readonly WpsCheck[] = [
  check('program.version', '这是哪个版本？', 'Application 的 Name、Version、Build', 'noted', ({ app }) =>
    ['Name', 'Version', 'Build'].map((member) => outcome(() => ask(app, member))),
  ),
  check('program.user-agent', '窗格用的是什么浏览器？', 'navigator.userAgent', 'noted', () => navigator.userAgent),
  check('program.chromium', '浏览器够新吗（Chromium 104 以上）？', '从 userAgent 读出主版本号', ['true'], () => Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1]) >= 104),
  check('program.javascript', '浏览器有哪些较新的功能？', '逐个看 typeof', 'noted', () => ({
    structuredClone: typeof structuredClone,
    resizeObserver: typeof ResizeObserver,
    bigInt: typeof BigInt,
    randomUUID: typeof (globalThis.crypto as { readonly randomUUID?: unknown } | undefined)?.randomUUID,
    findLast: typeof (Array.prototype as { readonly findLast?: unknown }).findLast,
    secure: globalThis.isSecureContext,
  })),
  check('program.styles', '浏览器认识我们用的样式吗？', 'CSS.supports', ['{ gap: true, inset: true, focusVisible: true, where: true }'], () => ({
    gap: CSS.supports('gap: 1px'),
    inset: CSS.supports('inset: 0'),
    focusVisible: CSS.supports('selector(:focus-visible)'),
    where: CSS.supports('selector(:where(a))'),
  })),
  check('program.address', '页面从哪里打开？', 'location.protocol', 'noted', () => location.protocol),
  check('program.globals', '全局对象有哪些？', '看 wps、Application 的类型', ['["object", "object"]', '["function", "object"]'], () =>
    ['wps', 'Application'].map((name) => typeof (globalThis as unknown as Readonly<Record<string, unknown>>)[name]),
  ),
  check('program.events-at', '事件接口在哪里？', '看 wps.ApiEvent 与 Application.ApiEvent', ['"everywhere"', '"on wps only"'], () => {
    const at = (name: string): boolean => {
      const found = (globalThis as unknown as Readonly<Record<string, { readonly ApiEvent?: unknown } | undefined>>)[name];
      return Boolean(found?.ApiEvent);
    };
    if (at('wps')) return at('Application') ? 'everywhere' : 'on wps only';
    return at('Application') ? 'on Application only' : 'nowhere';
  }),
  check('program.members', '我们用到的、但不是每个版本都有的成员在不在？', 'A1 写 1，逐个看 typeof', 'noted', (bench) => {
    const at = cell(bench, 'A1');
    // Of a blank cell the value itself may be undefined.
    put(at, 'Value2', 1);
    return {
      addCustomFunction: kindOf(bench.root, 'AddCustomFunction'),
      formula2: kindOf(at, 'Formula2'),
      hasSpill: kindOf(at, 'HasSpill'),
      spillingToRange: kindOf(at, 'SpillingToRange'),
      undo: kindOf(bench.app, 'DebugTools'),
      evaluate: kindOf(bench.app, 'Evaluate'),
      fileSystem: kindOf(bench.root, 'FileSystem'),
      environment: kindOf(bench.root, 'Env'),
    };
  }),
  check('program.storage', '页面之间的存储能存取文字吗？', 'PluginStorage 存入、读出、删除', ['["是", null]', '["是", ""]', '["是", undefined]'], ({ root }) => {
    const key = 'jifenbu_selfcheck';
    call(root, 'PluginStorage.setItem', key, '是');
    const kept = call(root, 'PluginStorage.getItem', key);
    call(root, 'PluginStorage.removeItem', key);
    return [kept, call(root, 'PluginStorage.getItem', key)];
  }),
  check('program.local-storage', '关掉再打开还在的存储能用吗？', 'localStorage 存入、读出、删除', ['"1"'], () => {
    localStorage.setItem('jifenbu.selfcheck', '1');
    const kept = localStorage.getItem('jifenbu.selfcheck');
    localStorage.removeItem('jifenbu.selfcheck');
    return kept;
  }),
  check('program.settings', '刷新、计算、事件、提示四个开关能关能开吗？', '改成相反的值读出，再改回来', ['"kept"'], ({ app }) => {
    const changed = (['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'] as const).filter((name) => {
      const before = ask(app, name);
      put(app, name, !before);
      const took = ask(app, name) === !before;
      put(app, name, before);
      return !took || ask(app, name) !== before;
    });
    return changed.length === 0 ? 'kept' : changed;
  }),
  check('program.manual-calculation', '能改成手动计算再改回来吗？', 'Calculation 设为 -4135，再恢复', ['[-4135, true]'], ({ app }) => {
    const before = ask(app, 'Calculation');
    put(app, 'Calculation', -4135);
    const manual = ask(app, 'Calculation');
    put(app, 'Calculation', before);
    return [manual, ask(app, 'Calculation') === before];
  }),
  check('program.undo-step', '能把几步合成一步撤销吗？', 'DebugTools.UndoTransBegin、写一格、UndoTransEnd', ['"taken"'], ({ app, book, sheet }) =>
    refuses(() => {
      call(app, 'DebugTools.UndoTransBegin', book);
      put(cell({ sheet }, 'A1'), 'Value2', 1);
      call(app, 'DebugTools.UndoTransEnd', book, false, '积分簿自检');
    }),
  ),
  check('program.undo-cancel', '取消合并的撤销会把写入退回吗？', 'UndoTransBegin、写一格、UndoTransEnd 的 cancel 为真，再读', 'noted', ({ app, book, sheet, temporary }) => {
    if (temporary === 'sheet') return 'not tried';
    call(app, 'DebugTools.UndoTransBegin', book);
    put(cell({ sheet }, 'A1'), 'Value2', 1);
    call(app, 'DebugTools.UndoTransEnd', book, true, '积分簿自检');
    return ask(cell({ sheet }, 'A1'), 'Value2');
  }),
  check('program.change-event', '加载项写入时会收到“单元格改变”事件吗？', '监听 SheetChange，写一格，等 300 毫秒，数收到几次', 'noted', (bench) => changesHeard(bench, () => put(cell(bench, 'A1'), 'Value2', 1))),
  check('program.quiet-event', '事件关着时写入，打开之后会补收到事件吗？', 'EnableEvents 关掉，写一格，打开，等 300 毫秒，数收到几次', ['0'], (bench) =>
    changesHeard(bench, () => {
      const before = ask(bench.app, 'EnableEvents');
      put(bench.app, 'EnableEvents', false);
      put(cell(bench, 'A1'), 'Value2', 1);
      put(bench.app, 'EnableEvents', before);
    }),
  ),
  check('program.call-cost', '一次调用要多久？', '读 300 次 A1 的值，取每次的毫秒数', 'noted', ({ sheet }) => {
    const at = cell({ sheet }, 'A1');
    const begun = Date.now();
    for (let count = 0; count < 300; count += 1) ask(at, 'Value2');
    return (Date.now() - begun) / 300;
  }),
];
