import type { ScoreSheet } from '../formulas';
import { planFingerprint } from '../ledger/fingerprint';
import type { OutputKind } from '../ledger/generated';
import { EMPTY_STORE, storePlan, type GeneratedSheet } from '../ledger/store';
import { periodText, subPeriods, type Period } from '../periods';
import { schemeFingerprint } from '../scheme';
import type { Scheme } from '../scheme/schema';
import { schemeToSheet } from '../scheme/sheet';
import { figurePlaces } from '../scheme/sheet/places';
import type { SheetPlan } from '../sheets/plan';
import { wasInBranch } from '../sheets/presence';
import { ledgerSheets } from '../sheets/template';
import { guidePlan } from './guide';
import { formulaFiller, pointsSheet, type FilledRegister } from './formulas';
import { gradesForm } from './gradesForm';
import { guarded, readOnly, signed } from './locks';
import { identityRows, TEMPLATE_VERSION, type BranchIdentity } from './identity';
import { noticeForm } from './noticeForm';
import type { Branch } from './roster';
import type { Sending } from './sending';
import { summaryPlan, type Summary } from './summary';

/** The workbook of one branch, ready to be drawn. */
export interface BranchWorkbook {
  readonly identity: BranchIdentity;
  readonly plans: readonly SheetPlan[];
}

/**
 * Makes the workbooks of a sending, one after the other. What is the same for all (sheet 积分办法, the list of items) is
 * made once, so the work grows with the branches' own cells. The same branch gives the same workbook.
 */
export function branchWorkbooks(scheme: Scheme, sending: Sending): (branch: Branch) => BranchWorkbook {
  const figures = figurePlaces(scheme);
  const fill = formulaFiller(scheme, figures);
  const shared = { scheme: readOnly(schemeToSheet(scheme)), fingerprint: schemeFingerprint(scheme) };
  const { yearStart, closing } = scheme.rhythm;
  const closings = subPeriods({ unit: 'year', year: sending.year, index: 1 }, closing, yearStart);

  return ({ id, name, members }) => {
    const bare = ledgerSheets(scheme, members, sending.year);
    const planned = closings.map((period) => summaryPlan(scheme, name, period, members.filter((member) => wasInBranch(member, period, yearStart)), bare.registers));
    const filled = fill([...bare.registers, ...planned.flatMap(({ own }) => own ?? [])]);
    const ledger = { ...bare, registers: filled.slice(0, bare.registers.length) };
    const computed = new Map(filled.slice(bare.registers.length).map(({ plan }) => [plan.name, plan]));
    const summaries = planned.map((summary) => ({ ...summary, plan: computed.get(summary.plan.name) ?? summary.plan }));
    const notices = summaries.flatMap((summary) => noticed(noticeForm(scheme, name, sending, summary), summary));
    const grades = summaries.flatMap((summary) => noticed(gradesForm(scheme, figures, summary.period, summary.members, scoreSheet(summary, filled)), summary));
    const guide = guidePlan(scheme, name, sending, { ledger, summaries: [...summaries, ...grades].map(({ plan }) => plan.name), notices: notices.map(({ plan }) => plan.name) });
    const identity: BranchIdentity = {
      scheme: scheme.id,
      schemeFingerprint: shared.fingerprint,
      branch: name,
      branchId: id,
      year: sending.year,
      period: null,
      deadline: sending.deadline,
      template: TEMPLATE_VERSION,
      issued: sending.issued,
    };
    const generated = [...summaries.map((summary) => made('汇总表', summary)), ...grades.map((each) => made('等次表', each)), ...notices.map((notice) => made('公示表', notice))];
    const store = storePlan({ ...EMPTY_STORE, schemeFingerprint: shared.fingerprint, memberKey: 'id', generated, identity: identityRows(identity) });
    const registers = [ledger.roster, ...(ledger.events === null ? [] : [ledger.events]), ...ledger.registers.map(({ plan }) => plan)].map((plan) => signed(guarded(plan), name));
    const [roster, ...others] = registers;
    const outputs = [...[...summaries, ...grades].map(({ plan }) => signed(plan, name)), ...notices.map(({ plan }) => plan)];
    return { identity, plans: [guide, ...(roster === undefined ? [] : [roster]), shared.scheme, ...others, ...outputs, store] };
  };
}

/** The sheet with the closing scores: 考评登记表, else 汇总表 itself. */
function scoreSheet({ plan, period, members, firstRow, scoreColumn }: Summary, filled: readonly FilledRegister[]): ScoreSheet {
  const register = filled.find((each) => each.at === 'closing' && periodText(each.period) === periodText(period));
  if (register !== undefined) return { ...pointsSheet(register), specials: register.specials };
  return { ...pointsSheet({ at: 'closing', period, plan, firstRow, rows: members.length, idColumn: 0, resultColumn: scoreColumn }), specials: new Map() };
}

function noticed(plan: SheetPlan | null, { period }: Summary): { readonly plan: SheetPlan; readonly period: Period }[] {
  return plan === null ? [] : [{ plan, period }];
}

function made(kind: OutputKind, { plan, period }: { readonly plan: SheetPlan; readonly period: Period }): GeneratedSheet {
  return { sheet: plan.name, kind, period: periodText(period), fingerprint: planFingerprint(plan), former: null };
}
