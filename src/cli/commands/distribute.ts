import { distribute as distributeTo } from '../../actions/distribute';
import { deflateRawSync } from 'node:zlib';
import { parsePeriod, periodAround, periodText, type Period } from '../../core';
import { openFile } from '../files';
import { messages } from '../messages.zh';
import { openOutput } from '../output';
import { required, type Call } from '../parseCall';
import { progressTo } from '../progress';
import { schemeCalled } from '../scheme';
import { CallError, type ExitCode, type Terminal } from '../terminal';

/** `distribute SCHEME --roster F [--period P] -o DIR|F.zip`: one workbook for each branch, of the year or of one period, and the list of them. */
export async function distribute(call: Call, terminal: Terminal): Promise<ExitCode> {
  const scheme = await schemeCalled(required(call, 0, 'SCHEME'));
  const target = call.option('output');
  const roster = call.option('roster');
  if (target === null) throw new CallError(messages.missingArgument('-o DIR|F.zip'));
  if (roster === null) throw new CallError(messages.missingArgument('--roster F.xlsx'));
  const today = terminal.today();
  const period = periodAsked(call);
  const year = call.option('year') ?? String(period === null ? today.slice(0, 4) : periodAround(period, 'year', scheme.rhythm.yearStart).year);
  if (!/^\d{4}$/.test(year)) throw new CallError(messages.wrongYear(year));
  const request = {
    scheme,
    roster: await (await openFile(roster)).read(),
    year: Number(year),
    period: period === null ? null : periodText(period),
    deadline: call.option('deadline'),
    contact: call.option('contact') ?? '',
    phone: call.option('phone') ?? '',
    upperPhone: call.option('upper-phone') ?? '',
    today,
  };
  const output = await openOutput(target);
  try {
    const made = await distributeTo(request, output.add, { ...progressTo(terminal, messages.drawing), deflate: (content) => deflateRawSync(content, { level: 6 }) });
    await output.finish();
    terminal.err(`${made.message}\n`);
    for (const { text } of made.problems) terminal.err(`  ${text}\n`);
    terminal.out(`${target}\n`);
    return 0;
  } catch (problem) {
    await output.discard();
    throw problem;
  }
}

function periodAsked(call: Call): Period | null {
  const asked = call.option('period');
  if (asked === null) return null;
  const period = parsePeriod(asked);
  if (period === null) throw new CallError(messages.unknownPeriod(asked));
  return period;
}
