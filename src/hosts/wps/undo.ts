import type { EtApplication, EtBook } from './jsapi';
import { attempt } from './problems';

/** Makes the work one step for Ctrl+Z where this build can; its words stand beside the undo button. */
export async function asOneUndoStep(app: EtApplication, book: EtBook, words: string, work: () => Promise<void>): Promise<void> {
  const tools = app.DebugTools;
  if (typeof tools?.UndoTransBegin !== 'function' || typeof tools.UndoTransEnd !== 'function') return work();
  let begun = false;
  attempt(() => {
    tools.UndoTransBegin?.(book);
    begun = true;
  });
  try {
    await work();
  } finally {
    // Never by cancelling: nobody has seen what that does. What failed has been taken back by then.
    if (begun) attempt(() => tools.UndoTransEnd?.(book, false, words));
  }
}
