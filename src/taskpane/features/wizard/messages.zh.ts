export const wizardMessages = {
  title: '函数向导',
  hint: '在登记表里点一名党员那一行、登记内容右边的空格，这里列出这一格可以显示什么。',
  loading: '正在查看所选单元格…',
  place: (sheet: string, cell: string) => `“${sheet}”${cell}`,
  what: '这一格显示',
  preview: '写入后显示',
  formula: '公式',
  why: '为什么不是积分函数',
  write: '写入这一格',
  fill: (rows: number) => `向下填充（${rows} 行）`,
} as const;
