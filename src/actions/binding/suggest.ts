import { labelKey, proposeBindings, schemeInputs, type BindingCandidate, type CellAddress, type Issue, type LedgerCode, type SchemeInput } from '../../core';
import type { OpenedLedger } from '../workbook';
import { bindingMessages } from './messages.zh';

/** Problems about a heading, or an event, that nobody has bound. */
const UNBOUND: ReadonlySet<string> = new Set<LedgerCode>(['column-unbound', 'form-line-unbound', 'event-item', 'event-reason']);

/**
 * What is told of headings and events that nobody has bound, with what each may be. One that may be an item is a warning:
 * what stands below it counts for nothing until somebody says so.
 */
export function withSuggestions({ content, reading, scheme }: OpenedLedger, issues: readonly Issue[]): readonly Issue[] {
  if (!issues.some(({ code }) => UNBOUND.has(code))) return issues;
  const inputs = schemeInputs(scheme);
  const best = new Map(
    proposeBindings(content, reading).flatMap(({ labels }) =>
      labels.flatMap(({ at, label, candidates: [first] }) => (first === undefined ? [] : [placeOf(at), textOf(at.sheet, label)].map((key) => [key, first] as const))),
    ),
  );
  return issues.map((issue) => {
    if (!UNBOUND.has(issue.code) || issue.at === undefined) return issue;
    const { found } = issue.data as { readonly found?: string };
    const likely = best.get(found === undefined ? placeOf(issue.at) : textOf(issue.at.sheet, found));
    if (likely === undefined) return issue;
    const severity = issue.severity === 'notice' && likely.target.kind !== 'ignored' ? 'warning' : issue.severity;
    return { ...issue, severity, data: { ...(issue.data as object), maybe: nameOf(likely, inputs) } };
  });
}

function placeOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}!${row},${column}`;
}

/** An event is called the same in many rows. */
function textOf(sheet: string, label: string): string {
  return `${sheet} ${labelKey(label)}`;
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
