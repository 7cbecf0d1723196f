import type { ComparedCell } from '../../../actions/contract';

const VERDICTS: Readonly<Record<ComparedCell['verdict'], string>> = { same: '相同', differs: '不同', none: '暂无结果' };

export const differencesMessages = {
  title: '手工公式对照',
  hint: '把您自己写的积分、考评分、名次、等次（公式或数）和积分簿的结果逐格对照，先看清楚再决定换不换。对照不改动任何格。',
  compare: '开始对照',
  again: '重新对照',
  nothing: '没有手工的公式或数：结果都是积分簿写的，或还没有填。',
  filter: '只看一类',
  verdict: (verdict: ComparedCell['verdict']) => VERDICTS[verdict],
  count: (verdict: ComparedCell['verdict'], count: number) => `${VERDICTS[verdict]} ${count}`,
  figures: (shown: string, ours: string | null) => `手工 ${shown === '' ? '（空）' : shown}，积分簿 ${ours ?? '（无）'}`,
  sheet: (sheet: string, cells: number) => `${sheet}（${cells} 格）`,
  form: '换成',
  replaceAll: (count: number) => `全部替换（${count} 格）`,
  replaceSame: (count: number) => `只替换相同的（${count} 格）`,
  keeps: '替换只改这些格的内容，格式不变；原来的公式和数记在工作簿里，保存后再打开也能恢复。积分簿没有结果的格不动。',
  undoHint: (count: number) => `有 ${count} 格手工的公式和数换成了积分簿的结果。撤销会恢复原样，之后又改过的格不动并列出。`,
  undo: '撤销替换',
} as const;
