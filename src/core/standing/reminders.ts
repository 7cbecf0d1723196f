import { compare, parseExact, smaller, type Exact } from '../decimal';
import { plainText } from '../entries/text';
import type { Period } from '../periods';
import { applies } from '../rules/applies';
import type { Scheme, Special, Trigger } from '../scheme/schema';
import type { ReminderSpecial } from '../scheme/special';
import type { HistoryEntry, MemberRecord } from '../scoring/member';
import { inBand } from './bands';
import { isGrade, timesBefore } from './history';

/** A member who takes part, ranked or not (预备党员 have a score and no grade). */
export interface Reminded {
  readonly record: MemberRecord;
  readonly participation: 'graded' | 'pointsOnly';
  readonly score: Exact | null;
  readonly grade: string | null;
  /** Special rules whose input is marked. */
  readonly specials: readonly Special[];
}

/** 提醒: what the text asks people to do about each member's result, in the order of the scheme; by member id. */
export function remindersOf(scheme: Scheme, period: Period, people: readonly Reminded[]): ReadonlyMap<string, readonly ReminderSpecial[]> {
  const all = scheme.specials.filter((special): special is ReminderSpecial => special.kind === 'reminder');
  const last = { graded: lowestOf(people.filter(({ participation }) => participation === 'graded')), scored: lowestOf(people) };
  const marks = (special: ReminderSpecial) => all.filter((other) => other === special || sameUnseen(other.on, special.on)).map(({ id }) => id);
  return new Map(
    people.map((person) => [
      person.record.member.id,
      all.filter((special) => {
        const { on, times } = special;
        if (!applies(special, { scheme, member: person.record.member }) || !isTriggered(special, person, last)) return false;
        if (times.least === 1 && times.most === null) return true;
        const known = marks(special);
        const count = 1 + timesBefore(person.record.member.history, period, scheme.rhythm.yearStart, times.span, (entry) => hasHeld(on, known, entry));
        return count >= times.least && (times.most === null || count <= times.most);
      }),
    ]),
  );
}

type Last = Readonly<Record<'graded' | 'scored', Exact | null>>;

function isTriggered(special: ReminderSpecial, { participation, score, grade, specials }: Reminded, last: Last): boolean {
  const { on } = special;
  switch (on.kind) {
    case 'score':
      return score !== null && inBand(on, score);
    case 'grade':
      return grade !== null && on.grades.includes(grade);
    case 'last': {
      const lowest = last[on.among];
      return (on.among === 'scored' || participation === 'graded') && score !== null && lowest !== null && compare(score, lowest) === 0;
    }
    case 'input':
      return specials.includes(special);
  }
}

/** The lowest score, unless all have the same. */
function lowestOf(people: readonly Reminded[]): Exact | null {
  const scores = people.flatMap(({ score }) => (score === null ? [] : [score]));
  const [first] = scores;
  if (first === undefined || scores.every((score) => compare(score, first) === 0)) return null;
  return scores.reduce(smaller);
}

/** Scores and grades stand in the records; being the last, or an event, is only known from the reminders of the time. */
function hasHeld(on: Trigger, marks: readonly string[], entry: HistoryEntry): boolean {
  if (entry.marks.some((mark) => marks.includes(mark))) return true;
  switch (on.kind) {
    case 'score': {
      const score = entry.score === null ? null : parseExact(plainText(entry.score).replace(/分$/, ''));
      return score !== null && inBand(on, score);
    }
    case 'grade':
      return on.grades.some((grade) => isGrade(entry.grade, grade));
    case 'last':
    case 'input':
      return false;
  }
}

/** Reminders for the first, the second and the third time look for each other's marks. */
function sameUnseen(a: Trigger, b: Trigger): boolean {
  if (a.kind === 'last' && b.kind === 'last') return a.among === b.among;
  if (a.kind !== 'input' || b.kind !== 'input' || !('uses' in a.input) || !('uses' in b.input)) return false;
  return a.input.uses === b.input.uses && a.input.least === b.input.least;
}
