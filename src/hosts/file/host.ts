import type { Host } from '../types';
import { HostError } from '../types';
import { applyChanges } from './edit/apply';
import { withoutMarks } from './edit/marks';
import { showPercents } from './edit/percents';
import { customProperty, setCustomProperty } from './edit/properties';
import { removeFunctionNames } from './edit/workbookXml';
import { IDENTITY, type SaveOptions } from './identity';
import { writeParts, type Parts } from './opc/parts';
import { openWorkbookParts, type Layout } from './opc/workbook';
import { contentOf } from './read/workbook';

export interface FileHost extends Host {
  readonly kind: 'file';
  /** The file as it is now, without marks that were saved with it. Parts that no change touched are the bytes that came in. */
  save(options?: SaveOptions): Uint8Array;
  /** Shows numbers, by their addresses on a sheet, as percentages: writing keeps the format a cell has. */
  showPercents(sheet: string, numbers: ReadonlyMap<string, number>): Promise<void>;
  /** What `save` or `writeWorkbook` put down as the identity; `null` for a workbook without. */
  identity(): string | null;
}

/**
 * A workbook file in memory as a host. Throws `FileRefused` for files that must not be touched. Names of our own
 * functions are left out: they make sense only inside Excel.
 */
export function openFileHost(bytes: Uint8Array): FileHost {
  const { parts, layout } = openWorkbookParts(bytes);
  removeFunctionNames(parts, layout);
  return hostOf(parts, layout);
}

/** `parts` is replaced by a changed copy when all changes of a call succeeded, never before. */
function hostOf(initial: Parts, layout: Layout): FileHost {
  let parts = initial;
  let running: Promise<unknown> = Promise.resolve();

  /** One call after the other: each starts from what the former left. */
  const inTurn = (change: () => Promise<Parts>): Promise<void> => {
    const done = running.then(async () => {
      parts = await change();
    });
    running = done.catch(() => undefined);
    return done;
  };

  return {
    kind: 'file',
    features: new Set(['pageBreaks'] as const),

    async read({ sheets, signal, onProgress } = {}) {
      if (signal?.aborted) throw new HostError('cancelled', '');
      const content = contentOf(parts, layout, sheets ? { only: new Set(sheets) } : {});
      onProgress?.(1, 1);
      return content;
    },

    apply: (changes, options) => inTurn(() => applyChanges(parts, layout, changes, options)),

    showPercents: (sheet, numbers) =>
      inTurn(async () => {
        const changed: Parts = new Map(parts);
        showPercents(changed, layout, sheet, numbers);
        return changed;
      }),

    save({ identity } = {}) {
      const leaving = withoutMarks(parts, layout);
      if (identity !== undefined) setCustomProperty(leaving, IDENTITY, identity);
      return writeParts(leaving);
    },

    identity: () => customProperty(parts, IDENTITY),

    shortNames: () => Promise.resolve('unsupported'),
    mark: () => Promise.resolve(),
    selection: () => Promise.resolve(null),
    select: () => Promise.resolve(),
    onSelection: () => () => undefined,
    onEdit: () => () => undefined,
  };
}
