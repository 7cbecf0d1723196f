import { parseArgs } from 'node:util';
import { messages } from './messages.zh';
import { CallError } from './terminal';

const OPTIONS = {
  json: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  roster: { type: 'string' },
  scheme: { type: 'string' },
  period: { type: 'string' },
  date: { type: 'string' },
  days: { type: 'string' },
  year: { type: 'string' },
  deadline: { type: 'string' },
  former: { type: 'string' },
  returns: { type: 'string' },
  branch: { type: 'string' },
  contact: { type: 'string' },
  phone: { type: 'string' },
  'upper-phone': { type: 'string' },
  share: { type: 'string' },
  addin: { type: 'string' },
  title: { type: 'string' },
  organisation: { type: 'string' },
  rhythm: { type: 'string' },
  missing: { type: 'string' },
} as const;

export interface Call {
  readonly arguments: readonly string[];
  readonly json: 'json' | 'text';
  option(name: Exclude<keyof typeof OPTIONS, 'json'>): string | null;
}

export function parseCall(argv: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
    return {
      arguments: positionals,
      json: values.json === true ? 'json' : 'text',
      option: (name) => values[name] ?? null,
    };
  } catch (problem) {
    throw new CallError(messages.wrongOption(problem instanceof Error ? problem.message : String(problem)));
  }
}

/** The argument at a place; a call without it is wrong. */
export function required(call: Call, index: number, what: string): string {
  const value = call.arguments[index];
  if (value === undefined) throw new CallError(messages.missingArgument(what));
  return value;
}
