import { HostError, type Change, type ProgressOptions } from '../types';
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
import { newWork, type Work } from './work';

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
    const left = work.undos.length === 0 ? 0 : await takeBack(patient, work, () => bringToFront(app, book, shown));
    const { code, detail } = toHostError(problem);
    // Should some of it not be taken back, the workbook is not as it was, and whoever asked must look.
    throw new HostError(code, detail, Math.min(left, 1));
  }
}

/** Newest first; tells how many steps could not be taken back. */
async function takeBack(patient: (act: () => void) => Promise<void>, { undos }: Work, last: () => void): Promise<number> {
  let left = undos.length;
  await patient(() => {
    for (const undo of undos) {
      attempt(() => {
        undo();
        left -= 1;
      });
    }
    attempt(last);
  }).catch(() => undefined);
  return left;
}

/** Drawing brings sheets into the window; at the end the one that was asked for stands there, or the one that stood there before. */
function show(app: EtApplication, book: EtBook, before: EtSheet, changes: readonly Change[]): void {
  const asked = changes.flatMap((change) => (change.kind === 'activate' ? [change.sheet] : [])).pop();
  if (asked !== undefined) bringToFront(app, book, sheetNamed(book, asked));
  else if (before.Visible === XL.visible.visible) bringToFront(app, book, before);
}
