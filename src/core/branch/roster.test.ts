import { schemeOf, sheet, workbook, type SheetDetails } from '../../../tests/support/ledgers';
import type { CellValue } from '../grid';
import { branchFileNames } from './fileNames';
import { readBranches } from './roster';

const scheme = schemeOf('zhangdian-2017');

function read(rows: readonly (readonly CellValue[])[], details: SheetDetails = {}, name = '名册') {
  return readBranches(workbook(sheet(name, rows, details)), scheme);
}

const shape = ({ branches }: ReturnType<typeof read>) => branches.map(({ id, name, members }) => [id, name, members.map((member) => member.name).join('、')]);

test('T1 rows of one branch need not stand together; width and spaces make no other branch', () => {
  const list = read([
    ['支部', '编号', '姓名'],
    ['机关第1支部', 1, '王芳'],
    ['离退休支部', 2, '李强'],
    ['机关第１ 支部', 3, '张伟'],
  ]);
  expect(list.issues).toEqual([]);
  expect(shape(list)).toEqual([
    ['机关第1支部', '机关第1支部', '王芳、张伟'],
    ['离退休支部', '离退休支部', '李强'],
  ]);
});

test('T1 a merged cell of the branch counts for all its rows; titles and subtotals are passed over', () => {
  const list = read(
    [
      ['全局党员名单'],
      ['序号', '党支部名称', '党支部编号', '姓名', '所在党小组'],
      [1, '机关支部', 'A1', '王芳', '一组'],
      [2, null, null, '李强', '二组'],
      [null, null, null, '小计', null],
      [3, '离退休支部', 'A2', '王芳', '一组'],
    ],
    { merges: ['B3:B4', 'C3:C4'] },
    '全员',
  );
  expect(list.issues).toEqual([]);
  expect(shape(list)).toEqual([
    ['A1', '机关支部', '王芳、李强'],
    ['A2', '离退休支部', '王芳'],
  ]);
});

test('T1 the list is sheet 名册 where it names branches, else the first sheet that does', () => {
  const other = sheet('旧名单', [['支部', '姓名'], ['甲支部', '王芳']]);
  const plain = sheet('名册', [['编号', '姓名'], [1, '李强']]);
  const roster = sheet('名册', [['支部', '姓名'], ['乙支部', '李强']]);
  expect(shape(readBranches(workbook(other, roster), scheme))).toEqual([['乙支部', '乙支部', '李强']]);
  expect(shape(readBranches(workbook(plain, other), scheme))).toEqual([['甲支部', '甲支部', '王芳']]);
  expect(readBranches(workbook(plain), scheme).issues.map(({ code }) => code)).toEqual(['branch-column-missing']);
});

test('T4 what is wrong is told with its cell: no branch, two numbers of one branch, namesakes, kinds that the scheme does not know', () => {
  const list = read([
    ['支部编号', '支部', '姓名', '类别'],
    ['1', '甲支部', '王芳', '正式党员'],
    ['2', '甲支部', '李强', '正式党员'],
    ['3', null, '张伟', '正式党员'],
    ['4', '乙支部', '刘洋', '群众'],
    ['4', '乙支部', '陈静', '正式党员'],
    ['4', '乙支部', '陈 静', '正式党员'],
  ]);
  expect(list.issues.map(({ code, at }) => [code, at?.row])).toEqual([
    ['branch-blank', 3],
    ['branch-number-differs', 1],
    ['roster-unknown-kind', 4],
    ['roster-namesakes', 5],
  ]);
});

test('T7 a name is shortened by whole characters, and numbered where two become one', () => {
  const long = '𠮷'.repeat(50);
  const branch = (name: string) => ({ id: name, name, members: [] });
  const { names, issues } = branchFileNames([branch(`${long}甲`), branch(`${long}乙`), branch('一支部')], { unit: 'year', year: 2026, index: 1 });
  expect(names[2]).toBe('一支部 2026.xlsx');
  expect(names[0]).toMatch(/^𠮷{37} 2026\.xlsx$/u);
  expect(names[1]).toMatch(/^𠮷{37}（2） 2026\.xlsx$/u);
  expect(issues.map(({ data }) => (data as { file: string }).file)).toEqual(names.slice(0, 2));
});
