import type { Result } from './check';
import type { Report } from './report';

const HOST: Record<Report['host'], string> = { wps: 'WPS 表格', excel: 'Excel' };

export const messages = {
  title: '积分簿自检',
  intro: {
    wps: '本页新建一个临时工作簿，在里面逐项试验 WPS 的实际表现，完成后不保存就关掉它（建不了时，在当前工作簿末尾加临时工作表，试完就删）。不读、不改您的内容，报告里也没有它们。请先保存，最好在新建的空工作簿里做。',
    excel: '本页在当前工作簿末尾添加临时工作表，逐项试验 Excel 的实际表现，每试完一项就删掉。不读、不改其他工作表，报告里也没有它们的内容。Excel 的撤销记录会被清空，请先保存，最好在新建的空工作簿里做。',
  },
  noHost: '请在 WPS 表格或 Excel 里打开本页。',
  start: '开始',
  cancel: '停止',
  copy: '复制报告',
  save: '保存报告',
  copied: '已复制，可以粘贴到邮件或聊天窗口里。',
  notCopied: '没能自动复制。请点一下报告，按 Ctrl+A 全选，再按 Ctrl+C。',
  saved: (path: string) => `已保存：${path}`,
  notSaved: '没能保存成文件，请改用“复制报告”。',
  failed: (words: string) => `自检没有做完：${words}。临时工作表已清理；如仍看到名称以“积分簿自检”开头的工作表，可以直接删除。`,
  reportLabel: '报告（JSON，可直接发给开发者）',
  progress: (done: number, all: number, question: string) => `正在做第 ${done + 1} 项，共 ${all} 项：${question}`,
  finished: '做完了。',
  counts: (host: Report['host'], all: number, ok: number, differs: number, error: number) => `${HOST[host]}自检 ${all} 项：${ok} 项与预期相同，${differs} 项不同，${error} 项出错。`,
  line: ({ id, question, result, expected, found }: Result) =>
    `${result === 'error' ? '出错' : '不同'} ${id} ${question} ${result === 'error' || expected === 'noted' ? '' : `预期 ${expected.join(' 或 ')}，`}实际 ${found}`,
  fileName: (host: Report['host'], stamp: string) => `积分簿自检-${host}-${stamp}.json`,
} as const;
