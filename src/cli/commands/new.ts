import { ledgerTemplate, readLedger, schemeToSheet, storePlan, EMPTY_STORE, unfilledFigures, ROSTER_SHEET, type Member, type Scheme, type WorkbookContent } from '../../core';
import { writeWorkbook } from '../../hosts/file';
import { openFile, writeBytes } from '../files';
import { schemeCalled } from '../scheme';
import { messages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { CallError, DataError, type ExitCode, type Terminal } from '../terminal';

/** `new SCHEME [--roster F] -o F.xlsx`: a ledger for a year, made from a scheme and a list (.xlsx or .csv). */
export async function create(call: Call, terminal: Terminal): Promise<ExitCode> {
  const scheme = await schemeCalled(required(call, 0, 'SCHEME'));
  const output = call.option('output');
  if (output === null) throw new CallError(messages.missingArgument('-o F.xlsx'));
  const year = call.option('year') ?? terminal.today().slice(0, 4);
  if (!/^\d{4}$/.test(year)) throw new CallError(messages.wrongYear(year));
  const rosterFile = call.option('roster');
  const roster = rosterFile === null ? null : await rosterFrom(rosterFile, scheme);
  const bytes = writeWorkbook([...ledgerTemplate(scheme, roster, Number(year)), schemeToSheet(scheme), storePlan(EMPTY_STORE)]);
  await writeBytes(output, bytes);
  const unfilled = unfilledFigures(scheme);
  if (unfilled.length > 0) terminal.err(`${messages.draft(unfilled.map(({ item, label }) => `${item}·${label}`))}\n`);
  terminal.out(`${output}\n`);
  return 0;
}

async function rosterFrom(path: string, scheme: Scheme): Promise<readonly Member[]> {
  const { roster } = readLedger(asRoster(await (await openFile(path)).read()), scheme, { year: null });
  if (roster.people.length === 0) throw new DataError(messages.noRoster(path));
  return roster.people.map(({ member }) => member);
}

/** A file with a single sheet is the list, whatever the sheet is called (a .csv goes by its file). */
function asRoster(workbook: WorkbookContent): WorkbookContent {
  const [only, ...others] = workbook.sheets;
  return only === undefined || others.length > 0 ? workbook : { ...workbook, sheets: [{ ...only, name: ROSTER_SHEET }] };
}
