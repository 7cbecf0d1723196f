import { COMMAND_NAMES, type CommandName, type Commands } from './services';

/** Hands entries chosen in the ribbon to the pane; what is chosen before the pane listens waits for it. */
export interface Ribbon extends Commands {
  choose(name: CommandName): void;
}

export function createRibbon(): Ribbon {
  let listener: ((name: CommandName) => void) | null = null;
  let waiting: CommandName | null = null;
  return {
    choose(name) {
      if (listener === null) waiting = name;
      else listener(name);
    },
    onCommand(next) {
      listener = next;
      if (waiting !== null) next(waiting);
      waiting = null;
      return () => {
        listener = null;
      };
    },
  };
}

/** What each entry of the manifest does: it brings the pane to the front, which carries it out. */
export function ribbonEntries(ribbon: Ribbon, showPane: () => Promise<void>): Readonly<Record<CommandName, () => Promise<void>>> {
  const entry = (name: CommandName) => async (): Promise<void> => {
    ribbon.choose(name);
    await showPane();
  };
  return Object.fromEntries(COMMAND_NAMES.map((name) => [name, entry(name)])) as Record<CommandName, () => Promise<void>>;
}
