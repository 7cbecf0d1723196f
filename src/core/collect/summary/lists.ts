import { exact, toNumber } from '../../decimal';
import { fullAddress } from '../../grid';
import { periodText } from '../../periods';
import { NOT_GIVEN } from '../../sheets/messages.zh';
import { printedName } from '../../sheets/names';
import { PORTRAIT, WORKING } from '../../sheets/page';
import type { SheetPlan } from '../../sheets/plan';
import { pointsFormat } from '../../sheets/styles';
import { tablePlan, type TableCell, type TableColumn } from '../../sheets/table';
import type { BranchReport } from '../branch';
import type { Collection, Receipt } from '../collection';
import { findingText, findingWord, stateWord } from '../messages.zh';
import type { Finding } from '../finding';
import { correctedText, correctedWord, participationWord, RECEIPT_STATE, SUMMARY } from './words.zh';

/** 党员明细: every member of the branches that count, in rank order within each. */
export function membersPlan({ scheme, period, parts }: Collection): SheetPlan {
  const { members: words } = SUMMARY;
  const text = periodText(period);
  const format = pointsFormat(scheme.publishing.places);
  const inOrder = parts.flatMap(({ branch, members }) => {
    const place = (rank: number | null): number => rank ?? members.length + 1;
    return [...members].sort((a, b) => place(a.rank) - place(b.rank)).map((line) => ({ branch, line }));
  });
  return tablePlan({
    name: words.sheet(text),
    title: words.title(text, scheme),
    columns: columns(words.columns, { number: 7, branch: 24, id: 10, name: 14, unit: 14, kind: 12, score: 10, rank: 12, grade: 11, confirmed: 11, lists: 16, remark: 22 }),
    rows: inOrder.map(({ branch, line }, index) => [
      { number: index + 1, format: '0' },
      printedName(branch),
      line.id,
      printedName(line.name),
      line.unit,
      line.kind,
      line.score === null ? NOT_GIVEN : { number: toNumber(exact(line.score)), format },
      line.rank === null ? NOT_GIVEN : { number: line.rank, format: '0' },
      line.grade ?? NOT_GIVEN,
      line.confirmed ?? NOT_GIVEN,
      line.lists.join('、'),
      [participationWord(line.participation), line.why, line.remark].filter((text) => text !== '').join('；'),
    ]),
    notes: words.notes,
    page: WORKING,
    protection: 'none',
  });
}

/** 回执: which branches have returned their workbook, and which have not, by deadline. */
export function receiptsPlan({ period, receipts }: Collection): SheetPlan {
  const { receipts: words } = SUMMARY;
  const text = periodText(period);
  const counts: Record<Receipt['state'], number> = { accepted: 0, questions: 0, refused: 0, missing: 0 };
  for (const { state } of receipts) counts[state] += 1;
  const sorted = [...receipts].sort((a, b) => ORDER[a.state] - ORDER[b.state] || compareText(a.deadline ?? '9999', b.deadline ?? '9999'));
  return tablePlan({
    name: words.sheet(text),
    title: words.title(text),
    columns: columns(words.columns, { number: 7, branchId: 10, branch: 24, deadline: 13, state: 10, files: 22 }),
    rows: sorted.map(({ branchId, branch, deadline, state, files }, index) => [{ number: index + 1, format: '0' }, branchId, printedName(branch), deadline ?? NOT_GIVEN, RECEIPT_STATE[state], files.join('、')]),
    notes: words.notes(counts),
    page: PORTRAIT,
    protection: 'none',
  });
}

const ORDER: Record<Receipt['state'], number> = { missing: 0, refused: 1, questions: 2, accepted: 3 };

/** 问题清单: everything found in the files that were not accepted. */
export function questionsPlan({ period, reports }: Collection): SheetPlan {
  const { questions: words } = SUMMARY;
  const text = periodText(period);
  const lines = reports.filter(({ state }) => state !== 'accepted').flatMap((report) => report.findings.map((found) => ({ report, found })));
  return tablePlan({
    name: words.sheet(text),
    title: words.title(text),
    columns: columns(words.columns, { number: 7, branch: 20, file: 20, state: 9, severity: 9, place: 20, words: 60 }, 'words'),
    rows: lines.map(({ report, found }, index) => [{ number: index + 1, format: '0' }, branchName(report), report.file, stateWord(report.state), findingWord(found.severity), placeOf(found), findingText(found)]),
    notes: words.notes,
    page: WORKING,
    protection: 'none',
  });
}

/** 退回修改意见: what one branch has to put right, to be printed or sent by itself. */
export function returnedPlan(report: BranchReport, number: number, deadline: string | null): SheetPlan {
  const { returned: words } = SUMMARY;
  const branch = branchName(report);
  return tablePlan({
    name: sheetName(words.sheet(number, branch)),
    title: words.title(report.identity === null ? null : branch, report.file),
    columns: columns(words.columns, { number: 6, severity: 8, place: 18, words: 48 }, 'words'),
    rows: report.findings.map((found, index) => [{ number: index + 1, format: '0' }, findingWord(found.severity), placeOf(found), findingText(found)]),
    notes: words.notes(report.file, report.identity?.deadline ?? deadline),
    page: PORTRAIT,
    protection: 'none',
  });
}

/** 更正记录: what later files changed in this summary. */
export function correctionsPlan({ period, corrections }: Collection): SheetPlan {
  const { corrections: words } = SUMMARY;
  const text = periodText(period);
  return tablePlan({
    name: words.sheet(text),
    title: words.title(text),
    columns: columns(words.columns, { number: 7, date: 13, branch: 24, id: 10, member: 14, what: 14, old: 20, found: 20 }),
    rows: corrections.map((each, index): TableCell[] => [{ number: index + 1, format: '0' }, each.date, printedName(each.branch), each.memberId, printedName(each.member), correctedWord(each.what), correctedText(each, each.old), correctedText(each, each.found)]),
    notes: words.notes,
    page: WORKING,
    protection: 'none',
  });
}

function branchName({ identity }: BranchReport): string {
  return identity === null ? SUMMARY.returned.nameless : printedName(identity.branch);
}

function placeOf({ at }: Finding): string {
  return at === undefined ? '' : fullAddress(at);
}

/** What programs refuse in the name of a sheet is left out. */
function sheetName(text: string): string {
  return text.replace(/[\\/?*[\]:']/g, '').slice(0, 31).trim();
}

function columns<Key extends string>(headings: Readonly<Record<Key, string>>, widths: Readonly<Record<NoInfer<Key>, number>>, left?: NoInfer<Key>): TableColumn[] {
  return (Object.keys(headings) as Key[]).map((key) => ({ heading: headings[key], width: widths[key], horizontal: key === left ? 'left' : 'center' }));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
