import { a1, quoteSheet } from '../grid';
import { reportStep } from '../formulas';
import { quoted } from '../formulas/text';
import { periodsWithin, periodText, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import { entryUnits } from '../scoring/entryRules';
import { schemeIn } from '../scoring/inForce';
import type { Member } from '../scoring/member';
import { closingColumns, entryColumns, type NoticeColumn } from '../sheets/notice/people';
import { UNDECIDED } from '../sheets/messages.zh';
import type { FilledRegister } from './formulas';
import type { GradesForm } from './forms';
import { figureIn, figureShown } from './lookUp';
import type { NoticeSource } from './noticeForm';
import type { Summary } from './summary';

/** The notices of all entry periods within a span whose points are published. */
export function entryNotices(scheme: Scheme, span: Period, registers: readonly FilledRegister[]): NoticeSource[] {
  return entryUnits(scheme).flatMap((unit) =>
    periodsWithin(span, unit, scheme.rhythm.yearStart).map((period): NoticeSource => {
      const register = registerOf(registers, 'entry', period);
      return {
        period,
        at: 'entry',
        columns: entryColumns(schemeIn(scheme, period), unit),
        figure: (column, { id }) => {
          if (register === undefined) return null;
          return column === 'points' ? figureIn(register, register.resultColumn, quoted(id)) : stepIn(register, column, id);
        },
      };
    }),
  );
}

/** The notice of a closing period: scores and ranks from 汇总表, grades from 等次表, the confirmed one where there is one. */
export function closingNotice(scheme: Scheme, summary: Summary, grades: GradesForm | null, registers: readonly FilledRegister[]): NoticeSource {
  const { period, plan, members, firstRow, scoreColumn, rankColumn } = summary;
  const register = registerOf(registers, 'closing', period);
  const inSummary = (member: Member, column: number): string => `${quoteSheet(plan.name)}!${a1(firstRow + members.indexOf(member), column)}`;
  return {
    period,
    at: 'closing',
    columns: closingColumns(schemeIn(scheme, period)),
    figure: (column, member) => {
      if (column === 'score') return figureShown(inSummary(member, scoreColumn));
      if (column === 'rank') return figureShown(inSummary(member, rankColumn));
      if (column === 'grade') return grades === null ? null : gradeShown(grades, member, inSummary(member, scoreColumn));
      return register === undefined ? null : stepIn(register, column, member.id);
    },
  };
}

/** The confirmed grade, else the suggested one once there is a score. */
function gradeShown({ sheet, firstRow, members, suggestedColumn, confirming, provisionalColumn }: GradesForm, member: Member, score: string): string | null {
  if (confirming === null) return null;
  const cell = (column: number): string => `${quoteSheet(sheet)}!${a1(firstRow + members.indexOf(member), column)}`;
  const [confirmed, suggested] = [cell(confirming.grade), cell(suggestedColumn)];
  const decided = provisionalColumn === null ? suggested : `IF(${cell(provisionalColumn)}=1,${quoted(UNDECIDED)},${suggested})`;
  return `=IF(${confirmed}<>"",${confirmed},IF(AND(ISNUMBER(${score}),${suggested}<>""),${decided},""))`;
}

function stepIn(register: FilledRegister, column: NoticeColumn, id: string): string | null {
  const at = typeof column === 'object' ? register.steps.get(reportStep(column)) : undefined;
  return at === undefined ? null : figureIn(register, at, quoted(id));
}

function registerOf(registers: readonly FilledRegister[], at: FilledRegister['at'], period: Period): FilledRegister | undefined {
  const text = periodText(period);
  return registers.find((register) => register.at === at && periodText(register.period) === text);
}
