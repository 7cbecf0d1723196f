import type { AddonRoot } from './jsapi';

/**
 * What the pages of the add-in tell one another. WPS shares this store between its programs, and panes are numbered anew
 * in each of them, so every key carries the program: `et` is 表格.
 */
export interface Storage {
  get(key: Key): string | null;
  set(key: Key, value: string): void;
  remove(key: Key): void;
}

/** The number of our pane, the command that waits for it, and whether the functions are registered. */
export type Key = 'pane' | 'command' | 'functions';

export function openStorage({ PluginStorage: store }: AddonRoot): Storage {
  const own = (key: Key): string => `jifenbu_et_${key}`;
  return {
    get(key) {
      const value = store.getItem(own(key));
      return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
    },
    set: (key, value) => store.setItem(own(key), value),
    remove: (key) => store.removeItem(own(key)),
  };
}
