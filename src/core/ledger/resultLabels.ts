import { labelKey } from './labels';

const keys = (...labels: readonly string[]): ReadonlySet<string> => new Set(labels.map(labelKey));

/** What people call the columns that they rank or add up themselves; keys of labels. */
export const RANK_LABELS = keys('名次', '排名');
export const TOTAL_LABELS = keys('合计', '总分', '总计', '积分合计', '得分合计', '总分合计');
