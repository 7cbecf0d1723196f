import type { DraftedLine, DraftReport } from '../../actions';

const STATE: Readonly<Record<DraftedLine['state'], string>> = { read: '读出', unread: '没读懂', words: '无分值' };

export const draftCommandMessages = {
  title: '党员积分办法',
  organisation: '制定单位待填写',
  wrongRhythm: (text: string) => `登记周期“${text}”不对，应写 month、quarter、half 或 year。`,
  nothing: '没有找到可以起草的内容：没有带“评分标准”的细则表，登记表的表头也没有写分值。请准备一张有“考核内容”“评分标准”“分值”表头的细则表，再试一次。\n',
  group: (name: string) => `${name}\n`,
  line: (place: string, { state, text, words }: DraftedLine) => `  ${place}[${STATE[state]}] ${text} → ${words}\n`,
  told: ({ read, unread, sheets }: DraftReport) => `从${sheets.map((name) => `“${name}”`).join('、')}读出 ${read} 条，${unread} 条没读懂。\n`,
  written: '这是草稿：请在“积分办法”表上逐条对照原文；待填的补齐之前不能公示。用 jifenbu check 查看还有哪些待填。\n',
} as const;
