import { periodTextZh } from '../../periods.zh';
import type { Scheme } from '../../scheme/schema';
import { subjectWords } from '../../sheets/messages.zh';
import type { Correction } from '../corrections';
import type { Receipt } from '../collection';
import type { MemberLine } from '../score';

/** Words of the sheets that the upper committee gets. */
export const SUMMARY = {
  overview: {
    sheet: (period: string) => `汇总表 ${period}`,
    title: (period: string, scheme: Scheme) => `${periodTextZh(period)}党员${subjectWords(scheme)}情况汇总一览表`,
    columns: { number: '序号', branch: '党组织', members: '党员数', graded: '参加人数', pointsOnly: '只计积分', exempt: '免考评', pending: '暂缓', excluded: '不参加', gradeless: '未定等次', confirmed: '其中已认定', check: '核对', scored: '有得分', mean: '平均分', highest: '最高分', lowest: '最低分' },
    total: '合计',
    agrees: '相符',
    differs: '不符',
    notes: (graded: boolean, left: readonly string[]) => [
      graded ? '核对：参加人数＝各等次人数之和。支部已认定等次的，按认定等次计；没有认定的，按办法计算的建议等次计，以支部研究认定、上级审核的为准。' : '核对：参加人数＝有得分人数。',
      '党员数含正式党员和预备党员。平均分、最高分、最低分只算参加考评的党员；合计行的平均分按人数计算。',
      ...(left.length === 0 ? [] : [`未列入（未报、退回或有疑问）：${left.join('、')}。`]),
    ],
  },
  members: {
    sheet: (period: string) => `党员明细 ${period}`,
    title: (period: string, scheme: Scheme) => `${periodTextZh(period)}党员${subjectWords(scheme)}明细`,
    columns: { number: '序号', branch: '党组织', id: '编号', name: '姓名', unit: '区分', kind: '类别', score: '得分', rank: '支部内名次', grade: '建议等次', confirmed: '认定等次', lists: '名单', remark: '备注' },
    notes: ['名次按各党组织分别排列。认定等次为支部在等次表上所填；与建议等次不同的，支部写明的理由列在备注。内部工作表，不张贴、不公示。'],
  },
  comparison: {
    sheet: (period: string) => `分布与比较 ${period}`,
    title: (period: string) => `${periodTextZh(period)}得分分布与党组织比较`,
    scores: '得分分布（人）',
    grades: '等次分布（人）',
    means: '各党组织平均分',
    people: '人数',
    points: '平均分',
    axis: (title: string, from: number) => (from === 0 ? title : `${title}（坐标从 ${from} 起）`),
    scale: (from: string, to: string) => `每格一段，从 ${from} 到 ${to}`,
    bin: (from: number, to: number) => `${from} 至不满 ${to}`,
    none: '没有可以比较的得分。',
  },
  receipts: {
    sheet: (period: string) => `回执 ${period}`,
    title: (period: string) => `${periodTextZh(period)}报送情况`,
    columns: { number: '序号', branchId: '编号', branch: '党组织', deadline: '截止日期', state: '情况', files: '文件' },
    notes: (counts: Readonly<Record<Receipt['state'], number>>) => [`应报 ${counts.accepted + counts.questions + counts.refused + counts.missing} 个，已采用 ${counts.accepted} 个，有疑问 ${counts.questions} 个，退回 ${counts.refused} 个，未报 ${counts.missing} 个。`],
  },
  questions: {
    sheet: (period: string) => `问题清单 ${period}`,
    title: (period: string) => `${periodTextZh(period)}报送问题清单`,
    columns: { number: '序号', branch: '党组织', file: '文件', state: '情况', severity: '处理', place: '位置', words: '问题和处理办法' },
    notes: ['标“须改”的要改好重报；标“请说明”的请支部书面说明，由上级组织核实。'],
  },
  returned: {
    sheet: (number: number, branch: string) => `退回意见 ${number} ${branch}`,
    title: (branch: string | null, file: string) => (branch === null ? `关于文件“${file}”的修改意见` : `关于${branch}积分工作簿的修改意见`),
    columns: { number: '序号', severity: '处理', place: '位置', words: '问题和处理办法' },
    notes: (file: string, deadline: string | null) => [
      `文件：${file}`,
      `请在原工作簿上改好，保存后${deadline === null ? '尽快' : `于 ${deadline} 前`}重新报送。不要新建表格，不要改动办法、公式和表头。`,
      '经手人：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿',
    ],
    nameless: '未能识别的文件',
  },
  corrections: {
    sheet: (period: string) => `更正记录 ${period}`,
    title: (period: string) => `${periodTextZh(period)}汇总更正记录`,
    columns: { number: '序号', date: '日期', branch: '党组织', id: '编号', member: '姓名', what: '更正内容', old: '原为', found: '改为' },
    notes: ['后报的整份替换该党组织先前的部分；本表逐项记录变化。'],
  },
} as const;

export const RECEIPT_STATE: Readonly<Record<Receipt['state'], string>> = { accepted: '已采用', questions: '有疑问', refused: '已退回', missing: '未报' };

const PARTICIPATION: Readonly<Record<MemberLine['participation'], string>> = { graded: '', pointsOnly: '只计积分', exempt: '免考评', pending: '暂缓', excluded: '不参加本期考评', outside: '本期不在本支部' };

export function participationWord(participation: MemberLine['participation']): string {
  return PARTICIPATION[participation];
}

const CORRECTED: Readonly<Record<Correction['what'], string>> = { name: '姓名', participation: '参加情况', score: '得分', rank: '名次', grade: '建议等次', confirmed: '认定等次', member: '党员', file: '文件（分数未变）' };

export function correctedWord(what: Correction['what']): string {
  return CORRECTED[what];
}

/** A value of a correction as people read it. */
export function correctedText({ what }: Pick<Correction, 'what'>, text: string): string {
  if (text === '') return '—';
  return what === 'participation' ? participationWord(text as MemberLine['participation']) || '参加' : text;
}
