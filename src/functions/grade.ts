import { equal, fromCell, gradeAmong, isBlank, labelKey, toNumber, toText, type CellValue, type Scheme, type Special } from '../core';
import { cells, isOmitted, type Argument } from './arguments';
import { messages } from './messages.zh';
import { ownScore, scoresOf } from './ranking';
import { isFunctionError, missing, wrong, type FunctionError, type FunctionResult } from './result';
import { isScheme, schemeArgument } from './scheme';

/** `=定等次(本人分, 全体分, 办法, [条件])`: the suggested grade. 条件: 党员总数 as a number, names of special rules that apply. */
export function grade(own: Argument, all: Argument, schemeArg: Argument, conditions: Argument): FunctionResult {
  const scheme = schemeArgument(schemeArg);
  if (!isScheme(scheme)) return scheme;
  if (scheme.grades.length === 0) return missing(messages.noGrades);
  const score = ownScore(own);
  if (isFunctionError(score)) return score;
  const given = conditionsOf(conditions, scheme);
  if (isFunctionError(given)) return given;
  const scores = scoresOf(all);
  const self = scores.find((entry) => equal(entry.score, score));
  if (self === undefined) return wrong(messages.notAmongAll);
  const needsRoll = scheme.quotas.find((quota) => quota.kind === 'grade' && quota.of === 'all');
  if (needsRoll !== undefined && given.roll === null) return missing(messages.missingRoll(needsRoll.name));
  const result = gradeAmong(scheme, scores, self.id, given.specials, { graded: scores.length, all: given.roll ?? scores.length });
  return result ?? wrong(messages.inNoBand(toText(score)));
}

interface Conditions {
  readonly roll: number | null;
  readonly specials: readonly Special[];
}

function conditionsOf(argument: Argument, scheme: Scheme): Conditions | FunctionError {
  if (isOmitted(argument)) return { roll: null, specials: [] };
  let roll: number | null = null;
  const specials: Special[] = [];
  for (const value of cells(argument).flatMap(words)) {
    if (typeof value === 'number') {
      const count = fromCell(value);
      roll = count === null ? roll : toNumber(count);
      continue;
    }
    const special = scheme.specials.find((candidate) => labelKey(candidate.name) === labelKey(value));
    if (special === undefined) return wrong(messages.unknownCondition(value));
    specials.push(special);
  }
  return { roll, specials };
}

/** A cell may name several conditions: `严重损害公务员形象、38`. */
function words(value: CellValue): (string | number)[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'string' || isBlank(value)) return [];
  return value
    .split(/[、，,;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => (/^\d+$/.test(word) ? Number(word) : word));
}
