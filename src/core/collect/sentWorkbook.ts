import type { BranchIdentity } from '../branch/identity';
import { branchWorkbooks, type BranchWorkbook } from '../branch/workbook';
import type { Branch } from '../branch/roster';
import type { Scheme } from '../scheme/schema';
import type { Member } from '../scoring/member';
import type { SheetPlan } from '../sheets/plan';

/**
 * The sheets of branches' workbooks as they went out, made once more from what they were made of. Whom to ask and which
 * telephone were not kept: the sheets with them (说明, 公示表) are not compared.
 */
export function sentWorkbooks(scheme: Scheme): (identity: BranchIdentity, members: readonly Member[]) => readonly SheetPlan[] {
  const makers = new Map<string, (branch: Branch) => BranchWorkbook>();
  return ({ year, deadline, issued, branchId, branch }, members) => {
    const key = JSON.stringify([year, deadline, issued]);
    const make = makers.get(key) ?? branchWorkbooks(scheme, { year, deadline, issued, contact: '', phone: '', upperPhone: '' });
    makers.set(key, make);
    return make({ id: branchId, name: branch, members }).plans;
  };
}
