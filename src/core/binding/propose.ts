import { equal, toText } from '../decimal';
import type { WorkbookContent } from '../grid';
import { groupedBy } from '../grouped';
import { labelKey } from '../ledger/labels';
import type { LedgerReading } from '../ledger/readLedger';
import { periodText } from '../periods';
import { canBeTold } from '../ledger/eventItems';
import { UNFILLED } from '../scheme/figure';
import { assign } from './assign';
import { bestName, evidenceFor, headingOf, oncePoints, type Evidence, type Heading, type ItemName, type Named } from './evidence';
import { bindableItems, type BindableItem } from './items';
import { sheetLabels } from './labels';
import { gist, telling, type Telling } from './likeness';
import { otherCandidates } from './others';
import { sentenceFigures } from './sentence';
import type { BindingCandidate, Confidence, FigureProposal, Label, LabelProposal, SheetLabels, SheetProposal } from './types';

/** Below it nothing is proposed; above the others a proposal is 中 and 高, if it is so far ahead of the next. Measured in tests/binding. */
const LEAST = 0.4;
const MEDIUM = { score: 0.5, ahead: 0.08 } as const;
const HIGH = { score: 0.7, ahead: 0.2 } as const;
/** Closer than this is a tie. */
const TIE = 0.03;
const MOST_CANDIDATES = 4;
const PRECISION = 10_000;

/**
 * What each heading of a workbook may be: proposals with their confidence and reasons, for a person to confirm. Nothing is bound.
 * On one sheet an item is proposed for one heading only, so that the whole fits best; the order of columns decides nothing.
 */
export function proposeBindings(workbook: WorkbookContent, reading: LedgerReading): readonly SheetProposal[] {
  const items = bindableItems(reading.scheme);
  const context: Context = { reading, items, names: namesOf(items, reading), known: new Map(), telling: telling(items.map(({ input }) => gist(input.label))) };
  return sheetLabels(workbook, reading).map((sheet) => proposeSheet(context, sheet));
}

interface Context {
  readonly reading: LedgerReading;
  readonly items: readonly BindableItem[];
  readonly names: ReadonlyMap<string, readonly ItemName[]>;
  readonly telling: Telling;
  /** The best name of each item by heading: forms of many members have the same headings. */
  readonly known: Map<string, ReadonlyMap<string, Named>>;
}

interface Fit {
  readonly item: BindableItem;
  readonly evidence: Evidence;
}

interface Asked {
  readonly label: Label;
  readonly key: string;
  /** Best first. */
  readonly fits: readonly Fit[];
}

function proposeSheet(context: Context, sheet: SheetLabels): SheetProposal {
  const free = freeItems(context, sheet);
  const asked = new Map<string, Asked>();
  // Two columns of one name: whichever is meant, people have to rename one first.
  const doubled = new Set([...groupedBy(sheet.labels, ({ label }) => labelKey(label))].flatMap(([key, same]) => (same.length > 1 ? [key] : [])));
  for (const label of sheet.labels) {
    const key = labelKey(label.label);
    if (label.settled === null && !asked.has(key) && !doubled.has(key)) asked.set(key, { label, key, fits: fitsOf(context, headingOf(label), free) });
  }
  // A list may call one event by many names.
  const several = sheet.shape === 'list';
  const chosen = several ? new Map([...asked.values()].flatMap(({ key, fits: [first] }) => (first === undefined ? [] : [[key, first] as const]))) : choose([...asked.values()]);
  const labels = sheet.labels.map((label): LabelProposal => {
    const own = label.settled === null ? asked.get(labelKey(label.label)) : undefined;
    const candidates = own === undefined ? [] : candidatesFor(own, chosen.get(own.key) ?? null, several ? [] : [...asked.values()]);
    const target = label.settled?.target ?? candidates[0]?.target;
    return { ...label, candidates, figure: target?.kind === 'input' ? figureFor(context, label, target.id) : null };
  });
  return { ...sheet, labels };
}

/** Items that may still be proposed on a sheet: of its period, bound neither here nor, for the same people, on another sheet of the period. */
function freeItems({ items, reading }: Context, { sheet, shape, period, units, labels }: SheetLabels): readonly BindableItem[] {
  const taken = new Set(labels.flatMap(({ settled }) => (settled?.target.kind === 'input' ? [settled.target.id] : [])));
  const own = new Set(reading.sheets.find(({ name }) => name === sheet)?.rows.map(({ memberId }) => memberId) ?? []);
  for (const other of reading.sheets) {
    if (other.name === sheet || period === null || periodText(other.period) !== periodText(period)) continue;
    if (own.size === 0 || other.rows.some(({ memberId }) => own.has(memberId))) for (const { input } of other.columns) taken.add(input.id);
  }
  if (shape === 'list') return items.filter(({ input }) => canBeTold(input));
  return items.filter(({ input }) => !taken.has(input.id) && (units === null || units.includes(input.unit)));
}

