/**
 * What a piece of work leaves behind for the end: how to take each step back, newest first, and what may only be done
 * once all else has gone well. WPS has no transaction that could be rolled back.
 */
export interface Work {
  undoing(undo: () => void): void;
  finally(commit: () => void): void;
  readonly undos: readonly (() => void)[];
  readonly commits: readonly (() => void)[];
}

export function newWork(): Work {
  const undos: (() => void)[] = [];
  const commits: (() => void)[] = [];
  return {
    undoing: (undo) => void undos.unshift(undo),
    finally: (commit) => void commits.push(commit),
    undos,
    commits,
  };
}
