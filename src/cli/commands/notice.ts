import { ActionError, createActions } from '../../actions';
import { isClosing, MOST_DAYS, parseDate, periodText } from '../../core';
import { openFile, writeBytes } from '../files';
import { openCalled, periodCalled } from '../ledger';
import { messages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { schemeOption } from '../scheme';
import { progressTo } from '../progress';
import { CallError, type ExitCode, type Terminal } from '../terminal';

/** Where the scheme states no number of days. */
const USUAL_DAYS = 5;

/** `notice F.xlsx -o OUT.xlsx`: 公示表, and for a closing period 排名表 and 等次表, added; all else kept as it was. */
export async function notice(call: Call, terminal: Terminal): Promise<ExitCode> {
  const output = call.option('output');
  if (output === null) throw new CallError(messages.missingArgument('-o OUT.xlsx'));
  const startsOn = call.option('date') ?? terminal.today();
  if (parseDate(startsOn) === null) throw new CallError(messages.wrongDate(startsOn));
  const host = await openFile(required(call, 0, 'F.xlsx'));
  const opened = await openCalled(host, call, terminal);
  const { scheme } = opened;
  const period = periodCalled(opened, call);
  const actions = createActions(host, await schemeOption(call));
  const progress = progressTo(terminal, messages.drawing);

  const request = {
    period: periodText(period),
    startsOn,
    days: noticeDays(call, scheme.publishing.notice.days, terminal),
    branch: call.option('branch') ?? '',
    contact: call.option('contact') ?? '',
    phone: call.option('phone') ?? '',
    upperPhone: call.option('upper-phone') ?? '',
  };
  const made = [await actions.makeNotice(request, progress)];
  if (isClosing(scheme, period)) {
    made.push(await actions.makeRanking(request.period, progress), await actions.makeGrades(request.period, progress));
    await actions.goTo({ sheet: made[0]?.sheet ?? '', row: 0, column: 0 });
  }
  if (terminal.signal.aborted) throw new ActionError(messages.cancelled);
  await writeBytes(output, host.save());
  for (const outcome of made) terminal.err(`${outcome.message}\n`);
  const said = new Set(made.flatMap((outcome) => outcome.problems.map(({ text }) => text)));
  for (const text of said) terminal.err(`  ${text}\n`);
  terminal.out(`${output}\n`);
  return 0;
}

function noticeDays(call: Call, stated: number | null, terminal: Terminal): number | null {
  const asked = call.option('days');
  if (asked !== null) {
    if (!/^[1-9]\d?$/.test(asked) || Number(asked) > MOST_DAYS) throw new CallError(messages.wrongDays(asked));
    return Number(asked);
  }
  if (stated !== null) return null;
  terminal.err(`${messages.usualDays(USUAL_DAYS)}\n`);
  return USUAL_DAYS;
}
