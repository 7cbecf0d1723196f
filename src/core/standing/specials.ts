import { compare, divide, ONE, sign, sum, whole, ZERO, type Exact } from '../decimal';
import { readLevels } from '../entries/levels';
import { readAmount, readCount, readFlag, readWord } from '../entries/reading';
import { plainText } from '../entries/text';
import type { Issue } from '../issues';
import { periodText, subPeriods, type Period } from '../periods';
import { applies } from '../rules/applies';
import type { Input } from '../scheme/input';
import { schemeInputs, type InputKind } from '../scheme/inputs';
import type { Scheme, Source, Special } from '../scheme/schema';
import type { ExcludedSpecial, RequiresSpecial } from '../scheme/special';
import { scoringIssue } from '../scoring/issues';
import type { Entries, Entry, MemberRecord } from '../scoring/member';
import type { Statement } from '../scoring/statement';

export type Marked = { readonly kind: 'no' } | { readonly kind: 'yes'; readonly word: string } | { readonly kind: 'problem'; readonly issue: Issue };

const NO = { kind: 'no' } as const;

/** Whether a special rule applies to a member in a closing period. Conditions and streaks need the points or the grade first. */
export function specialApplies(scheme: Scheme, special: Special, record: MemberRecord, period: Period): Marked {
  if (!applies(special, { scheme, member: record.member })) return NO;
  const marked = (input: Source): Marked =>
    'uses' in input ? usedMark(scheme, input, record, period) : flagMark(special, input, record.entries.get(periodText(period))?.get(special.id), period);
  switch (special.kind) {
    case 'excluded':
      return wordMark(special, record.entries.get(periodText(period)), period);
    case 'grade':
    case 'barred':
      return marked(special.input);
    case 'reminder':
      return special.on.kind === 'input' ? marked(special.on.input) : NO;
    case 'requires':
    case 'streak':
      return NO;
  }
}

/** Conditions of grades that the member's points do not meet. A rule that is not there for the member is not asked for. */
export function unmetConditions(scheme: Scheme, record: MemberRecord, statements: readonly Statement[]): RequiresSpecial[] {
  return scheme.specials.filter((special): special is RequiresSpecial => {
    if (special.kind !== 'requires' || !applies(special, { scheme, member: record.member })) return false;
    const points = statements.map((statement) => pointsOf(statement, special.rule)).find((found) => found !== null) ?? null;
    return points !== null && compare(points, special.least) < 0;
  });
}

/** The points of a rule in a statement; of one that stands in entry periods, their mean or sum as the periods are combined. */
function pointsOf(statement: Statement, ruleId: string): Exact | null {
  if (statement.rule.id === ruleId) return statement.points;
  const parts = statement.lines.flatMap((line) => {
    const below = line.kind === 'part' ? pointsOf(line.statement, ruleId) : null;
    if (below === null || line.kind !== 'part') return [];
    return [line.share.kind === 'mean' ? divide(below, whole(line.share.of)) : below];
  });
  return parts.length === 0 ? null : sum(parts);
}

function wordMark(special: ExcludedSpecial, entries: Entries | undefined, period: Period): Marked {
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

/** A column of a rule: so many times in the periods that belong to the closing period. Wrong entries are the rule's to report. */
function usedMark(scheme: Scheme, { uses, least }: Extract<Source, { uses: string }>, record: MemberRecord, period: Period): Marked {
  const input = schemeInputs(scheme).find(({ id }) => id === uses);
  const { yearStart } = scheme.rhythm;
  const unit = input?.unit ?? period.unit;
  const within = unit === period.unit ? [period] : subPeriods(period, unit, yearStart);
  const times = sum(within.map((each) => timesIn(record.entries.get(periodText(each))?.get(uses), input?.takes)));
  return compare(times, whole(least)) >= 0 ? { kind: 'yes', word: '√' } : NO;
}

/** A list has as many as it has entries; points that were typed are one event, as long as they are not 0. */
function timesIn(entry: Entry | undefined, takes: InputKind | undefined): Exact {
  if (takes?.kind === 'levels') {
    const levels = readLevels(entry, takes.levels);
    return levels.kind === 'value' ? sum(levels.value.map(({ times }) => times)) : ZERO;
  }
  const count = readCount(entry);
  if (count.kind === 'value') return takes?.kind === 'amount' && entry?.kind === 'cell' && sign(count.value.times) > 0 ? ONE : count.value.times;
  const amount = takes?.kind === 'amount' ? readAmount(entry, takes) : null;
  if (amount?.kind === 'value') return sign(amount.value) === 0 ? ZERO : ONE;
  const flag = readFlag(entry);
  return flag.kind === 'value' && flag.value === 'marked' ? ONE : ZERO;
}
