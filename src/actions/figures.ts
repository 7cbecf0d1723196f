import {
  applySettings,
  figureLines,
  issueText,
  lintScheme,
  parseExact,
  compare,
  ONE,
  rewriteSheet,
  SCHEME_SHEET,
  type CellRewrite,
  type FigureLine,
  type Issue,
  type Scheme,
} from '../core';
import type { Change, ProgressOptions } from '../hosts/types';
import { ActionError, type Outcome, type Problem } from './contract';
import { choiceOf } from './library';
import type { FigureChanges, SchemeFigures } from './libraryContract';
import { actionIssue } from './issues';
import { messages } from './messages.zh';
import { problems } from './problems';
import { open, readableScheme, sheetNamed, type Opened, type Session } from './workbook';

const FIGURE = 'figure:';

/** What can be changed of the workbook's regulation. */
export async function figures(session: Session, options?: ProgressOptions): Promise<SchemeFigures> {
  const scheme = readableScheme(session, await open(session, options));
  return { ...choiceOf(scheme), figures: figureLines(scheme), settings: scheme.settings.map(({ id, name, value, options: choices }) => ({ id, name, value, options: choices })) };
}

/** Writes the changed figures into their own cells of sheet 积分办法; every other cell stays as it is. */
export async function changeFigures(session: Session, changes: FigureChanges, options?: ProgressOptions): Promise<Outcome> {
  const opened = await open(session, options);
  const { before, after, cells } = changed(session, opened, changes);
  if (cells.length === 0) throw new ActionError(messages.nothingChanged);
  const writes = cells.map(({ at, value }): Change => ({ kind: 'write', ...at, cells: [[{ kind: 'value', value }]] }));
  await session.host.apply(writes, options);
  return { message: messages.figuresChanged(cells.length, told(before, changes)), sheet: SCHEME_SHEET, problems: newFindings(before, after) };
}

export interface Changed {
  readonly before: Scheme;
  readonly after: Scheme;
  readonly cells: readonly CellRewrite[];
}

/** The regulation with the changes, and where they stand on the sheet; rejects with a problem for each wrong value. */
export function changed(session: Session, { content }: Pick<Opened, 'content'>, changes: FigureChanges): Changed {
  const before = readableScheme(session, { content });
  const lines = new Map(figureLines(before).map((line) => [`${FIGURE}${line.key}`, line]));
  const bare = Object.entries(changes).flatMap(([key, text]) => bareShare(key, text, lines.get(key)));
  if (bare.length > 0) throw new ActionError(messages.figuresRefused, problems(bare));
  const applied = applySettings(before, changes);
  if (applied.kind === 'refused') throw new ActionError(messages.figuresRefused, applied.issues.map((issue) => named(issue, lines)));
  const { scheme: after } = applied;
  const sheet = session.chosen === null ? sheetNamed(content, SCHEME_SHEET) : undefined;
  if (sheet === undefined) return { before, after, cells: [] };
  const rewriting = rewriteSheet(sheet.values, sheet.name, after);
  switch (rewriting.kind) {
    case 'cells':
      return { before, after, cells: rewriting.cells };
    case 'refused':
      throw new ActionError(messages.figuresRefused, problems(rewriting.issues));
    case 'lost':
      throw new ActionError(messages.figuresLost);
  }
}

/** What the changed regulation has wrong that the present one has not, by its words. */
export function newFindings(before: Scheme, after: Scheme): readonly Problem[] {
  const known = new Set(lintScheme(before).map(issueText));
  return problems(lintScheme(after).filter((issue) => !known.has(issueText(issue))));
}

/** A bare 60 for a share would be 6000%. */
function bareShare(key: string, text: string, line: FigureLine | undefined): Issue[] {
  const value = line?.takes === 'share' ? parseExact(text.trim()) : null;
  return value === null || compare(value, ONE) <= 0 ? [] : [actionIssue('share-without-sign', { key, name: nameOf(line), found: text.trim() })];
}

/** The name that people know instead of the key. */
function named(issue: Issue, lines: ReadonlyMap<string, FigureLine>): Problem {
  const { key } = issue.data as { readonly key?: string };
  const full = key === undefined ? '' : `${FIGURE}${key}`;
  return { issue: key === undefined ? issue : { ...issue, data: { key: full } }, text: issueText(issue).replace(full, nameOf(lines.get(full))) };
}

function nameOf(line: FigureLine | undefined): string {
  return line === undefined ? '' : [line.item, line.label].filter((text) => text !== '').join(' ');
}

/** `无故缺勤 -10→-5`, so that everyone sees what it was. */
function told(before: Scheme, changes: FigureChanges): string[] {
  const lines = new Map(figureLines(before).map((line) => [`${FIGURE}${line.key}`, line]));
  return Object.entries(changes).map(([key, text]) => {
    const line = lines.get(key);
    if (line !== undefined) return messages.figureChange(nameOf(line), line.text, text.trim());
    const setting = before.settings.find(({ id }) => id === key);
    const name = (value: string): string => setting?.options.find((option) => option.value === value)?.name ?? value;
    return messages.figureChange(setting?.name ?? key, name(setting?.value ?? ''), name(text));
  });
}
