import { explainMember, type ExplanationStep } from '../../actions';
import { nameKey } from '../../core';
import { openFile } from '../files';
import { openCalled, periodCalled } from '../ledger';
import { messages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { DataError, json, type ExitCode, type Terminal } from '../terminal';

/** `explain F.xlsx NAME`: why. A name that two members share is asked about; their 编号 tells them apart. */
export async function explain(call: Call, terminal: Terminal): Promise<ExitCode> {
  const opened = await openCalled(await openFile(required(call, 0, 'F.xlsx')), call, terminal);
  const asked = required(call, 1, 'NAME');
  const members = opened.reading.members.map(({ member }) => member);
  const found = members.filter((member) => member.id === asked || nameKey(member.name) === nameKey(asked));
  const [only, another] = found;
  if (only === undefined) throw new DataError(messages.nobodyNamed(asked));
  if (another !== undefined) throw new DataError(messages.namesakes(asked, found));
  const explanation = explainMember(opened, only.id, periodCalled(opened, call), null);
  terminal.out(call.json === 'json' ? json(explanation) : `${explanation.title}\n${explanation.steps.map((step) => lines(step, 0)).join('')}`);
  for (const { text } of explanation.problems) terminal.err(`${text}\n`);
  return explanation.figure === null ? 1 : 0;
}

function lines(step: ExplanationStep, depth: number): string {
  const basis = step.basis === null ? '' : `　〔${step.basis}〕`;
  return `${'  '.repeat(depth)}${step.text}${basis}\n${step.steps.map((each) => lines(each, depth + 1)).join('')}`;
}
