/** Words of `jifenbu collect`. */
export const collectMessages = {
  sources: 'DIR、F.zip 或 F.xlsx',
  checking: '核对',
  noRoster: '没有给支部名单（--roster）：谁没有报、名册里多人少人都查不出来。\n',
  rosterRefused: (path: string, details: readonly string[]) => `${path} 里的支部名单有错，没有汇总：\n${details.slice(0, 20).map((detail) => `  ${detail}`).join('\n')}`,
  notASummary: (path: string) => `${path} 不是积分簿生成的汇总，不能接着做。请给上次 -o 写出的文件。`,
  otherSummary: (path: string, found: string) => `${path} 是另一个办法或期间的汇总（${found}），不能接着做。`,
  tooManyLevels: (path: string) => `${path} 的文件夹套得太深。请把工作簿放在一个文件夹里。`,
  archiveTooLarge: (path: string) => `${path} 超过 256 MB，未打开。请分成几个压缩包。`,
  returnFile: (name: string) => `退回意见 ${name}`,
  file: (state: string, file: string, branch: string | null) => `[${state}] ${branch === null ? '' : `${branch}　`}${file}\n`,
  finding: (severity: string, cell: string, text: string) => `  ${severity} ${cell === '' ? '' : `${cell} `}${text}\n`,
  missing: (branch: string, deadline: string | null) => `[未报] ${branch}${deadline === null ? '' : `（截止 ${deadline}）`}\n`,
  counts: (files: number, branches: number, missing: number) => `核对 ${files} 份文件，汇总 ${branches} 个党组织${missing === 0 ? '' : `，${missing} 个未报`}。\n`,
  written: (path: string) => `已写入 ${path}。\n`,
} as const;
