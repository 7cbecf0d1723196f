import { EMPTY_STORE, storeRows, type LedgerStore } from '../../../src/core';
import type { Program, Written, WrittenSheet } from '../files';

/** A workbook of the corpus; what must be read of it stands beside it under its name. */
export interface LedgerCase {
  readonly name: string;
  readonly by: Program;
  readonly sheets: readonly WrittenSheet[];
  /** Another regulation than that of the corpus. */
  readonly scheme?: string;
}

/** What the branch has said about its columns and marks, as it stands in the workbook. */
export function remembered(store: Partial<LedgerStore>): WrittenSheet {
  return { name: '_积分簿', rows: storeRows({ ...EMPTY_STORE, ...store }) };
}

export type Rows = readonly (readonly Written[])[];

export const HEADER = ['编号', '姓名', '无故缺勤', '因事请假', '党费', '违规违纪'] as const;

export const ROSTER: WrittenSheet = {
  name: '名册',
  rows: [
    ['编号', '姓名', '区分', '类别'],
    ['1', '王芳', null, '正式党员'],
    ['2', '李强', null, '正式党员'],
    ['3', '刘洋', null, '预备党员'],
  ],
};

/** One month of a branch of three, whose roster stands beside it. */
export function month(name: string, by: Program, rows: Rows, details: Omit<WrittenSheet, 'name' | 'rows'> = {}): LedgerCase {
  return { name, by, sheets: [ROSTER, { name: '登记表 2026-03', rows, ...details }] };
}

/** The column of one item, in which 王芳, 李强 and 刘洋 have something; 刘洋 nothing where there are two. */
export function column(name: string, by: Program, label: string, first: Written, second: Written = null, third: Written = null): LedgerCase {
  return month(name, by, [['编号', '姓名', label], ['1', '王芳', first], ['2', '李强', second], ['3', '刘洋', third]]);
}

/** The same for an item of the half-year. */
export function closing(name: string, by: Program, label: string, first: Written, second: Written = null, third: Written = null): LedgerCase {
  return { name, by, sheets: [ROSTER, { name: '2026年上半年', rows: [['编号', '姓名', label], ['1', '王芳', first], ['2', '李强', second], ['3', '刘洋', third]] }] };
}
