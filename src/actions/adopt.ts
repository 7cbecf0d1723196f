import { builtInScheme, SCHEME_SHEET, schemeToSheet } from '../core';
import type { ProgressOptions } from '../hosts/types';
import { ActionError, type Choice, type Outcome } from './contract';
import { storeChanges } from './generate';
import { messages } from './messages.zh';
import { open, sheetNamed, type Session } from './workbook';

/** Writes a built-in scheme on sheet 积分办法, ready to be edited. */
export async function adoptScheme(session: Session, schemeId: string, options?: ProgressOptions): Promise<Outcome> {
  const scheme = builtInScheme(schemeId);
  if (scheme === null) throw new ActionError(messages.unknownScheme(schemeId));
  const { content } = await open(session, options);
  if (sheetNamed(content, SCHEME_SHEET) !== undefined) throw new ActionError(messages.schemeExists);
  await session.host.apply(
    [
      { kind: 'draw', plan: schemeToSheet(scheme), after: null },
      { kind: 'activate', sheet: SCHEME_SHEET },
    ],
    options,
  );
  return { message: messages.adopted(scheme.title), sheet: SCHEME_SHEET, problems: [] };
}

export async function remember(session: Session, choice: Choice): Promise<void> {
  const { content, store } = await open(session);
  const next = { ...store, ...(choice.period === undefined ? {} : { period: choice.period }), ...(choice.memberKey === undefined ? {} : { memberKey: choice.memberKey }) };
  await session.host.apply(storeChanges(content, next));
}
