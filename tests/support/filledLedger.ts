import {
  applySettings,
  eventInputs,
  ledgerTemplate,
  parsePeriod,
  periodText,
  recordsFromCases,
  schemeInputs,
  schemeToSheet,
  type Cases,
  type CellPlan,
  type CellValue,
  type Entry,
  type Example,
  type MemberRecord,
  type Scheme,
  type SheetPlan,
} from '../../src/core';
import { EMPTY_PLAN } from '../../src/core/sheets/plan';
import { cell, font, plain as plainStyle } from '../../src/core/sheets/styles';

/** The scheme of an example with its settings, and the ledger that a branch would keep for the same entries. */
export function filledLedger(scheme: Scheme, example: Example): { readonly scheme: Scheme; readonly plans: readonly SheetPlan[] } {
  const applied = applySettings(scheme, example.given.settings ?? {});
  const period = parsePeriod(example.period);
  if (applied.kind === 'refused' || period === null) throw new Error(example.name);
  const { records } = recordsFromCases(applied.scheme, example.given, period);
  const members = [...records.map(({ member }) => member), ...others(example.given, records)];
  const plans = ledgerTemplate(applied.scheme, members, period.year).map((plan) => (plan.name === '事项登记' ? withEvents(plan, applied.scheme, records, period.year) : withEntries(plan, applied.scheme, records)));
  return { scheme: applied.scheme, plans: [...plans, historyPlan(applied.scheme, records), schemeToSheet(applied.scheme)] };
}

function others({ roster = [] }: Cases, records: readonly MemberRecord[]): MemberRecord['member'][] {
  const known = new Set(records.map(({ member }) => member.id));
  const [some] = records;
  if (some === undefined) return [];
  return roster.filter(({ id }) => !known.has(id)).map(({ id, name, kind, status }) => ({ ...some.member, id, name, kind: kind ?? '正式党员', status: status ?? '参加', from: null, to: null, history: [] }));
}

function labelsOf({ rows }: SheetPlan, head: number): string[] {
  return rows[head]?.cells.map((cell) => (cell?.value === '分值或数量' ? '分值' : typeof cell?.value === 'string' ? cell.value : '')) ?? [];
}

/** Cells of a register, by its labels and the 编号 of each row. */
function withEntries(plan: SheetPlan, scheme: Scheme, records: readonly MemberRecord[]): SheetPlan {
  const head = plan.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '姓名'));
  const period = /\d{4}\S*/.exec(plan.name)?.[0];
  if (head < 0 || period === undefined) return plan;
  const labels = labelsOf(plan, head);
  const inputs = new Map(schemeInputs(scheme).map((input) => [input.label, input]));
  const unit = parsePeriod(period)?.unit;
  const rows = plan.rows.map((row, index) => {
    const record = index > head ? records.find(({ member }) => member.id === row.cells[0]?.value) : undefined;
    const entries = record?.entries.get(period);
    if (record === undefined || entries === undefined) return row;
    const changed = record.classIn?.get(period);
    const cells = row.cells.map((cell, column): CellPlan | null => {
      if (labels[column] === '类别' && changed !== undefined && cell !== null) return { ...cell, value: changed };
      const input = inputs.get(labels[column] ?? '');
      if (input === undefined || input.unit !== unit || cell === null) return cell;
      const value = cellOf(entries.get(input.id));
      return value === null ? cell : { ...cell, value };
    });
    return { ...row, cells };
  });
  return { ...plan, rows };
}

function cellOf(entry: Entry | undefined): string | number | boolean | null {
  if (entry === undefined) return null;
  if (entry.kind === 'events') return entry.events.length === 0 ? null : entry.events.map((event) => event.level ?? event.points ?? '').join('、') || entry.events.length;
  return typeof entry.value === 'object' ? null : entry.value;
}

