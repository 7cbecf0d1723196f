import type { Rule } from '../../rules/rule';
import type { Report } from '../schema';
import { basisField, idField, readBasis, readId, readText, readWord, shownField, textField, wordField, type Fields } from './fields';
import { refuseUnused, report as tell, type SheetRow } from './row';
import { AUDIENCE, RANKED } from './vocabulary.zh';

/** Section 另列. The rule of a report is a tree of its own in section 项目, below the report's id. */
export function reportFields(report: Report): Fields {
  return {
    名称: textField(report.name),
    名次: wordField(RANKED, report.rank),
    公开: wordField(AUDIENCE, report.audience),
    依据: basisField(report.basis),
    说明: shownField(`怎么算：“项目”一节中上级编号为 ${report.id} 的一行。`),
    编号: idField(report.id),
  };
}

export type ReportHead = Omit<Report, 'rule'>;

export function readReportHead(row: SheetRow): ReportHead {
  const report = { id: readId(row, '编号'), name: readText(row, '名称'), rank: readWord(row, '名次', RANKED), audience: readWord(row, '公开', AUDIENCE), basis: readBasis(row) };
  refuseUnused(row, report.name);
  return report;
}

/** A report without exactly one item below it is refused. */
export function reportsFrom(heads: readonly { readonly row: SheetRow; readonly head: ReportHead }[], rules: ReadonlyMap<string, readonly Rule[]>): Report[] {
  return heads.flatMap(({ row, head }) => {
    const [rule, ...more] = rules.get(head.id) ?? [];
    if (rule !== undefined && more.length === 0) return [{ ...head, rule }];
    tell(row, 'sheet-children', { item: head.name, kind: row.section, takes: 'one' }, '编号');
    return [];
  });
}
