import type { CellPlan, SheetPlan } from '../../src/core';
import { EMPTY_PLAN } from '../../src/core/sheets/plan';
import { cell, font, plain } from '../../src/core/sheets/styles';
import { writeWorkbook } from '../../src/hosts/file';

export interface RosterRow {
  readonly branch: string;
  readonly number?: string;
  readonly id?: string;
  readonly name: string;
  readonly kind?: string;
  readonly status?: string;
  readonly posts?: string;
  readonly unit?: string;
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐';
const GIVEN = ['芳', '建国', '秀英', '敏', '志强', '丽娟', '海涛', '晓燕', '文博', '雪梅', '伟'];

/** Members of so many branches, with a probationary and an exempt one in each. */
export function rosterRows(branches: readonly string[], members: number, kinds: readonly string[] = ['正式党员', '预备党员']): RosterRow[] {
  return branches.flatMap((branch, at) =>
    Array.from({ length: members }, (_, index) => ({
      branch,
      number: String(at + 1).padStart(3, '0'),
      id: String(index + 1).padStart(3, '0'),
      name: `${SURNAMES[(index + at) % SURNAMES.length] ?? ''}${GIVEN[(index * 7 + at) % GIVEN.length] ?? ''}`,
      kind: kinds[index === members - 1 ? kinds.length - 1 : 0] ?? '',
      status: index === members - 2 ? '免考评' : '参加',
      posts: index === 0 ? '党支部书记' : '',
      unit: index % 2 === 0 ? '第一党小组' : '第二党小组',
    })),
  );
}

/** The list of an organisation as a file: a column 支部, and one that must never go out. */
export function rosterFile(rows: readonly RosterRow[], more: Partial<SheetPlan> = {}): Uint8Array {
  const style = plain(font('宋体', 11), { format: '@' });
  const text = (value: string | undefined): CellPlan => cell(value ?? null, style);
  const head = ['支部编号', '支部', '编号', '姓名', '区分', '类别', '状态', '职务', '手机号'];
  const body = rows.map(({ number, branch, id, name, unit, kind, status, posts }) => [number, branch, id, name, unit, kind, status, posts, '不应带出'].map(text));
  return writeWorkbook([{ ...EMPTY_PLAN, name: '名册', rows: [{ cells: head.map(text) }, ...body.map((cells) => ({ cells }))], ...more }]);
}
