import { equal, fromCell, isBlank, ranked, type CellValue, type Exact } from '../core';
import { cells, isOmitted, type Argument } from './arguments';
import { messages } from './messages.zh';
import { isFunctionError, missing, wrong, type FunctionError, type FunctionResult } from './result';
import { isScheme, schemeArgument } from './scheme';

/** `=排名次(本人分, 全体分, [办法])`: 1, 2, 2, 4, or as the scheme says. Cells of 全体分 without a number are not ranked. */
export function ranking(own: Argument, all: Argument, schemeArg: Argument): FunctionResult {
  const scheme = isOmitted(schemeArg) ? null : schemeArgument(schemeArg);
  if (scheme !== null && !isScheme(scheme)) return scheme;
  const score = ownScore(own);
  if (isFunctionError(score)) return score;
  const order = ranked(scoresOf(all), scheme?.publishing.rankTies ?? 'competition');
  return order.find((entry) => equal(entry.score, score))?.rank ?? wrong(messages.notAmongAll);
}

export function ownScore(argument: Argument): Exact | FunctionError {
  const value: CellValue = cells(argument)[0] ?? null;
  if (typeof value === 'number') return fromCell(value) ?? wrong(messages.wrongScore(String(value)));
  if (isBlank(value) || (typeof value === 'object' && value !== null)) return missing(messages.missingScore);
  return wrong(messages.wrongScore(String(value)));
}

export function scoresOf(argument: Argument): { readonly id: string; readonly score: Exact }[] {
  return cells(argument).flatMap((value, index) => {
    const score = typeof value === 'number' ? fromCell(value) : null;
    return score === null ? [] : [{ id: String(index), score }];
  });
}
