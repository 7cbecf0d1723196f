import type { BranchIdentity } from '../branch/identity';
import type { Scheme } from '../scheme/schema';
import type { Member } from '../scoring/member';
import { ledgerTemplate, type SheetPlan } from '../sheets';

/** The sheets of a branch's workbook as they went out, made once more from what they were made of. */
export function sentSheets(scheme: Scheme, { year }: BranchIdentity, members: readonly Member[]): readonly SheetPlan[] {
  return ledgerTemplate(scheme, members, year);
}
