import {
  aloneIssues,
  branchFileNames,
  branchWorkbooks,
  fingerprint,
  identityText,
  parseDate,
  parsePeriod,
  periodAround,
  periodText,
  readBranches,
  receiptPlan,
  resultsWriter,
  schemeFingerprint,
  sendablePeriods,
  spanOf,
  unfilledFigures,
  type Period,
  type Scheme,
  type WorkbookContent,
} from '../core';
import { workbookWriter, type Deflate } from '../hosts/file';
import { HostError, type ProgressOptions } from '../hosts/types';
import { ActionError, type Problem } from './contract';
import type { SendingDetails } from './distributeContract';
import { messages } from './messages.zh';
import { problems } from './problems';
import { inSlices } from './slices';

export interface DistributionRequest extends SendingDetails {
  readonly scheme: Scheme;
  /** A workbook with all members and a column 支部. */
  readonly roster: WorkbookContent;
}

export interface Distribution {
  readonly message: string;
  readonly branches: number;
  readonly members: number;
  /** What the user should know: files that could not have the name of their branch, figures still to be filled in. */
  readonly problems: readonly Problem[];
}

export interface DistributionOptions extends ProgressOptions {
  /** A faster one than our own, where the program has it. */
  readonly deflate?: Deflate;
}

/**
 * 下发: one workbook for each branch of the roster, handed over one at a time, then the list of them. Nothing is handed
 * over where the roster has a mistake; what came before a cancellation is for the receiver to throw away.
 */
export async function distribute(request: DistributionRequest, take: (file: string, bytes: Uint8Array) => void, options: DistributionOptions = {}): Promise<Distribution> {
  const { scheme, year, deadline, today } = request;
  if (!Number.isInteger(year) || year < 1990 || year > 2100) throw new ActionError(messages.wrongYear(year));
  if (deadline !== null && parseDate(deadline) === null) throw new ActionError(messages.wrongDeadline(deadline));
  const period = askedPeriod(request);
  const span = spanOf({ year, period });
  const { branches, issues } = readBranches(request.roster, scheme);
  const { names, issues: renamed } = branchFileNames(branches, span);
  const stopping = issues.filter(({ severity }) => severity === 'error');
  if (stopping.length > 0) throw new ActionError(messages.rosterRefused, problems(stopping));
  if (branches.length === 0) throw new ActionError(messages.noBranches);

  const list = branches.map(({ id, name, members }) => [id, name, members.map((member) => member.id)]);
  const issued = `${today.replace(/-/g, '')}-${fingerprint(JSON.stringify([schemeFingerprint(scheme), periodText(span), deadline, list])).slice(0, 8)}`;
  const sending = { year, period, deadline, contact: request.contact, phone: request.phone, upperPhone: request.upperPhone, issued };
  const workbookOf = branchWorkbooks(scheme, sending);
  const withResults = resultsWriter();
  const write = workbookWriter(options.deflate);
  const sent = branches.map((branch, index) => ({ branch, file: names[index] ?? '' }));
  await inSlices(
    sent,
    ({ branch, file }) => {
      const { identity, plans } = workbookOf(branch);
      take(file, write(withResults(plans), { identity: identityText(identity) }));
    },
    options,
  );
  if (options.signal?.aborted) throw new HostError('cancelled', '');
  take(messages.receiptFile, write([receiptPlan(sent, sending)]));
  options.onProgress?.(sent.length, sent.length);
  const members = branches.reduce((sum, branch) => sum + branch.members.length, 0);
  const open = unfilledFigures(scheme);
  const draft = open.length === 0 ? '' : messages.distributedDraft(open.length);
  return { message: `${messages.distributed(branches.length, members)}${draft}`, branches: branches.length, members, problems: problems([...issues, ...renamed, ...aloneIssues(scheme, span)]) };
}

/** A period of the regulation's own that lies in the year; the year itself is the whole of it. */
function askedPeriod({ scheme, year, period: asked }: Pick<DistributionRequest, 'scheme' | 'year' | 'period'>): Period | null {
  if (asked === null) return null;
  const period = parsePeriod(asked);
  if (period === null) throw new ActionError(messages.unknownPeriod(asked));
  if (periodAround(period, 'year', scheme.rhythm.yearStart).year !== year) throw new ActionError(messages.periodOfOtherYear(asked, year));
  if (period.unit === 'year') return null;
  const possible = sendablePeriods(scheme, year);
  if (!possible.some((each) => periodText(each) === asked)) throw new ActionError(messages.notSendable(asked, possible.filter(({ index }) => index === 1).map(periodText)));
  return period;
}
