import { sign } from '../decimal';
import { readCount, readFlag, readWord } from '../entries/reading';
import { plainText } from '../entries/text';
import type { Issue } from '../issues';
import { periodText, subPeriods, type Period } from '../periods';
import type { Input } from '../scheme/input';
import { scoringIssue } from '../scoring/issues';
import type { Entries, Entry, MemberRecord } from '../scoring/member';
import type { Scheme, Special } from '../scheme/schema';

export type Marked = { readonly kind: 'no' } | { readonly kind: 'yes'; readonly word: string } | { readonly kind: 'problem'; readonly issue: Issue };

const NO = { kind: 'no' } as const;

/** Whether a special rule applies to a member in a closing period. Streaks need the grade first: see `hasStreak`. */
export function specialApplies(scheme: Scheme, special: Special, record: MemberRecord, period: Period): Marked {
  switch (special.kind) {
    case 'excluded':
      return wordMark(special, record.entries.get(periodText(period)), period);
    case 'grade':
    case 'barred':
      return 'uses' in special.input
        ? usedMark(scheme, special.input.uses, record, period)
        : flagMark(special, special.input, record.entries.get(periodText(period))?.get(special.id), period);
    case 'streak':
      return NO;
  }
}

/** The grade of this year and of the years before it in the records, without a gap. */
export function hasStreak(special: Extract<Special, { kind: 'streak' }>, grade: string, record: MemberRecord, period: Period): boolean {
  if (grade !== special.ofGrade) return false;
  for (let back = 1; back < special.years; back += 1) {
    const year = record.member.history.find((entry) => entry.period.unit === period.unit && entry.period.index === period.index && entry.period.year === period.year - back);
    if (year === undefined || gradeWord(year.grade ?? '') !== gradeWord(special.ofGrade)) return false;
  }
  return true;
}

/** Records say 警示党员 or 优秀共产党员等次 where the scheme says 警示, 优秀. */
function gradeWord(grade: string): string {
  return plainText(grade).replace(/(?:共产)?党员$|(?:(?:共产)?党员)?等次$/, '');
}

function wordMark(special: Extract<Special, { kind: 'excluded' }>, entries: Entries | undefined, period: Period): Marked {
  const entry = entries?.get(special.id);
  const reading = readWord(entry);
  const problem = (found: string): Marked => {
    const data = { period: periodText(period), input: special.id, label: special.input.label, item: special.name, found, takes: { kind: 'word', words: special.words } as const };
    return { kind: 'problem', issue: scoringIssue('wrong-entry', data, entry) };
  };
  if (reading.kind === 'wrong') return problem(reading.found);
  if (reading.kind === 'blank') {
    if (special.input.blank === 'none') return NO;
    const data = { period: periodText(period), input: special.id, label: special.input.label, item: special.name };
    return { kind: 'problem', issue: scoringIssue('missing-entry', data, entry) };
  }
  const { word, figure } = reading.value;
  const known = figure === null ? special.words.find((candidate) => plainText(candidate) === word) : undefined;
  if (known === undefined) return problem(reading.text);
  return special.whenWord.includes(known) ? { kind: 'yes', word: known } : NO;
}

function flagMark({ id, name }: Special, { label, blank }: Input, entry: Entry | undefined, period: Period): Marked {
  const reading = readFlag(entry);
  const place = { period: periodText(period), input: id, label, item: name };
  if (reading.kind === 'wrong') return { kind: 'problem', issue: scoringIssue('wrong-entry', { ...place, found: reading.found, takes: { kind: 'flag' } }, entry) };
  if (reading.kind === 'blank' && blank === 'missing') return { kind: 'problem', issue: scoringIssue('missing-entry', place, entry) };
  return reading.kind === 'value' && reading.value === 'marked' ? { kind: 'yes', word: reading.text } : NO;
}

/** An input of a rule: marked in any period that belongs to the closing period. Wrong entries are the rule's to report. */
function usedMark(scheme: Scheme, inputId: string, record: MemberRecord, period: Period): Marked {
  const { entry, yearStart } = scheme.rhythm;
  for (const within of [period, ...subPeriods(period, entry, yearStart)]) {
    const found = record.entries.get(periodText(within))?.get(inputId);
    if (found !== undefined && happened(found)) return { kind: 'yes', word: '√' };
  }
  return NO;
}

function happened(entry: Entry): boolean {
  const count = readCount(entry);
  if (count.kind === 'value') return sign(count.value.times) > 0;
  const flag = readFlag(entry);
  return flag.kind === 'value' && flag.value === 'marked';
}
