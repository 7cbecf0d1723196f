import { add, equal, larger, negate, sum, ZERO, type Exact } from '../decimal';
import type { Figure } from '../scheme/figure';
import type { Limits } from '../rules/limits';
import type { Rule } from '../rules/rule';
import { chargeOf, clauseOf, freelyJudged, gradesRule, headOf, vetoRule, wayOf, type Making } from './charges';
import type { DraftLine, DraftPart } from './draft';
import { shortName } from './names';
import type { StatedLimit } from './reading';

/** What accepted lines make of an item. */
export interface ItemRules {
  readonly rules: readonly Rule[];
  readonly vetoes: readonly Rule[];
  /** Its own full marks; `null` where nothing states them. */
  readonly full: Figure | null;
  /** Deducts from a start that its part may state. */
  readonly deducts: 'yes' | 'no';
}

/**
 * The rules of one item, made of the lines that were accepted. `drawnFrom`: whose marks its deductions come off, its own
 * or those of its part.
 */
export function itemRules(making: Making, lines: readonly DraftLine[], drawnFrom: 'item' | 'part'): ItemRules {
  const { part } = making;
  const full = drawnFrom === 'part' ? null : fullOf(part, lines);
  const own = lines.filter((line) => isCharge(line, part, full));
  const vetoes = own.flatMap((line) => (line.reading.effect.kind === 'veto' ? [vetoRule(making, line)] : []));
  const graded = own.flatMap((line) => gradesRule(making, line));
  const charged = own.filter(({ reading: { effect } }) => effect.kind !== 'veto' && effect.kind !== 'grades');
  // 分值 of an event below 加分 is what it brings; beside sentences with figures it is the most that they bring.
  const charges = charged.some(({ reading }) => reading.effect.kind !== 'full') ? charged.filter(({ reading }) => reading.effect.kind !== 'full') : charged;
  const deducts = charges.some((line) => wayOf(line, part) === 'deduct' || line.reading.effect.kind === 'zero');
  const rules = [...graded, ...chargeRules(making, charges, accountOf(making, lines, charges, full, deducts ? 'yes' : 'no', drawnFrom))];
  if (rules.length === 0 && vetoes.length === 0 && full !== null && part.side === 'base') return { rules: [freelyJudged(making, lines, full)], vetoes, full, deducts: 'no' };
  return { rules, vetoes, full, deducts: deducts ? 'yes' : 'no' };
}

/** Where the account of an item starts and where it ends: full marks that are lost down to 0, or nothing that is earned. */
function accountOf({ part }: Making, lines: readonly DraftLine[], charges: readonly DraftLine[], full: Figure | null, deducts: 'yes' | 'no', drawnFrom: 'item' | 'part'): Account {
  const stated = lines.flatMap(({ reading }) => (reading.effect.kind === 'limit' ? reading.limits : []));
  const earns = charges.some((line) => wayOf(line, part) === 'add');
  const adds = charges.some((line) => wayOf(line, part) === 'add' && line.reading.effect.kind !== 'award');
  const floored = charges.some(({ reading }) => reading.effect.kind === 'zero' || reading.limits.some(({ kind }) => kind === 'floor')) || stated.some(({ kind }) => kind === 'floor');
  const losesOnly = deducts === 'yes' && !earns;
  const start: Figure = full !== null && deducts === 'yes' && part.side === 'base' ? full : part.side === 'base' && drawnFrom === 'item' && floored && losesOnly ? 'unfilled' : ZERO;
  const isSpent = charges.every(({ reading }) => reading.effect.kind === 'full');
  const max = full === null || full === 'unfilled' || isSpent || (deducts === 'yes' && adds) || part.side === 'deduction' ? null : full;
  const min = start === 'unfilled' || start !== ZERO || deducts === 'no' ? ZERO : null;
  return { start, limits: limited({ min, max, over: 'period' }, stated, losesOnly ? 'deduct' : 'add', start), stated };
}

/** 分值 of the item: the column of figures counts before what the sentences say again; two that differ are 待填. */
function fullOf({ side }: DraftPart, lines: readonly DraftLine[]): Figure | null {
  const stated = lines.flatMap(({ from, reading: { effect } }) => (effect.kind === 'full' ? [{ from, points: effect.points }] : []));
  const column = stated.filter(({ from }) => from === 'points').map(({ points }) => points);
  if (column.length > 0) return sum(column);
  const [first, ...others] = stated.map(({ points }) => points);
  if (first !== undefined) return others.every((other) => equal(other, first)) ? first : 'unfilled';
  const awards = lines.flatMap(({ reading: { effect } }) => (effect.kind === 'award' ? [effect.points] : []));
  const deducts = lines.some((line) => line.reading.effect.kind === 'zero' || wayOf(line, { side }) === 'deduct');
  return deducts && awards.length === 1 ? (awards[0] ?? null) : null;
}

