import type { Explanation, ExplanationStep } from '../../../actions/contract';
import { explainMessages } from './messages.zh';

/** The explanation as plain text, to be read out or sent to the member. */
export function explanationText({ title, steps }: Explanation): string {
  return [title, ...steps.flatMap((step) => lines(step, 0))].join('\n');
}

function lines({ text, basis, steps }: ExplanationStep, depth: number): string[] {
  const line = `${'　'.repeat(depth)}${text}${basis === null ? '' : explainMessages.inBrackets(basis)}`;
  return [line, ...steps.flatMap((step) => lines(step, depth + 1))];
}
