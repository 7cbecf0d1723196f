import { equal, fromCell, roundHalfUp, toText, type Exact } from '../decimal';
import { a1, cellAt, type WorkbookContent } from '../grid';
import type { LedgerReading } from '../ledger/readLedger';
import { periodText } from '../periods';
import { finding, type Finding } from './finding';
import type { Figures } from './score';

/**
 * Figures that stand in result cells but are not what the entries give. One that somebody typed goes back. One that the
 * formula we sent came to is asked about: a program may not have calculated again.
 */
export function checkFigures(reading: LedgerReading, content: WorkbookContent, figures: Figures, intact: ReadonlySet<string>): Finding[] {
  const { scheme } = reading;
  const names = new Map(reading.members.map(({ member }) => [member.id, member.name]));
  return reading.sheets.flatMap(({ name, period, resultColumn, rows }) => {
    const computed = figures.get(periodText(period));
    const sheet = content.sheets.find((each) => each.name === name);
    if (resultColumn === null || computed === undefined || sheet === undefined) return [];
    return rows.flatMap(({ row, memberId }): Finding[] => {
      const value = cellAt(sheet, row, resultColumn);
      const shown = typeof value === 'number' ? fromCell(value) : null;
      const figure = computed.get(memberId);
      if (shown === null || figure === undefined || figure === null || same(shown, figure, scheme.publishing.places)) return [];
      const by = intact.has(`${name}!${a1(row, resultColumn)}`) ? 'formula' : 'typed';
      const told = finding('points-differ', { name: names.get(memberId) ?? memberId, shown: toText(shown), computed: toText(figure), by }, { sheet: name, row, column: resultColumn });
      return [by === 'typed' ? told : { ...told, severity: 'ask' }];
    });
  });
}

function same(shown: Exact, figure: Exact, places: number): boolean {
  return equal(shown, figure) || equal(shown, roundHalfUp(figure, places));
}
