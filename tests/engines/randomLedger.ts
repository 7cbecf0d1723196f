import { applySettings, exact, ledgerTemplate, parseExact, periodText, schemeInputs, subPeriods, toText, walkRules, type CellValue, type Member, type Scheme, type SchemeInput, type SheetContent, type SheetPlan, type WorkbookContent } from '../../src/core';
import { mapSchemeFigures } from '../../src/core/scheme/schemeFigures';
import { drawn } from '../support/ledgers';
import type { Chance } from './random';

/** A scheme with settings by chance, its open figures filled in, some of its figures changed. */
export function randomScheme(scheme: Scheme, by: Chance): Scheme {
  const settings = Object.fromEntries(scheme.settings.map(({ id, options }) => [id, by.oneOf(options).value]));
  const set = applySettings(scheme, settings);
  if (set.kind !== 'scheme') throw new Error(`${scheme.id}: ${Object.keys(settings).join()}`);
  const share = (key: string): boolean => /\.(weight|share)(\.|$)/.test(key);
  return mapSchemeFigures(set.scheme, {
    number: (_, value) => value,
    positive: (_, value) => value,
    bound: (_, value) => value,
    whole: (_, value) => value,
    share: (_, value) => (value === 'unfilled' ? exact('0.3') : value),
    figure: (key, value) => {
      if (share(key)) return value === 'unfilled' ? exact('0.25') : value;
      if (value === 'unfilled') return by.percent(90) ? exact(by.oneOf(['0.5', '1', '2.5', '3', '-0.5', '-2'])) : value;
      return by.percent(10) ? exact(toText(value).replace(/^(-?\d+)(\.\d+)?$/, (_all, head: string) => `${head}.${by.oneOf(['1', '25', '3', '05'])}`)) : value;
    },
  });
}

const SURNAMES = '王李张刘陈杨赵黄周吴';
const YEAR = 2026;

export function randomMembers(scheme: Scheme, count: number, by: Chance): Member[] {
  const words = new Set([...allWho(scheme)]);
  const kinds = scheme.people.map(({ kind }) => kind);
  const posts = [...words].filter((word) => !kinds.includes(word) && !scheme.classes.some((each) => each.class === word));
  return Array.from({ length: count }, (_, index): Member => {
    const kind = by.percent(80) ? (kinds[0] ?? '正式党员') : by.oneOf(kinds);
    const own = scheme.classes.length === 0 ? null : by.oneOf(scheme.classes).class;
    return {
      id: String(index + 1).padStart(4, '0'),
      name: `${SURNAMES[index % SURNAMES.length] ?? '王'}${String.fromCharCode(0x4e00 + index * 7)}`,
      unit: '',
      kind,
      class: own,
      posts: posts.length > 0 && by.percent(20) ? [by.oneOf(posts)] : [],
      leader: null,
      contact: null,
      status: by.percent(94) ? '参加' : by.oneOf(['免考评', '暂缓']),
      from: by.percent(8) ? `${YEAR}-04-02` : null,
      to: by.percent(4) ? `${YEAR}-10-15` : null,
      history: [],
    };
  });
}

function* allWho(scheme: Scheme): Generator<string> {
  for (const rule of [scheme.score, ...scheme.reports.map((report) => report.rule)].flatMap((top) => [...walkRules(top)])) {
    yield* rule.who?.of ?? [];
    if (rule.kind === 'perOccurrence') for (const charge of rule.charges) yield* charge.who?.of ?? [];
    if (rule.kind === 'weighted') for (const part of rule.parts) for (const other of part.others ?? []) yield* other.who.of;
  }
}

/** A year's ledger as a branch would fill it in: mostly right, with gaps and slips. Sheets carry `mark` in their names. */
export function randomLedger(scheme: Scheme, members: readonly Member[], mark: string, by: Chance): WorkbookContent {
  const kept = new Set(keptPeriods(scheme, by));
  const plans = ledgerTemplate(scheme, members, YEAR).filter(({ name }) => !/\d{4}/.test(name) || kept.has(name.replace(/^\S+ /, '')));
  const sheets = plans.map((plan): SheetContent => {
    if (plan.name === '名册' || plan.name === '事项登记') return drawn(plan);
    return { ...filledIn(scheme, plan, members.length, by), name: `${mark} ${plan.name}` };
  });
  return { sheets, names: [] };
}

/** A register with entries by chance in the rows of its members. */
export function filledIn(scheme: Scheme, plan: SheetPlan, members: number, by: Chance): SheetContent {
  const byLabel = new Map(schemeInputs(scheme).map((input) => [input.label, input]));
  return fill(drawn(plan), plan, members, (label) => byLabel.get(label), by);
}

