import type { Side } from './draft';

const VETO = /否决/;
const DEDUCTION = /扣分|减分|负面|负向|反向|违规|违纪|惩/;
const BONUS = /加分|奖励|激励|贡献|奖分|附加|正向/;

/** What a heading says its part is for; `null` where it does not say, or says both (加减分). */
export function sideOf(heading: string): Side | null {
  if (VETO.test(heading)) return 'veto';
  const [deducts, adds] = [DEDUCTION.test(heading), BONUS.test(heading) && !/加减分|加扣分/.test(heading)];
  if (deducts === adds) return null;
  return deducts ? 'deduction' : 'bonus';
}
