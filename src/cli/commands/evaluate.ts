import { applySettings, CasesSchema, closingPeriodOf, evaluateCases, isClosing, issueText, parsePeriod, periodsOfCases, type Cases, type Period, type Scheme } from '../../core';
import { schemeCalled } from '../scheme';
import { messages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { CallError, DataError, json, type ExitCode, type Terminal } from '../terminal';

/** `evaluate SCHEME < cases.json`: the core alone. Exit code 1 when a member has a problem that stops the score. */
export async function evaluate(call: Call, terminal: Terminal): Promise<ExitCode> {
  const cases = parseCases(await terminal.stdin());
  const scheme = withSettings(await schemeCalled(required(call, 0, 'SCHEME')), cases);
  const members = evaluateCases(scheme, cases, periodFor(scheme, cases, call, terminal));
  terminal.out(json({ members }));
  return members.some((member) => member.issues.some((issue) => issue.severity === 'error')) ? 1 : 0;
}

function parseCases(text: string): Cases {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (problem) {
    throw new DataError(messages.notJson(problem instanceof Error ? problem.message : ''));
  }
  const parsed = CasesSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new DataError(messages.wrongCases(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)));
}

function withSettings(scheme: Scheme, { settings }: Cases): Scheme {
  if (settings === undefined) return scheme;
  const applied = applySettings(scheme, settings);
  if (applied.kind === 'scheme') return applied.scheme;
  throw new DataError(applied.issues.map(issueText).join('\n'));
}

function periodFor(scheme: Scheme, cases: Cases, call: Call, terminal: Terminal): Period {
  const asked = call.option('period');
  if (asked !== null) {
    const period = parsePeriod(asked);
    if (period === null || !isClosing(scheme, period)) throw new CallError(messages.unknownPeriod(asked));
    return period;
  }
  // Cases that name no period are about the one we are in; their figures do not depend on it.
  const named = periodsOfCases(cases);
  const today = parsePeriod(terminal.today().slice(0, 7));
  const period = closingPeriodOf(scheme, named.length > 0 || today === null ? named : [today]);
  if (period === null) throw new DataError(messages.noPeriodInCases);
  return period;
}
