import { cellWords, isBlank, labelKey, memberWords, parsePeriod, schemeInputs, toText, unclearPercent, UNNAMED_YEAR, type CellValue, type Entry, type Member, type Period, type Scheme, type SchemeInput } from '../core';
import { cells, labels, textOf, type Argument } from './arguments';
import { messages } from './messages.zh';
import { wrong, type FunctionError } from './result';

/** One row of a ledger as a function sees it: who, when, and what was entered. */
export interface Row {
  readonly member: Member;
  readonly period: Period;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** What a column of 项目 is for. */
type Column = { readonly kind: 'input'; readonly input: SchemeInput } | { readonly kind: 'context'; readonly field: Field } | { readonly kind: 'ignored' };

type Field = 'id' | 'name' | 'unit' | 'kind' | 'status' | 'posts' | 'leader' | 'contact' | 'period';

const CONTEXT: Readonly<Record<string, Field>> = {
  编号: 'id',
  姓名: 'name',
  区分: 'unit',
  党小组: 'unit',
  类别: 'kind',
  状态: 'status',
  职务: 'posts',
  分管领导: 'leader',
  联系领导: 'contact',
  期间: 'period',
};
const IGNORED = new Set(['序号', '备注', '部门', '合计', '小计', '得分', '积分', '本周积分', '本月积分', '本季积分', '名次', '排名', '等次', '说明']);

/** One row from its two ranges, which must have a cell for each other. */
export function rowOf(items: Argument, record: Argument, scheme: Scheme, at: 'closing' | 'any', period: CellValue): Row | FunctionError {
  const heads = labels(items);
  const values = cells(record);
  if (heads.length !== values.length) return wrong(messages.sizesDiffer(heads.length, values.length));
  const columns = columnsOf(heads, scheme, at);
  return 'kind' in columns ? columns : readRow(columns, values, scheme, period);
}

/** Reads the header cells once; a label with entries below it that the scheme does not know is an error, never skipped. */
export function columnsOf(heads: readonly CellValue[], scheme: Scheme, at: 'entry' | 'closing' | 'any'): readonly Column[] | FunctionError {
  const inputs = new Map(
    schemeInputs(scheme)
      .filter((input) => at === 'any' || input.at === at)
      .flatMap((input) => [input.label, ...input.aliases].map((label) => [labelKey(label), input] as const)),
  );
  const columns: Column[] = [];
  for (const label of heads) {
    const text = typeof label === 'string' ? label : '';
    const key = labelKey(text);
    const input = inputs.get(key);
    const field = CONTEXT[key];
    if (input !== undefined) columns.push({ kind: 'input', input });
    else if (field !== undefined) columns.push({ kind: 'context', field });
    else if (key === '' || IGNORED.has(key)) columns.push({ kind: 'ignored' });
    else return wrong(messages.unknownLabel(text));
  }
  return columns;
}

export function readRow(columns: readonly Column[], values: readonly CellValue[], scheme: Scheme, given: CellValue): Row | FunctionError {
  const entries = new Map<string, Entry>();
  const context: Record<Field, string> = { id: '', name: '', unit: '', kind: '', status: '', posts: '', leader: '', contact: '', period: textOf(given) };
  for (const [index, column] of columns.entries()) {
    const value = values[index] ?? null;
    if (column.kind === 'input') {
      // A function does not see how a number is shown: 95% and 0.95 are the same to it.
      const unclear = unclearPercent(column.input.takes, value);
      if (unclear !== null) return wrong(messages.unclearPercent(column.input.label, toText(unclear)));
      entries.set(column.input.id, { kind: 'cell', value });
    }
    if (column.kind === 'context' && !isBlank(value)) context[column.field] = textOf(value);
  }
  const period = context.period === '' ? unnamed(scheme) : parsePeriod(context.period);
  if (period === null) return wrong(messages.unknownPeriod(context.period));
  const status = context.status === '' ? '参加' : context.status;
  if (status !== '参加' && status !== '免考评' && status !== '暂缓') return wrong(messages.unknownStatus(context.status));
  const words = memberWords(scheme, context.kind);
  if (words.unknown.length > 0) return wrong(messages.unknownKind(words.unknown.join('、'), [...scheme.people.map((person) => person.kind), ...scheme.classes.map((each) => each.class)]));
  const { id, name, unit, posts, leader, contact } = context;
  return {
    member: {
      id,
      name,
      unit,
      kind: words.kind,
      class: words.class,
      posts: cellWords(posts),
      leader: leader || null,
      contact: contact || null,
      status,
      from: null,
      to: null,
      history: [],
    },
    period,
    entries,
  };
}

function unnamed(scheme: Scheme): Period {
  return { unit: scheme.rhythm.entry, year: UNNAMED_YEAR, index: 1 };
}