/** 事项登记, complete for the whole year: every entry of an input that is kept there is one or more rows. */
function withEvents(plan: SheetPlan, scheme: Scheme, records: readonly MemberRecord[], year: number): SheetPlan {
  const head = plan.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '日期'));
  const labels = labelsOf(plan, head);
  const listed = new Map(eventInputs(scheme).map((input) => [input.id, input]));
  const found: Readonly<Record<string, CellValue>>[] = [];
  for (const { member, entries } of records) {
    for (const [period, ofPeriod] of entries) {
      for (const [id, entry] of ofPeriod) {
        const input = listed.get(id);
        if (input === undefined || input.unit !== parsePeriod(period)?.unit) continue;
        const base = { 日期: dayIn(period), 编号: member.id, 姓名: member.name, 事项: input.label };
        found.push(...rowsOf(entry, input.takes.kind).map((row) => ({ ...base, ...row })));
      }
    }
  }
  const rows = plan.rows.map((row, index) => {
    if (index === head - 1) return { ...row, cells: row.cells.map((cell, column) => (column === 2 && cell !== null ? { ...cell, value: `${year}-12-31` } : cell)) };
    const event = found[index - head - 1];
    if (index <= head || event === undefined) return row;
    return { ...row, cells: row.cells.map((cell, column) => (cell !== null && (labels[column] ?? '') in event ? { ...cell, value: plain(event[labels[column] ?? '']) } : cell)) };
  });
  return { ...plan, rows };
}

/** What says in a cell that nothing happened has no row in a list. */
const NOTHING = new Set<unknown>(['', 0, '0', false, '否', '无', '×', '—']);

function rowsOf(entry: Entry, takes: string): Readonly<Record<string, CellValue>>[] {
  if (entry.kind === 'events') return entry.events.map(({ level, matter, points, with: other }) => ({ 级别: level ?? null, 同一事项: matter ?? null, 分值: points ?? null, 涉及人: other ?? null }));
  const { value } = entry;
  if (value === null || NOTHING.has(value)) return [];
  switch (takes) {
    case 'amount':
    case 'quantity':
      return [{ 分值: value }];
    case 'levels':
      return String(plain(value)).split(/[、，；]/).map((text) => {
        const [, level = '', times = '1'] = /^\s*(\S+?)\s*[×x]?(\d*)次?\s*$/.exec(text) ?? [];
        return { 级别: level, 次数: times === '' ? 1 : Number(times) };
      });
    case 'count':
      return [{ 次数: value }];
    default:
      return [{}];
  }
}

function plain(value: CellValue | undefined): string | number | boolean | null {
  return value === undefined || typeof value === 'object' ? null : value;
}

/** Some day of a period. */
function dayIn(text: string): string {
  const period = parsePeriod(text);
  if (period === null) throw new Error(text);
  const month = { year: 1, half: (period.index - 1) * 6 + 1, quarter: (period.index - 1) * 3 + 1, month: period.index, week: 0 }[period.unit];
  if (period.unit !== 'week') return `${period.year}-${String(month).padStart(2, '0')}-15`;
  const thursday = new Date(Date.UTC(period.year, 0, 4));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7) + (period.index - 1) * 7);
  return thursday.toISOString().slice(0, 10);
}

/** 历年, as the records of the members have it. */
function historyPlan({ specials }: Scheme, records: readonly MemberRecord[]): SheetPlan {
  const style = plainStyle(font('宋体', 11));
  const names = (marks: readonly string[]): string => marks.map((mark) => specials.find(({ id }) => id === mark)?.name ?? mark).join('、');
  const past = records.flatMap(({ member }) => member.history.map(({ period, score, grade, marks }) => [member.id, member.name, periodText(period), score, grade, names(marks)]));
  const rows = [['编号', '姓名', '年度', '得分', '等次', '办理提醒'], ...past];
  return { ...EMPTY_PLAN, name: '历年', rows: rows.map((values) => ({ cells: values.map((value) => cell(value, style)) })) };
}
