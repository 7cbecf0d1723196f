import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { collect as collectFiles } from '../../actions/collect';
import { problems } from '../../actions';
import { branchFileNames, findingText, findingWord, fullAddress, parseDate, parsePeriod, periodText, periodToCollect, readBranches, readSummary, returnedPlan, sentWorkbooks, stateWord, summaryPlans, type Branch, type Collection, type FormerCollection, type Period, type Scheme, type Sent } from '../../core';
import { writeWorkbook } from '../../hosts/file';
import { openFile, writeBytes } from '../files';
import { readSource, sourcesAt } from '../sources';
import { messages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { progressTo } from '../progress';
import { schemeCalled } from '../scheme';
import { CallError, DataError, json, type ExitCode, type Terminal } from '../terminal';
import { collectMessages as words } from './collect.zh';

/**
 * `collect DIR|F.zip|F.xlsx… --scheme SCHEME -o F.xlsx`: returned workbooks → summary, what to put right, who is missing.
 * Exit code 1 where a branch is refused, has questions or has not returned anything.
 */
export async function collect(call: Call, terminal: Terminal): Promise<ExitCode> {
  required(call, 0, words.sources);
  const output = call.option('output');
  if (output === null) throw new CallError(messages.missingArgument('-o F.xlsx'));
  const named = call.option('scheme');
  if (named === null) throw new CallError(messages.missingArgument('--scheme SCHEME'));
  const scheme = await schemeCalled(named);
  const period = periodAsked(call, terminal, scheme);
  const deadline = dayOf(call, 'deadline');
  const date = dayOf(call, 'date') ?? terminal.today();
  const branches = await branchesOf(call, scheme, terminal);
  const former = await formerOf(call, scheme, period);
  const sources = (await sourcesAt(call.arguments)).map(({ name, path }) => ({ name, read: () => readSource(path) }));
  const sending: Sent = { scheme, period, branches, deadline, workbook: sentWorkbooks(scheme) };
  const collection = await collectFiles({ sources, sending, former, date }, progressTo(terminal, words.checking));
  if (terminal.signal.aborted) throw new DataError(messages.cancelled);
  await writeBytes(output, writeWorkbook(summaryPlans(collection)));
  await writeReturns(collection, call.option('returns'));
  tell(collection, call, terminal);
  terminal.err(words.written(output));
  const { receipts, reports } = collection;
  return reports.some(({ state }) => state === 'refused' || state === 'questions') || receipts.some(({ state }) => state === 'missing') ? 1 : 0;
}

/** `--period`, else the closing period that is being collected about now. */
function periodAsked(call: Call, terminal: Terminal, scheme: Scheme): Period {
  const asked = call.option('period');
  if (asked === null) return periodToCollect(terminal.today(), scheme) ?? wrong(messages.wrongDate(terminal.today()));
  return parsePeriod(asked) ?? wrong(messages.unknownPeriod(asked));
}

function dayOf(call: Call, name: 'deadline' | 'date'): string | null {
  const day = call.option(name);
  return day === null || parseDate(day) !== null ? day : wrong(messages.wrongDate(day));
}

function wrong(sentence: string): never {
  throw new CallError(sentence);
}

/** The branches of `--roster`, which must be whole: who is missing from it would be told to be a stranger. */
async function branchesOf(call: Call, scheme: Scheme, terminal: Terminal): Promise<readonly Branch[] | null> {
  const path = call.option('roster');
  if (path === null) {
    terminal.err(words.noRoster);
    return null;
  }
  const { branches, issues } = readBranches(await (await openFile(path)).read(), scheme);
  const errors = problems(issues.filter(({ severity }) => severity === 'error'));
  if (errors.length > 0) throw new DataError(words.rosterRefused(path, errors.map(({ text }) => text)));
  return branches;
}

async function formerOf(call: Call, scheme: Scheme, period: Period): Promise<FormerCollection | null> {
  const path = call.option('former');
  if (path === null) return null;
  const read = readSummary(await (await openFile(path)).read(), { scheme, period });
  if (read === null) throw new DataError(words.notASummary(path));
  if (read.kind === 'other') throw new DataError(words.otherSummary(path, read.found));
  return read.former;
}

/** 退回修改意见, a workbook for each file that is to be put right, named so that every system takes the name. */
async function writeReturns({ reports, period }: Collection, folder: string | null): Promise<void> {
  if (folder === null) return;
  const open = reports.filter(({ state }) => state === 'refused' || state === 'questions');
  const { names } = branchFileNames(open.map(({ identity, file }) => ({ id: file, name: identity?.branch ?? file, members: [] })), { unit: 'year', year: period.year, index: 1 });
  await mkdir(folder, { recursive: true });
  for (const [index, report] of open.entries()) await writeBytes(join(folder, words.returnFile(names[index] ?? '')), writeWorkbook([returnedPlan(report, index + 1, null)]));
}

function tell(collection: Collection, call: Call, terminal: Terminal): void {
  const { reports, parts, receipts, corrections, period } = collection;
  if (call.json === 'json') {
    terminal.out(
      json({
        scheme: collection.scheme.id,
        period: periodText(period),
        files: reports.map(({ file, state, identity, findings }) => ({
          file,
          state,
          branch: identity?.branch ?? null,
          branchId: identity?.branchId ?? null,
          findings: findings.map((found) => ({ code: found.code, severity: found.severity, cell: found.at === undefined ? null : fullAddress(found.at), message: findingText(found), data: found.data })),
        })),
        branches: parts,
        receipts,
        corrections,
      }),
    );
    return;
  }
  for (const { file, state, identity, findings } of reports) {
    terminal.out(words.file(stateWord(state), file, identity?.branch ?? null));
    for (const found of findings) terminal.out(words.finding(findingWord(found.severity), found.at === undefined ? '' : fullAddress(found.at), findingText(found)));
  }
  for (const { branch, deadline } of receipts.filter(({ state }) => state === 'missing')) terminal.out(words.missing(branch, deadline));
  terminal.err(words.counts(reports.length, parts.length, receipts.filter(({ state }) => state === 'missing').length));
}
