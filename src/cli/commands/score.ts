import { problems } from '../../actions';
import { caseResults, explain, isClosing, scoreClosing, scorePeriod, periodText, toText, toFixedText, issueText } from '../../core';
import { openFile } from '../files';
import { openCalled, periodCalled } from '../ledger';
import { messages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { json, type ExitCode, type Terminal } from '../terminal';

/** `score F.xlsx [--json]`: the figures of a period with their statements; exit code 1 when one is missing. */
export async function score(call: Call, terminal: Terminal): Promise<ExitCode> {
  const opened = await openCalled(await openFile(required(call, 0, 'F.xlsx')), call, terminal);
  const { scheme, reading } = opened;
  const period = periodCalled(opened, call);
  const unclear = problems(reading.issues.filter((issue) => issue.severity === 'error'));
  for (const { issue, text } of unclear) terminal.err(`${messages.place(issue.at)}${text}\n`);
  if (isClosing(scheme, period)) {
    const result = scoreClosing(scheme, reading.members, period);
    const members = caseResults(result).map((member, index) => {
      const own = result.members[index];
      return { ...member, name: own?.member.name, participation: own?.participation.kind, statement: own?.statement ? explain(own.statement) : null };
    });
    terminal.out(call.json === 'json' ? json({ scheme: scheme.id, period: periodText(period), members, issues: problems(result.issues).map(({ issue: { code, severity }, text }) => ({ code, severity, message: text })) }) : members.map(messages.scoreLine).join(''));
    return unclear.length > 0 || members.some((member) => member.issues.some((issue) => issue.severity === 'error')) ? 1 : 0;
  }
  const { places } = scheme.publishing;
  const members = scorePeriod(scheme, reading.members, period).members.map(({ member, participation, statement, points, issues }) => ({
    id: member.id,
    name: member.name,
    participation: participation.kind,
    points: points === null ? null : toText(points),
    published: points === null ? null : toFixedText(points, places),
    issues: issues.map((issue) => ({ code: issue.code, severity: issue.severity, message: issueText(issue) })),
    statement: statement === null ? null : explain(statement),
  }));
  terminal.out(call.json === 'json' ? json({ scheme: scheme.id, period: periodText(period), members }) : members.map(messages.pointsLine).join(''));
  return unclear.length > 0 || members.some((member) => member.issues.some((issue) => issue.severity === 'error')) ? 1 : 0;
}
