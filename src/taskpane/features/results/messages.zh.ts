export const resultsMessages = {
  notice: '生成公示表…',
  ranking: '生成排名表',
  grades: '一键等次',
  closingOnly: '排名和等次按汇总期间生成，请先在上面选择汇总期间。',
  suggestions: '等次只是建议，由支部委员会研究认定。',
} as const;
