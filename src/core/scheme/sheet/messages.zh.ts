/** Words on sheet 积分办法 that are not part of the scheme. */
export const SHEET_WORDS = {
  title: '积分办法',
  legend: '改了浅黄格里的数字，积分随之改变；“待填”由支部填写，“不设”表示没有限制，“—”表示此处不用填。可以插入行和列，不要改标题行的字。',
  choice: (label: string, values: readonly string[]) => ({ title: label, text: `请填：${values.join('、')}。`.slice(0, 200) }),
} as const;
