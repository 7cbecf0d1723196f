import { a1, periodText, readLedger, schemeInputs, type Scheme, type SchemeInput, type WorkbookContent } from '../../src/core';
import { entryText } from '../../src/core/entries/entryText';
import type { Entry } from '../../src/core/scoring/member';

/**
 * What is read of a workbook, a line for each sheet, cell and issue:
 * `登记表 2026-03 是 2026-03`, `C2 王芳 无故缺勤 = 1`, `D2 王芳 因事请假 空`, `D2 … 读不懂：扣3`, `! row-duplicate 登记表 2026-03!C4`.
 */
export function told(workbook: WorkbookContent, scheme: Scheme): string[] {
  const reading = readLedger(workbook, scheme, { year: 2026 });
  const inputs = new Map(schemeInputs(scheme).map((input) => [input.id, input]));
  const lines = [
    ...reading.sheets.map(({ name, period }) => `${name} 是 ${periodText(period)}`),
    ...reading.forms.map(({ name, memberId, periods, totals }) => `${name} 是 ${memberId} 的表：${periods.map(periodText).join('、')}${totals.map(({ at, period }) => `，${periodText(period)} 合计在 ${a1(at.row, at.column)}`).join('')}`),
    ...reading.eventSheets.map((name) => `${name} 是逐条事项`),
  ];
  for (const { member, entries } of reading.members) {
    const who = member.unit === '' ? member.name : `${member.name}（${member.unit}）`;
    for (const [period, ofPeriod] of entries) {
      for (const [id, entry] of ofPeriod) {
        const input = inputs.get(id);
        const place = entry.at === undefined ? '' : a1(entry.at.row, entry.at.column);
        const when = reading.sheets.length + reading.forms.length + reading.eventSheets.length > 1 ? ` ${period}` : '';
        if (input !== undefined) lines.push(`${place} ${who}${when} ${input.label} ${valueOf(input, entry)}`);
      }
    }
  }
  for (const issue of reading.issues) lines.push(`! ${issue.code}${issue.at === undefined ? '' : ` ${issue.at.sheet}!${a1(issue.at.row, issue.at.column)}`}`);
  return lines;
}

/** The same with what was read otherwise than it stands: `~ C2 ３次 → 3 unit`. */
export function toldWithConversions(workbook: WorkbookContent, scheme: Scheme): string[] {
  const { conversions } = readLedger(workbook, scheme, { year: 2026 });
  return [...told(workbook, scheme), ...conversions.map(({ at, found, read, why }) => `~ ${a1(at.row, at.column)} ${found} → ${read} ${why}`)];
}

function valueOf({ takes }: SchemeInput, entry: Entry): string {
  const reading = entryText(takes, entry);
  switch (reading.kind) {
    case 'blank':
      return '空';
    case 'wrong':
      return `读不懂：${reading.found}`;
    case 'value':
      return `= ${reading.value}`;
  }
}
