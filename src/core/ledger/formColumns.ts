import type { Above } from './above';
import { formRoleOf, isSays, type Says } from './formWords';
import { labelKey } from './labels';
import { periodMentions, type Mention } from './mentions';
import type { Table, TableColumn } from './table';

/** The columns of a form by what they are for. */
export interface FormColumns {
  /** 考核项目, 考核内容: from the widest to the one that names the item. */
  readonly labels: readonly number[];
  readonly entries: readonly EntryColumn[];
  /** 合计, 年度积分: what the form adds up itself. */
  readonly sums: readonly SumColumn[];
}

export interface EntryColumn {
  readonly column: number;
  readonly says: Says;
  /** The month or quarter in its heading; `null`: the one that the form is about. */
  readonly mention: Mention | null;
}

export interface SumColumn {
  readonly column: number;
  readonly mention: Mention | null;
}

const SPAN = /季|半年|月|年/;

/** What the columns of a form are for; no entry columns where it is no form. */
export function formColumns(table: Table, above: Above, yearStart: number): FormColumns {
  const read = table.columns.map((column) => ({ column: column.column, role: formRoleOf(column.keys[0] ?? ''), mention: mentionOf(column, yearStart) }));
  const labels = read.flatMap(({ column, role }) => (role === 'item' || role === 'content' ? [column] : []));
  const sums: SumColumn[] = read.flatMap(({ column, role, mention }) => (role === 'sum' ? [{ column, mention }] : []));
  const entries = read.flatMap(({ column, role, mention }): EntryColumn[] => {
    if (isSays(role)) return [{ column, says: role, mention }];
    return role === null && mention !== null ? [{ column, says: measured(above), mention }] : [];
  });
  const spans = entries.filter(({ mention }) => mention !== null);
  if (spans.length > 0) {
    const whole = entries.filter(({ mention }) => mention === null).map(({ column }) => ({ column, mention: null }));
    return { labels, entries: spans, sums: [...sums, ...whole] };
  }
  // 分值 is the figure of the regulation, unless nothing else is there to be filled in.
  const worth = entries.length > 0 ? [] : read.flatMap(({ column, role }): EntryColumn[] => (role === 'worth' ? [{ column, says: 'score', mention: null }] : []));
  return { labels, entries: [...entries, ...worth], sums };
}

/** `1` under 第一季度 is January; `3月扣分` is March. */
function mentionOf({ levels, keys }: TableColumn, yearStart: number): Mention | null {
  const own = keys[0] ?? '';
  const written = levels.join(' ');
  if (/^\d{1,2}$/.test(own)) return SPAN.test(written) ? (periodMentions(`${own}月`, yearStart)[0] ?? null) : null;
  const mentions = periodMentions(written, yearStart);
  return mentions[mentions.length - 1] ?? null;
}

/** 单位：次 or 单位：分 above the table says what figures under a month are. */
function measured({ facts }: Above): Says {
  switch (labelKey(facts.get('measure')?.text ?? '')) {
    case '次':
    case '次数':
      return 'times';
    case '分':
    case '分数':
      return 'points';
    default:
      return 'unsaid';
  }
}
