import type { Reason } from './compiler';

/** Texts that stand in a cell where there is no figure. None of them is a number, so no sum takes them for 0. */
export const MISSING = '缺';
export const WRONG = '填法不对';
/** Something below is missing or wrong; the cell there says what. */
export const OPEN = '未齐';
export const VETOED = '否决';
export const EXCLUDED = '不参加';
export const NO_BALLOTS = '无票';
export const TOO_MANY_BALLOTS = '票数超过到会人数';
export const BALLOTS_DIFFER = '票数与得分不符';

export const FORMULAS = {
  account: (name: string) => `${name}（全年累计）`,
  carried: (name: string) => `${name}（前几期累计）`,
  events: '事项登记（名册第几人）',
  fits: (name: string) => `${name}（合于几档）`,
  divisor: (name: string) => `${name}（票数）`,
  counted: (name: string) => `${name}（按票数）`,
  report: (name: string) => `${name}（公布数）`,
  value: (name: string) => `${name}（数值）`,
  special: (name: string) => `${name}（1为是）`,
} as const;

export const SUMMARY = {
  title: '名次和建议等次',
  hint: '本表由公式得出，得分变了随之变化；建议等次由会议认定。',
  hintConfirming: '名次和建议等次由公式得出，得分变了随之变化；认定等次由会议研究后选定，与建议不同的写明理由。',
  columns: ['编号', '姓名', '参加', '得分', '名次', '建议等次'],
  confirming: ['认定等次', '与建议不同的理由'],
  parts: { graded: '参加评定', pointsOnly: '只计分' },
  places: '人数、名额',
  ranked: '参评得分',
  grade: '建议等次',
} as const;

/** Why a figure stands as a value. Each says what a person has to do when entries change. */
export const REASONS: Readonly<Record<Reason, string>> = {
  amended: '本期适用修订后的数，“积分办法”的原格里是修订前的数。',
  balance: '结余接着上一期的记录算。',
  bothDirections: '取最高一项，又有加有减，绝对值相同时要看先后。',
  cells: '表里有按本支部符号或百分数格式读的格子，公式看不懂。',
  events: '要看逐条事项（同一事项、第几次），登记表的一格里没有。',
  highest: '要看全支部的最高分。',
  history: '要看历年记录。',
  joint: '要看他人的事项。',
  namesakes: '有党员同名，又没有编号，按姓名在各期的表里查不准。',
  otherSheet: '要看另一张表的登记，一行公式取不全。',
  place: '“积分办法”里找不到唯一对应的格。',
  yearLimit: '全年封顶或扣完为止，要看本年前几期用去多少，前几期的表还不是普通公式。',
};
