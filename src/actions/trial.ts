import { compareOutcomes, outcomes, periodText, toFixedText, type MemberOutcome, type Scheme, type TrialMember } from '../core';
import type { ProgressOptions } from '../hosts/types';
import { changed, newFindings } from './figures';
import type { FigureChanges, TrialAspect, TrialFigures, TrialReport, TrialRow } from './libraryContract';
import { askedPeriod, ledgerPeriods } from './periods';
import { inSlices } from './slices';
import { openLedger, type Session } from './workbook';

const ASPECTS: readonly TrialAspect[] = ['score', 'rank', 'grade'];

/** 试算: the branch's entries under the present and the changed regulation; nothing is written. */
export async function trial(session: Session, changes: FigureChanges, asked: string, options?: ProgressOptions): Promise<TrialReport> {
  const opened = await openLedger(session, options);
  const { before, after } = changed(session, opened, changes);
  const { entry, closing } = ledgerPeriods(before, opened.reading);
  const period = askedPeriod(asked, [...entry, ...closing]);
  const results: (readonly MemberOutcome[])[] = [];
  await inSlices([before, after], (scheme) => results.push(outcomes(scheme, opened.reading.members, period)), options);
  const { members } = compareOutcomes(results[0] ?? [], results[1] ?? []);
  const namesakes = new Set(members.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index));
  const rows = members.map((member) => row(member, namesakes, before));
  const changedIn = (aspect: TrialAspect): number => rows.filter((each) => each.changed.includes(aspect)).length;
  return {
    period: periodText(period),
    rows,
    changed: rows.filter((each) => each.changed.length > 0).length,
    changedIn: { score: changedIn('score'), rank: changedIn('rank'), grade: changedIn('grade') },
    problems: newFindings(before, after),
  };
}

function row({ id, name, unit, before, after }: TrialMember, namesakes: ReadonlySet<string>, { publishing: { places } }: Scheme): TrialRow {
  const shown = ({ score, rank, grade }: TrialMember['before']): TrialFigures => ({ score: score === null ? null : toFixedText(score, places), rank, grade });
  const [was, willBe] = [shown(before), shown(after)];
  return { id, name: namesakes.has(name) && unit !== '' ? `${name}（${unit}）` : name, before: was, after: willBe, changed: ASPECTS.filter((aspect) => was[aspect] !== willBe[aspect]) };
}
