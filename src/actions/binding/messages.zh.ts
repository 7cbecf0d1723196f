export const bindingMessages = {
  attendance: '考勤',
  ignored: '不计',
  confirmed: (columns: number, others: readonly string[]) => {
    const done = [...(columns === 0 ? [] : [`认定 ${columns} 列`]), ...others];
    return `已${done.join('，')}。记在本工作簿里，插入、移动列都不受影响，下月同名的列不再询问。`;
  },
  forgotten: (columns: number) => `取消 ${columns} 列的认定`,
  period: (sheets: number) => `定下 ${sheets} 张表的期间`,
  memberKey: '改了认人的方式',
  marks: '记下符号的含义',
  /** Why a mark probably means what is proposed. */
  markReason: { present: '一般写作到会', leave: '一般写作请假', absence: '一般写作缺席', named: '与项目名称相同', word: '字面意思' },
  nothing: '没有改动：要认定的和现在的一样。',
  gone: (sheet: string, label: string) => `没有改动：“${sheet}”里已没有“${label}”。请重新查看后再认定。`,
  unknownItem: '没有改动：办法里没有这一项。请重新查看后再认定。',
  twice: (sheet: string, label: string) => `没有改动：“${sheet}”里有两列都要认作“${label}”。一项只能有一列，请另选。`,
  wrongPeriod: (text: string) => `没有改动：期间“${text}”无法识别。请写成 2026-03 或 2026-H1 这样的期间，再认定。`,
  reason: (parts: readonly string[]) => `${parts.join('；')}。`,
  figure: (written: string, item: string, was: string) => (was === '待填' ? `表头写的是“${written}”，办法里“${item}”的分值待填` : `表头写的是“${written}”，办法里“${item}”是 ${was} 分`),
} as const;
