import type { ScoreSheet } from '../formulas';
import { planFingerprint } from '../ledger/fingerprint';
import { EMPTY_STORE, storePlan, type GeneratedSheet } from '../ledger/store';
import { periodsWithin, periodText, type Period } from '../periods';
import { schemeFingerprint } from '../scheme';
import type { Scheme } from '../scheme/schema';
import { schemeToSheet } from '../scheme/sheet';
import { figurePlaces } from '../scheme/sheet/places';
import { isClosing } from '../scoring/entryRules';
import type { SheetPlan } from '../sheets/plan';
import { wasInBranch } from '../sheets/presence';
import { ledgerSheets } from '../sheets/template';
import { eventSteps } from './eventSteps';
import { guidePlan } from './guide';
import { formulaFiller, pointsSheet, specialColumns, type FilledRegister } from './formulas';
import type { BranchForm, SummaryForm } from './forms';
import { gradesForm } from './gradesForm';
import { guarded, readOnly, signed } from './locks';
import { identityRows, TEMPLATE_VERSION, type BranchIdentity } from './identity';
import { noticeForm } from './noticeForm';
import { closingNotice, entryNotices } from './notices';
import type { Branch } from './roster';
import { spanOf, type Sending } from './sending';
import { summaryPlan, type Summary } from './summary';

/** The workbook of one branch, ready to be drawn. */
export interface BranchWorkbook {
  readonly identity: BranchIdentity;
  readonly plans: readonly SheetPlan[];
  /** What is written or published on the sheets of results. */
  readonly forms: readonly BranchForm[];
}

/**
 * Makes the workbooks of a sending, one after the other. What is the same for all (sheet 积分办法, the list of items) is
 * made once, so the work grows with the branches' own cells. The same branch gives the same workbook.
 */
export function branchWorkbooks(scheme: Scheme, sending: Sending): (branch: Branch) => BranchWorkbook {
  const figures = figurePlaces(scheme);
  const fill = formulaFiller(scheme, figures);
  const steps = eventSteps(scheme, figures);
  const shared = { scheme: readOnly(schemeToSheet(scheme)), fingerprint: schemeFingerprint(scheme) };
  const { yearStart } = scheme.rhythm;
  const span = spanOf(sending);
  const closings = closingPeriods(scheme, span);

  return ({ id, name, members }) => {
    const bare = ledgerSheets(scheme, members, span);
    const planned = closings.map((period) => summaryPlan(scheme, name, period, members.filter((member) => wasInBranch(member, period, yearStart)), bare.registers));
    const list = bare.events === null ? null : steps(bare.events, bare.roster.rows.length);
    const filled = fill([...bare.registers, ...planned.flatMap(({ own }) => own ?? [])], list?.list ?? null);
    const ledger = { ...bare, events: list?.plan ?? null, registers: filled.slice(0, bare.registers.length) };
    const computed = new Map(filled.slice(bare.registers.length).map(({ plan }) => [plan.name, plan]));
    const summaries = planned.map((summary) => ({ ...summary, plan: computed.get(summary.plan.name) ?? summary.plan }));
    const grades = summaries.flatMap((summary) => gradesForm(scheme, figures, summary.period, summary.members, scoreSheet(summary, filled)) ?? []);
    const gradesOf = ({ period }: Summary) => grades.find(({ form }) => periodText(form.period) === periodText(period))?.form ?? null;
    const published = [...entryNotices(scheme, span, filled), ...summaries.map((summary) => closingNotice(scheme, summary, gradesOf(summary), filled))];
    const notices = published.flatMap((source) => noticeForm(scheme, name, members, sending, source) ?? []);
    const forms = [...summaries.map(summaryForm), ...[...grades, ...notices].map(({ form }) => form)];
    const guide = guidePlan(scheme, name, sending, { ledger, forms, counted: (list?.list ?? null) === null ? 'none' : 'some' });
    const identity: BranchIdentity = {
      scheme: scheme.id,
      schemeFingerprint: shared.fingerprint,
      branch: name,
      branchId: id,
      year: sending.year,
      period: sending.period === null ? null : periodText(sending.period),
      deadline: sending.deadline,
      template: TEMPLATE_VERSION,
      issued: sending.issued,
    };
    const results = [...summaries, ...grades, ...notices].map(({ plan }) => plan);
    const generated = forms.flatMap((form) => made(form, results));
    const store = storePlan({ ...EMPTY_STORE, schemeFingerprint: shared.fingerprint, memberKey: 'id', generated, identity: identityRows(identity) });
    const registers = [ledger.roster, ...(ledger.events === null ? [] : [ledger.events]), ...ledger.registers.map(({ plan }) => plan)].map((plan) => signed(guarded(plan), name));
    const [roster, ...others] = registers;
    const outputs = [...[...summaries, ...grades].map(({ plan }) => signed(plan, name)), ...notices.map(({ plan }) => plan)];
    return { identity, forms, plans: [guide, ...(roster === undefined ? [] : [roster]), shared.scheme, ...others, ...outputs, store] };
  };
}

/** The sheet with the closing scores: 考评登记表, else 汇总表 itself. */
function scoreSheet({ plan, period, members, firstRow, scoreColumn }: Summary, filled: readonly FilledRegister[]): ScoreSheet {
  const register = filled.find((each) => each.at === 'closing' && periodText(each.period) === periodText(period));
  if (register !== undefined) return { ...pointsSheet(register), specials: specialColumns(register.steps) };
  return { ...pointsSheet({ at: 'closing', period, plan, firstRow, rows: members.length, idColumn: 0, resultColumn: scoreColumn }), specials: new Map() };
}

/** Shorter spans for which closing figures are worked out too (`interim`) have their sheets when they are asked for by themselves. */
function closingPeriods(scheme: Scheme, span: Period): readonly Period[] {
  const { closing, yearStart } = scheme.rhythm;
  const whole = periodsWithin(span, closing, yearStart);
  return whole.length === 0 && isClosing(scheme, span) ? [span] : whole;
}

function summaryForm({ plan, period, members, firstRow, scoreColumn, remarkColumn }: Summary): SummaryForm {
  return { kind: '汇总表', sheet: plan.name, period, members, firstRow, scoreColumn, remarkColumn };
}

function made({ kind, sheet, period }: BranchForm, results: readonly SheetPlan[]): GeneratedSheet[] {
  const plan = results.find(({ name }) => name === sheet);
  return plan === undefined ? [] : [{ sheet, kind, period: periodText(period), fingerprint: planFingerprint(plan), former: null }];
}
