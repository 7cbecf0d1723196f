import type { HostErrorCode } from '../types';
import { HostError } from '../types';

/** The newest requirement set this adapter cannot do without: merged areas came with it. */
const REQUIRED = '1.13';

/** Runs a batch in Excel; whatever Excel objects to comes out as a `HostError`. */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!supports(REQUIRED)) throw new HostError('unsupported', `ExcelApi ${REQUIRED}`);
  try {
    return await Excel.run(batch);
  } catch (problem) {
    throw toHostError(problem);
  }
}

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError('cancelled', '');
}

export function toHostError(problem: unknown): HostError {
  if (problem instanceof HostError) return problem;
  if (problem instanceof OfficeExtension.Error) {
    return new HostError(CODES.get(problem.code) ?? 'host', describe(problem));
  }
  return new HostError('host', problem instanceof Error ? problem.message : String(problem));
}

/** Excel's codes (Excel.ErrorCodes and those of its transport) that mean one of ours. */
const CODES = new Map<string, HostErrorCode>([
  ['AccessDenied', 'protected'],
  ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
  ['ItemAlreadyExists', 'sheet-exists'],
  ['ItemNotFound', 'sheet-missing'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['ApiNotFound', 'unsupported'],
  ['ApiNotAvailable', 'unsupported'],
]);

function describe(problem: OfficeExtension.Error): string {
  const statement = (problem.debugInfo as { readonly statement?: string } | undefined)?.statement;
  const words = `${problem.code}: ${problem.message}`;
  return statement === undefined ? words : `${words} (${statement})`;
}
