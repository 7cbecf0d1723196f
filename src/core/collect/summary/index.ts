import { periodText, type Period } from '../../periods';
import type { SheetPlan } from '../../sheets/plan';
import type { Collection } from '../collection';
import { comparisonPlan } from './comparison';
import { correctionsPlan, membersPlan, questionsPlan, receiptsPlan, returnedPlan } from './lists';
import { overviewPlan } from './overview';
import { summaryStorePlan, SUMMARY_STORE } from './store';
import { SUMMARY } from './words.zh';

export { readSummary, SUMMARY_STORE } from './store';
export { returnedPlan } from './lists';

/** So many 退回修改意见 stand in the summary itself; more sheets nobody would leaf through. */
export const MOST_RETURNED = 60;

/** Whether a sheet belongs to the summary of a period, this round's or an earlier one's. */
export function isSummarySheet(name: string, period: Period): boolean {
  const { overview, members, comparison, receipts, questions, corrections } = SUMMARY;
  return name === SUMMARY_STORE || RETURNED.test(name) || [overview, members, comparison, receipts, questions, corrections].some(({ sheet }) => sheet(periodText(period)) === name);
}

const RETURNED = /^退回意见 \d+ /;

/** The summary as a workbook: overview, members, comparison, receipts, and what is still open. */
export function summaryPlans(collection: Collection): SheetPlan[] {
  const open = collection.reports.filter(({ state }) => state === 'refused' || state === 'questions');
  return [
    overviewPlan(collection),
    membersPlan(collection),
    comparisonPlan(collection),
    receiptsPlan(collection),
    ...(open.length === 0 ? [] : [questionsPlan(collection)]),
    ...(collection.corrections.length === 0 ? [] : [correctionsPlan(collection)]),
    ...open.slice(0, MOST_RETURNED).map((report, index) => returnedPlan(report, index + 1, collection.receipts.find(({ branchId }) => branchId === report.identity?.branchId)?.deadline ?? null)),
    summaryStorePlan(collection),
  ];
}
