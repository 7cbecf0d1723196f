import { plainText } from '../../entries/text';
import { schemeIssue, type SchemeIssue } from '../issues';
import { basisField, textField, type FieldCell, type Fields } from './fields';
import type { Section } from './layout';
import { cellText, plainCell, refuseUnused, report, type SheetRow } from './row';
import type { Basis } from '../basis';

/** Rows of a name and what it is: most of 方案 and all of 期间. */
export function line(name: string, content: FieldCell, basis: Basis | null = null, help = ''): Fields {
  return { 名目: { ...textField(name), look: 'shown' }, 内容: content, ...(basis === null ? {} : { 依据: basisField(basis) }), ...(help === '' ? {} : { 说明: { ...textField(help), look: 'shown' } }) };
}

export interface Lines {
  /** Reads the row of a name; one that is not there is reported, and `none` stands in. */
  read<Value>(name: string, read: (row: SheetRow) => Value, none: Value): Value;
}

export function linesOf(section: Section, rows: readonly SheetRow[], names: readonly string[], issues: SchemeIssue[]): Lines {
  const found = new Map<string, SheetRow>();
  for (const row of rows) {
    const name = plainCell(row, '名目');
    if (!names.some((known) => plainText(known) === name)) {
      report(row, 'sheet-line-unknown', { section, found: cellText(row.cells.get('名目')?.value), lines: names }, '名目');
    } else if (found.has(name)) report(row, 'sheet-line-twice', { section, line: name }, '名目');
    else found.set(name, row);
  }
  return {
    read(name, read, none) {
      const row = found.get(plainText(name));
      if (row === undefined) {
        issues.push(schemeIssue('sheet-line-missing', { section, line: name }));
        return none;
      }
      const value = read(row);
      refuseUnused(row, name);
      return value;
    },
  };
}
