import { parsePeriod, UNNAMED_YEAR } from './periods';

const QUARTERS = ['一', '二', '三', '四'];

/** `2026年3月`, `2026年第一季度`, `2026年上半年`, `2026年第5周`, `2026年度`; nothing for an unnamed period; other text as it is. */
export function periodTextZh(text: string): string {
  const period = parsePeriod(text);
  if (period === null) return text;
  if (period.year === UNNAMED_YEAR) return '';
  switch (period.unit) {
    case 'year':
      return `${period.year}年度`;
    case 'half':
      return `${period.year}年${period.index === 1 ? '上' : '下'}半年`;
    case 'quarter':
      return `${period.year}年第${QUARTERS[period.index - 1] ?? period.index}季度`;
    case 'month':
      return `${period.year}年${period.index}月`;
    case 'week':
      return `${period.year}年第${period.index}周`;
  }
}
