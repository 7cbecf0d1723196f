import { ActionError } from '../actions/contract';
import { HostError } from '../hosts/types';
import { hostText, messages } from './messages.zh';

/** Why something could not be shown, in a sentence that says what to do. */
export function reasonOf(problem: unknown): string {
  if (problem instanceof ActionError) return problem.message;
  return problem instanceof HostError ? hostText(problem.code) : messages.unexpected;
}