/** 全勤积30分 beside deductions is the start of the item; elsewhere it is earned by a mark. */
function isCharge(line: DraftLine, part: DraftPart, full: Figure | null): boolean {
  const { effect } = line.reading;
  switch (effect.kind) {
    case 'none':
    case 'limit':
      return false;
    case 'full':
      return part.side !== 'base' && full !== null;
    case 'award':
      return full === null || full === 'unfilled' || !equal(effect.points, full);
    case 'grades':
    case 'levels':
    case 'points':
    case 'range':
    case 'rate':
    case 'unread':
    case 'veto':
    case 'zero':
      return true;
  }
}

interface Account {
  readonly start: Figure;
  readonly limits: Limits;
  readonly stated: readonly StatedLimit[];
}

const NO_ACCOUNT: Account = { start: ZERO, limits: { min: null, max: null, over: 'period' }, stated: [] };

/** Charges with a limit of their own, beside others, have an account of their own within the item. */
function chargeRules(making: Making, charges: readonly DraftLine[], account: Account): Rule[] {
  const { item, part } = making;
  const apart = charges.length > 1 ? charges.filter(hasOwnLimit) : [];
  const together = charges.filter((line) => !apart.includes(line));
  const head = headOf(item);
  const main = together.length === 0 ? [] : [accountRule(making, item.id, head, together, charges.length === 1 ? withOwn(account, charges[0], part) : account)];
  if (apart.length === 0) return main;
  const separate = apart.map((line) => accountRule(making, `${line.id}-own`, { name: shortName(line.reading.subject) || head.name, basis: clauseOf(line) }, [line], withOwn(NO_ACCOUNT, line, part)));
  if (main.length === 0 && account.start === ZERO && account.limits.max === null) return separate;
  return [{ kind: 'section', id: `${item.id}-all`, ...head, start: main.length === 0 ? account.start : ZERO, limits: account.limits, fullMarks: null, children: [...main, ...separate] }];
}

function accountRule(making: Making, id: string, head: ReturnType<typeof headOf>, lines: readonly DraftLine[], { start, limits, stated }: Account): Rule {
  const matters = mattersOf(stated);
  return { kind: 'perOccurrence', id, ...head, start, limits, count: 'every', ...(matters === null ? {} : { matters }), charges: lines.map((line) => chargeOf(making, line)) };
}

function mattersOf(limits: readonly StatedLimit[]): { readonly count: 'every' | 'highest'; readonly max: Exact | null } | null {
  const most = limits.flatMap((limit) => (limit.kind === 'most' && limit.of === 'matter' ? [limit.points] : []))[0] ?? null;
  const highest = limits.some(({ kind }) => kind === 'highest');
  return highest || most !== null ? { count: highest ? 'highest' : 'every', max: most } : null;
}

/** A limit that the effect has not taken in already (酌情加分，最高5分 is a figure from 0 to 5). */
function hasOwnLimit({ reading: { effect, limits } }: DraftLine): boolean {
  return limits.some((limit) => limit.kind === 'highest' || (limit.kind === 'most' && (limit.of === 'matter' || (limit.of === 'item' && effect.kind !== 'range'))));
}

function withOwn(account: Account, line: DraftLine | undefined, part: DraftPart): Account {
  if (line === undefined || !hasOwnLimit(line)) return account;
  const { limits } = line.reading;
  return { start: account.start, limits: limited(account.limits, limits, wayOf(line, part) ?? 'add', account.start), stated: [...account.stated, ...limits] };
}

/** 最高加10分 is a ceiling above the start, 最多扣5分 a floor below it; over the year where the text says so. */
function limited(limits: Limits, stated: readonly StatedLimit[], way: 'add' | 'deduct', start: Figure): Limits {
  return stated.reduce((known, limit) => {
    if (limit.kind !== 'most' || limit.of !== 'item' || start === 'unfilled') return known;
    const over = limit.over === 'year' ? 'year' : known.over;
    if ((limit.direction ?? way) === 'add') return { ...known, max: add(start, limit.points), over };
    const least = add(start, negate(limit.points));
    return { ...known, min: start === ZERO ? least : larger(least, ZERO), over };
  }, limits);
}

