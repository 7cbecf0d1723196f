import { labelKey, parsePeriod, sameTarget, type ColumnTarget, type LedgerStore } from '../../core';
import type { ProgressOptions } from '../../hosts/types';
import type { BindingChanges, BindingOffer, BindingOutcome, OfferedSheet } from '../bindingContract';
import { ActionError } from '../contract';
import { storeChanges } from '../generate';
import { openLedger, type Session } from '../workbook';
import { bindingMessages } from './messages.zh';
import { offerOf } from './offer';

/** Writes what was confirmed, all or nothing, after looking at the workbook again. */
export async function confirmBinding(session: Session, changes: BindingChanges, thisYear: number, options?: ProgressOptions): Promise<BindingOutcome> {
  const opened = await openLedger(session, options);
  refuseWrong(changes, offerOf(opened, thisYear));
  const { store: next, undo } = changedStore(opened.store, changes);
  const message = told(undo, changes);
  if (message === null) throw new ActionError(bindingMessages.nothing);
  await session.host.apply(storeChanges(opened.content, next), options);
  return { message, sheet: null, problems: [], undo };
}

function refuseWrong({ columns = [], periods = [] }: BindingChanges, { sheets, items }: BindingOffer): void {
  for (const { sheet, label, target } of columns) {
    if (target === null) continue;
    if (find(sheets, sheet, label) === undefined) throw new ActionError(bindingMessages.gone(sheet, label));
    if (target.kind === 'input' && !items.some(({ id }) => id === target.id)) throw new ActionError(bindingMessages.unknownItem);
  }
  const wrong = periods.find(({ period }) => period !== null && parsePeriod(period) === null);
  if (wrong !== undefined) throw new ActionError(bindingMessages.wrongPeriod(wrong.period ?? ''));
  for (const sheet of sheets.filter(({ shape }) => shape !== 'list')) {
    const taken = new Map<string, string>();
    for (const each of sheet.labels) {
      const target = targetAfter(sheet, each.label, columns);
      if (target?.kind !== 'input') continue;
      const key = labelKey(each.label);
      if ((taken.get(target.id) ?? key) !== key) throw new ActionError(bindingMessages.twice(sheet.sheet, items.find(({ id }) => id === target.id)?.label ?? ''));
      taken.set(target.id, key);
    }
  }
}

/** What a heading will be: what is written now, else what it is already. A proposal is nothing yet. */
function targetAfter({ sheet, labels }: OfferedSheet, label: string, columns: NonNullable<BindingChanges['columns']>): ColumnTarget | null {
  const change = columns.find((each) => each.sheet === sheet && labelKey(each.label) === labelKey(label));
  if (change !== undefined) return change.target;
  const own = labels.find((each) => each.label === label);
  return own === undefined || own.state === 'proposed' || own.state === 'open' ? null : own.target;
}

function find(sheets: readonly OfferedSheet[], sheet: string, label: string) {
  return sheets.find((each) => each.sheet === sheet)?.labels.find((each) => labelKey(each.label) === labelKey(label));
}

/** The store with the changes, and the changes that take them back; what is the same already is neither. */
function changedStore(store: LedgerStore, { columns = [], periods = [], memberKey, attendance, flags }: BindingChanges): { readonly store: LedgerStore; readonly undo: BindingChanges } {
  let next = store;
  const backColumns: { sheet: string; label: string; target: ColumnTarget | null }[] = [];
  for (const { sheet, label, target } of columns) {
    const same = (each: { readonly sheet: string; readonly label: string }): boolean => each.sheet === sheet && labelKey(each.label) === labelKey(label);
    const former = next.columns.find(same)?.target ?? null;
    if (former === target || (former !== null && target !== null && sameTarget(former, target))) continue;
    backColumns.unshift({ sheet, label, target: former });
    const others = next.columns.filter((each) => !same(each));
    next = { ...next, columns: target === null ? others : [...others, { sheet, label, target }] };
  }
  const backPeriods: { sheet: string; period: string | null }[] = [];
  for (const { sheet, period } of periods) {
    const former = next.sheets.find((each) => each.sheet === sheet)?.period ?? null;
    if (former === period) continue;
    backPeriods.unshift({ sheet, period: former });
    const others = next.sheets.filter((each) => each.sheet !== sheet);
    next = { ...next, sheets: period === null ? others : [...others, { sheet, period }] };
  }
  const undo: { -readonly [Key in keyof BindingChanges]: BindingChanges[Key] } = {};
  if (backColumns.length > 0) undo.columns = backColumns;
  if (backPeriods.length > 0) undo.periods = backPeriods;
  if (memberKey !== undefined && memberKey !== next.memberKey) {
    undo.memberKey = next.memberKey;
    next = { ...next, memberKey };
  }
  if (attendance !== undefined && JSON.stringify(attendance) !== JSON.stringify(next.legend.attendance)) {
    undo.attendance = next.legend.attendance;
    next = { ...next, legend: { ...next.legend, attendance } };
  }
  if (flags !== undefined && JSON.stringify(flags) !== JSON.stringify(next.legend.flags)) {
    undo.flags = next.legend.flags;
    next = { ...next, legend: { ...next.legend, flags } };
  }
  return { store: next, undo };
}

/** `null` where nothing changed. */
function told(undo: BindingChanges, { columns = [] }: BindingChanges): string | null {
  const changed = undo.columns ?? [];
  const forgotten = changed.filter((each) => columns.some(({ sheet, label, target }) => sheet === each.sheet && label === each.label && target === null)).length;
  const others = [
    ...(forgotten === 0 ? [] : [bindingMessages.forgotten(forgotten)]),
    ...(undo.periods === undefined ? [] : [bindingMessages.period(undo.periods.length)]),
    ...(undo.memberKey === undefined ? [] : [bindingMessages.memberKey]),
    ...(undo.attendance === undefined && undo.flags === undefined ? [] : [bindingMessages.marks]),
  ];
  return changed.length + others.length === 0 ? null : bindingMessages.confirmed(changed.length - forgotten, others);
}
