import { periodTextZh } from '../periods.zh';
import type { PeriodUnit } from '../periods';
import type { Relation } from '../rules/joint/schema';
import { figureIn, FULL } from '../entries/figure';
import { plainText } from '../entries/text';
import type { InputKind } from '../scheme/inputs';
import { unfilledText } from '../scheme/unfilled.zh';
import type { ScoringCode, ScoringData, ScoringIssue } from './issues';
import type { Problem } from './receivers';

type Words = { readonly [Code in ScoringCode]: (data: ScoringData[Code]) => string };

const WORDS: Words = {
  'missing-entry': ({ period, label, item }) => `缺：${periodTextZh(period)}“${label}”未填（${item}）。请补填；空白不会当作 0。`,
  'missing-period': ({ period }) => `缺：${periodTextZh(period)}没有这名党员的登记。请补登记，没有事项的也填上 0 或“无”；如当期不在本支部，请在名册填写起止日期。`,
  'no-periods': ({ period }) => `${periodTextZh(period)}内没有可以计入的积分期。请检查名册的起止日期。`,
  'wrong-entry': ({ period, label, item, found, takes }) => `${periodTextZh(period)}“${label}”填的是“${found}”，无法识别（${item}）。${misread(found, takes)}应填${takesText(takes)}。`,
  'unfilled-figure': (data) => `${unfilledText(data)}。请先在“积分办法”表填上。`,
  'no-ballots': ({ period, item }) => `${periodTextZh(period)}“${item}”没有选票，无法计算。请填写票数，或直接填写测评得分。`,
  'ballots-exceed': ({ period, item, marks, limit, limitLabel }) => `${periodTextZh(period)}“${item}”的票数合计 ${marks} 多于${limitLabel} ${limit}。请核对票数。`,
  'ballot-score-differs': ({ period, item, entered, counted }) => `${periodTextZh(period)}“${item}”填写的得分 ${entered} 与按票数算出的 ${counted} 不一致。请核对，或只保留其中一种。`,
  'event-points-differ': ({ period, label, entered, figure }) => `${periodTextZh(period)}“${label}”一次记为 ${entered} 分，而办法规定每次 ${figure} 分。请核对。`,
  'unknown-kind': ({ kind, known }) => `类别“${kind}”不在本办法之内。请在名册改为：${known.join('、')}。`,
  'unknown-input': ({ period, input }) => `${periodTextZh(period)}的“${input}”不是本办法的登记项目。请核对项目名称。`,
  'unknown-period': ({ found }) => `期间“${found}”无法识别。请写成 2026-03、2026-Q1、2026-H1 或 2026；连续几期写成 2026-01/2026-06。`,
  'misplaced-input': ({ period, label, unit }) => `“${label}”${RHYTHM[unit].every}登记一次，却记在${periodTextZh(period)}。请改记到所在的${RHYTHM[unit].period}。`,
  'duplicate-member': ({ id }) => `编号“${id}”有不止一人使用，无法分清。请给每名党员不同的编号。`,
  excluded: ({ special, word }) => `${special}：${word}，不参加本期考评。`,
  'tied-at-limit': ({ quota, places }) => `“${quota}”限 ${places} 人，本人与他人同分并列在界线上，均未列入，由支部研究确定。`,
  'missing-class': ({ known }) => `缺：没有写明属于哪一类党员。请在名册“类别”栏写上：${known.join('、')}。`,
  'no-divisor': ({ period, item }) => `${periodTextZh(period)}“${item}”要除以的分数不大于 0，无法折合。请核对折合的基数或登记的分数。`,
  'highest-unknown': ({ period, item, branch }) =>
    branch === 'known'
      ? `${periodTextZh(period)}“${item}”要按全支部最高分折合，还有人的分数算不出来。请先补齐他人缺的登记。`
      : `“${item}”要按全支部最高分折合，单独一行算不出来。请用公示表或积分表。`,
  'joint-person': ({ period, effect, relation, problem, found }) => `${periodTextZh(period)}“${effect}”没有落到人：${JOINT[relation](problem, found)}`,
  'quota-without-share': ({ quota }) => `“${quota}”原文要求按比例控制而没有写明比例，现只按分数确定。请支部研究；定了比例的，填到“积分办法”表的名额一节。`,
};

