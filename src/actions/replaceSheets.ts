import type { SheetPlan } from '../core';
import type { Change, Host, ProgressOptions } from '../hosts/types';
import { messages } from './messages.zh';

const MOST_CHARACTERS = 31;

/** The name under which a sheet waits until what takes its place is complete. */
export function asideName(name: string): string {
  return messages.aside(name).slice(0, MOST_CHARACTERS);
}

/**
 * Draws sheets in the place of others, which are only taken away once all new ones are there: where a host stops half-way,
 * or somebody does, the old ones are back under their names. `left` are those of an earlier run that could not be taken away.
 */
export async function replaceSheets(host: Host, old: readonly string[], left: readonly string[], plans: readonly SheetPlan[], options?: ProgressOptions): Promise<void> {
  const [first] = plans;
  const changes: Change[] = [
    ...left.map((sheet): Change => ({ kind: 'delete', sheet })),
    ...old.map((sheet): Change => ({ kind: 'rename', sheet, name: asideName(sheet) })),
    ...plans.map((plan): Change => ({ kind: 'draw', plan, after: null })),
    ...(first === undefined ? [] : [{ kind: 'activate', sheet: first.name } as const]),
  ];
  try {
    await host.apply(changes, options);
  } catch (failure) {
    await restore(host, old, plans.map(({ name }) => name));
    throw failure;
  }
  await host.apply(old.map((sheet): Change => ({ kind: 'delete', sheet: asideName(sheet) })));
}

/** Looks at what is there rather than at what should have happened: hosts without a transaction stop anywhere. */
async function restore(host: Host, old: readonly string[], drawn: readonly string[]): Promise<void> {
  const there = new Set((await host.read({ sheets: [...drawn, ...old, ...old.map(asideName)] })).sheets.map(({ name }) => name));
  const aside = old.filter((name) => there.has(asideName(name)));
  const fresh = drawn.filter((name) => there.has(name) && (!old.includes(name) || aside.includes(name)));
  const changes: Change[] = [...fresh.map((sheet): Change => ({ kind: 'delete', sheet })), ...aside.map((name): Change => ({ kind: 'rename', sheet: asideName(name), name }))];
  if (changes.length > 0) await host.apply(changes);
}
