import { asksForDecision, figureFields, fingerprint, readDraft, readingText, type Draft, type DraftLine } from '../../core';
import type { ProgressOptions } from '../../hosts/types';
import type { DraftedLine, DraftGroup, DraftReport } from '../draftContract';
import { open, type Opened, type Session } from '../workbook';

/** 由现有细则起草: every statement that was found, with its cell and what it was read as; nothing is written. */
export async function draftFromWorkbook(session: Session, options?: ProgressOptions): Promise<DraftReport> {
  return reportOf(draftIn(await open(session, options)));
}

export function draftIn({ content, store }: Opened): Draft {
  return readDraft(content, store);
}

function reportOf(draft: Draft): DraftReport {
  const asked = draft.lines.filter(asksForDecision);
  const unread = asked.filter(isUnread).length;
  return { fingerprint: draftFingerprint(draft), source: draft.source, title: draft.title, sheets: draft.sheets, groups: groupsOf(draft), read: asked.length - unread, unread };
}

/** Of what is decided about: the lines with their cells and readings. */
export function draftFingerprint({ lines, columns }: Draft): string {
  const told = lines.map(({ id, at, text, reading }) => [id, at.sheet, at.row, at.column, text, readingText(reading), ...figureFields(reading).map((figure) => figure.text)]);
  return fingerprint(JSON.stringify([told, columns]));
}

function groupsOf({ parts, items, lines }: Draft): DraftGroup[] {
  const groups: { readonly id: string; readonly name: string; readonly lines: DraftedLine[] }[] = [];
  for (const line of lines) {
    const id = line.item ?? line.part;
    const known = groups[groups.length - 1]?.id === id ? groups[groups.length - 1] : groups.find((group) => group.id === id);
    const part = parts.find((each) => each.id === line.part)?.name ?? '';
    const item = items.find((each) => each.id === line.item)?.name ?? '';
    const group = known ?? { id, name: [...new Set([part, item])].filter((name) => name !== '').join(' › '), lines: [] };
    if (known === undefined) groups.push(group);
    group.lines.push(lineOf(line));
  }
  return groups;
}

function lineOf(line: DraftLine): DraftedLine {
  const { id, at, text, reading } = line;
  return { id, at, text, words: readingText(reading), state: asksForDecision(line) ? (isUnread(line) ? 'unread' : 'read') : 'words', figures: figureFields(reading) };
}

/** Also where the sentence was understood but does not say which way its points go. */
function isUnread({ reading: { effect } }: DraftLine): boolean {
  return effect.kind === 'unread' || ('direction' in effect && effect.direction === null);
}

