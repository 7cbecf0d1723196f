import { placeOf } from '../rules/place';
import type { Rule } from '../rules/rule';
import type { Report, Scheme } from '../scheme/schema';
import { eventInputs } from '../scheme/eventInputs';
import { schemeInputs } from '../scheme/inputs';
import { entryReports, entryRule, entryUnits, hasYearlyAccounts } from '../scoring/entryRules';
import type { Member } from '../scoring/member';
import { compileRow, type CompiledRow, type FormulaBook, type FormulaSheet, type Layout, type StepColumn, type Uncompiled } from './rowCompiler';
import { EXCLUDED, FORMULAS, MISSING, OPEN } from './messages.zh';
import { specialStep } from './specials';
import { NOT_GIVEN } from '../sheets/messages.zh';
import { quoted, ranges, rounded } from './text';

export interface FormulaRow {
  readonly row: number;
  /** As the member is in the period of the sheet (类别 may be another one then). */
  readonly member: Member;
}

/** Formulas of a ledger sheet: the steps at its right, and the figure that is published. */
export interface SheetFormulas {
  readonly columns: readonly StepColumn[];
  readonly rows: readonly RowFormulas[];
  /** What could not be said as a formula; its column holds values that do not follow the entries. */
  readonly uncompiled: readonly Uncompiled[];
}

export interface RowFormulas {
  readonly row: number;
  readonly member: Member;
  /** Formulas of the steps by column key. A column of values has none; a column that has nothing to do with the member neither. */
  readonly steps: ReadonlyMap<string, string>;
  /** The published points of an entry period, or the score of a closing period. */
  readonly result: string;
}

/** The rows of the members who are scored on a sheet. */
export function sheetFormulas(book: FormulaBook, sheet: FormulaSheet, rows: readonly FormulaRow[]): SheetFormulas {
  const top = topRule(book, sheet);
  const layout = laidOut(book, sheet, top);
  const compiled = rows.map(({ row, member }): RowFormulas => {
    const one = compileRow(book, sheet, layout, row, member);
    const result = finish(one, top, book, sheet);
    return { row, member, steps: one.formulas, result };
  });
  return { columns: [...layout.columns.values()], rows: compiled, uncompiled: [...layout.uncompiled.values()] };
}

/** Accounts of the year come first; only a first look tells which of them are worked out at all. */
function laidOut(book: FormulaBook, sheet: FormulaSheet, top: Rule): Layout {
  const look = (uncompiled: Layout['uncompiled']): Layout => {
    const layout: Layout = { columns: new Map(), uncompiled: new Map(uncompiled) };
    finish(compileRow(book, sheet, layout, 0, 'everyone'), top, book, sheet);
    return layout;
  };
  const first = look(new Map());
  return first.uncompiled.size > 0 && hasYearlyAccounts(top) ? look(first.uncompiled) : first;
}

function topRule({ scheme }: FormulaBook, { at, period }: FormulaSheet): Rule {
  const entry = at === 'entry' ? entryRule(scheme, period.unit) : null;
  return entry?.rule ?? scheme.score;
}

/** The result from the top rule's cell: rounded where it is published. Reports stand beside the score. */
function finish(row: CompiledRow, top: Rule, book: FormulaBook, sheet: FormulaSheet): string {
  const result = resultFormula(row, top, book, sheet);
  const written = writtenCount(row, book, sheet);
  return written === null ? result : `=IF(${written}=0,${quoted(MISSING)},${result.slice(1)})`;
}

/** How many entries of a row say anything, where empty ones ask for nothing: a row in which nothing is written is missing as a whole. */
function writtenCount({ compiler }: CompiledRow, { scheme }: FormulaBook, { at, entries }: FormulaSheet): string | null {
  const asked = schemeInputs(scheme).some(({ id, blank, who }) => entries.has(id) && blank === 'missing' && who.length === 0);
  const asks = at === 'entry' || entryUnits(scheme).length === 0;
  if (asked || !asks || entries.size === 0 || eventInputs(scheme).some((input) => input.at === at)) return null;
  const cells = [...entries].sort(([, a], [, b]) => a - b).flatMap(([input]) => compiler.entry(input) ?? []);
  return ranges(cells)
    .split(',')
    .map((run) => `SUMPRODUCT((${run}<>"")*(${run}<>${quoted(NOT_GIVEN)}))`)
    .join('+');
}

function resultFormula(row: CompiledRow, top: Rule, { scheme }: FormulaBook, { at, period }: FormulaSheet): string {
  const { entry, carry, places } = scheme.publishing;
  const points = row.cell(top);
  if (at === 'entry') {
    const published = entry.includes('points') && carry === 'published';
    const shown = (cell: string): string => (published ? `=IF(ISNUMBER(${cell}),${rounded(cell, places)},${cell})` : `=${cell}`);
    for (const { report, rule } of entryReports(scheme, period.unit)) {
      if (row.compiler.concerned(rule.rule)) row.step(reportStep(report), FORMULAS.report(rule.rule.name), shown(row.cell(rule.rule)));
    }
    return shown(points);
  }
  for (const report of scheme.reports) {
    if (!row.compiler.concerned(report.rule)) continue;
    const figure = row.cell(report.rule);
    row.step(reportStep(report), FORMULAS.report(report.name), `=IF(ISNUMBER(${figure}),${rounded(figure, places)},${figure})`);
  }
  const specials = scheme.specials.filter((special) => row.compiler.concerned(special)).flatMap((special) => {
    const cell = specialStep(special, row);
    return cell === null ? [] : [{ special, cell }];
  });
  const score = rounded(points, places);
  const asked = [...specials.map(({ cell }) => cell), ...pointsAsked(row, scheme)];
  if (asked.length === 0) return `=IF(ISNUMBER(${points}),${score},${points})`;
  const cells = [points, ...asked];
  const excluded = specials.filter(({ special }) => special.kind === 'excluded').map(({ cell }) => `${cell}=1`);
  const complete = `IF(COUNT(${ranges(cells)})=${cells.length},${score},${quoted(OPEN)})`;
  return excluded.length === 0 ? `=${complete}` : `=IF(${excluded.length === 1 ? excluded.join() : `OR(${excluded.join(',')})`},${quoted(EXCLUDED)},${complete})`;
}

/** The key of the column with a report's figure as it is published. */
export function reportStep({ id }: Pick<Report, 'id'>): string {
  return `report.${id}`;
}

/** Those who only collect points are asked for them even where a veto has made the score zero. */
function pointsAsked({ compiler, cell }: CompiledRow, { people, roles, score }: Scheme): string[] {
  const { member } = compiler;
  const graded = member === 'everyone' || people.find(({ kind }) => kind === member.kind)?.part === 'graded';
  const place = placeOf(compiler.scheme, roles.points);
  if (graded || place === null || place.rule === score || place.periods !== null) return [];
  return [...place.above, place.rule].every((each) => compiler.concerned(each)) ? [cell(place.rule)] : [];
}
