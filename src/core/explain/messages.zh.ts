import { equal, ONE, sum, whole } from '../decimal';
import { periodText } from '../periods';
import { periodTextZh } from '../periods.zh';
import type { Line, Statement } from '../scoring/statement';
import { UNFILLED } from '../scheme/figure';
import { figureText, signedText, weightText } from './figures.zh';

const STATUS: Record<Statement['status'], string> = {
  used: '',
  capped: '（已封顶）',
  floored: '（扣完为止）',
  vetoed: '（一票否决）',
  missing: '',
};

/** `2026年3月 每月积分：88分`. */
export function statementHead(statement: Statement, period: string | null): string {
  const name = period === null ? statement.rule.name : `${periodTextZh(period)} ${statement.rule.name}`;
  if (statement.points === null) return `${name}：暂不能计算`;
  if (statement.rule.kind === 'veto') return statement.status === 'vetoed' ? `${name}：有` : `${name}：无`;
  return `${name}：${figureText(statement.points)}分${STATUS[statement.status]}`;
}

export function lineText(line: Line): string {
  switch (line.kind) {
    case 'start':
      return `起始 ${figureText(line.points)}分`;
    case 'charge':
      return chargeText(line);
    case 'raise':
      return `${line.label} ${figureText(line.count)}次，${RAISE[line.raise.kind]} ×${figureText(line.factor)}：${signedText(line.points)}分`;
    case 'cut':
      return `${line.matter}：同一事项最多计 ${figureText(line.max)}分，${signedText(line.points)}分`;
    case 'zero':
      return `${line.label}：归为 ${figureText(line.floor)}分，${signedText(line.points)}分`;
    case 'entry':
      return `${line.label}：${line.text}，计 ${figureText(line.points)}分`;
    case 'marks':
      return `${line.word} ${figureText(line.count)}票 × ${figureText(line.value)} ÷ ${figureText(line.divisor)} ＝ ${figureText(line.points)}分`;
    case 'part':
      return partText(line);
    case 'sheets':
      return `${line.label}（${line.figures.map(figureText).join('、')}）合计 ${figureText(sum(line.figures))}${line.divisors.map((divisor) => ` ÷ ${divisor}`).join('')} ＝ ${figureText(line.points)}分`;
    case 'opening':
      return `${periodTextZh(periodText(line.period))}结余 ${figureText(line.points)}分`;
    case 'reference':
      return referenceText(line);
    case 'joint':
      return jointText(line);
    case 'limit':
      return limitText(line);
    case 'veto':
      return `${line.by.rule.name}：${signedText(line.points)}分，积分为零`;
    case 'rounding':
      return `四舍五入保留${line.places}位小数：${signedText(line.points)}分`;
  }
}

const RAISE = { repeat: '重复发生加重', post: '担任职务加重' } as const;

function chargeText({ charge, label, count, each, quantity, points, status }: Extract<Line, { kind: 'charge' }>): string {
  if (status === 'superseded') return `${label}：同一事项取最高，本项不计`;
  const entered = quantity === null ? label : `${label} ${figureText(quantity)}`;
  switch (charge.kind) {
    case 'rate':
      return `${entered}，每 ${figureText(charge.unit)} 折算：${signedText(points)}分`;
    case 'shortfall':
      return `${entered}，不足 ${charge.target === 'unfilled' ? UNFILLED : figureText(charge.target)}：${signedText(points)}分`;
    case 'count':
    case 'level':
      if (equal(count, ONE)) return `${label} 1次：${signedText(points)}分`;
      return `${label} ${figureText(count)}次${each === null ? '：' : ` × ${signedText(each)} ＝ `}${signedText(points)}分`;
    case 'amount':
    case 'flag':
    case 'zero':
      return `${label}：${signedText(points)}分`;
  }
}

function partText(line: Extract<Line, { kind: 'part' }>): string {
  const { statement, share, points } = line;
  if (statement.points === null || points === null) return `${statement.rule.name}：暂不能计算`;
  const figure = figureText(statement.points);
  switch (share.kind) {
    case 'whole':
      return `${statement.rule.name} ${figure}分`;
    case 'weight':
      return `${statement.rule.name} ${figure} × ${weightText(share.weight)} ＝ ${figureText(points)}分`;
    case 'scaled':
      return `${statement.rule.name} ${figure} × ${figureText(share.to)} ÷ ${figureText(share.divisor)} ＝ ${figureText(points)}分`;
    case 'mean':
      return `${statement.rule.name} ${figure} ÷ ${figureText(whole(share.of))} ＝ ${figureText(points)}分`;
  }
}

function referenceText({ statement, above, points }: Extract<Line, { kind: 'reference' }>): string {
  if (statement.points === null || points === null) return `${statement.rule.name}：暂不能计算`;
  const whole = `${statement.rule.name} ${figureText(statement.points)}分`;
  return above === null ? `取${whole}` : `${whole}，超过 ${figureText(above)}分的部分计 ${figureText(points)}分`;
}

/** `甲某 工作失误 −6分，连带 10%：−0.6分`. */
function jointText({ event: { effect, from, label, times, size }, points }: Extract<Line, { kind: 'joint' }>): string {
  const { gives } = effect;
  const repeated = equal(times, ONE) ? '' : ` × ${figureText(times)}次`;
  const share = gives.kind === 'share' && gives.share !== 'unfilled' ? ` × ${weightText(gives.share)}` : '';
  return `${effect.name}：${from} ${label} ${signedText(size)}分${repeated}${share}，计 ${signedText(points)}分`;
}

function limitText(line: Extract<Line, { kind: 'limit' }>): string {
  const year = line.over === 'year' ? '全年' : '';
  return line.bound === 'max'
    ? `${year}封顶 ${figureText(line.figure)}分：${signedText(line.points)}分`
    : `${year}下限 ${figureText(line.figure)}分（扣完为止）：${signedText(line.points)}分`;
}
