import { BUILT_IN_IDS, builtInScheme, traitLines, traitsOf, USE, type Scheme } from '../../src/core';

/** docs/schemes.md: all built-in regulations with what they do, and what of the vocabulary each exercises. */
export function schemesPage(): string {
  const schemes = BUILT_IN_IDS.map((id) => builtInScheme(id)).filter((scheme): scheme is Scheme => scheme !== null);
  return [
    '# 内置办法一览',
    '',
    `共 ${schemes.length} 个办法。本页由 \`npm run docs:schemes\` 从 \`schemes/\` 生成，不要手改。`,
    '“草案”的分值原文没有给出，填上以前不能公示；“假定”可以公示，体检会一直提示到确认为止。',
    '',
    table(['编号', '单位', '办法', '周期', '得分范围', '民主评议', '等次', '状态'], schemes.map((scheme) => row(scheme, ['周期', '得分范围', '民主评议', '等次', '状态']))),
    '## 各办法用到的规则',
    '',
    table(['编号', '用到的规则'], schemes.map((scheme) => [scheme.id, traitsOf(scheme).uses.map((use) => USE[use]).join('、')])),
    ...schemes.flatMap((scheme) => [
      `## ${scheme.id}`,
      '',
      `${scheme.title}（${scheme.organisation}）。${scheme.document}。`,
      '',
      table(['', ''], traitLines(scheme).map(({ name, text }) => [name, text])),
    ]),
  ].join('\n');
}

function row(scheme: Scheme, wanted: readonly string[]): string[] {
  const lines = new Map(traitLines(scheme).map(({ name, text }) => [name, text]));
  return [scheme.id, scheme.organisation, scheme.title, ...wanted.map((name) => lines.get(name) ?? '')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line), ''].join('\n');
}
