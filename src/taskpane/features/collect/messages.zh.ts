import type { BranchState } from '../../../core';

export const collectMessages = {
  title: '回收汇总',
  period: '汇总期间',
  branches: (count: number | null) => (count === null ? '本工作簿没有支部名单（名册里没有“支部”列）：谁没有报、名册里多人少人都查不出来。' : `本工作簿的名单里有 ${count} 个支部。`),
  drop: '把报回的 .xlsx、.zip 或文件夹拖到这里，或',
  choose: '选择文件…',
  chooseLabel: '选择报回的文件',
  chooseFolder: '选择文件夹…',
  chooseFolderLabel: '选择放着报回文件的文件夹',
  tooLarge: '文件超过 256 MB，没有读。请分成几个压缩包再报。',
  local: '文件只在本机读取，原文件不会改动。',
  counts: (accepted: number, open: number, missing: number) => `已采用 ${accepted} 个，退回或有疑问 ${open} 份，未报 ${missing} 个。`,
  state: { accepted: '已采用', questions: '有疑问', refused: '退回', copy: '重复' } satisfies Record<BranchState, string>,
  missing: (branches: readonly string[]) => `未报：${branches.join('、')}`,
  findings: (count: number) => `${count} 条`,
  returned: '生成退回意见',
  make: '生成汇总',
  remade: '汇总写在本工作簿里。以后再报来的更正，替换该支部原来的部分，并记入“更正记录”。',
  moreFiles: (left: number) => `再显示（还有 ${left} 份）`,
} as const;
