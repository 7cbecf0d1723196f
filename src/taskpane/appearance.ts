import { useSyncExternalStore } from 'react';
import type { Appearance } from './services';

/** The system's light or dark; light where it does not say. */
const SYSTEM: Appearance = {
  isDark: () => query()?.matches ?? false,
  onChange(listener) {
    const list = query();
    list?.addEventListener('change', listener);
    return () => list?.removeEventListener('change', listener);
  },
};

function query(): MediaQueryList | null {
  return typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
}

export function useDark(appearance: Appearance = SYSTEM): boolean {
  return useSyncExternalStore(appearance.onChange, appearance.isDark);
}
