import { compare, floorToNumber, roundHalfUp, toNumber, type Exact } from '../../decimal';
import { a1 } from '../../grid';
import { periodText } from '../../periods';
import { isClosing } from '../../scoring/entryRules';
import { gradesOf } from '../../sheets/grades';
import { assemble, gap, row, wideRow, type LaidRow } from '../../sheets/layout';
import { columnPoints } from '../../sheets/measure';
import { printedName } from '../../sheets/names';
import { workingPrint } from '../../sheets/page';
import type { ChartPlan, HighlightPlan, SheetPlan } from '../../sheets/plan';
import { boxed, cell, FILL, font, HEADING_FACE, plain, pointsFormat, SCREEN_FACE, SIZE } from '../../sheets/styles';
import type { Collection } from '../collection';
import { countsOf, scoresOf } from './counts';
import { SUMMARY } from './words.zh';

const { comparison: WORDS } = SUMMARY;
const CELLS = 40;
const WIDTHS = [26, 10, ...Array.from({ length: CELLS }, () => 1.6)];
const BAR = '5B9BD5';
const FIRST = 2;
const HEIGHT = 18;

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly format: string;
}

/** What is drawn below one another. */
interface Sheet {
  readonly laid: LaidRow[];
  readonly highlights: HighlightPlan[];
  readonly charts: ChartPlan[];
}

/**
 * How scores and grades are spread, and how branches compare: bars of cells that a conditional fill colours as far as the
 * number beside them goes, and below them a chart for slides and reports. The cells follow the numbers in every program,
 * and the numbers say the same without colour.
 */
export function comparisonPlan({ scheme, period, parts }: Collection): SheetPlan {
  const { places } = scheme.publishing;
  const text = periodText(period);
  const all = parts.flatMap(({ members }) => members);
  const grades = isClosing(scheme, period) ? gradesOf(scheme) : [];
  const counts = countsOf(all, grades);
  const means = parts.flatMap(({ branch, members }): Bar[] => {
    const { mean } = countsOf(members, []);
    return mean === null ? [] : [{ label: printedName(branch), value: toNumber(roundHalfUp(mean, places)), format: pointsFormat(places) }];
  });
  const paper = columnPoints(WIDTHS);
  const sheet: Sheet = { laid: [wideRow(WORDS.title(text), plain(font(HEADING_FACE, SIZE.small2), { horizontal: 'center' }), WIDTHS.length, paper), gap(8)], highlights: [], charts: [] };
  const bins = binsOf(scoresOf(all));
  block(sheet, WORDS.scores, bins, scaleFrom(0, Math.max(0, ...bins.map(({ value }) => value))), '0');
  columnsBelow(sheet, WORDS.scores, bins);
  if (grades.length > 0) {
    const bars = grades.map((grade, index): Bar => ({ label: grade, value: counts.grades[index] ?? 0, format: '0' }));
    block(sheet, WORDS.grades, bars, scaleFrom(0, Math.max(0, ...bars.map(({ value }) => value))), '0');
    columnsBelow(sheet, WORDS.grades, bars);
  }
  const sorted = [...means].sort((a, b) => b.value - a.value);
  const [lowest, highest] = [Math.min(...sorted.map(({ value }) => value)), Math.max(...sorted.map(({ value }) => value))];
  const scale = sorted.length === 0 ? scaleFrom(0, 0) : scaleFrom(Math.floor(lowest / 10) * 10 - 10, Math.ceil(highest / 5) * 5);
  block(sheet, WORDS.means, sorted, scale, pointsFormat(places));
  barsBelow(sheet, WORDS.means, sorted, scale.from);
  const { laid, highlights, charts } = sheet;
  return {
    name: WORDS.sheet(text),
    visibility: 'visible',
    columns: WIDTHS.map((width) => ({ width })),
    ...assemble(laid),
    frozen: { rows: 0, columns: FIRST },
    print: workingPrint(null, laid.length, WIDTHS.length),
    validations: [],
    highlights,
    protection: 'none',
    names: [],
    charts,
  };
}

interface Scale {
  readonly from: number;
  readonly to: number;
}

function scaleFrom(from: number, to: number): Scale {
  const low = Math.max(0, from);
  return { from: low, to: to > low ? to : low + 1 };
}

