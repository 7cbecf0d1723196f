import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { schemeIssueText } from './messages.zh';
import { loadScheme } from './load';

const folder = join(__dirname, '..', '..', '..', 'schemes');

function file(name = 'zhangdian-2017.json'): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** The file with one place changed; `path` as in `scheme.score.id`. */
function changed(path: string, value: unknown): unknown {
  const json = file() as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const owner = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, json);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return json;
}

function refusal(json: unknown): string[] {
  const loaded = loadScheme(json);
  return loaded.kind === 'refused' ? loaded.issues.map(schemeIssueText) : [];
}

test.each(readdirSync(folder))('E2 %s loads', (name) => {
  expect(loadScheme(file(name))).toMatchObject({ kind: 'scheme', file: { scheme: { format: 1 } } });
});

test.each([
  ['scheme.title', undefined, 'scheme.title', '缺少这一项。'],
  ['scheme.title', 5, 'scheme.title', '内容的种类不对。'],
  ['scheme.title', '两\n行', 'scheme.title', '文字里有换行等控制字符'],
  ['scheme.extra', 1, 'scheme', '有不认识的内容：extra。'],
  ['scheme.id', 'Zhang Dian', 'scheme.id', '编号用小写字母开头'],
  ['scheme.people', [], 'scheme.people', '至少 1'],
  ['scheme.score.parts.0.weight', '60 %', 'scheme.score.parts[1].weight', '应为数字文本'],
  ['scheme.score.parts.0.rule.children.1.input.aliases', ['甲、乙'], 'scheme.score.parts[1].rule.children[2].input.aliases[1]', '不能有顿号'],
  ['scheme.rhythm.entry', 'day', 'scheme.rhythm.entry', '应为其中之一：year、half、quarter、month、week。'],
  ['scheme.score.kind', 'magic', 'scheme.score.kind', '不是允许的写法'],
])('E3 %s = %p is refused with its path', (path, value, where, words) => {
  expect(refusal(changed(path, value)).join('\n')).toContain(`办法内容有误（${where}）：`);
  expect(refusal(changed(path, value)).join('\n')).toContain(words);
});

test('E3 what refers to nothing is refused', () => {
  expect(refusal(changed('scheme.roles.points', 'gone'))).toEqual(['“方案”一节“gone”的“内容”引用了“gone”，办法里没有它。请改为已有的编号。']);
});

test('E3 a file of endless brackets is refused before they exhaust the stack', () => {
  const rule = `${'{"children":['.repeat(20000)}${']}'.repeat(20000)}`;
  expect(refusal(changed('scheme.score', JSON.parse(rule)))).toEqual(['办法内容有误（整体）：层数太多，至多 100 层。请对照已有的办法改写。']);
});
