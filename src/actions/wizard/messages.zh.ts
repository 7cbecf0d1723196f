import { periodTextZh } from '../../core';
import type { WizardResult } from '../wizardContract';

export const NAMES: Readonly<Record<WizardResult, string>> = { points: '积分', score: '考评分', grade: '等次', rank: '名次', note: '积分说明', ballot: '测评分' };

/** Headings under which a result may stand; the first is written where the column has none. */
export const HEADINGS: Readonly<Record<WizardResult, readonly [string, ...string[]]>> = {
  points: ['积分'],
  score: ['考评分', '得分'],
  grade: ['等次'],
  rank: ['名次', '排名'],
  note: ['积分说明', '说明', '备注'],
  ballot: ['测评分', '测评得分'],
};

export const wizardMessages = {
  noSelection: '请先在登记表里点一格：某一名党员那一行、登记内容右边的空格，或者“积分”“考评分”列里的一格。',
  notLedger: (sheet: string) => `“${sheet}”不是登记表，公式没有登记可用。请到登记表里点某一名党员那一行。`,
  notMember: '所选的这一行不是党员的登记。请点某一名党员那一行。',
  entryColumn: (label: string) => `这一列是登记的内容${label === '' ? '' : `“${label}”`}，写公式会盖住登记。请点登记内容右边的空列。`,
  taken: (cell: string) => `${cell} 已有您自己的内容，没有改动。请另选空格；是手工算的结果，可以用“手工公式对照”替换；别的内容确认不要的，先清空再写。`,
  notScored: (name: string) => `${name}本期不计分（免考评、暂缓或不在本支部），没有可以写的分数。`,
  stranger: (label: string) => `项目列之间有不认识的列“${label}”。请把它移到项目列之外，或改成办法规定的项目名称，再用向导。`,
  nothing: '这一格没有可以写的内容：请先填好“积分”或“考评分”列，再算名次和等次。',
  otherColumn: (label: string) => `这一列是“${label}”，不放积分、名次这些结果。请点登记内容右边的空列。`,
  gone: '所选的内容已经变了。请重新点一格再写。',
  title: (name: string, period: string) => `${name}　${periodTextZh(period)}`,
  why: {
    host: '这里不能运行积分函数，写入的是数值，改动登记后请再写一次。',
    rankFormula: '这里不能运行积分函数，写入普通公式 RANK，结果相同。',
    sheet: '工作簿里没有“积分办法”表，公式没有办法可用，写入的是数值。',
    row: '一行的登记看不出全部（全年封顶、事项登记、连带或不参加排名的人），公式算出的会和公示不同，写入的是数值，改动登记后请再写一次。',
    cells: '这张表里有按“认列”的结果、本支部符号或百分数格式读的格子，公式看不懂，写入的是数值，改动登记后请再写一次。',
    many: '人数多时逐行公式很慢，写入的是数值，改动登记后请再写一次。',
  },
  missing: '还有缺项，补齐后才有',
  items: (labels: readonly string[]) => `列名：${labels.slice(0, 4).join('、')}${labels.length > 4 ? `等 ${labels.length} 列` : ''}。行号前的 $ 使向下填充时仍指这一行。`,
  record: (name: string) => `${name}这一行的登记，与列名一一对应；空白不当作 0。`,
  scheme: (title: string) => `“积分办法”表：${title}。改了表里的分值，结果随之变化。`,
  period: (period: string) => `${periodTextZh(period)}：办法有修订，或这张表的周期与平常不同，要写明是哪一期。`,
  periodPoints: (count: number) => `${count} 期的积分，取自各期登记表的积分列；不在本支部的期是“—”。`,
  noPeriods: '这个办法不分期，留空。',
  own: (name: string, score: string) => `${name}的${score}。`,
  all: (score: string) => `全体党员的${score}；$ 使向下填充时范围不变。`,
  roll: (count: number) => `党员总数 ${count} 人，名额按它计算。`,
  kinds: '票种的列名。',
  counts: (name: string) => `${name}得到的票数，与票种一一对应。`,
  present: '到会人数。',
  written: (name: string, cell: string) => `已在 ${cell} 写入${name}。`,
  filled: (name: string, rows: number) => `已向下填充${name}，共 ${rows} 行。`,
} as const;
