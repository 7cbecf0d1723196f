/** Words of 起草 that stand in the draft itself. */
export const draftWords = {
  fullMarks: '分值',
  onlyPart: '积分项目',
  document: '由现有细则起草，请填写文号',
  points: '积分',
  score: '年度积分',
  scoreWithAppraisal: '考评分',
  appraisal: '民主评议分',
  fullMember: '正式党员',
  probationary: '预备党员',
  rhythm: '起草时选定，请与原文核对',
  people: '起草时按正式党员参加考评、预备党员只计积分处理，请与原文核对',
  publishing: '起草时按公布数四舍五入、名次并列时空位顺延处理，请与原文核对',
  notice: '原文没有写公示天数，由支部在公示时填写',
  total: '各部分相加，不低于 0 分；起草时选定，请与原文核对',
  appraisalBasis: '起草时选定，请与原文核对',
  quoted: (sheet: string, cell: string, text: string) => `“${sheet}”表 ${cell}：${text}`,
} as const;
