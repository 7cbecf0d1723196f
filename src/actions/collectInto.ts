import {
  isSummarySheet,
  parsePeriod,
  periodAround,
  periodText,
  periodToCollect,
  readBranches,
  readSummary,
  returnedPlan,
  sendablePeriods,
  sentWorkbooks,
  subPeriods,
  SUMMARY_STORE,
  summaryPlans,
  type Branch,
  type BranchReport,
  type Collection,
  type FormerCollection,
  type Period,
  type Scheme,
  type SheetPlan,
  type WorkbookContent,
} from '../core';
import type { ProgressOptions } from '../hosts/types';
import { collect, type CollectSource } from './collect';
import type { CollectSetting } from './collectContract';
import { ActionError, type Outcome } from './contract';
import { messages } from './messages.zh';
import { problems } from './problems';
import { asideName, replaceSheets } from './replaceSheets';
import { open, readableScheme, sheetNamed, type Session } from './workbook';

/** 回收 from the pane: the open workbook has the regulation, the list of branches, and takes the summary. */

/** What the open workbook gives for collecting: which periods there are, and how many branches are on its list. */
export async function collectSetting(session: Session, today: string, options?: ProgressOptions): Promise<CollectSetting> {
  const { content } = await open(session, options);
  const scheme = readableScheme(session, { content });
  const { closing, yearStart } = scheme.rhythm;
  const current = periodToCollect(today, scheme);
  if (current === null) throw new ActionError(messages.unknownPeriod(today));
  const { year } = periodAround(current, 'year', yearStart);
  const closed = [year, year - 1].flatMap((each) => [...subPeriods({ unit: 'year', year: each, index: 1 }, closing, yearStart)]).map(periodText);
  const alone = sendablePeriods(scheme, year).map(periodText);
  return { periods: [...new Set([...closed, ...alone])], period: periodText(current), branches: branchesIn(content, scheme)?.length ?? null };
}

/** Checks returned workbooks against the open one; nothing is written. */
export async function collectReturned(session: Session, sources: readonly CollectSource[], period: string, today: string, options?: ProgressOptions): Promise<Collection> {
  const { content } = await open(session);
  const scheme = readableScheme(session, { content });
  const asked = parsePeriod(period);
  if (asked === null) throw new ActionError(messages.unknownPeriod(period));
  const branches = branchesIn(content, scheme);
  const sending = { scheme, period: asked, branches, deadline: null, workbook: sentWorkbooks(scheme) };
  return collect({ sources, sending, former: formerIn(content, scheme, asked), date: today }, options);
}

/** 生成汇总: its sheets, in place of those of an earlier round, which stand until the new ones are complete. A sheet of the same name that is not ours is never touched. */
export async function writeSummary({ host }: Session, collection: Collection, options?: ProgressOptions): Promise<Outcome> {
  const content = await host.read();
  const plans = summaryPlans(collection);
  const replaceable = sheetNamed(content, SUMMARY_STORE) !== undefined;
  const planned = new Set(plans.map(({ name }) => name));
  const names = content.sheets.map(({ name }) => name);
  const old = replaceable ? names.filter((name) => isSummarySheet(name, collection.period)) : [];
  const taken = names.find((name) => planned.has(name) && !old.includes(name));
  if (taken !== undefined) throw new ActionError(messages.nameTaken(taken));
  const aside = old.map(asideName);
  await replaceSheets(host, old, names.filter((name) => aside.includes(name)), plans, options);
  const open_ = collection.reports.filter(({ state }) => state !== 'accepted' && state !== 'copy').length;
  return { message: messages.summaryMade(collection.parts.length, open_), sheet: plans[0]?.name ?? null, problems: [] };
}

/** 退回修改意见 of one file as a sheet to print or to send. */
export async function writeReturned({ host }: Session, report: BranchReport, options?: ProgressOptions): Promise<Outcome> {
  const content = await host.read();
  const plan = numbered(report, content);
  await host.apply([{ kind: 'draw', plan, after: null }, { kind: 'activate', sheet: plan.name }], options);
  return { message: messages.generated(plan.name), sheet: plan.name, problems: [] };
}

function numbered(report: BranchReport, content: WorkbookContent): SheetPlan {
  for (let number = 1; ; number += 1) {
    const plan = returnedPlan(report, number, null);
    if (!content.sheets.some(({ name }) => name.startsWith(`退回意见 ${number} `))) return plan;
  }
}

/** The list of branches, where the workbook has one; a list with mistakes is refused. */
function branchesIn(content: WorkbookContent, scheme: Scheme): readonly Branch[] | null {
  const { branches, issues } = readBranches(content, scheme);
  if (issues.some(({ code }) => code === 'branch-column-missing')) return null;
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ActionError(messages.branchListRefused, problems(errors));
  return branches;
}

function formerIn(content: WorkbookContent, scheme: Scheme, period: Period): FormerCollection | null {
  const read = readSummary(content, { scheme, period });
  return read?.kind === 'former' ? read.former : null;
}
