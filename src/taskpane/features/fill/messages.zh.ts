export const fillMessages = {
  hint: '在登记表的“积分”列写入公式，改了登记，积分随之变化。不动别的列。',
  fill: '填入积分公式',
  explain: '查看所选单元格的依据',
} as const;
