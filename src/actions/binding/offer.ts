import {
  bindableItems,
  bindingReasonText,
  markKey,
  marksIn,
  parsePeriod,
  periodText,
  proposeBindings,
  subPeriods,
  type LabelProposal,
  type MarkUse,
  type LedgerStore,
  type LedgerReading,
  type PeriodUnit,
  type Scheme,
  type SheetProposal,
} from '../../core';
import type { BindingOffer, OfferedFigure, OfferedItem, OfferedFlag, OfferedLabel, OfferedMark, OfferedSheet } from '../bindingContract';
import type { OpenedLedger } from '../workbook';
import { bindingMessages } from './messages.zh';

/** What the pane shows of a workbook, with every reason in words. */
export function offerOf({ content, reading, scheme, store }: OpenedLedger, thisYear: number): BindingOffer {
  const items = offeredItems(scheme);
  const years = yearsOf(reading, store.period, thisYear);
  return {
    sheets: proposeBindings(content, reading).map((sheet) => offeredSheet(sheet, items, () => periodsOf(scheme, years))),
    items,
    ...marksOf(marksIn(content, reading), store),
    namesakes: namesakesIn(reading),
    memberKey: reading.memberKey,
  };
}

function offeredItems(scheme: Scheme): readonly OfferedItem[] {
  return bindableItems(scheme).map(({ input, groups, clause }) => ({ id: input.id, label: input.label, rule: groups[0] ?? input.label, clause, unit: input.unit, events: input.takes.kind === 'count' || input.takes.kind === 'flag' ? 'counted' : 'no' }));
}

function offeredSheet({ sheet, shape, period, units, read, labels }: SheetProposal, items: readonly OfferedItem[], periods: () => readonly string[]): OfferedSheet {
  const offered = labels.map((label) => offeredLabel(label, items));
  const known = read === 'ledger' || offered.some(({ candidates, target }) => target?.kind === 'input' && (candidates[0]?.confidence ?? 'high') !== 'low');
  return {
    sheet,
    shape,
    period: period === null ? null : periodText(period),
    periods: period === null && shape === 'table' ? periods() : [],
    units,
    read: read === 'ledger' ? 'ledger' : known ? 'likely' : 'unlikely',
    labels: offered,
  };
}

function offeredLabel({ label, at, along, settled, candidates, figure }: LabelProposal, items: readonly OfferedItem[]): OfferedLabel {
  const offered = candidates.map(({ target, confidence, reasons }) => ({ target, confidence, reason: bindingMessages.reason(reasons.map(bindingReasonText)) }));
  const base = { label, at, along, candidates: offered, figure: figure === null ? null : offeredFigure(figure, items) };
  if (settled !== null) return { ...base, state: settled.by, target: settled.target };
  const [first] = offered;
  return { ...base, state: first === undefined ? 'open' : 'proposed', target: first?.target ?? null };
}

function offeredFigure({ input, key, written, was, becomes }: NonNullable<LabelProposal['figure']>, items: readonly OfferedItem[]): OfferedFigure {
  const item = items.find(({ id }) => id === input)?.label ?? '';
  return { key: `figure:${key}`, becomes, words: bindingMessages.figure(written.text, item, was) };
}

/** What stands in columns of marks and nobody has explained, then what somebody has. */
function marksOf(uses: readonly MarkUse[], { legend }: LedgerStore): Pick<BindingOffer, 'marks' | 'flags'> {
  const marks: OfferedMark[] = [];
  const flags: OfferedFlag[] = [];
  for (const use of uses) {
    const { mark, cells, proposal } = use;
    const reason = proposal === null ? '' : bindingMessages.markReason[proposal.why];
    if (use.meaning !== null) continue;
    if (use.kind === 'attendance') marks.push({ mark, cells, means: 'unknown', proposal: use.proposal === null ? null : { means: meansOf(use.proposal.input), reason } });
    else flags.push({ mark, cells, means: 'unknown', proposal: use.proposal === null ? null : { means: use.proposal.means, reason } });
  }
  const open = new Set(marks.map(({ mark }) => markKey(mark)));
  return {
    marks: [...marks, ...legend.attendance.flatMap(({ mark, input }): OfferedMark[] => (open.has(markKey(mark)) ? [] : [{ mark, cells: null, means: meansOf(input), proposal: null }]))],
    flags: [...flags, ...legend.flags.map(({ mark, means }): OfferedFlag => ({ mark, cells: null, means, proposal: null }))],
  };
}

function meansOf(input: string | null): 'nothing' | { readonly input: string } {
  return input === null ? 'nothing' : { input };
}

/** Members whom a name alone does not tell apart. */
function namesakesIn({ roster }: LedgerReading): readonly string[] {
  const names = roster.people.map(({ member }) => member.name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function yearsOf({ sheets }: LedgerReading, remembered: string | null, thisYear: number): readonly number[] {
  const known = [...sheets.map(({ period }) => period.year), ...(remembered === null ? [] : [parsePeriod(remembered)?.year ?? thisYear])];
  return [...new Set(known.length === 0 ? [thisYear] : known)].sort((a, b) => a - b);
}

/** The periods that a sheet of the scheme may stand for, in the years that the workbook is about. */
function periodsOf(scheme: Scheme, years: readonly number[]): readonly string[] {
  const { yearStart, closing } = scheme.rhythm;
  const units = new Set<PeriodUnit>([...bindableItems(scheme).map(({ input }) => input.unit), closing]);
  return years.flatMap((year) => [...units].flatMap((unit) => subPeriods({ unit: 'year', year, index: 1 }, unit, yearStart).map(periodText)));
}
