import {
  parsePeriod,
  readLedger,
  readStore,
  SCHEME_SHEET,
  sheetToScheme,
  STORE_SHEET,
  type Issue,
  type LedgerReading,
  type LedgerStore,
  type Scheme,
  type SheetContent,
  type WorkbookContent,
} from '../core';
import type { Host, ProgressOptions } from '../hosts/types';
import { ActionError } from './contract';
import { messages } from './messages.zh';
import { problems } from './problems';

/** Where actions work: a host, and the scheme that was asked for where the workbook's own sheet is not to decide. */
export interface Session {
  readonly host: Host;
  readonly chosen: Scheme | null;
}

/** The workbook as one reading sees it; every action reads afresh, so that nothing it does rests on yesterday's cells. */
export interface Opened {
  readonly content: WorkbookContent;
  readonly store: LedgerStore;
}

export interface OpenedLedger extends Opened {
  readonly scheme: Scheme;
  readonly reading: LedgerReading;
}

export type SchemeState = { readonly kind: 'none' } | { readonly kind: 'scheme'; readonly scheme: Scheme } | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

export async function open({ host }: Session, options?: ProgressOptions): Promise<Opened> {
  const content = await host.read(options);
  return { content, store: readStore(sheetNamed(content, STORE_SHEET)).store };
}

/** The workbook with its scheme; rejects where there is none, or where sheet 积分办法 has a wrong cell. */
export async function openLedger(session: Session, options?: ProgressOptions): Promise<OpenedLedger> {
  const opened = await open(session, options);
  const scheme = readableScheme(session, opened);
  return { ...opened, scheme, reading: ledgerOf(opened, scheme) };
}

/** The workbook's scheme, or the refusal that says what to do. */
export function readableScheme({ chosen }: Session, { content }: Pick<Opened, 'content'>): Scheme {
  const state = schemeOf(content, chosen);
  if (state.kind === 'none') throw new ActionError(messages.noScheme);
  if (state.kind === 'refused') throw new ActionError(messages.schemeRefused, problems(state.issues));
  return state.scheme;
}

export function schemeOf(content: WorkbookContent, chosen: Scheme | null): SchemeState {
  if (chosen !== null) return { kind: 'scheme', scheme: chosen };
  const sheet = sheetNamed(content, SCHEME_SHEET);
  return sheet === undefined ? { kind: 'none' } : sheetToScheme(sheet.values, sheet.name);
}

/** A sheet that only says `3月` belongs to the year that was worked on last. */
export function ledgerOf({ content, store }: Opened, scheme: Scheme): LedgerReading {
  const year = store.period === null ? null : (parsePeriod(store.period)?.year ?? null);
  // The reading reads the store itself, so that a damaged one is reported.
  return readLedger(content, scheme, { year });
}

export function sheetNamed(content: WorkbookContent, name: string): SheetContent | undefined {
  return content.sheets.find((sheet) => sheet.name === name);
}
