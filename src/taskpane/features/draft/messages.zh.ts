import type { DraftWishes } from '../../../actions/contract';

const RHYTHM: Readonly<Record<DraftWishes['entry'], string>> = { month: '每月', quarter: '每季度', half: '每半年', year: '每年' };
const COMBINE: Readonly<Record<DraftWishes['combine'], string>> = { mean: '各期平均', sum: '各期相加' };

/** Words of 由现有细则起草. */
export const draftMessages = {
  offer: '由现有细则起草',
  offerHint: '工作簿里有细则表，或登记表的表头写着“每次扣0.5分”这样的话，可以读出来逐条确认，生成本单位的办法。',
  begin: '起草…',
  title: '由现有细则起草',
  asking: '正在读细则…',
  from: (sheets: readonly string[]) => `来自${sheets.map((name) => `“${name}”`).join('、')}`,
  nothing: '没有找到可以起草的内容。请准备一张有“考核内容”“评分标准”“分值”表头的细则表，或者表头写明“……每次扣0.5分”的登记表，再重新读取。',
  again: '重新读取',
  told: (read: number, unread: number) => `读出 ${read} 条${unread === 0 ? '' : `，${unread} 条没有读懂`}。请对照原文逐条选“采用”或“不采用”；分值不对的直接改。`,
  group: (lines: number, decided: number) => `${lines} 条，已定 ${decided} 条`,
  acceptGroup: (name: string) => `“${name}”读出的都采用`,
  acceptGroupShort: '本组读出的都采用',
  unread: '要补充',
  reading: '读成',
  decision: (text: string) => `“${text}”`,
  accept: '采用',
  leaveOut: '不采用',
  unreadHint: '填上分值再采用，扣分写负数；还不知道的留“待填”，补齐前不能公示。',
  noLine: '等次的分数线请在“积分办法”表补填，这里只能选不采用。',
  facts: '原文没有写、要选定的',
  name: '办法名称',
  organisation: '制定单位',
  required: '请填写。',
  entry: '多久登记一次',
  closing: '多久考评一次',
  combine: '考评期的积分',
  rhythm: (rhythm: DraftWishes['entry']) => RHYTHM[rhythm],
  combined: (combine: DraftWishes['combine']) => COMBINE[combine],
  appraisal: '考评分里有民主评议',
  share: '民主评议占百分之几',
  shareHint: '还不知道的留空，生成后在“积分办法”表补填。',
  existing: (title: string | null) => `工作簿已有“积分办法”表${title === null ? '' : `：${title}`}。生成后，原表隐藏保留，随时可以换回。`,
  setAside: '隐藏保留原来的办法，换用起草的',
  progress: (decided: number, all: number) => (decided === all ? `${all} 条都已决定。` : `${all} 条中已定 ${decided} 条。`),
  generate: '生成积分办法',
} as const;