/** The periods of one or two closing periods: more sheets only cost time. */
function keptPeriods(scheme: Scheme, by: Chance): string[] {
  const { closing, yearStart } = scheme.rhythm;
  const all = subPeriods({ unit: 'year', year: YEAR, index: 1 }, closing, yearStart);
  const some = all.length <= 2 ? all : [by.oneOf(all)];
  const units = new Set(schemeInputs(scheme).map(({ unit }) => unit));
  return some.flatMap((period) => [period, ...[...units].filter((unit) => unit !== closing).flatMap((unit) => subPeriods(period, unit, yearStart))]).map(periodText);
}

const HEADER = 2;

/** A register with entries by chance in the rows of its members. */
export function fill(sheet: SheetContent, plan: SheetPlan, rows: number, inputOf: (label: string) => SchemeInput | undefined, by: Chance): SheetContent {
  const labels = (plan.rows[HEADER]?.cells ?? []).map((cell) => (typeof cell?.value === 'string' ? cell.value : ''));
  let before: readonly CellValue[] = [];
  const values = sheet.values.map((row, index): readonly CellValue[] => {
    if (index <= HEADER || index > HEADER + rows || row[0] === null) return row;
    const how: Manner = { slips: by.percent(12) ? 6 : 0, counted: by.percent(70), quiet: by.oneOf([65, 93]), good: by.percent(60) };
    // Members alike share ranks, and places at the limit of a quota.
    const alike = by.percent(25) ? before : [];
    before = row.map((value, column) => {
      const input = inputOf(labels[column] ?? '');
      if (input === undefined || value === '—') return value;
      return alike[column] ?? entry(input, how, by);
    });
    return before;
  });
  return { ...sheet, values };
}

interface Manner {
  /** Slips in a hundred entries. */
  readonly slips: number;
  readonly counted: boolean;
  /** How many of the entries that may stay empty do, in a hundred. */
  readonly quiet: number;
  readonly good: boolean;
}

function entry(input: SchemeInput, { slips, counted, quiet, good }: Manner, by: Chance): CellValue {
  if (by.percent(slips)) return by.oneOf([null, '看情况', -3, 1.5, 100000]);
  const ballot = /\.[^.]+$/.exec(input.id)?.[0];
  if (ballot !== undefined) return ballotEntry(ballot, counted, by);
  if (input.blank === 'none' && by.percent(quiet)) return by.oneOf([null, null, null, '—', input.takes.kind === 'flag' ? '×' : 0]);
  return written(input, good, by);
}

function ballotEntry(column: string, counted: boolean, by: Chance): CellValue {
  if (column === '.score') return counted ? null : figure(0, 100, 2, by);
  if (!counted) return null;
  if (column === '.abstained' || column === '.spoilt') return by.oneOf([null, 0, 1, 2]);
  return column === '.present' ? by.whole(37, 90) : by.whole(0, 11);
}

function written({ takes }: SchemeInput, good: boolean, by: Chance): CellValue {
  switch (takes.kind) {
    case 'count':
      return by.oneOf([1, 1, 2, 3, 5]);
    case 'flag':
      return by.oneOf(['√', '√', '×', '是', 1]);
    case 'amount': {
      const [min, max] = [Number(takes.min), takes.max === null ? Number(takes.min) + 20 : Number(takes.max)];
      return figure(good ? (min + 4 * max) / 5 : min, max, by.oneOf([0, 0, 1, 2]), by);
    }
    case 'balance':
      return figure(-20, 80, 1, by);
    case 'quantity':
      // Of 0.5 below a percentage the ledger asks whether 50 is meant; a formula cannot ask.
      return takes.unit === 'percent' ? by.oneOf([0, 2, 5.5, 10, 60]) : figure(0, 60, by.oneOf([0, 0, 1]), by);
    case 'levels':
      return by.oneOf(takes.levels).word;
    case 'sheets':
      return figure(0, Number(takes.max), by.oneOf([0, 1, 2]), by);
    case 'word':
      return by.oneOf(takes.words);
    case 'judged': {
      const { word, min, max } = by.oneOf(takes.levels);
      if (min === max) return by.oneOf([word, Number(min)]);
      const whole = by.whole(Math.ceil(Number(min)), Math.floor(Number(max)));
      return by.oneOf([`${word} ${whole}`, whole, figure(Number(min), Number(max), 1, by), word]);
    }
  }
}

/** A figure of so many decimals, the ends included. */
function figure(min: number, max: number, places: number, by: Chance): number {
  const scale = 10 ** places;
  const value = by.whole(Math.ceil(min * scale), Math.floor(max * scale)) / scale;
  return Number.isNaN(value) || parseExact(String(value)) === null ? min : value;
}
