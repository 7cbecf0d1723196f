import { appraisalScore } from './appraisalScore';
import type { Argument } from './arguments';
import { ballotScore } from './ballotScore';
import { grade } from './grade';
import { points } from './points';
import { pointsNote } from './pointsNote';
import { pointsTable } from './pointsTable';
import { ranking } from './ranking';
import type { FunctionResult } from './result';

export { usesOurFunctions } from './mentions';
export { FUNCTIONS, SHORT_NAMES, type FunctionMeta } from './metadata';
export { isFunctionError, type FunctionError, type FunctionResult } from './result';

/** The functions by their ASCII id, as the metadata table names them. */
const CALLS = {
  POINTS: points,
  POINTS_TABLE: pointsTable,
  POINTS_NOTE: pointsNote,
  BALLOT_SCORE: ballotScore,
  APPRAISAL_SCORE: appraisalScore,
  GRADE: grade,
  RANKING: ranking,
} as const satisfies Record<string, (...args: [Argument, Argument, Argument, Argument]) => FunctionResult>;

export type FunctionId = keyof typeof CALLS;

/** Calls a function with the arguments a host hands over. Pure and synchronous; never throws on what cells may hold. */
export function callFunction(id: FunctionId, args: readonly Argument[]): FunctionResult {
  return CALLS[id](args[0], args[1], args[2], args[3]);
}
