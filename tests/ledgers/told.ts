import { a1, periodText, readLedger, schemeInputs, toText, type Scheme, type SchemeInput, type WorkbookContent } from '../../src/core';
import { readLevels } from '../../src/core/entries/levels';
import { readAmount, readCount, readFlag, readWord, type Reading } from '../../src/core/entries/reading';
import { readSheets } from '../../src/core/entries/readSheets';
import type { Entry } from '../../src/core/scoring/member';

/**
 * What is read of a workbook, a line for each sheet, cell and issue:
 * `登记表 2026-03 是 2026-03`, `C2 王芳 无故缺勤 = 1`, `D2 王芳 因事请假 空`, `D2 … 读不懂：扣3`, `! row-duplicate 登记表 2026-03!C4`.
 */
export function told(workbook: WorkbookContent, scheme: Scheme): string[] {
  const reading = readLedger(workbook, scheme, { year: 2026 });
  const inputs = new Map(schemeInputs(scheme).map((input) => [input.id, input]));
  const lines = reading.sheets.map(({ name, period }) => `${name} 是 ${periodText(period)}`);
  for (const { member, entries } of reading.members) {
    const who = member.unit === '' ? member.name : `${member.name}（${member.unit}）`;
    for (const [period, ofPeriod] of entries) {
      for (const [id, entry] of ofPeriod) {
        const input = inputs.get(id);
        const place = entry.at === undefined ? '' : a1(entry.at.row, entry.at.column);
        const when = reading.sheets.length > 1 ? ` ${period}` : '';
        if (input !== undefined) lines.push(`${place} ${who}${when} ${input.label} ${valueOf(input, entry)}`);
      }
    }
  }
  for (const issue of reading.issues) lines.push(`! ${issue.code}${issue.at === undefined ? '' : ` ${issue.at.sheet}!${a1(issue.at.row, issue.at.column)}`}`);
  return lines;
}

function valueOf({ takes }: SchemeInput, entry: Entry): string {
  switch (takes.kind) {
    case 'count':
      return shown(readCount(entry), ({ times }) => toText(times));
    case 'flag':
      return shown(readFlag(entry), (mark) => (mark === 'marked' ? '√' : '×'));
    case 'amount':
    case 'balance':
    case 'quantity':
      return shown(readAmount(entry), toText);
    case 'levels':
      return shown(readLevels(entry, takes.levels), (found) => found.map(({ level, times }) => `${level.word}×${toText(times)}`).join('、'));
    case 'sheets':
      return shown(readSheets(entry), (found) => found.map(toText).join('、'));
    case 'word':
    case 'judged':
      return shown(readWord(entry), ({ word, figure }) => `${word}${figure === null ? '' : `${word === '' ? '' : ' '}${toText(figure)}`}`);
  }
}

function shown<T>(reading: Reading<T>, text: (value: T) => string): string {
  switch (reading.kind) {
    case 'blank':
      return '空';
    case 'wrong':
      return `读不懂：${reading.found}`;
    case 'value':
      return `= ${text(reading.value)}`;
  }
}
