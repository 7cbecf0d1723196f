import type { RosterAnswerKind } from '../../../core';

export const rosterMessages = {
  title: (count: number) => `人员变动（${count} 项）`,
  hint: '各期登记表里的人和名册对不上。请逐项选择，写入名册；没有选的以后再问。只改名册，不动登记。',
  answers: {
    joined: '转入：从这一天起',
    left: '转出：到这一天止',
    suspended: '停止党籍：到这一天止',
    omitted: '漏登，名册不变',
    listed: '名册漏列，补上',
    stranger: '写错了人，名册不变',
    changed: '变了，改名册',
    slip: '登记写错，名册不变',
  } satisfies Record<RosterAnswerKind, string>,
  date: '日期',
  write: (count: number) => `写入名册（${count} 项）`,
  go: '转到登记',
} as const;
