export const homeMessages = {
  chooseScheme: '选择积分办法',
  workbook: '办法与名册',
  check: '体检',
  checkHint: '看看还缺什么、哪里填错，逐条转到单元格。',
  checkNow: '开始体检',
  points: '积分',
  results: '公示、排名与等次',
  notRead: '还没有查看工作簿',
  notReadHint: '积分簿要先看一看工作簿里有哪些表，不作改动。',
  readNow: '查看工作簿',
} as const;
