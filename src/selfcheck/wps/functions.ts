import { check } from '../check';
import { ask, call, outcome, put, refuses } from './probe';
import { calculated, cell, settled, type WpsBench, type WpsCheck } from './stand';

/** WPS has no way to take a function away, so each is registered once for as long as the page lives. */
const registered = new Set<string>();
let seen: readonly unknown[] = [];

function register({ root }: Pick<WpsBench, 'root'>, namespace: string, name: string, types: readonly string[], body: (...args: readonly unknown[]) => unknown): void {
  const key = `${namespace}.${name}`;
  if (registered.has(key)) return;
  const parameters = types.map((type, index) => ({ name: `参数${index + 1}`, description: '自检', type }));
  call(root, 'AddCustomFunction', namespace, name, body, { description: '积分簿自检', result: { type: 'any[][]' }, parameters });
  registered.add(key);
}

/** A function that remembers how its arguments arrived. */
function watch(bench: WpsBench): void {
  register(bench, '', '自检参数', ['any[][]', 'any[][]?'], (...args) => {
    seen = args;
    return args.length;
  });
}

async function arrived(bench: WpsBench, formula: string): Promise<unknown> {
  watch(bench);
  seen = ['not called'];
  await calculated(bench, formula);
  return seen[0];
}

const shape = (value: unknown): unknown => (Array.isArray(value) || typeof value !== 'object' || value === null ? value : outcome(() => ({ Value2: ask(value, 'Value2') })));

/** Functions of add-ins, registered by this page. */
export const functionChecks: readonly WpsCheck[] = [
  check('functions.member', '这个版本允许加载项注册函数吗？', '看 AddCustomFunction 的类型', ['"function"'], ({ root }) => typeof ask(root, 'AddCustomFunction')),
  check('functions.two-letters', '两个字、不带前缀的函数名能用吗？', '注册 自检，A1 写 =自检(1,2)', ['3'], (bench) => {
    register(bench, '', '自检', ['any', 'any'], (a, b) => Number(a) + Number(b));
    return calculated(bench, '=自检(1,2)');
  }),
  check('functions.three-letters', '三个字、不带前缀的函数名能用吗？', '注册 自检和，A1 写 =自检和(1,2)', ['3'], (bench) => {
    register(bench, '', '自检和', ['any', 'any'], (a, b) => Number(a) + Number(b));
    return calculated(bench, '=自检和(1,2)');
  }),
  check('functions.namespace', '带前缀的函数名能用吗？', '注册 ZIJIAN 下的 求和，A1 写 =ZIJIAN.求和(1,2)', ['3'], (bench) => {
    register(bench, 'ZIJIAN', '求和', ['any', 'any'], (a, b) => Number(a) + Number(b));
    return calculated(bench, '=ZIJIAN.求和(1,2)');
  }),
  check('functions.ours-short', '积分簿自己的两字函数在这里能用吗？', 'B1:B2 写 1、2，A1 写 =名次(B1,B1:B2)', ['2'], (bench) => {
    put(cell(bench, 'B1:B2'), 'Value2', [[1], [2]]);
    return calculated(bench, '=名次(B1,B1:B2)');
  }),
  check('functions.ours-long', '积分簿自己的三字函数在这里能用吗？', 'B1:B2 写 1、2，A1 写 =排名次(B1,B1:B2)', ['2'], (bench) => {
    put(cell(bench, 'B1:B2'), 'Value2', [[1], [2]]);
    return calculated(bench, '=排名次(B1,B1:B2)');
  }),
  check('functions.blank-argument', '区域里的空白到函数里是什么？', 'B1:C1 为空、0，=自检参数(B1:C1)，看收到的', ['[[null, 0]]', '[[undefined, 0]]', '[["", 0]]'], (bench) => {
    put(cell(bench, 'C1'), 'Value2', 0);
    return arrived(bench, '=自检参数(B1:C1)').then(shape);
  }),
  check('functions.single-argument', '单个单元格到函数里是什么形状？', 'B1 写 5，=自检参数(B1)，看收到的', ['[[5]]', '5'], (bench) => {
    put(cell(bench, 'B1'), 'Value2', 5);
    return arrived(bench, '=自检参数(B1)').then(shape);
  }),
  check('functions.blank-cell', '单个空白单元格到函数里是什么？', '=自检参数(B1)，B1 为空', ['[[null]]', 'null', '[[undefined]]', 'undefined', '[[""]]', '""'], (bench) => arrived(bench, '=自检参数(B1)').then(shape)),
  check('functions.error-argument', '错误值到函数里是什么？', 'B1 写 =1/0，=自检参数(B1)，看收到的', 'noted', (bench) => {
    put(cell(bench, 'B1'), 'Formula', '=1/0');
    return arrived(bench, '=自检参数(B1)').then(shape);
  }),
  check('functions.omitted', '省略的参数到函数里是什么？', '=自检参数(B1)，看第二个参数', ['-2147352572', 'undefined', '[[-2147352572]]'], async (bench) => {
    await arrived(bench, '=自检参数(B1)');
    return shape(seen[1]);
  }),
  check('functions.array', '函数返回几行几列，会溢出吗？', '注册 自检块 返回 2×2，A1 写 =自检块()，读 B2', ['4'], async (bench) => {
    register(bench, '', '自检块', [], () => [
      [1, 2],
      [3, 4],
    ]);
    await calculated(bench, '=自检块()');
    return ask(cell(bench, 'B2'), 'Value2');
  }),
  check('functions.throws', '函数里抛出错误，单元格显示什么？', '注册 自检错，A1 写 =自检错()，读显示的文字', ['"#VALUE!"'], async (bench) => {
    register(bench, '', '自检错', [], () => {
      throw new Error('自检');
    });
    await calculated(bench, '=自检错()');
    return ask(cell(bench, 'A1'), 'Text');
  }),
  check('functions.null', '函数返回空，单元格是什么？', '注册 自检空 返回 null，A1 写 =自检空()，读 Value2', 'noted', (bench) => {
    register(bench, '', '自检空', [], () => null);
    return calculated(bench, '=自检空()');
  }),
  check('functions.delay', '函数的结果马上就有吗？', 'A1 写 =自检参数(1)，马上读，再等', ['["now", 1]', '["later", 1]'], async (bench) => {
    watch(bench);
    const at = cell(bench, 'A1');
    put(at, 'Formula', '=自检参数(1)');
    const first = ask(at, 'Value2');
    const last = await settled(at);
    return [first === last ? 'now' : 'later', last === 2 ? 1 : last];
  }),
  check('functions.recalculates', '引用的格变了，函数会重算吗？', '=自检和(B1,1)，B1 由 1 改为 5，读 A1', ['6'], async (bench) => {
    register(bench, '', '自检和', ['any', 'any'], (a, b) => Number(a) + Number(b));
    put(cell(bench, 'B1'), 'Value2', 1);
    await calculated(bench, '=自检和(B1,1)');
    put(cell(bench, 'B1'), 'Value2', 5);
    return settled(cell(bench, 'A1'));
  }),
  check('functions.unknown', '没有注册的函数显示什么？', 'A1 写 =自检没有(1)，读显示的文字', ['"#NAME?"'], async (bench) => {
    if (refuses(() => put(cell(bench, 'A1'), 'Formula', '=自检没有(1)')) === 'refused') return 'refused';
    await settled(cell(bench, 'A1'));
    return ask(cell(bench, 'A1'), 'Text');
  }),
];
