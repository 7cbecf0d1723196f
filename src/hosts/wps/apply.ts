import type { Change, ProgressOptions } from '../types';
import { activeBook, bringToFront, sheetNamed } from './book';
import { XL } from './constants';
import type { EtApplication, EtBook, EtSheet } from './jsapi';
import { messages } from './messages.zh';
import { piecesOf } from './pieces';
import { attempt, stopIfCancelled, toHostError } from './problems';
import { quietly } from './quiet';
import { inSlices, onceNobodyTypes } from './slices';
import { asOneUndoStep } from './undo';
import { refuseImpossible } from './validate';
import { newWork } from './work';

/**
 * Makes the changes in order, all or none: what can be seen to fail is refused before the first one, and what fails after
 * that is taken back step by step. Sheets are deleted at the very end, because that alone cannot be taken back.
 */
export async function applyChanges(app: EtApplication, changes: readonly Change[], options: ProgressOptions): Promise<void> {
  stopIfCancelled(options.signal);
  try {
    const book = activeBook(app);
    refuseImpossible(book, changes);
    await asOneUndoStep(app, book, messages.undoStep, () => perform(app, book, changes, options));
  } catch (problem) {
    throw toHostError(problem);
  }
}

async function perform(app: EtApplication, book: EtBook, changes: readonly Change[], options: ProgressOptions): Promise<void> {
  const work = newWork();
  const patient = (act: () => void): Promise<void> => onceNobodyTypes(() => quietly(app, act));
  const shown = book.ActiveSheet;
  try {
    const pieces = changes.flatMap((change) => piecesOf(app, book, change, work));
    await inSlices(pieces, options, patient);
    await patient(() => {
      show(app, book, shown, changes);
      work.commits.forEach((commit) => commit());
    });
  } catch (problem) {
    const left: unknown[] = [];
    await patient(() => {
      for (const undo of work.undos) {
        try {
          undo();
        } catch (second) {
          left.push(second);
        }
      }
      attempt(() => bringToFront(app, book, shown));
    }).catch((second: unknown) => left.push(second));
    // Should some of it not be taken back, the workbook is not as it was, and whoever asked must look.
    throw toHostError(problem, left.length === 0 ? 0 : 1);
  }
}

/** Drawing brings sheets into the window; at the end the one that was asked for stands there, or the one that stood there before. */
function show(app: EtApplication, book: EtBook, before: EtSheet, changes: readonly Change[]): void {
  const asked = changes.flatMap((change) => (change.kind === 'activate' ? [change.sheet] : [])).pop();
  if (asked !== undefined) bringToFront(app, book, sheetNamed(book, asked));
  else if (before.Visible === XL.visible.visible) bringToFront(app, book, before);
}
