import { UNBOUNDED } from '../figure';
import type { Amendment, Approval } from '../schema';
import { dateField, readDate } from './dates';
import { basisField, idField, readBasis, readId, readText, readWord, textField, wordField, type Fields } from './fields';
import { isEmpty, refuseUnused, report, type SheetRow } from './row';
import { APPROVAL } from './vocabulary.zh';

/** Section 修订: a row for each change; the first row of an amendment also says what it is, from when, and who approved it. */
export function amendmentRows(amendment: Amendment): Fields[] {
  const [first = {}, ...others] = Object.entries(amendment.changes).map(([key, value]): Fields => ({ 名目: textField(key), 内容: textField(value) }));
  const head: Fields = {
    名称: textField(amendment.name),
    起: dateField(amendment.from),
    止: dateField(amendment.to),
    ...approvalFields(amendment.approval),
    依据: basisField(amendment.basis),
  };
  return [{ ...head, ...first }, ...others].map((fields) => ({ ...fields, 编号: idField(amendment.id) }));
}

export function readAmendments(rows: readonly SheetRow[]): Amendment[] {
  const byId = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const id = readId(row, '编号');
    byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  return [...byId].flatMap(([id, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const amendment = { id, name: readText(first, '名称'), from: readDate(first, '起'), to: readDate(first, '止'), approval: readApproval(first), basis: readBasis(first), changes: readChanges(own) };
    for (const row of own) refuseUnused(row, amendment.name);
    return [amendment];
  });
}

/** An amendment may have no change yet; a key named twice is refused where it stands again. */
function readChanges(rows: readonly SheetRow[]): Record<string, string> {
  const changes = new Map<string, string>();
  for (const row of rows) {
    if (isEmpty(row, '名目') && isEmpty(row, '内容')) continue;
    const key = readText(row, '名目');
    if (changes.has(key)) report(row, 'sheet-line-twice', { section: row.section, line: key }, '名目');
    changes.set(key, readText(row, '内容'));
  }
  return Object.fromEntries(changes);
}

function approvalFields(approval: Approval): Fields {
  const head = { 批准: wordField(APPROVAL, approval.kind) };
  return approval.kind === 'approved' ? { ...head, 批准单位: textField(approval.by), 批准文件: textField(approval.document), 批准日期: dateField(approval.date) } : head;
}

function readApproval(row: SheetRow): Approval {
  const kind = readWord(row, '批准', APPROVAL);
  if (kind !== 'approved') return { kind };
  const approval = { kind, by: readText(row, '批准单位'), document: readText(row, '批准文件') };
  const date = readDate(row, '批准日期');
  if (date === null) report(row, 'sheet-date', { found: UNBOUNDED }, '批准日期');
  return { ...approval, date: date ?? '' };
}
