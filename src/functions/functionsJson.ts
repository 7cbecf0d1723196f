import { FUNCTIONS } from './metadata';

/** What Excel reads to know our functions; field names are Excel's. */
export interface FunctionsJson {
  /** Error values in the cells reach the function, which then names the cell, instead of failing it unseen. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionJson[];
}

interface FunctionJson {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterJson[];
  readonly result: { readonly type: string; readonly dimensionality: string };
  readonly options: { readonly stream: false; readonly volatile: false };
}

interface ParameterJson {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality: string;
  readonly optional: boolean;
}

export function functionsJson(): FunctionsJson {
  return {
    allowErrorForDataTypeAny: true,
    functions: FUNCTIONS.map(({ id, name, description, parameters, result }) => ({
      id,
      name,
      description,
      parameters,
      result,
      options: { stream: false, volatile: false },
    })),
  };
}
