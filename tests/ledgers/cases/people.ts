import type { Written, WrittenSheet } from '../files';
import { month, type LedgerCase } from './case';

const roster = (...rows: readonly (readonly Written[])[]): WrittenSheet => ({ name: '名册', rows: [['编号', '姓名', '区分', '起', '止'], ...rows] });
const march = (...rows: readonly (readonly Written[])[]): WrittenSheet => ({ name: '登记表 2026-03', rows });

/** Whom a row is about. */
export const people: readonly LedgerCase[] = [
  { name: 'names without numbers', by: 'ours', sheets: [{ name: '名册', rows: [['姓名'], ['王芳'], ['李强']] }, march(['姓名', '无故缺勤'], ['李强', 1], ['王芳', 0])] },
  { name: 'spaces of every kind in names', by: 'WPS', sheets: [{ name: '名册', rows: [['姓名'], ['王芳'], ['李强'], ['刘洋']] }, march(['姓名', '无故缺勤'], ['王 芳', 1], ['李　强', 2], ['刘\u00a0洋\u200b', 3])] },
  { name: 'the dot in a name and its look-alikes', by: 'Excel', sheets: [{ name: '名册', rows: [['姓名'], ['阿依努尔·买买提'], ['扎西·多吉'], ['古丽·艾山']] }, march(['姓名', '无故缺勤'], ['阿依努尔•买买提', 1], ['扎西・多吉', 2], ['古丽．艾山', 3])] },
  { name: 'rare characters', by: 'ours', sheets: [{ name: '名册', rows: [['姓名'], ['王祎'], ['李喆'], ['赵𠮷']] }, march(['姓名', '无故缺勤'], ['王祎', 1], ['李喆', 2], ['赵𠮷', 3])] },
  { name: 'a variant of a character is another name', by: 'WPS', sheets: [{ name: '名册', rows: [['姓名'], ['王珺']] }, march(['姓名', '无故缺勤'], ['王君', 1])] },
  { name: 'two of one name told apart by their group', by: 'Excel', sheets: [{ name: '名册', rows: [['姓名', '区分'], ['李强', '第一党小组'], ['李强', '第二党小组']] }, march(['姓名', '区分', '无故缺勤'], ['李强', '第二党小组', 2], ['李强', '第一党小组', 1])] },
  { name: 'two of one name that nothing tells apart', by: 'ours', sheets: [{ name: '名册', rows: [['姓名', '区分'], ['李强', '第一党小组'], ['李强', '第二党小组']] }, march(['姓名', '无故缺勤'], ['李强', 2], ['李强', 1])] },
  { name: 'two of one name told apart by their numbers', by: 'SheetJS', sheets: [roster(['001', '李强'], ['002', '李强']), march(['编号', '姓名', '无故缺勤'], ['002', '李强', 2], [1, '李强', 1])] },
  { name: 'numbers with and without their zeros', by: 'Excel', sheets: [roster(['001', '王芳'], ['012', '李强']), march(['编号', '姓名', '无故缺勤'], [1, '王芳', 1], ['０１２', '李强', 2])] },
  { name: 'a number with the name of somebody else', by: 'WPS', sheets: [roster(['001', '王芳'], ['002', '李强']), march(['编号', '姓名', '无故缺勤'], ['001', '李强', 1], ['002', '李强', 2])] },
  month('somebody twice, and somebody who is not on the roster', 'ours', [['编号', '姓名', '无故缺勤'], ['1', '王芳', 1], ['1', '王芳', 2], ['9', '陈静', 1], ['2', '李强', 0], ['3', '刘洋', 0]]),
  month('a row without a name', 'SheetJS', [['编号', '姓名', '无故缺勤'], ['1', '王芳', 1], [null, null, 2], ['2', '李强', 0], ['3', '刘洋', 0]]),
  { name: 'no roster', by: 'WPS', sheets: [march(['姓名', '无故缺勤'], ['王芳', 1], ['李强', 0])] },
  { name: 'dates as serials and in six written forms', by: 'Excel', sheets: [roster(['1', '王芳', null, 46082], ['2', '李强', null, '2026-03-01'], ['3', '刘洋', null, '2026/3/1'], ['4', '陈静', null, '2026.3.1'], ['5', '杨帆', null, '2026年3月1日'], ['6', '赵敏', null, '20260301'], ['7', '周涛', null, '２０２６－０３－０１']), march(['编号', '姓名', '无故缺勤'], ['1', '王芳', 1])] },
  { name: 'days that are not clear or do not exist', by: 'WPS', sheets: [roster(['1', '王芳', null, '26.3.1'], ['2', '李强', null, '2026-02-30'], ['3', '刘洋', null, '3月1日'], ['4', '陈静', null, '2026-04-01', '2026-03-01']), march(['编号', '姓名', '无故缺勤'], ['1', '王芳', 1])] },
];
