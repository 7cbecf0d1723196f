import { answeredRoster, ROSTER_SHEET, rosterChangeText, rosterQuestions, type LedgerStore, type RosterAnswer, type RosterQuestion } from '../core';
import type { Change, ProgressOptions } from '../hosts/types';
import { ActionError, type Outcome } from './contract';
import { storeChanges } from './generate';
import { messages } from './messages.zh';
import type { AskedChange } from './rosterContract';
import { openLedger, sheetNamed, type Session } from './workbook';

/** What the registers show and 名册 does not say, with the answers there are. */
export async function askedOfRoster(session: Session, options?: ProgressOptions): Promise<readonly AskedChange[]> {
  return rosterQuestions((await openLedger(session, options)).reading).map(askedChange);
}

export function askedChange({ id, change, answers, date, at, who, period, before, after }: RosterQuestion): AskedChange {
  return { id, change, text: rosterChangeText({ change, name: who.name || who.id, period, before, after }), answers, date, at };
}

/** Writes what was answered into 名册 and remembers what is not to be asked again; refused as a whole where a question is gone or a day is none. */
export async function answerRoster(session: Session, answers: readonly RosterAnswer[], options?: ProgressOptions): Promise<Outcome> {
  const { content, reading, store } = await openLedger(session, options);
  if (answers.length === 0) throw new ActionError(messages.noAnswers);
  const outcome = answeredRoster(reading, sheetNamed(content, ROSTER_SHEET), rosterQuestions(reading), answers);
  if (outcome.kind === 'refused') throw new ActionError(outcome.reason === 'gone' ? messages.questionGone : messages.rosterDay(outcome.name));
  const next: LedgerStore = { ...store, settled: [...store.settled, ...outcome.settled] };
  const remembered = outcome.settled.length === 0 ? [] : storeChanges(content, next);
  await session.host.apply([...rosterChanges(outcome), ...remembered], options);
  const written = answers.length - outcome.settled.length;
  return { message: messages.rosterAnswered(written, outcome.settled.length, outcome.kind === 'plan' ? 'made' : 'kept'), sheet: written === 0 ? null : ROSTER_SHEET, problems: [] };
}

function rosterChanges(outcome: Exclude<ReturnType<typeof answeredRoster>, { readonly kind: 'refused' }>): Change[] {
  if (outcome.kind === 'plan') return [{ kind: 'draw', plan: outcome.plan, after: null }];
  return outcome.cells.map(({ row, column, text }) => ({ kind: 'write', sheet: ROSTER_SHEET, row, column, cells: [[{ kind: 'value', value: text }]] }));
}
