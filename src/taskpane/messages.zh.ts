import type { HostErrorCode } from '../hosts/types';
import type { Job } from './store/state';

/** Words that every view of the pane uses. */
export const messages = {
  title: '积分簿',
  private: '数据不出本机：不联网，不上传。',
  collapse: '收起',
  tabs: '功能',
  home: '办理',
  check: '体检',
  explain: '依据',
  library: '方案库',
  cancel: '取消',
  close: '关闭提示',
  back: '返回',
  toBinding: '去认列',
  copied: '已复制。',
  copyFailed: '没有复制成功。请选中上面的文字，按 Ctrl+C 复制。',
  detail: '技术细节',
  remarks: (count: number) => `说明 ${count} 条`,
  goTo: (sheet: string, cell: string) => `转到“${sheet}”${cell}`,
  moreProblems: (left: number) => `再显示（还有 ${left} 条）`,
  progress: (words: string, done: number, total: number) => (total === 0 ? words : `${words}　${Math.round((100 * done) / total)}%`),
  cancelled: (job: Job) => `已取消${NAMES[job]}，工作簿没有改动。`,
  period: '期间',
  closing: '汇总期间',
  entry: '登记期间',
  checked: (problems: number) => (problems === 0 ? '体检完成，没有发现问题。' : `体检完成，共 ${problems} 条。`),
  tried: (changed: number, members: number) => (changed === 0 ? `试算完成：${members} 人都没有变化。` : `试算完成：${members} 人中 ${changed} 人有变化。没有改动办法。`),
  unexpected: '没有完成：出现了意料之外的错误。请重试；若仍不行，请把下面的技术细节发给维护人员。',
} as const;

const NAMES: Readonly<Record<Job, string>> = {
  survey: '查看工作簿',
  adopt: '写入积分办法',
  draft: '生成积分办法',
  restore: '换回办法',
  trial: '试算',
  change: '写入分值',
  newLedger: '新建登记表',
  remember: '保存选择',
  fill: '填入积分公式',
  convert: '改用所选公式方式',
  wizard: '写入公式',
  bind: '认列',
  compare: '对照手工公式',
  replace: '替换手工公式',
  undoReplace: '撤销替换',
  roster: '写入名册',
  check: '体检',
  notice: '生成公示表',
  ranking: '生成排名表',
  grades: '一键等次',
  undo: '撤销上次生成',
  distribute: '生成下发文件',
  collect: '核对报回的文件',
  summary: '生成汇总',
  returned: '生成退回意见',
};

export function runningText(job: Job): string {
  return `正在${job === 'grades' ? '生成等次表' : NAMES[job]}…`;
}

const HOST: Readonly<Record<HostErrorCode, string>> = {
  unsupported: '这个版本的表格软件没有所需的功能。请更新软件，或用文件方式处理。',
  'sheet-exists': '同名的工作表已经存在。请先把它改名，再试一次。',
  'sheet-missing': '要用的工作表不见了，可能刚被删除或改名。请重新识别工作簿后再试。',
  protected: '工作表或工作簿有保护，不能写入。请先在“审阅”里撤销保护，再试一次。',
  'cell-edit-mode': '有单元格正在编辑。请按 Enter 或 Esc 结束编辑，再试一次。',
  'too-large': '工作表太大，一次处理不了。请删去表格以外的空白格式区域，再试一次。',
  cancelled: '已取消，工作簿没有改动。',
  'refused-file': '这个文件不能改动：可能已加密、已签名或已损坏。请另存一份后再试。',
  host: '表格软件没有完成这一步。请稍等片刻再试一次。',
};

export function hostText(code: HostErrorCode): string {
  return HOST[code];
}
