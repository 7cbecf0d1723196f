import type { FunctionError } from '../../functions/result';
import { isFunctionError } from '../../functions/result';

export interface RegisteredFunction {
  /** The ASCII id in functions.json. */
  readonly id: string;
  readonly call: (...args: unknown[]) => unknown;
}

/** Gives Excel the functions behind the names in functions.json. Optional arguments that are left out arrive as `null`. */
export function registerFunctions(table: readonly RegisteredFunction[]): void {
  for (const { id, call } of table) {
    CustomFunctions.associate(id, (...args: unknown[]) => {
      // Excel adds an invocation object at the end; our functions look only at their own arguments.
      const result = call(...args.slice(0, -1));
      // Excel's own error class does not extend Error.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      if (isFunctionError(result)) throw excelError(result);
      return result;
    });
  }
}

function excelError({ error, message }: FunctionError): CustomFunctions.Error {
  switch (error) {
    case '#N/A':
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
    case '#VALUE!':
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
  }
}