const JOINT: Readonly<Record<Relation, (problem: Problem, found: string) => string>> = {
  secretary: () => '名册里没有职务是“党支部书记”的人。请在名册“职务”栏写明。',
  groupLeader: (problem, found) => (problem === 'blank' ? '名册没有写本人在哪个党小组。请补上。' : `“${found}”没有职务是“党小组长”的人。请在名册“职务”栏写明。`),
  leader: (problem, found) => person('名册“分管领导”栏', problem, found),
  contact: (problem, found) => person('名册“联系领导”栏', problem, found),
  named: (problem, found) => person('事项登记的“涉及人”', problem, found),
};

function person(where: string, problem: Problem, found: string): string {
  switch (problem) {
    case 'blank':
      return `${where}是空的。请补上；不适用的可不理会。`;
    case 'none':
      return `${where}写的是“${found}”，登记表里没有这个人。请核对，或改写编号。`;
    case 'several':
      return `${where}写的是“${found}”，不止一人叫这个名字。请改写编号。`;
  }
}

const RHYTHM: Readonly<Record<PeriodUnit, { readonly every: string; readonly period: string }>> = {
  month: { every: '每月', period: '月份，如 2026-03' },
  quarter: { every: '每季度', period: '季度，如 2026-Q1' },
  half: { every: '每半年', period: '半年，如 2026-H1' },
  year: { every: '每年', period: '年度，如 2026' },
  week: { every: '每周', period: '周次，如 2026-W05' },
};

export function scoringIssueText(issue: ScoringIssue): string {
  return (WORDS[issue.code] as (data: ScoringIssue['data']) => string)(issue.data);
}

export function isScoringCode(code: string): code is ScoringCode {
  return Object.prototype.hasOwnProperty.call(WORDS, code);
}

/** Why an entry that people understand is refused all the same; empty where its words say enough. */
function misread(found: string, takes: InputKind): string {
  const text = plainText(found);
  const figure = figureIn(text);
  switch (takes.kind) {
    case 'count':
      if (figure?.unit === '%') return PERCENT(text);
      return figure !== null && (figure.before === '扣' || figure.before === '加' || figure.unit === '分') ? `“${found}”是分数，这一列要的是次数。` : '';
    case 'amount':
    case 'balance':
    case 'quantity':
    case 'sheets':
    case 'judged':
      if (figure?.unit === '%') return PERCENT(text);
      if (text === FULL) return '这一项没有统一的满分。';
      return figure !== null && takes.kind !== 'quantity' && figure.unit !== '' && figure.unit !== '分' ? `“${found}”是次数，这一列要的是分数。` : '';
    case 'flag':
      return text.length <= 2 ? '这个符号在各支部的意思不同。' : '';
    case 'levels':
    case 'word':
      return '';
  }
}

const PERCENT = (text: string): string => `“${text}”可以是 ${text.replace(/%$/, '')}，也可以是它的百分之一，请直接写出那个数。`;

/** What may be written in a cell, for messages and entry hints: `次数（0、1、2…）`, `“优秀”或“良好”加 5—9 的分数`. */
export function takesText(takes: InputKind): string {
  switch (takes.kind) {
    case 'count':
      return '次数（0、1、2……的整数）';
    case 'flag':
      return '“√”（没有则留空）';
    case 'amount':
      return takes.max === null ? `不小于 ${takes.min} 的分数` : `${takes.min} 到 ${takes.max} 的分数`;
    case 'quantity':
      return takes.unit === 'percent' ? '百分号前面的数（95% 填 95）' : '数量（0 或更大的数）';
    case 'levels':
      return `${takes.levels.map(({ word }) => `“${word}”`).join('、')}，不止一次的在后面写次数（如“${takes.levels[0]?.word ?? ''}2”），几种并列的用顿号隔开`;
    case 'word':
      return takes.words.map((word) => `“${word}”`).join('、');
    case 'balance':
      return '结余的分数（负数写 -5）';
    case 'sheets':
      return `0 到 ${takes.max} 的分数；几张票之间用顿号隔开，如“9、8、10”`;
    case 'judged':
      return takes.levels.map(({ word, min, max }) => (min === max ? `“${word}”或 ${min}` : `“${word} ${min}”到“${word} ${max}”（或直接填 ${min}—${max}）`)).join('、');
  }
}
