export const fillMessages = {
  hint: '在登记表的“积分”列写入公式，改了登记，积分随之变化。不动别的列。',
  valuesHint: '这个版本的表格软件不能运行积分函数：在登记表的“积分”列写入数值，改了登记要再填一次。不动别的列。',
  fill: '填入积分公式',
  fillValues: '填入积分（数值）',
  explain: '查看所选单元格的依据',
} as const;