/** A heading, the ends of the scale, and a bar for each line. The steps stand in small print above the bars. */
function block({ laid, highlights }: Sheet, heading: string, bars: readonly Bar[], { from, to }: Scale, format: string): void {
  const face = font(SCREEN_FACE, SIZE.no5);
  const words = bars.length === 0 ? `${heading}　${WORDS.none}` : `${heading}　${WORDS.scale(shown(from, format), shown(to, format))}`;
  laid.push(row([cell(words, plain(font(HEADING_FACE, SIZE.no5), { wrap: 'clip' }))], 22));
  if (bars.length === 0) return;
  const steps = laid.length;
  const step = (index: number): number => from + ((to - from) * (index + 1)) / CELLS;
  const small = plain({ ...font(SCREEN_FACE, 1), colour: 'FFFFFF' }, { format: '0.###', wrap: 'clip' });
  laid.push(row([cell(null, plain(face)), cell(null, plain(face)), ...Array.from({ length: CELLS }, (_, index) => cell(Number(step(index).toFixed(6)), small))], 4));
  const first = laid.length;
  for (const bar of bars) laid.push(row([cell(bar.label, boxed(face, { horizontal: 'left' })), cell(bar.value, boxed(face, { format: bar.format, fill: FILL.result })), ...Array.from({ length: CELLS }, () => cell(null, plain(face)))], HEIGHT));
  const value = `$${a1(first, 1)}`;
  const threshold = a1(steps, FIRST).replace(/(\d+)$/, '$$$1');
  highlights.push({ area: { row: first, column: FIRST, rows: bars.length, columns: CELLS }, formula: `=${value}>=${threshold}`, fill: BAR });
  laid.push(gap(10));
}

/** Points of a row that a chart covers: programs allow some 400. */
const CHART_ROW = 200;
const BAR_HEIGHT = 18;
const CHART_FRAME = 50;
/** More bars nobody reads. */
const MOST_BARS = 40;

function columnsBelow(sheet: Sheet, title: string, bars: readonly Bar[]): void {
  if (bars.length > 0) chartBelow(sheet, { kind: 'columns', title, series: WORDS.people, from: 0 }, bars, CHART_ROW);
}

function barsBelow(sheet: Sheet, title: string, bars: readonly Bar[], from: number): void {
  if (bars.length > 1 && bars.length <= MOST_BARS) chartBelow(sheet, { kind: 'bars', title: WORDS.axis(title, from), series: WORDS.points, from }, bars, CHART_FRAME + bars.length * BAR_HEIGHT);
}

/** A chart below the block that was laid last. */
function chartBelow({ laid, charts }: Sheet, { kind, title, series, from }: Pick<ChartPlan, 'kind' | 'title' | 'from'> & { readonly series: string }, bars: readonly Bar[], height: number): void {
  const first = laid.length;
  const rows = Math.ceil(height / CHART_ROW);
  for (let row = 0; row < rows; row += 1) laid.push(gap(height / rows));
  laid.push(gap(10));
  // The block ends in a gap.
  const cells = { row: first - 1 - bars.length, column: 0, rows: bars.length, columns: 2 };
  charts.push({ kind, title, cells, series: [{ name: series, colour: BAR }], format: bars[0]?.format ?? '0', from, over: { row: first, column: 0, rows, columns: WIDTHS.length } });
}

function shown(value: number, format: string): string {
  return format.includes('.') ? value.toFixed(format.length - 2) : String(Math.ceil(value));
}

const MOST_BINS = 20;

/** Scores in steps of 5, or of as much more as keeps them on a page. */
function binsOf(scores: readonly Exact[]): Bar[] {
  const [one] = scores;
  if (one === undefined) return [];
  const lowest = scores.reduce((low, score) => (compare(score, low) < 0 ? score : low), one);
  const highest = scores.reduce((high, score) => (compare(score, high) > 0 ? score : high), one);
  const span = toNumber(highest) - toNumber(lowest);
  const width = [5, 10, 20, 50, 100, 500, 1000, 10_000].find((each) => span / each < MOST_BINS) ?? 100_000;
  const start = Math.floor(floorToNumber(lowest) / width) * width;
  const bins = new Map<number, number>();
  for (const score of scores) {
    const bin = Math.floor(floorToNumber(score) / width) * width;
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const last = Math.max(...bins.keys());
  return Array.from({ length: (last - start) / width + 1 }, (_, index) => {
    const from = start + index * width;
    return { label: WORDS.bin(from, from + width), value: bins.get(from) ?? 0, format: '0' };
  });
}
