import { a1, explain, isBlank, isClosing, nameKey, parsePeriod, periodText, schemeInputs, scoreClosing, scorePeriod, toFixedText, type BoundForm, type CellAddress, type CellValue, type Entry, type Exact, type ExplanationStep, type Member, type Period, type Statement } from '../core';
import { ActionError, type Explanation } from './contract';
import { messages } from './messages.zh';
import { problems } from './problems';
import { openLedger, sheetNamed, type OpenedLedger, type Session } from './workbook';

/** 查看依据: the statement behind the selected row of a ledger sheet, or of a sheet that we made. */
export async function explainSelection(session: Session): Promise<Explanation> {
  const at = await session.host.selection();
  if (at === null) throw new ActionError(messages.noSelection);
  const opened = await openLedger(session);
  const target = inLedger(opened, at) ?? inOutput(opened, at);
  if (target === null) throw new ActionError(messages.notALedgerCell(at.sheet));
  return explainMember(opened, target.memberId, target.period, at);
}

/** Why a member's figure of a period is what it is. */
export function explainMember(opened: OpenedLedger, memberId: string, period: Period, at: CellAddress | null): Explanation {
  const { scheme, reading } = opened;
  const found =
    isClosing(scheme, period)
      ? scoreClosing(scheme, reading.members, period).members.map(({ member, statement, score, reports, issues }) => ({ member, statement, figure: score, beside: reports.flatMap((report) => report.statement ?? []), issues }))
      : scorePeriod(scheme, reading.members, period).members.map(({ member, statement, points, reports }) => ({ member, statement, figure: points, beside: reports.flatMap((report) => report.statement ?? []), issues: [] }));
  const own = found.find(({ member }) => member.id === memberId);
  if (own === undefined) throw new ActionError(messages.noSelection);
  const explained = explanation(own.member, own.statement, own.beside, own.figure, periodText(period), scheme.publishing.places, at, problems(own.issues));
  return { ...explained, steps: [...explained.steps, ...markSteps(opened, memberId, period)] };
}

/** `beside`: figures that are reported with the score, each explained on its own. */
function explanation(member: Member, statement: Statement | null, beside: readonly Statement[], figure: Exact | null, period: string, places: number, at: CellAddress | null, found: Explanation['problems']): Explanation {
  if (statement === null) {
    const notScored = { text: messages.notScored(member.name), basis: null, mark: 'plain', steps: [] } as const;
    return { title: messages.explainTitle(member.name, period, null), at, figure: null, steps: [notScored], problems: found };
  }
  const text = figure === null ? null : toFixedText(figure, places);
  return { title: messages.explainTitle(member.name, period, text), at, figure: text, steps: [statement, ...beside].map(explain), problems: found };
}

/** From which marks of 考勤 the numbers of times were counted. */
function markSteps({ scheme, reading, content }: OpenedLedger, memberId: string, period: Period): ExplanationStep[] {
  const entries = reading.members.find(({ member }) => member.id === memberId)?.entries.get(periodText(period)) ?? new Map<string, Entry>();
  return schemeInputs(scheme).flatMap(({ id, label }): ExplanationStep[] => {
    const entry = entries.get(id);
    if (entry?.kind !== 'cell' || entry.cells === undefined || entry.cells.length === 0) return [];
    const marks = entry.cells.map(({ sheet, row, column }) => {
      const meeting = reading.sheets.find(({ name }) => name === sheet)?.attendance.find((each) => each.column === column)?.label ?? '';
      const value = sheetNamed(content, sheet)?.values[row]?.[column] ?? null;
      return messages.mark(meeting, typeof value === 'object' ? '' : String(value), a1(row, column));
    });
    return [{ text: messages.fromMarks(label, marks), basis: null, mark: 'plain', steps: [] }];
  });
}

interface Target {
  readonly memberId: string;
  readonly period: Period;
}

function inLedger({ reading }: OpenedLedger, at: CellAddress): Target | null {
  const sheet = reading.sheets.find(({ name }) => name === at.sheet);
  const row = sheet?.rows.find((each) => each.row === at.row);
  return sheet === undefined || row === undefined ? inForm(reading.forms, at) : { memberId: row.memberId, period: sheet.period };
}

/** The last form that begins above the cell; its first period where the cell is none of a single one's. */
function inForm(forms: readonly BoundForm[], at: CellAddress): Target | null {
  const form = forms.filter(({ name, header }) => name === at.sheet && header.first <= at.row).pop() ?? forms.find(({ name }) => name === at.sheet);
  const cell = form?.cells.find(({ entries }) => entries.some((entry) => entry.row === at.row && entry.column === at.column));
  const period = cell?.period ?? form?.periods[0];
  return form === undefined || period === undefined ? null : { memberId: form.memberId, period };
}

/** In a sheet that we made, the row's name tells whom it is about, where only one member has it. */
function inOutput({ reading, store, content }: OpenedLedger, at: CellAddress): Target | null {
  const output = store.generated.find(({ sheet }) => sheet === at.sheet);
  const period = output === undefined ? null : parsePeriod(output.period);
  if (period === null) return null;
  const cells = sheetNamed(content, at.sheet)?.values[at.row] ?? [];
  const named = reading.members.filter(({ member }) => cells.some((cell) => names(cell, member)));
  const [only, another] = named;
  return only === undefined || another !== undefined ? null : { memberId: only.member.id, period };
}

/** A namesake is printed with the unit in brackets, so the cell names one member only. */
function names(cell: CellValue, member: Member): boolean {
  if (typeof cell !== 'string' || isBlank(cell)) return false;
  const key = nameKey(cell);
  return key === nameKey(member.name) || key === nameKey(`${member.name}(${member.unit})`);
}
