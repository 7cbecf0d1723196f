import { formerName, schemeName, schemeToSheet, SCHEME_NAME, SCHEME_SHEET, sheetToScheme, type Scheme, type WorkbookContent } from '../core';
import type { Change, ProgressOptions } from '../hosts/types';
import { ActionError, type Choice, type Outcome } from './contract';
import { storeChanges } from './generate';
import { builtIn } from './library';
import type { Adoption } from './libraryContract';
import { messages } from './messages.zh';
import { problems } from './problems';
import { open, sheetNamed, type Session } from './workbook';

/** Writes a regulation on sheet 积分办法, ready to be edited; one that is there is set aside where that was asked for. */
export async function adoptScheme(session: Session, { schemeId, own, existing }: Adoption, options?: ProgressOptions): Promise<Outcome> {
  const scheme = own === undefined ? builtIn(schemeId) : asOwn(builtIn(schemeId), own);
  const { content } = await open(session, options);
  const former = await putScheme(session, content, scheme, existing, [], options);
  return { message: messages.adopted(scheme.title, former), sheet: SCHEME_SHEET, problems: [] };
}

/** Puts a regulation on sheet 积分办法, and `also` with it. Answers with the sheet on which the former one is kept. */
export async function putScheme(session: Session, content: WorkbookContent, scheme: Scheme, existing: Adoption['existing'], also: readonly Change[], options?: ProgressOptions): Promise<string | null> {
  const current = sheetNamed(content, SCHEME_SHEET);
  if (current !== undefined && existing === 'kept') throw new ActionError(messages.schemeExists);
  const former = current === undefined ? null : nextFormer(content);
  await exchange(session, content, former, { kind: 'draw', plan: schemeToSheet(scheme), after: former }, also, options);
  return former;
}

/** Brings back the regulation that was set aside last; the present one takes its place. */
export async function restoreScheme(session: Session, options?: ProgressOptions): Promise<Outcome> {
  const { content } = await open(session, options);
  const back = formerScheme(content);
  if (back === null) throw new ActionError(messages.noFormerScheme);
  const former = sheetNamed(content, SCHEME_SHEET) === undefined ? null : nextFormer(content);
  await exchange(session, content, former, { kind: 'rename', sheet: back, name: SCHEME_SHEET }, [], options);
  return { message: messages.schemeRestored(former), sheet: SCHEME_SHEET, problems: [] };
}

/** The sheet of the regulation that was set aside last. */
export function formerScheme(content: WorkbookContent): string | null {
  const last = lastFormer(content);
  return last === 0 ? null : formerSheet(last);
}

export async function remember(session: Session, choice: Choice): Promise<void> {
  const { content, store } = await open(session);
  const next = { ...store, ...(choice.period === undefined ? {} : { period: choice.period }), ...(choice.memberKey === undefined ? {} : { memberKey: choice.memberKey }) };
  await session.host.apply(storeChanges(content, next));
}

/** The same rules and figures under another name; the id shows where they come from. */
function asOwn(scheme: Scheme, { title, organisation }: NonNullable<Adoption['own']>): Scheme {
  const own: Scheme = { ...scheme, id: `${scheme.id.slice(0, 60)}-own`, title: title.trim(), organisation: organisation.trim() };
  if (own.title === '' || own.organisation === '') throw new ActionError(messages.ownNamesMissing);
  assertWritable(own);
  return own;
}

/** What is written must be read again; only names that people typed can stand in the way of it. */
export function assertWritable(scheme: Scheme): void {
  const reading = sheetToScheme(schemeToSheet(scheme).rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)));
  if (reading.kind === 'refused') throw new ActionError(messages.ownNamesRefused, problems(reading.issues));
}

/** `上次 积分办法`, `上次 积分办法 2` …: the highest is the last. */
function formerSheet(number: number): string {
  return number === 1 ? formerName(SCHEME_SHEET) : `${formerName(SCHEME_SHEET)} ${number}`;
}

function lastFormer({ sheets }: WorkbookContent): number {
  return Math.max(0, ...sheets.map(({ name }) => (name === formerSheet(1) ? 1 : Number(new RegExp(`^${formerSheet(1)} ([1-9]\\d*)$`).exec(name)?.[1] ?? 0))));
}

function nextFormer(content: WorkbookContent): string {
  return formerSheet(lastFormer(content) + 1);
}

/** Puts another sheet in the place of 积分办法. When anything fails the sheets and the name 办法 are where they were. */
async function exchange({ host }: Session, content: WorkbookContent, former: string | null, come: Extract<Change, { kind: 'draw' | 'rename' }>, also: readonly Change[], options?: ProgressOptions): Promise<void> {
  const comes = come.kind === 'draw' ? [come] : [come, { kind: 'visibility', sheet: SCHEME_SHEET, visibility: 'visible' } as const, nameOver(content, come.sheet)];
  const changes: Change[] = [
    ...(former === null ? [] : [{ kind: 'rename', sheet: SCHEME_SHEET, name: former } as const]),
    ...comes,
    ...also,
    { kind: 'activate', sheet: SCHEME_SHEET },
    // Last: a workbook always has a sheet that is seen.
    ...(former === null ? [] : [{ kind: 'visibility', sheet: former, visibility: 'hidden' } as const]),
  ];
  try {
    await host.apply(changes, options);
  } catch (failure) {
    await putBack({ host }, content, former, come);
    throw failure;
  }
}

/** Looks at what is there: hosts without a transaction stop anywhere. */
async function putBack({ host }: Pick<Session, 'host'>, before: WorkbookContent, former: string | null, come: Extract<Change, { kind: 'draw' | 'rename' }>): Promise<void> {
  const { sheets } = await host.read();
  const there = (name: string): boolean => sheets.some((sheet) => sheet.name === name);
  const renamed = former !== null && there(former);
  if (former !== null && !renamed) return;
  const away: Change[] = come.kind === 'draw' ? [{ kind: 'delete', sheet: SCHEME_SHEET }] : [{ kind: 'rename', sheet: SCHEME_SHEET, name: come.sheet }, { kind: 'visibility', sheet: come.sheet, visibility: 'hidden' }];
  const back: Change[] = former === null ? [] : [{ kind: 'visibility', sheet: former, visibility: 'visible' }, { kind: 'rename', sheet: former, name: SCHEME_SHEET }, nameOver(before, SCHEME_SHEET)];
  // A name that points to a sheet keeps it from being deleted in some hosts.
  await host.apply([{ kind: 'unname', name: SCHEME_NAME }, ...(there(SCHEME_SHEET) ? away : []), ...back]);
}

/** The name 办法 over what a sheet held before it moved. */
function nameOver(content: WorkbookContent, sheet: string): Change {
  const { values } = sheetNamed(content, sheet) ?? { values: [] };
  return { kind: 'name', name: schemeName(values.length, Math.max(0, ...values.map((row) => row.length))) };
}
