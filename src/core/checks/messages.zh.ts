import { parsePeriod, periodText, type Period } from '../periods';
import { periodTextZh } from '../periods.zh';
import type { CheckCode, CheckData, CheckIssue } from './issues';

type Words = { readonly [Code in CheckCode]: (data: CheckData[Code]) => string };

const WORDS: Words = {
  'total-differs': ({ label, shown, computed, parts, base, formula }) =>
    `“${label}”是 ${shown}${formula === null ? '' : `（公式 ${formula}）`}，而${listed(parts)}${base === null ? '' : `加上各行都有的 ${base}`}合起来是 ${computed}。请核对${formula === null ? '是否算错、抄错' : '公式的范围'}，或改正登记。`,
  'bottom-row-differs': ({ word, label, shown, computed, rows }) => `“${label}”列的“${word}”是 ${shown}，按上面 ${rows} 人的数应为 ${computed}。请核对公式的范围，或改正这一格。`,
  'count-differs': ({ present, sum, grades }) => `参加人数是 ${present}，而${listed(grades)}的人数合起来是 ${sum}。请核对各等次的人数，未定等次的人要另外写明。`,
  'rank-beside': ({ name, shown, rank, score }) => `${name}的名次写的是 ${shown}，按这一列的分数 ${score} 应为 ${rank}。请改正名次；分数改过的，重新排一次。`,
  'grade-above-band': ({ name, shown, score, from, grade, clause }) =>
    `${name}的等次写的是“${shown}”，分数 ${score} ${from === null ? '够不上' : `不到它要求的 ${from} 分`}，按分数是“${grade}”（${clause}）。请核对；支部另有决定的，写在“认定等次”并说明依据。`,
  'grade-unknown': ({ name, shown, known }) => `${name}的等次写的是“${shown}”，办法里没有这个等次。请改为：${known.join('、')}。`,
};

export function isCheckCode(code: string): code is CheckCode {
  return Object.prototype.hasOwnProperty.call(WORDS, code);
}

export function checkIssueText(issue: CheckIssue): string {
  return (WORDS[issue.code] as (data: CheckIssue['data']) => string)(issue.data);
}

const MOST = 6;

function listed(words: readonly string[]): string {
  const shown = words.slice(0, MOST).map((word) => `“${word}”`).join('、');
  return words.length > MOST ? `${shown}等 ${words.length} 列` : shown;
}

/** The column of a form that adds up a period. */
export function totalLabel(period: Period): string {
  return `${periodTextZh(periodText(period))}合计`;
}

/** The list of missing entries. A period that is none is the name of a sheet. */
export const missingWords = {
  wholePeriod: '整期登记',
  row: '没有这一行',
  line: (periods: readonly (readonly [period: string, others: readonly string[]])[]) => periods.map(([period, others]) => `${parsePeriod(period) === null ? `“${period}”` : periodTextZh(period)}：${others.join('、')}`).join('；'),
  head: (people: number, entries: number) => (entries === 0 ? '没有缺登记的。' : `还缺登记 ${entries} 项，涉及 ${people} 人：`),
  group: (name: string, line: string) => `${name}　${line}`,
} as const;
