export const messages = {
  selfCheckTitle: '积分簿自检',
  notInWps: '请在 WPS 表格的“积分簿”选项卡中打开本窗格。',
} as const;
