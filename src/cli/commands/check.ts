import { createActions } from '../../actions';
import { missingEntries, missingText } from '../../core';
import { openFile } from '../files';
import { messages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { progressTo } from '../progress';
import { CallError, json, type ExitCode, type Terminal } from '../terminal';
import { schemeOption } from '../scheme';

/** `check F.xlsx [--json] [--missing name|item]`: problems with cell addresses, or only what is missing as a message to the branch; exit code 1 if there is one; what is only to be known does not count. */
export async function check(call: Call, terminal: Terminal): Promise<ExitCode> {
  const by = missingBy(call);
  const host = await openFile(required(call, 0, 'F.xlsx'));
  const report = await createActions(host, await schemeOption(call)).check('workbook', progressTo(terminal, messages.checking));
  const { problems, conversions } = report;
  if (by !== null) terminal.out(`${missingText(missingEntries(problems.map(({ issue }) => issue)), by)}\n`);
  else if (call.json === 'json') {
    terminal.out(json({ problems: problems.map(({ issue, text }) => ({ code: issue.code, severity: issue.severity, cell: issue.at === undefined ? null : messages.place(issue.at).trim(), message: text, data: issue.data })), conversions: conversions.flatMap(({ cells }) => cells.map(({ at, found, read, why }) => ({ cell: messages.place(at).trim(), found, read, why }))), checkedSheets: report.checkedSheets, checkedCells: report.checkedCells }));
  } else {
    for (const { issue, text } of problems) terminal.out(`${messages.severity(issue.severity)} ${messages.place(issue.at)}${text}\n`);
    for (const group of conversions) terminal.out(messages.converted(group));
    terminal.err(messages.checked(report.checkedSheets.length, report.checkedCells, problems.length));
  }
  return problems.some(({ issue }) => issue.severity !== 'notice') ? 1 : 0;
}

function missingBy(call: Call): 'name' | 'item' | null {
  const by = call.option('missing');
  if (by === null || by === 'name' || by === 'item') return by;
  throw new CallError(messages.wrongMissing(by));
}
