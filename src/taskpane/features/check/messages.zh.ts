export const checkMessages = {
  workbook: '体检工作簿',
  again: '重新体检',
  sheet: '只查当前表',
  edited: '内容已改动，请重新体检。',
  intro: '体检会看名册、登记表和积分办法：缺了什么、哪里填错、哪些人或列认不出来。只看不改。',
  extent: (sheets: number, cells: number) => `查了 ${sheets} 张表、${cells} 个单元格。`,
  fine: '一切就绪，可以公示。',
  filter: '只看一类',
  count: (name: string, count: number) => `${name} ${count}`,
} as const;
