import { ActionError } from '../actions';
import { HostError } from '../hosts/types';
import { FileRefused } from '../hosts/file';
import { check } from './commands/check';
import { collect } from './commands/collect';
import { deploy } from './commands/deploy';
import { draft } from './commands/draft';
import { distribute } from './commands/distribute';
import { evaluate } from './commands/evaluate';
import { explain } from './commands/explain';
import { create } from './commands/new';
import { notice } from './commands/notice';
import { schemes } from './commands/schemes';
import { score } from './commands/score';
import { messages } from './messages.zh';
import { parseCall, type Call } from './parseCall';
import { CallError, DataError, type ExitCode, type Terminal } from './terminal';

const COMMANDS: Readonly<Record<string, (call: Call, terminal: Terminal) => Promise<ExitCode>>> = {
  schemes,
  new: create,
  draft,
  check,
  score,
  explain,
  notice,
  distribute,
  collect,
  evaluate,
  deploy,
};

/** Runs one command. Never throws: what goes wrong is said in a sentence and told by the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(messages.usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.prototype.hasOwnProperty.call(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined) throw new CallError(messages.unknownCommand(name));
    return await command(parseCall(rest), terminal);
  } catch (problem) {
    return report(problem, terminal);
  }
}

function report(problem: unknown, terminal: Terminal): ExitCode {
  if (problem instanceof CallError) {
    terminal.err(`${problem.message}\n\n${messages.usage}`);
    return 2;
  }
  if (problem instanceof ActionError) {
    terminal.err(`${problem.message}\n`);
    for (const { issue, text } of problem.problems) terminal.err(`  ${messages.place(issue.at)}${text}\n`);
    return 1;
  }
  if (problem instanceof HostError && problem.code === 'cancelled') {
    terminal.err(`${messages.cancelled}\n`);
    return 1;
  }
  if (problem instanceof DataError || problem instanceof FileRefused || problem instanceof HostError) {
    terminal.err(`${problem instanceof HostError && problem.detail !== '' ? problem.detail : problem.message}\n`);
    return 1;
  }
  terminal.err(`${messages.unexpected(problem instanceof Error ? problem.message : String(problem))}\n`);
  return 1;
}
