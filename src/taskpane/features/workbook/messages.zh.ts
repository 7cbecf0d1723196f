export const workbookMessages = {
  draftHint: '办法里还有分值待填，填完才能公示。',
  changeFigures: '改分值、试算',
  facts: (organisation: string, members: number) => (members === 0 ? `${organisation}　没有找到名册` : `${organisation}　名册 ${members} 人`),
  noPeriod: '没有识别出期间。请在登记表的表名或标题里写明，例如“2026年3月”。',
  memberKey: '怎样认人',
  byId: '按编号（同名也分得清）',
  byName: '按姓名',
  recognised: (sheets: number, leftOut: number) => (leftOut === 0 ? `识别出 ${sheets} 张登记表` : `识别出 ${sheets} 张登记表，另有 ${leftOut} 处未识别`),
  sheet: (period: string, rows: number) => `${period}，${rows} 行`,
  forms: (periods: readonly string[], forms: number) => `${spanOf(periods)}，每人一表，${forms} 份`,
  events: '逐条事项',
  unbound: { register: '未识别的列', forms: '未识别的行', events: '未识别的事由' },
  unboundSheet: '没有读取：不是登记表，或者列名要先认定',
  binding: (unbound: number) => (unbound === 0 ? '认列…' : `认列…（${unbound} 列未认）`),
  bindingHint: '列名和办法里的项目名称不一样时，在这里认定哪一列是哪一项。',
  again: '重新识别',
  newLedger: '新建登记表',
  newLedgerHint: '工作簿里还没有登记表。可以按办法新建一年的名册和登记表，不改动已有的表；已有登记表的，请检查表头；列名和办法不一样的，请认列。',
  year: '年度',
} as const;

/** `2026年1月至2026年6月`; a form whose months have not begun stands for none yet. */
function spanOf(periods: readonly string[]): string {
  const [first = '还没有登记', last = first] = [periods[0], periods[periods.length - 1]];
  return first === last ? first : `${first}至${last}`;
}