function fitsOf(context: Context, heading: Heading, items: readonly BindableItem[]): readonly Fit[] {
  const named = namedLike(context, heading);
  const fits = items.flatMap((item) => {
    const best = named.get(item.input.id);
    const evidence = best === undefined ? null : evidenceFor(heading, item, best);
    return evidence === null || evidence.score < LEAST ? [] : [{ item, evidence }];
  });
  // Sorting keeps the order of the regulation among equals.
  return fits.sort((a, b) => b.evidence.score - a.evidence.score);
}

function namedLike({ items, names, telling: weights, known }: Context, heading: Heading): ReadonlyMap<string, Named> {
  const found = known.get(heading.label.label);
  if (found !== undefined) return found;
  const named = new Map(
    items.flatMap(({ input }) => {
      const best = bestName(heading, names.get(input.id) ?? [], weights);
      return best === null ? [] : [[input.id, best] as const];
    }),
  );
  known.set(heading.label.label, named);
  return named;
}

/** The item of each heading in the best total; headings in the order of their words, so that no column stands before another. */
function choose(asked: readonly Asked[]): ReadonlyMap<string, Fit> {
  const ordered = [...asked].sort((a, b) => (a.key < b.key ? -1 : 1));
  const items = [...new Set(ordered.flatMap(({ fits }) => fits.map(({ item }) => item)))].sort((a, b) => (a.input.id < b.input.id ? -1 : 1));
  const weights = ordered.map(({ fits }) => items.map((item) => Math.round(PRECISION * (fits.find((fit) => fit.item === item)?.evidence.score ?? 0))));
  return new Map(
    assign(weights).flatMap((column, row) => {
      const own = ordered[row];
      const fit = own?.fits.find(({ item }) => column !== null && item === items[column]);
      return own === undefined || fit === undefined ? [] : [[own.key, fit] as const];
    }),
  );
}

function candidatesFor({ label, key, fits }: Asked, fit: Fit | null, all: readonly Asked[]): readonly BindingCandidate[] {
  const ordered = fit === null ? fits : [fit, ...fits.filter((each) => each !== fit)];
  const items = ordered.slice(0, MOST_CANDIDATES).map((each): BindingCandidate => {
    const rivals = fits.filter((other) => other !== each && Math.abs(other.evidence.score - each.evidence.score) < TIE).map(({ item }) => item.input.label);
    const headings = all.filter((other) => other.key !== key && other.fits.some(({ item, evidence }) => item === each.item && evidence.score > each.evidence.score - TIE)).map((other) => other.label.label);
    const others = each === fit || fit === null ? [...rivals, ...headings] : [];
    const reasons = others.length === 0 ? each.evidence.reasons : [...each.evidence.reasons, { kind: 'tie', others } as const];
    const confidence = each === fit && others.length === 0 ? confidenceOf(each, fits) : 'low';
    return { target: { kind: 'input', id: each.item.input.id }, confidence, score: each.evidence.score, reasons };
  });
  const others = otherCandidates(label);
  // A name that is nearly the item's own says more than what stands below it.
  return [...items, ...others].sort((a, b) => RANK[a.confidence] - RANK[b.confidence] || Number(others.includes(a)) - Number(others.includes(b)));
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

function confidenceOf({ item, evidence: { score, doubt } }: Fit, fits: readonly Fit[]): Confidence {
  const ahead = score - Math.max(0, ...fits.filter((other) => other.item !== item).map(({ evidence }) => evidence.score));
  if (doubt === 'direction') return 'low';
  if (score >= HIGH.score && ahead >= HIGH.ahead && doubt === 'none') return 'high';
  return score >= MEDIUM.score && ahead >= MEDIUM.ahead ? 'medium' : 'low';
}

/** The names of each item, those too under which it was confirmed anywhere in the workbook. */
function namesOf(items: readonly BindableItem[], { store }: LedgerReading): ReadonlyMap<string, readonly ItemName[]> {
  return new Map(
    items.map(({ input }) => {
      const own = [input.label, ...input.aliases].map((text): ItemName => ({ text, gist: gist(text), from: 'scheme' }));
      const confirmed = store.columns.flatMap(({ sheet, label, target }): ItemName[] => (target.kind === 'input' && target.id === input.id ? [{ text: label, gist: gist(label), from: { sheet } }] : []));
      return [input.id, [...own, ...confirmed]];
    }),
  );
}

function figureFor({ items }: Context, { label }: Label, id: string): FigureProposal | null {
  const item = items.find(({ input }) => input.id === id);
  const written = oncePoints(sentenceFigures(label));
  if (item === undefined || written === null || item.points === null) return null;
  if (item.points !== 'unfilled' && equal(item.points, written.points)) return null;
  return { input: id, key: id, written, was: item.points === 'unfilled' ? UNFILLED : toText(item.points), becomes: toText(written.points) };
}
