import type { Result } from './check';
import { messages } from './messages.zh';

/** What a user sends. It holds nothing of any workbook: the checks look at sheets of their own only. */
export interface Report {
  readonly format: 'jifenbu-selfcheck/1';
  readonly host: 'wps' | 'excel';
  /** Local time, ISO without a zone. */
  readonly made: string;
  /** In Chinese: how many answers are as expected, and each that is not. */
  readonly summary: readonly string[];
  readonly checks: readonly Result[];
  /** Excel only: what the client library sent and was answered. */
  readonly exchanges?: readonly Exchange[];
}

export interface Exchange {
  readonly request: unknown;
  readonly response: unknown;
}

export function reportOf(host: Report['host'], made: string, checks: readonly Result[], exchanges?: readonly Exchange[]): Report {
  const report = { format: 'jifenbu-selfcheck/1', host, made, summary: summaryOf(host, checks), checks } as const;
  return exchanges === undefined ? report : { ...report, exchanges };
}

function summaryOf(host: Report['host'], checks: readonly Result[]): string[] {
  const count = (result: Result['result']): number => checks.filter((each) => each.result === result).length;
  return [messages.counts(host, checks.length, count('ok'), count('differs'), count('error')), ...checks.filter(({ result }) => result !== 'ok').map(messages.line)];
}

/** One check to a line, so that two reports can be laid side by side. */
export function reportText(report: Report): string {
  const { checks, exchanges, ...head } = report;
  const list = (name: string, items: readonly unknown[]): string => `  ${JSON.stringify(name)}: [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const lists = [list('checks', checks), ...(exchanges === undefined ? [] : [list('exchanges', exchanges)])];
  return `${JSON.stringify(head, null, 2).replace(/\n}$/, '')},\n${lists.join(',\n')}\n}\n`;
}
