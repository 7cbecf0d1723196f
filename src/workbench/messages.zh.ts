import type { HostErrorCode } from '../hosts/types';

/** What the workbench page itself says. The task pane has its own words. */
export const messages = {
  product: '积分簿',
  title: (file: string) => `${file} - 积分簿`,
  untitled: '未命名.xlsx',
  open: '打开',
  reopen: (file: string) => `“${file}”里有改动还没有另存。要放弃这些改动，打开另一个文件吗？`,
  openHint: '打开本机的 .xlsx 或 .csv 文件（也可以把文件拖到页面上）',
  save: '另存为 .xlsx',
  saveHint: '把当前表格存成 .xlsx 文件，原文件不会被改动',
  showPane: '显示窗格',
  hidePane: '收起窗格',
  grid: '表格',
  pane: '积分簿窗格',
  starting: '正在启动表格……',
  opening: (file: string) => `正在打开“${file}”……`,
  opened: (file: string, sheets: number) => `已打开“${file}”，共 ${sheets} 张工作表`,
  saving: '正在生成 .xlsx……',
  saved: (file: string) => `已存为“${file}”，请到浏览器的下载文件夹查看`,
  notFound: (address: string) => `没有找到文件“${address}”，请检查网址里 ?open= 后面的路径，或点“打开”选择文件`,
  refused: '这里只改内容：插入或删除行列、合并单元格、调整格式，请在 Excel 或 WPS 中进行',
  startFailed: '表格没有启动成功，请刷新页面再试；仍不行时请换用新版 Chrome 或 Edge',
  unexpected: (detail: string) => `出了意外的问题，表格内容没有改动：${detail}`,
};

export function hostProblem(code: HostErrorCode, detail: string): string {
  switch (code) {
    case 'refused-file':
      return detail;
    case 'sheet-exists':
      return `已经有名为“${detail}”的工作表，请先改名或删除再试`;
    case 'sheet-missing':
      return `找不到工作表“${detail}”，请确认它没有被删除或改名`;
    case 'protected':
      return `“${detail}”受保护，请先撤销保护再试`;
    case 'cell-edit-mode':
      return '单元格正在输入，请先按回车键确认再试';
    case 'too-large':
      return `内容太多（${detail}），请拆分成几个文件再试`;
    case 'cancelled':
      return '已取消，表格内容没有改动';
    case 'unsupported':
      return `这里做不到（${detail}），请在 Excel 或 WPS 中进行`;
    case 'host':
      return messages.unexpected(detail);
  }
}
