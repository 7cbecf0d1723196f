export const fillMessages = {
  hint: '在登记表的“积分”列写入公式，改了登记，积分随之变化。不动别的列。',
  valuesHint: '这个版本的表格软件不能运行积分函数：在登记表的“积分”列写入数值，改了登记要再填一次；要自动跟着变，下面改用普通公式。不动别的列。',
  fill: '填入积分公式',
  fillValues: '填入积分（数值）',
  explain: '查看所选单元格的依据',
  wizard: '函数向导…',
  differences: '手工公式对照…',
  form: '公式方式',
  formHint: '要发给没有积分簿的电脑时，改用普通公式或数值；收回后可再改用积分函数。不动登记的内容。',
  forms: { functions: '积分函数', native: '普通公式', values: '数值' },
  formHints: {
    functions: '最灵活：认得各种写法，能说明依据。',
    native: 'Excel 2010、WPS 2016 和 LibreOffice 都能算，计算过程列在表的右边，分值取自“积分办法”。',
    values: '只留下现在的分数，不再变化。',
  },
  convert: '改用所选方式',
} as const;
