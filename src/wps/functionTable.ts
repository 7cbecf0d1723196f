import { callFunction, FUNCTIONS, SHORT_NAMES, type FunctionMeta } from '../functions';
import type { RegisteredFunction } from '../hosts/wps';

/** Our worksheet functions under their long and short names, from the one table. */
export const functionTable: readonly RegisteredFunction[] = [
  ...FUNCTIONS.map((meta) => registered(meta, meta.name)),
  ...SHORT_NAMES.flatMap(({ name, id }) => FUNCTIONS.filter((meta) => meta.id === id).map((meta) => registered(meta, name))),
];

function registered(meta: FunctionMeta, name: string): RegisteredFunction {
  return { ...meta, name, call: (...args) => callFunction(meta.id, args) };
}
