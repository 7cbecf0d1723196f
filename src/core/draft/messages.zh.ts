import { compare, toText, type Exact } from '../decimal';
import type { Direction, Effect, SentenceReading, StatedLimit, UnreadReason } from './reading';

/** Words of 起草 that stand in the draft itself and in its forms. */
export const draftWords = {
  fullMarks: '分值',
  onlyPart: '积分项目',
  points: '分值',
  pointsBeing: (found: string) => `分值（原文 ${found} 分，未写明加减，扣分写负数）`,
  least: '最低分',
  greatest: '最高分',
  most: '最多',
  unit: '每多少',
  document: '由现有细则起草，请填写文号',
  total: '积分',
  score: '年度积分',
  scoreWithAppraisal: '考评分',
  appraisal: '民主评议分',
  fullMember: '正式党员',
  probationary: '预备党员',
  rhythm: '起草时选定，请与原文核对',
  people: '起草时按正式党员参加考评、预备党员只计积分处理，请与原文核对',
  publishing: '起草时按公布数四舍五入、名次并列时空位顺延处理，请与原文核对',
  notice: '原文没有写公示天数，由支部在公示时填写',
  totalBasis: '各部分相加，不低于 0 分；起草时选定，请与原文核对',
  appraisalBasis: '起草时选定，请与原文核对',
  /** The label of what stands in the text more than once. */
  again: (label: string, item: string, number: number) => `${label}（${item}${number === 2 ? '' : `，第${number}处`}）`,
  quoted: (sheet: string, cell: string, text: string) => `“${sheet}”表 ${cell}：${text}`,
} as const;

const WAY: Readonly<Record<Exclude<Direction, null>, string>> = { add: '加分', deduct: '扣分' };
const WHY: Readonly<Record<UnreadReason, string>> = {
  several: '一句话里说了几件事',
  unclear: '数字不能确定',
  threshold: '等次的分数线，请在“积分办法”表的“等次”一段填写',
  percent: '按百分比计算',
  period: '每期固定的分',
};

/** What a reading means, in words to confirm: 扣分，每次 0.5 分；扣完为止. */
export function readingText({ effect, limits }: SentenceReading): string {
  const told = effect.kind === 'limit' ? [] : [effectText(effect)];
  return [...told, ...new Set(limits.map(limitText))].join('；');
}

function effectText(effect: Effect): string {
  switch (effect.kind) {
    case 'points':
      return `${way(effect.direction)}，${effect.per === 'each' ? '每次 ' : ''}${points(effect.points)}`;
    case 'range':
      return effect.max === null ? `${way(effect.direction)}，由支部酌情填写分数` : `${way(effect.direction)}，${toText(effect.min)}—${points(effect.max)}，由支部酌情填写`;
    case 'levels':
      return `按级别${way(effect.direction)}：${effect.levels.map((level) => `${level.word} ${points(level.points)}`).join('、')}`;
    case 'grades':
      return `按档次得分：${effect.grades.map(({ word, min, max }) => `${word} ${compare(min, max) === 0 ? points(min) : `${toText(min)}—${points(max)}`}`).join('、')}`;
    case 'rate':
      return `${way(effect.direction)}，每 ${toText(effect.unit)} 计 ${points(effect.points)}，不足的部分不计`;
    case 'award':
      return `做到了得 ${points(effect.points)}`;
    case 'full':
      return `满分 ${points(effect.points)}`;
    case 'zero':
      return '本项不得分';
    case 'veto':
      return '一票否决，积分为 0';
    case 'limit':
    case 'none':
      return '没有写分值';
    case 'unread':
      return `没有读懂：${WHY[effect.why]}`;
  }
}

function limitText(limit: StatedLimit): string {
  switch (limit.kind) {
    case 'most':
      return `${limit.over === 'year' ? '全年' : ''}${limit.of === 'each' ? '每次' : limit.of === 'matter' ? '同一事项' : ''}最多 ${points(limit.points)}`;
    case 'floor':
      return '扣完为止';
    case 'highest':
      return '同一事项只计最高的一次';
  }
}

function way(direction: Direction): string {
  return direction === null ? '未写明加分还是扣分' : WAY[direction];
}

function points(value: Exact): string {
  return `${toText(value)} 分`;
}
