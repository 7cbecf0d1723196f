import { createActions, type DraftedLine, type DraftReport, type DraftWishes, type LineDecision } from '../../actions';
import { USUAL_FACTS } from '../../core';
import { openFile, writeBytes } from '../files';
import { messages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { CallError, DataError, json, type ExitCode, type Terminal } from '../terminal';
import { draftCommandMessages } from './draft.zh';

const RHYTHMS = ['month', 'quarter', 'half', 'year'] as const;

/** `draft F.xlsx [-o OUT.xlsx] [--json]`: what the standards of a workbook were read as; with `-o` a copy with sheet 积分办法 to be reviewed there. */
export async function draft(call: Call, terminal: Terminal): Promise<ExitCode> {
  const path = required(call, 0, 'F.xlsx');
  const wishes = wishesCalled(call);
  const host = await openFile(path);
  const actions = createActions(host);
  const options = { signal: terminal.signal };
  const report = await actions.draftFromWorkbook(options);
  if (report.source === 'none') throw new DataError(draftCommandMessages.nothing.trim());
  if (call.json === 'json') terminal.out(json(jsonOf(report)));
  else tell(report, terminal);
  const output = call.option('output');
  if (output === null) return report.unread === 0 ? 0 : 1;
  const facts = { ...wishes, title: call.option('title') ?? report.title ?? draftCommandMessages.title };
  const outcome = await actions.adoptDraft({ fingerprint: report.fingerprint, facts, lines: asRead(report), existing: 'kept' }, options);
  await writeBytes(output, host.save());
  terminal.err(`${outcome.message}\n${draftCommandMessages.written}`);
  if (call.json === 'text') terminal.out(`${output}\n`);
  return 0;
}

function wishesCalled(call: Call): DraftWishes {
  const asked = call.option('rhythm') ?? 'month';
  const entry = RHYTHMS.find((rhythm) => rhythm === asked);
  if (entry === undefined) throw new CallError(draftCommandMessages.wrongRhythm(asked));
  return { ...USUAL_FACTS, title: draftCommandMessages.title, organisation: call.option('organisation') ?? draftCommandMessages.organisation, entry, appraisal: { kind: 'without' } };
}

function tell({ groups, ...report }: DraftReport, terminal: Terminal): void {
  for (const { name, lines } of groups) {
    terminal.out(draftCommandMessages.group(name));
    for (const line of lines) terminal.out(draftCommandMessages.line(messages.place(line.at), line));
  }
  terminal.err(draftCommandMessages.told({ groups, ...report }));
}

/** Reviewed on the sheet: what was read stands as it was read, what was not is 待填; lines between grades are no items. */
function asRead({ groups }: DraftReport): Record<string, LineDecision> {
  const lines = groups.flatMap((group) => group.lines).filter(({ state }) => state !== 'words');
  return Object.fromEntries(lines.map((line) => [line.id, isItem(line) ? { kind: 'accepted', figures: {} } : { kind: 'leftOut' }]));
}

function isItem({ state, figures }: DraftedLine): boolean {
  return state === 'read' || figures.length > 0;
}

function jsonOf({ source, title, sheets, read, unread, groups }: DraftReport): unknown {
  return {
    source,
    title,
    sheets,
    read,
    unread,
    lines: groups.flatMap(({ name, lines }) => lines.map(({ id, at, text, words, state, figures }) => ({ id, item: name, cell: messages.place(at).trim(), text, state, reading: words, figures: Object.fromEntries(figures.map((figure) => [figure.key, figure.text])) }))),
  };
}
