import type { Ctor, Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core';
import type { CellValue } from '../../core';

/** A worksheet function as the grid's engine needs it. */
export interface GridFunction {
  readonly name: string;
  readonly description: string;
  /** Whether it fills one cell or spills into those beside it. */
  readonly result: 'cell' | 'block';
  readonly parameters: readonly GridParameter[];
  /** Cells arrive as a block of rows, single values as they are; a blank is `null`, never 0. */
  call(args: readonly GridArgument[]): GridResult;
}

export interface GridParameter {
  readonly name: string;
  readonly description: string;
  readonly presence: 'required' | 'optional';
}

export type GridArgument = CellValue | readonly (readonly CellValue[])[];
export type GridResult = CellValue | readonly (readonly CellValue[])[] | WordedError;

/** An error value that says what is missing or wrong. */
export interface WordedError {
  readonly error: string;
  readonly message: string;
}

type Registration = [Ctor<BaseFunction>, string];

/**
 * Our functions as classes of the engine. The engine's own way to register a function turns blank cells into 0,
 * which no score may do; its base class still knows them apart.
 */
export function engineFunctions(functions: readonly GridFunction[], words: ErrorWords): Registration[] {
  return functions.map((definition): Registration => [engineClass(definition, words), definition.name]);
}

/** What our functions said when they gave an error, by cell; the engine itself forgets the words. */
export interface ErrorWords {
  put(sheetId: string, row: number, column: number, words: string): void;
  at(sheetId: string, row: number, column: number): string | null;
  clear(): void;
}

export function errorWords(): ErrorWords {
  const known = new Map<string, string>();
  return {
    put: (sheetId, row, column, words) => known.set(`${sheetId} ${row} ${column}`, words),
    at: (sheetId, row, column) => known.get(`${sheetId} ${row} ${column}`) ?? null,
    clear: () => known.clear(),
  };
}

export function functionHelp(functions: readonly GridFunction[]): IFunctionInfo[] {
  return functions.map((definition) => ({
    functionName: definition.name,
    functionType: FunctionType.User,
    description: definition.description,
    abstract: definition.description,
    functionParameter: definition.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: parameter.presence === 'required' ? 1 : 0,
      repeat: 0,
    })),
  }));
}

function engineClass(definition: GridFunction, words: ErrorWords): Ctor<BaseFunction> {
  return class extends BaseFunction {
    override minParams = definition.parameters.filter((parameter) => parameter.presence === 'required').length;
    override maxParams = definition.parameters.length;

    override calculate(...args: BaseValueObject[]): BaseValueObject {
      const result = definition.call(args.map(fromEngine));
      if (isWorded(result)) words.put(this.subUnitId ?? '', this.row, this.column, result.message);
      return toEngine(result);
    }
  };
}

function fromEngine(argument: BaseValueObject): GridArgument {
  if (!argument.isArray()) return single(argument);
  return argument.getArrayValue().map((row) => Array.from(row, single));
}

function single(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  return value.getValue();
}

function toEngine(result: GridResult): BaseValueObject {
  if (!isBlock(result)) return scalar(result);
  const rows = result.map((row) => row.map(scalar));
  return new ArrayValueObject({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function isBlock(result: GridResult): result is readonly (readonly CellValue[])[] {
  return Array.isArray(result);
}

function isWorded(result: GridResult): result is WordedError {
  return typeof result === 'object' && result !== null && 'message' in result;
}

function scalar(value: CellValue): BaseValueObject {
  if (value === null) return StringValueObject.create('');
  switch (typeof value) {
    case 'number':
      return NumberValueObject.create(value);
    case 'string':
      return StringValueObject.create(value);
    case 'boolean':
      return BooleanValueObject.create(value);
    default:
      return ErrorValueObject.create(errorType(value.error));
  }
}

const ERROR_TYPES: ReadonlySet<string> = new Set(Object.values(ErrorType));

function errorType(error: string): ErrorType {
  return isErrorType(error) ? error : ErrorType.VALUE;
}

function isErrorType(error: string): error is ErrorType {
  return ERROR_TYPES.has(error);
}
