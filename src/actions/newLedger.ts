import { ledgerTemplate, ROSTER_SHEET, type SheetPlan } from '../core';
import type { ProgressOptions } from '../hosts/types';
import { ActionError, type Outcome } from './contract';
import { messages } from './messages.zh';
import { openLedger, sheetNamed, type Session } from './workbook';

/** 新建登记表: the sheets of a year for the workbook's regulation, with the members of 名册 where it is there already. */
export async function newLedger(session: Session, year: number, options?: ProgressOptions): Promise<Outcome> {
  if (!Number.isInteger(year) || year < 1990 || year > 2100) throw new ActionError(messages.wrongYear(year));
  const { content, scheme, reading } = await openLedger(session, options);
  const hasRoster = sheetNamed(content, ROSTER_SHEET) !== undefined;
  const people = reading.roster.people.map(({ member }) => member);
  const plans = ledgerTemplate(scheme, hasRoster ? people : null, year).filter((plan) => !(hasRoster && plan.name === ROSTER_SHEET));
  const taken = plans.find((plan) => sheetNamed(content, plan.name) !== undefined);
  if (taken !== undefined) throw new ActionError(messages.nameTaken(taken.name));
  const first = hasRoster ? (plans[0]?.name ?? ROSTER_SHEET) : ROSTER_SHEET;
  await session.host.apply([...plans.map((plan: SheetPlan) => ({ kind: 'draw', plan, after: null }) as const), { kind: 'activate', sheet: first }], options);
  return { message: messages.ledgerMade(year, plans.length, hasRoster ? 'kept' : 'made'), sheet: first, problems: [] };
}
