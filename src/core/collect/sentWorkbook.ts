import { branchWorkbooks, type BranchWorkbook } from '../branch/workbook';
import type { Branch } from '../branch/roster';
import { parsePeriod } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { Sent } from './returned';

/**
 * Branches' workbooks as they went out, made once more from what they were made of. Whom to ask and which telephone were
 * not kept: on 说明 and 公示表 the cells with them are not compared.
 */
export function sentWorkbooks(scheme: Scheme): Sent['workbook'] {
  const makers = new Map<string, (branch: Branch) => BranchWorkbook>();
  return ({ year, period, deadline, issued, branchId, branch }, members) => {
    const key = JSON.stringify([year, period, deadline, issued]);
    const make = makers.get(key) ?? branchWorkbooks(scheme, { year, period: period === null ? null : parsePeriod(period), deadline, issued, contact: '', phone: '', upperPhone: '' });
    makers.set(key, make);
    return make({ id: branchId, name: branch, members });
  };
}
