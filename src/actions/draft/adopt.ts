import { asksForDecision, compare, divide, draftScheme, HUNDRED, parseExact, SCHEME_SHEET, schemeInputs, sign, unfilledFigures, withFigures, type ColumnBinding, type Draft, type DraftFacts, type Issue, type LedgerStore, type Scheme, type SentenceReading } from '../../core';
import type { ProgressOptions } from '../../hosts/types';
import { assertWritable, putScheme } from '../adopt';
import { ActionError, type Outcome } from '../contract';
import type { DraftDecisions, DraftWishes } from '../draftContract';
import { storeChanges } from '../generate';
import { actionIssue } from '../issues';
import { problems } from '../problems';
import { open, type Session } from '../workbook';
import { draftMessages } from './messages.zh';
import { draftFingerprint, draftIn } from './report';

const LENGTH = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Nothing is adopted unseen: every line has its decision, and the workbook is the one that was looked at. */
export async function adoptDraft(session: Session, { fingerprint, facts, lines, existing }: DraftDecisions, options?: ProgressOptions): Promise<Outcome> {
  const opened = await open(session, options);
  const draft = draftIn(opened);
  if (draft.source === 'none') throw new ActionError(draftMessages.nothingFound);
  if (draftFingerprint(draft) !== fingerprint) throw new ActionError(draftMessages.changed);
  const accepted = acceptedLines(draft, lines);
  const made = draftScheme(draft, accepted, factsOf(facts));
  if (made.kind === 'empty') throw new ActionError(draftMessages.empty);
  if (made.kind === 'refused') throw new ActionError(draftMessages.figuresWrong, problems(made.issues));
  const { scheme } = made;
  assertWritable(scheme);
  const columns = columnsOf(draft, scheme);
  const former = await putScheme(session, opened.content, scheme, existing, columns.length === 0 ? [] : storeChanges(opened.content, withColumns(opened.store, columns)), options);
  return { message: draftMessages.adopted(scheme.title, accepted.size, unfilledFigures(scheme).length, former, columns.length), sheet: SCHEME_SHEET, problems: [] };
}

function acceptedLines(draft: Draft, decisions: DraftDecisions['lines']): ReadonlyMap<string, SentenceReading> {
  const accepted = new Map<string, SentenceReading>();
  const undecided: Issue[] = [];
  const wrong: Issue[] = [];
  for (const line of draft.lines.filter(asksForDecision)) {
    const { id, text, at, reading } = line;
    const decision = Object.prototype.hasOwnProperty.call(decisions, id) ? decisions[id] : undefined;
    if (decision === undefined) undecided.push(actionIssue('draft-undecided', { line: id, text }, at));
    if (decision?.kind !== 'accepted') continue;
    const read = withFigures(reading, decision.figures);
    if (read.kind === 'reading') accepted.set(id, read.reading);
    else wrong.push(actionIssue('draft-figure', { line: id, key: read.field.key, text, label: read.field.label, found: read.found }, at));
  }
  if (undecided.length > 0) throw new ActionError(draftMessages.undecided(undecided.length), problems(undecided));
  if (wrong.length > 0) throw new ActionError(draftMessages.figuresWrong, problems(wrong));
  return accepted;
}

function factsOf(wishes: DraftWishes): DraftFacts {
  const { title, organisation, entry, closing, places, appraisal } = wishes;
  if (title.trim() === '' || organisation.trim() === '') throw new ActionError(draftMessages.namesMissing);
  if (LENGTH[closing] < LENGTH[entry]) throw new ActionError(draftMessages.rhythmWrong);
  if (!Number.isInteger(places) || places < 0 || places > 4) throw new ActionError(draftMessages.placesWrong);
  return { ...wishes, title: title.trim(), organisation: organisation.trim(), appraisal: appraisal.kind === 'without' ? appraisal : { kind: 'with', share: shareOf(appraisal.share) } };
}

function shareOf(text: string): Extract<DraftFacts['appraisal'], { kind: 'with' }>['share'] {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '');
  if (plain === '' || plain === '待填') return 'unfilled';
  const share = parseExact(plain);
  if (share === null || sign(share) < 0 || compare(share, HUNDRED) > 0) throw new ActionError(draftMessages.shareWrong(text));
  return divide(share, HUNDRED);
}

/** The headers from which the draft came stay the columns of its items. */
function columnsOf(draft: Draft, scheme: Scheme): ColumnBinding[] {
  const inputs = new Set(schemeInputs(scheme).map(({ id }) => id));
  const itemOf = new Map(draft.lines.map(({ id, item }) => [id, item]));
  return draft.columns.flatMap(({ line, sheet, label }) => {
    const id = [line, itemOf.get(line)].find((each) => typeof each === 'string' && inputs.has(each));
    return id === undefined || id === null ? [] : [{ sheet, label, target: { kind: 'input', id } }];
  });
}

function withColumns(store: LedgerStore, columns: readonly ColumnBinding[]): LedgerStore {
  const others = store.columns.filter((known) => !columns.some(({ sheet, label }) => sheet === known.sheet && label === known.label));
  return { ...store, columns: [...others, ...columns] };
}
