import { builtInChoices } from '../../actions';
import { schemeInputs, schemeToJson } from '../../core';
import { schemeCalled } from '../scheme';
import { messages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { CallError, json, type ExitCode, type Terminal } from '../terminal';

/** `schemes [--json]`, `schemes show ID [--json]`. */
export async function schemes(call: Call, terminal: Terminal): Promise<ExitCode> {
  const [action] = call.arguments;
  if (action === undefined) {
    const choices = builtInChoices();
    terminal.out(call.json === 'json' ? json({ schemes: choices }) : choices.map(messages.schemeLine).join(''));
    return 0;
  }
  if (action !== 'show') throw new CallError(messages.unknownAction(action));
  const scheme = await schemeCalled(required(call, 1, 'ID'));
  const inputs = schemeInputs(scheme);
  terminal.out(call.json === 'json' ? json({ scheme: schemeToJson(scheme), inputs }) : messages.schemeText(scheme, inputs));
  return 0;
}
