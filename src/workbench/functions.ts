import { callFunction, FUNCTIONS, isFunctionError, SHORT_NAMES, type FunctionMeta } from '../functions';
import type { GridFunction } from '../hosts/workbench/functions';

/** Our worksheet functions under their long and short names, as the grid's engine calls them. */
export const gridFunctions: readonly GridFunction[] = [
  ...FUNCTIONS.map((meta) => gridFunction(meta, meta.name)),
  ...SHORT_NAMES.flatMap(({ name, id }) => FUNCTIONS.filter((meta) => meta.id === id).map((meta) => gridFunction(meta, name))),
];

function gridFunction({ id, description, parameters, result }: FunctionMeta, name: string): GridFunction {
  return {
    name,
    description,
    result: result.dimensionality === 'matrix' ? 'block' : 'cell',
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      presence: parameter.optional ? 'optional' : 'required',
    })),
    call(args) {
      const answer = callFunction(id, args);
      return isFunctionError(answer) ? { error: answer.error, message: answer.message } : answer;
    },
  };
}
