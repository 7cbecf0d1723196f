import { proposeBindings, schemeInputs, type BindingCandidate, type Issue, type LedgerCode, type SchemeInput } from '../../core';
import type { OpenedLedger } from '../workbook';
import { bindingMessages } from './messages.zh';

const UNBOUND: ReadonlySet<string> = new Set<LedgerCode>(['column-unbound', 'form-line-unbound']);

/** What is told of columns that nobody has bound, with what each may be. */
export function withSuggestions({ content, reading, scheme }: OpenedLedger, issues: readonly Issue[]): readonly Issue[] {
  if (!issues.some(({ code }) => UNBOUND.has(code))) return issues;
  const inputs = schemeInputs(scheme);
  const best = new Map(
    proposeBindings(content, reading).flatMap(({ labels }) =>
      labels.flatMap(({ at, candidates: [first] }) => (first === undefined ? [] : [[`${at.sheet}!${at.row},${at.column}`, nameOf(first, inputs)] as const])),
    ),
  );
  return issues.map((issue) => {
    const maybe = UNBOUND.has(issue.code) && issue.at !== undefined ? best.get(`${issue.at.sheet}!${issue.at.row},${issue.at.column}`) : undefined;
    return maybe === undefined ? issue : { ...issue, data: { ...(issue.data as object), maybe } };
  });
}

function nameOf({ target }: BindingCandidate, inputs: readonly SchemeInput[]): string {
  switch (target.kind) {
    case 'input':
      return inputs.find(({ id }) => id === target.id)?.label ?? '';
    case 'attendance':
      return bindingMessages.attendance;
    case 'ignored':
      return bindingMessages.ignored;
  }
}
