import { builtInScheme, BUILT_IN_IDS, issueText, loadScheme, SCHEME_SHEET, sheetToScheme, type Scheme, type SchemeIssue } from '../core';
import { openFile, readBytes } from './files';
import { messages } from './messages.zh';
import type { Call } from './parseCall';
import { CallError, DataError } from './terminal';

/** SCHEME: the id of a built-in scheme, a scheme file (.json), or a workbook with a sheet 积分办法 (.xlsx). */
export async function schemeCalled(name: string): Promise<Scheme> {
  if (/\.json$/i.test(name)) return fromFile(name);
  if (/\.xlsx$/i.test(name)) return fromWorkbook(name);
  const scheme = builtInScheme(name);
  if (scheme === null) throw new CallError(messages.unknownScheme(name, BUILT_IN_IDS));
  return scheme;
}

/** The scheme that `--scheme` names; `null` leaves it to the workbook. */
export async function schemeOption(call: Call): Promise<Scheme | null> {
  const name = call.option('scheme');
  return name === null ? null : schemeCalled(name);
}

async function fromFile(path: string): Promise<Scheme> {
  const loaded = loadScheme(parsed(new TextDecoder().decode(await readBytes(path))));
  if (loaded.kind === 'refused') throw refused(path, loaded.issues);
  return loaded.file.scheme;
}

async function fromWorkbook(path: string): Promise<Scheme> {
  const { sheets } = await (await openFile(path)).read();
  const sheet = sheets.find(({ name }) => name === SCHEME_SHEET);
  if (sheet === undefined) throw new DataError(messages.noSchemeSheet(path));
  const reading = sheetToScheme(sheet.values, sheet.name);
  if (reading.kind === 'refused') throw refused(path, reading.issues);
  return reading.scheme;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new DataError(messages.schemeNotJson(problem instanceof Error ? problem.message : String(problem)));
  }
}

function refused(path: string, issues: readonly SchemeIssue[]): DataError {
  return new DataError(messages.schemeRefused(path, issues.map((issue) => `${messages.place(issue.at)}${issueText(issue)}`)));
}
