export const explainMessages = {
  loading: '正在查看所选单元格…',
  hint: '在登记表或公示表里选中一名党员的一格，这里就说明这个分是怎么来的，并列出办法条款。',
  place: (sheet: string, cell: string) => `“${sheet}”${cell}`,
  copy: '复制说明文字',
  inBrackets: (basis: string) => `（${basis}）`,
  marks: { reading: '解读', assumption: '假定', limit: '封顶或下限', missing: '缺项' },
} as const;
