import { multiply, HUNDRED, toFixedText, toText, whole } from '../decimal';
import type { Band, GradeQuota } from '../scheme/schema';
import type { GradeReason, NotHigher, QuotaUse, Standing } from './standing';

/** `90分以上（含90分）`, `80分（含）至90分（不含）`, `60分以下（不含60分）`. */
export function bandText({ from, to, ends }: Band): string {
  const low = ends.startsWith('[') ? '含' : '不含';
  const high = ends.endsWith(']') ? '含' : '不含';
  if (from === null && to === null) return '任何分数';
  if (to === null) return `${toText(from ?? whole(0))}分以上（${low}${toText(from ?? whole(0))}分）`;
  if (from === null) return `${toText(to)}分以下（${high}${toText(to)}分）`;
  return `${toText(from)}分（${low}）至${toText(to)}分（${high}）`;
}

export function gradeReasonText(reason: GradeReason): string {
  switch (reason.kind) {
    case 'band':
      return `${bandText(reason.band)}为“${reason.band.grade}”`;
    case 'quotaFull':
      return `达到“${reason.quota.grade}”分数，${placeText(reason)}，暂列“${reason.quota.otherwise}”`;
    case 'spared':
      return `得分在“${reason.quota.grade}”区间，${sparedText(reason)}，列为“${reason.quota.otherwise}”`;
    case 'barred':
      return `达到“${reason.band.grade}”分数，因“${reason.special.name}”不能评为该等次`;
    case 'required':
      return `达到“${reason.grade}”分数，但没有达到“${reason.special.name}”的要求`;
    case 'special':
      return reason.special.kind === 'grade' && reason.special.effect === 'provisional' ? `因“${reason.special.name}”暂定，有结论后再定` : `因“${reason.special.name}”，不按分数定等次`;
  }
}

export function notHigherText(notHigher: NotHigher, places: number): string {
  switch (notHigher.kind) {
    case 'score':
      return `距“${notHigher.grade}”（${toText(notHigher.needs)}分）差${toFixedText(notHigher.short, places)}分`;
    case 'quotaFull':
      return `未评“${notHigher.grade}”：${placeText(notHigher)}`;
    case 'barred':
      return `因“${notHigher.special.name}”不能评为“${notHigher.grade}”`;
    case 'required':
      return `没有达到“${notHigher.special.name}”的要求，不能评为“${notHigher.grade}”`;
    case 'special':
      return `因“${notHigher.special.name}”不能评为“${notHigher.grade}”或更高等次`;
  }
}

/** Why this grade, why not the next higher one, and what others must decide; `places` are those of published figures. */
export function standingText(standing: Standing, places: number): string {
  const { reason, notHigher, proposals } = standing;
  const said = reason !== null && notHigher !== null && reason.kind === notHigher.kind;
  return [
    ...(reason === null ? [] : [gradeReasonText(reason)]),
    ...(notHigher === null || said ? [] : [notHigherText(notHigher, places)]),
    ...proposals.map(({ special, grade }) => `因“${special.name}”，建议提请认定为“${grade}”，须按程序报批`),
  ].join('；');
}

/** `“优秀”名额：参加评定的 35 人 × 15% = 5.25，舍去小数取 5 名`. */
export function quotaUseText({ quota, n, places }: QuotaUse): string {
  if (quota.kind === 'ranks') return `${quota.name}：${n} 人中第 ${quota.first === quota.last ? quota.first : `${quota.first} 至 ${quota.last}`} 名`;
  if (quota.share === 'unfilled') return `${quota.name}：比例待填，填好后才能确定`;
  if (quota.share === null || places === null) return `${quota.name}：原文没有写明比例，只按分数确定，人数由支部研究`;
  const of = quota.of === 'graded' ? '参加评定的' : '支部党员';
  const product = multiply(whole(n), quota.share);
  return `${quota.name}：${of} ${n} 人 × ${toText(multiply(quota.share, HUNDRED))}% = ${toText(product)}，${ROUNDING[quota.rounding]}取 ${places} 名`;
}

/** Words for those who share the figure at the limit of a quota. */
export function tiedText(names: readonly string[]): string {
  return `${names.join('、')}同分，并列在名额界线上，均未列入，由支部研究确定`;
}

const ROUNDING: Record<GradeQuota['rounding'], string> = { floor: '舍去小数', halfUp: '四舍五入', ceil: '进位' };

function placeText({ places, tiedAtLimit }: { readonly places: number; readonly tiedAtLimit: 'tied' | 'clear' }): string {
  return tiedAtLimit === 'tied' ? `但同分并列在 ${places} 个名额的界线上，由支部研究确定` : `但 ${places} 个名额已满`;
}

function sparedText({ places, tiedAtLimit }: { readonly places: number; readonly tiedAtLimit: 'tied' | 'clear' }): string {
  return tiedAtLimit === 'tied' ? `但同分并列在最后 ${places} 名的界线上，由支部研究确定` : `但不在最后 ${places} 名`;
}
