import type { CellValue } from '../grid';
import type { Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { Context } from '../scoring/context';
import type { Statement } from '../scoring/statement';
import { ruleInputs } from './inputs';
import { countsOverYear } from './perOccurrence/raises';
import { walkRules, type Rule } from './rule';

/**
 * Most cells of a ledger say the same: 0, 足额, 优秀. A rule gives the same statement for the same cells, so statements
 * are shared instead of made anew for each member and month. What has issues (they name a cell), depends on an
 * account or on other periods, or comes from events is never shared. `of` says whose statements are shared: those of
 * any period, or those that carry the period they are for.
 */
export function remembered<R extends Rule>(rule: R, context: Context, evaluate: (rule: R, context: Context) => Statement, of: 'anyPeriod' | 'thisPeriod' = 'anyPeriod'): Statement {
  const memory = memoryOf(of === 'thisPeriod' ? periodMemories(context) : schemeMemories(context.scheme), rule);
  const key = memory === null ? null : keyOf(memory, context);
  if (memory === null || key === null) return evaluate(rule, context);
  const known = memory.statements.get(key);
  if (known !== undefined) return known;
  const statement = evaluate(rule, context);
  if (statement.status !== 'missing' && statement.status !== 'vetoed' && memory.statements.size < MOST) memory.statements.set(key, statement);
  return statement;
}

/** Enough for all that people write, too few to matter in a ledger of nonsense. */
const MOST = 500;

interface Memory {
  readonly inputs: readonly string[];
  /** Whether it matters who the member is: a row below is for some members only. */
  readonly asks: 'who' | 'nothing';
  readonly statements: Map<CellValue, Statement>;
}

type Memories = Map<Rule, Memory | null>;

const ofSchemes = new WeakMap<Scheme, Memories>();
const ofPeriods = new WeakMap<Scheme, WeakMap<Period, Memories>>();

function schemeMemories(scheme: Scheme): Memories {
  return kept(ofSchemes, scheme, (): Memories => new Map());
}

function periodMemories({ scheme, period }: Context): Memories {
  return kept(kept(ofPeriods, scheme, () => new WeakMap<Period, Memories>()), period, (): Memories => new Map());
}

function memoryOf(memories: Memories, rule: Rule): Memory | null {
  let memory = memories.get(rule);
  if (memory === undefined) {
    memory = dependsOnMore(rule) ? null : { inputs: inputsRead(rule), asks: asksWho(rule) ? 'who' : 'nothing', statements: new Map() };
    memories.set(rule, memory);
  }
  return memory;
}

function kept<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Kinds that look at other periods, at other rules or at other members. */
function asksMore(rule: Rule): boolean {
  switch (rule.kind) {
    case 'balance':
    case 'joint':
    case 'periods':
    case 'reference':
      return true;
    case 'scaled':
      return rule.divisor.kind === 'highest';
    default:
      return false;
  }
}

/** Whether anything but the cells of the period decides: a yearly account, other periods, rules or members. */
function dependsOnMore(rule: Rule): boolean {
  for (const each of walkRules(rule)) {
    if (asksMore(each) || ('limits' in each && each.limits.over === 'year')) return true;
    if (each.kind === 'perOccurrence' && countsOverYear(each)) return true;
  }
  return false;
}

/** Whether any row of the rule or below it is for some members only. */
function asksWho(rule: Rule): boolean {
  for (const each of walkRules(rule)) {
    if (each.who !== undefined) return true;
    if (each.kind === 'perOccurrence' && (each.charges.some(({ who }) => who !== undefined) || each.raises?.some(({ kind }) => kind === 'post'))) return true;
    if (each.kind === 'weighted' && each.parts.some(({ others }) => others !== undefined)) return true;
  }
  return false;
}

/** The inputs of the rule and of those below it, and those they read of others (one event in two lists). */
function inputsRead(rule: Rule): string[] {
  const inputs = new Set<string>();
  for (const each of walkRules(rule)) {
    for (const input of ruleInputs(each)) inputs.add(input.id);
    if (each.kind === 'perOccurrence') for (const { input } of each.charges) if ('sameAs' in input) inputs.add(input.sameAs);
  }
  return [...inputs];
}

/** The cells as one value: the cell itself where there is one, so that 1 and the text 1 stay apart. */
function keyOf({ inputs, asks }: Memory, { entries, member }: Context): CellValue {
  if (inputs.length === 1 && asks === 'nothing') return plainCell(entries.get(inputs[0] ?? ''));
  let key = asks === 'nothing' ? '' : `${member.kind}|${member.class ?? ''}|${member.posts.join('、')}|`;
  for (const id of inputs) {
    const value = plainCell(entries.get(id));
    if (value === null) return null;
    key += typeof value === 'string' ? `"${value}"` : `${String(value)},`;
  }
  return key;
}

/** `null` where a cell is no plain value; an absent or blank cell is the empty text, as readers take them alike. */
function plainCell(entry: ReturnType<Context['entries']['get']>): string | number | boolean | null {
  if (entry === undefined) return '';
  if (entry.kind === 'events') return null;
  const { value } = entry;
  return value === null ? '' : typeof value === 'object' ? null : value;
}
