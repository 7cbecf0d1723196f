import type { Compiler } from '../../formulas/compiler';
import { BALLOTS_DIFFER, FORMULAS, MISSING, NO_BALLOTS, OPEN, TOO_MANY_BALLOTS, WRONG } from '../../formulas/messages.zh';
import { entryFormula, figureThat, isBlankCell, isCount, quoted, ranges, rounded } from '../../formulas/text';
import { ballotInputId, optionInputId } from './inputs';
import type { BallotRule } from './schema';

/** Counted marks in steps (票数, 按票数), then the choice between them and the score that may stand there instead. */
export function ballotFormula(rule: BallotRule, to: Compiler): string {
  const count = (key: string, label: string, blank: 'missing' | 'none'): string => {
    const cell = to.entry(key);
    return to.step(key, label, entryFormula(cell, blank, cell === null ? '' : figureThat(cell, isCount(cell), cell)));
  };
  const marks = rule.options.map((option) => count(optionInputId(rule, option), `${rule.name} ${option.word}票`, 'missing'));
  const [abstained, spoilt, present] = (['abstained', 'spoilt', 'present'] as const).map((column) => count(ballotInputId(rule, column), `${rule.name} ${rule[column].label}`, 'none')) as [string, string, string];
  const all = [...marks, abstained, spoilt, present];
  const divisors = { marked: `SUM(${ranges(marks)})`, valid: `SUM(${ranges([...marks, abstained])})`, returned: `SUM(${ranges([...marks, abstained, spoilt])})`, present };
  const divisor = to.step(`${rule.id}#divisor`, FORMULAS.divisor(rule.name), `=${divisors[rule.divisor]}`);
  const values = rule.options.map(({ word }) => to.figure(`${rule.id}.${word}`));
  const points = marks.map((mark, index) => `${mark}*${values[index] ?? ''}`).join('+');
  const presentCell = to.entry(ballotInputId(rule, 'present'));
  const mean = `(${points})/${divisor}`;
  const checked = presentCell === null ? mean : `IF(AND(ISNUMBER(${presentCell}),${divisors.returned}>${present}),${quoted(TOO_MANY_BALLOTS)},${mean})`;
  const complete = `COUNT(${ranges(all)},${values.join(',')})=${all.length + values.length}`;
  const counted = to.step(
    `${rule.id}#counted`,
    FORMULAS.counted(rule.name),
    `=IF(${complete},IF(${divisor}=0,${quoted(NO_BALLOTS)},${checked}),${quoted(OPEN)})`,
  );
  const none = `COUNTIF(${ranges(marks)},${quoted(MISSING)})=${marks.length}`;
  const othersRead = `COUNT(${ranges([abstained, spoilt, present])})=3`;
  const score = to.entry(ballotInputId(rule, 'score'));
  if (score === null) return `=IF(${none},${quoted(MISSING)},${counted})`;
  const entered = figureThat(score, `AND(${othersRead},${score}>=0,${score}<=MAX(${values.join(',')}))`, score);
  const agrees = `OR(ROUND(${score},10)=ROUND(${counted},10),ROUND(${score},10)=${rounded(counted, to.scheme.publishing.places)})`;
  const both = `IF(AND(ISNUMBER(${score}),ISNUMBER(${counted})),IF(${agrees},${counted},${quoted(BALLOTS_DIFFER)}),IF(ISNUMBER(${score}),${counted},${quoted(WRONG)}))`;
  return `=IF(${isBlankCell(score)},IF(${none},${quoted(MISSING)},${counted}),IF(${none},${entered},${both}))`;
}
