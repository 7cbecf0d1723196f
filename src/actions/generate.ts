import {
  formerName,
  planFingerprint,
  schemeFingerprint,
  sheetFingerprint,
  storePlan,
  storeRows,
  STORE_SHEET,
  type GeneratedSheet,
  type LedgerStore,
  type OutputKind,
  type SheetPlan,
  type WorkbookContent,
} from '../core';
import { HostError, type CellInput, type Change, type Host, type ProgressOptions } from '../hosts/types';
import { ActionError, type Outcome } from './contract';
import { messages } from './messages.zh';
import { sheetNamed, type Opened, type OpenedLedger } from './workbook';

/** What the store says of an output before its sheet is drawn. */
export interface Output {
  readonly kind: OutputKind;
  readonly period: string;
  readonly plan: SheetPlan;
}

/**
 * Draws an output and remembers it. A former version that we generated is kept, hidden, until it is replaced again; a
 * sheet of the user's is never touched. When anything fails the former sheet is where it was.
 */
export async function generate(host: Host, opened: OpenedLedger, output: Output, options?: ProgressOptions): Promise<Outcome> {
  const { content, store } = opened;
  const { name } = output.plan;
  const current = sheetNamed(content, name);
  const known = store.generated.find((entry) => entry.sheet === name);
  if (current !== undefined && known === undefined) throw new ActionError(messages.nameTaken(name));

  const former = current === undefined ? null : formerName(name);
  const entry: GeneratedSheet = { sheet: name, kind: output.kind, period: output.period, fingerprint: planFingerprint(output.plan), former };
  const next: LedgerStore = { ...store, schemeFingerprint: schemeFingerprint(opened.scheme), period: output.period, generated: [...store.generated.filter((each) => each.sheet !== name), entry] };
  const changes: Change[] = [
    ...(former === null ? [] : setAside(content, name, former)),
    { kind: 'draw', plan: output.plan, after: null },
    ...storeChanges(content, next),
    { kind: 'activate', sheet: name },
  ];
  await applyOrRestore(host, changes, () => restore(host, name, former), options);
  const edited = current !== undefined && known !== undefined && sheetFingerprint(current) !== known.fingerprint;
  return { message: edited ? messages.generatedOverEdited(name) : messages.generated(name), sheet: name, problems: [] };
}

/** 撤销上次生成: takes the newest output away and brings back the one it replaced, if there was one. */
export async function undoLast(host: Host, { content, store }: Opened, options?: ProgressOptions): Promise<Outcome> {
  const last = store.generated[store.generated.length - 1];
  if (last === undefined || sheetNamed(content, last.sheet) === undefined) throw new ActionError(messages.nothingToUndo);
  const former = last.former === null ? undefined : sheetNamed(content, last.former);
  const others = store.generated.slice(0, -1);
  const back: GeneratedSheet[] = former === undefined ? [] : [{ ...last, fingerprint: sheetFingerprint(former), former: null }];
  const changes: Change[] = [
    { kind: 'delete', sheet: last.sheet },
    ...(former === undefined ? [] : bringBack(former.name, last.sheet)),
    ...storeChanges(content, { ...store, generated: [...back, ...others] }),
    ...(former === undefined ? [] : [{ kind: 'activate', sheet: last.sheet } as const]),
  ];
  await host.apply(changes, options);
  return { message: former === undefined ? messages.undone(last.sheet) : messages.broughtBack(last.sheet), sheet: former === undefined ? null : last.sheet, problems: [] };
}

/** The changes that write the store; its sheet is made when it is needed first. */
export function storeChanges(content: WorkbookContent, store: LedgerStore): Change[] {
  const sheet = sheetNamed(content, STORE_SHEET);
  if (sheet === undefined) return [{ kind: 'draw', plan: storePlan(store), after: null }];
  const rows = storeRows(store);
  const height = Math.max(rows.length, sheet.values.length);
  const width = Math.max(...rows.map((row) => row.length), ...sheet.values.map((row) => row.length));
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_each, column): CellInput => {
      const text = rows[row]?.[column];
      return text === undefined ? { kind: 'blank' } : { kind: 'value', value: text };
    }),
  );
  return [{ kind: 'write', sheet: STORE_SHEET, row: 0, column: 0, cells }];
}

function setAside(content: WorkbookContent, name: string, former: string): Change[] {
  return [
    ...(sheetNamed(content, former) === undefined ? [] : [{ kind: 'delete', sheet: former } as const]),
    { kind: 'rename', sheet: name, name: former },
    { kind: 'visibility', sheet: former, visibility: 'hidden' },
  ];
}

function bringBack(former: string, name: string): Change[] {
  return [
    { kind: 'rename', sheet: former, name },
    { kind: 'visibility', sheet: name, visibility: 'visible' },
  ];
}

async function applyOrRestore(host: Host, changes: readonly Change[], recover: () => Promise<void>, options?: ProgressOptions): Promise<void> {
  try {
    await host.apply(changes, options);
  } catch (failure) {
    await recover();
    throw failure;
  }
}

/** Looks at what is there rather than at what should have happened: hosts without a transaction stop anywhere. */
async function restore(host: Host, name: string, former: string | null): Promise<void> {
  if (former === null) {
    await removeIfThere(host, name);
    return;
  }
  const { sheets } = await host.read({ sheets: [name, former] });
  if (!sheets.some((sheet) => sheet.name === former)) return;
  await removeIfThere(host, name);
  await host.apply(bringBack(former, name));
}

async function removeIfThere(host: Host, name: string): Promise<void> {
  try {
    await host.apply([{ kind: 'delete', sheet: name }]);
  } catch (failure) {
    if (!(failure instanceof HostError) || failure.code !== 'sheet-missing') throw failure;
  }
}
