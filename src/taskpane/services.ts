import type { Actions } from '../actions/contract';
import type { Host } from '../hosts/types';

/** What the pane is given by the page it stands on. */
export interface Services {
  readonly actions: Actions;
  readonly host: Host;
  /** Ribbon and context-menu entries, where the program has them. */
  readonly commands?: Commands;
  /** Light or dark as the program says; the system's setting where it is not given. */
  readonly appearance?: Appearance;
  /** Gives the user a file; only where the program lets a page do that. */
  readonly saveFile?: (name: string, pieces: readonly Uint8Array[]) => void;
  /** Takes the pane away; only where the program has no button of its own for that. */
  readonly collapse?: () => void;
}

/** Entries that the pane carries out, by their id in the manifest. */
export const COMMAND_NAMES = ['fillFormulas', 'check', 'makeNotice', 'makeRanking', 'makeGrades', 'explain', 'undoGenerate'] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

export interface Commands {
  /** Calls back for each entry that is chosen, also for those chosen before anybody listened; the result stops it. */
  onCommand(listener: (name: CommandName) => void): () => void;
}

export interface Appearance {
  readonly isDark: () => boolean;
  readonly onChange: (listener: () => void) => () => void;
}
