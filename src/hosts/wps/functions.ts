import type { FunctionMeta } from '../../functions';
import { isFunctionError } from '../../functions';
import type { AddonRoot, EtRange, FunctionDescription } from './jsapi';
import { errorOf, matrixOf } from './values';

export interface RegisteredFunction extends Pick<FunctionMeta, 'name' | 'description' | 'parameters' | 'result'> {
  readonly call: (...args: unknown[]) => unknown;
}

/**
 * Registers the functions without a namespace, so that they are written bare, as in Excel. To be done once, in the page
 * that WPS keeps running. `unsupported` on builds before 12.1.0.20540.
 */
export function registerFunctions(root: AddonRoot, table: readonly RegisteredFunction[]): 'registered' | 'unsupported' {
  if (typeof root.AddCustomFunction !== 'function') return 'unsupported';
  try {
    for (const registered of table) {
      const call = (...args: unknown[]): unknown => toWps(registered.call(...args.map(argumentOf)));
      root.AddCustomFunction('', registered.name, call, descriptionOf(registered));
    }
    return 'registered';
  } catch {
    return 'unsupported';
  }
}

function descriptionOf({ description, parameters, result }: RegisteredFunction): FunctionDescription {
  return {
    description,
    result: { type: result.dimensionality === 'matrix' ? 'any[][]' : 'any' },
    // Blocks also where one cell will do: only so a blank cell is not made into 0 on the way.
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      type: parameter.optional ? 'any[][]?' : 'any[][]',
    })),
  };
}

/** What WPS hands over for an argument that is left out. */
const OMITTED = -2147352572;

/** Rows of cells, a bare value, or a range object: whichever this build gives. */
function argumentOf(raw: unknown): unknown {
  if (isRange(raw)) return cellsOf(matrixOf(raw.Value2, raw.Rows.Count, raw.Columns.Count));
  if (!Array.isArray(raw)) return cellOf(raw);
  const list: readonly unknown[] = raw;
  const rows = list.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  return rows.length === 1 && rows[0]?.length === 1 ? cellOf(rows[0][0]) : cellsOf(rows);
}

function cellsOf(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.map((row) => row.map(cellOf));
}

function cellOf(raw: unknown): unknown {
  if (raw === OMITTED) return null;
  return typeof raw === 'number' ? (errorOf(raw) ?? raw) : raw;
}

function isRange(raw: unknown): raw is EtRange {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) && (raw as { readonly Value2?: unknown }).Value2 !== undefined;
}

/**
 * An error is thrown, which WPS shows as `#VALUE!`: its error values carry no words, and a text in the cell would be
 * skipped by SUM as if it were nothing. The words are in 积分说明, 体检 and 依据.
 */
function toWps(result: unknown): unknown {
  if (isFunctionError(result)) throw new Error(result.message);
  return result;
}
