import fc from 'fast-check';
import { exact, type Exact } from '../../decimal';
import type { CellValue } from '../../grid';
import type { Charge, Raise } from '../../rules/perOccurrence/schema';
import { walkRules, type Rule } from '../../rules/rule';
import type { WeightedPart } from '../../rules/weighted/schema';
import type { SheetPlan } from '../../sheets/plan';
import type { Basis } from '../basis';
import type { Bound, Figure } from '../figure';
import type { Input } from '../input';
import type { Scheme, Setting, Source, Special } from '../schema';
import { SOME, standingParts } from './testingStandings';

/** What a host would report of a drawn plan. */
export function valuesOf(plan: SheetPlan): CellValue[][] {
  return plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
}

/** Texts that people really have, and those that sheets, formulas and the words of our own sheet get in the way of. */
const NASTY = ['=1+1', '+5', '-10', '@SUM(A1)', '007', '2026-01-01', '60%', '1e5', 'TRUE', '#N/A', '待填', '不设', '方案', '测评', '名目', '办法到此为止', '解读：x', '条款：y', '假定：z', '假定（已确认）：w', "'引号", '“引号”', 'a　b', '𠮷野', '=', '＝'];

const text = fc
  .oneof(fc.constantFrom(...NASTY), fc.stringMatching(/^[一-龥A-Za-z0-9 =+@:：（）()%.—-]{1,12}$/))
  .map((value) => value.trim())
  .filter((value) => value !== '' && value !== '—');
const listed = text.filter((value) => !/[、，,；;]/.test(value));
const decimal: fc.Arbitrary<Exact> = fc.oneof(
  fc.integer({ min: -200, max: 200 }).map((value) => exact(String(value))),
  fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom('5', '25', '1', '333')).map(([head, tail]) => exact(`${head}.${tail}`)),
  fc.constantFrom('0.000000000000000000001', '123456789012345678901.5', '-0.1').map(exact),
);
const bound: fc.Arbitrary<Bound> = fc.oneof(decimal, fc.constant(null));
const figure: fc.Arbitrary<Figure> = fc.oneof({ weight: 5, arbitrary: decimal }, { weight: 1, arbitrary: fc.constant('unfilled' as const) });
const weight: fc.Arbitrary<Figure> = fc.oneof(figure, fc.constantFrom('0.6', '0.125', '1', '0', '1.5').map(exact));
const basis: fc.Arbitrary<Basis> = fc.oneof(
  text.map((clause): Basis => ({ kind: 'clause', clause })),
  text.map((words): Basis => ({ kind: 'reading', text: words })),
  fc.record({ kind: fc.constant('assumption' as const), text, confirmed: fc.constantFrom('yes' as const, 'no' as const) }),
);
const aliases = fc.array(listed, { maxLength: 3 });
const input: fc.Arbitrary<Input> = fc.record({ label: text, aliases, blank: fc.constantFrom('missing' as const, 'none' as const) });
const limits = fc.record({ min: bound, max: bound, over: fc.constantFrom('period' as const, 'year' as const) });

const head = { id: fc.constant(''), name: text, basis };
const ordered = (low: Exact, high: Exact): { min: Exact; max: Exact } => ({ min: low, max: low === high ? high : low });

const unit = fc.constantFrom('1', '500', '0.5', '24.25').map(exact);
const portion = fc.constantFrom('whole' as const, 'begun' as const, 'exact' as const);
const charge: fc.Arbitrary<Charge> = fc.oneof(
  fc.record({ kind: fc.constantFrom('count' as const, 'flag' as const), id: fc.constant(''), basis, input, points: figure }),
  fc.record({ kind: fc.constant('amount' as const), id: fc.constant(''), basis, input, direction: fc.constantFrom('add' as const, 'deduct' as const), min: decimal, max: bound }),
  fc.record({ kind: fc.constant('level' as const), id: fc.constant(''), basis, input, levels: fc.array(fc.record({ word: listed, aliases, points: figure, basis }), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('rate' as const), id: fc.constant(''), basis, input, unit, points: figure, portion }),
  fc.record({ kind: fc.constant('shortfall' as const), id: fc.constant(''), basis, input, target: figure, unit, points: figure, portion }),
  fc.record({ kind: fc.constant('zero' as const), id: fc.constant(''), basis, input }),
);
const raise: fc.Arbitrary<Raise> = fc.oneof(
  fc.record({
    kind: fc.constant('repeat' as const),
    id: fc.constant(''),
    basis,
    factor: decimal,
    from: fc.integer({ min: 2, max: 100 }),
    over: fc.constantFrom('year' as const, 'period' as const),
    growth: fc.constantFrom('flat' as const, 'compound' as const),
  }),
  fc.record({ kind: fc.constant('post' as const), id: fc.constant(''), basis, factor: decimal, posts: fc.array(listed, { minLength: 1, maxLength: 2 }) }),
);
const perOccurrence: fc.Arbitrary<Rule> = fc
  .record({
    kind: fc.constant('perOccurrence' as const),
    ...head,
    start: figure,
    limits,
    count: fc.constantFrom('every' as const, 'highest' as const),
    matters: fc.option(fc.record({ count: fc.constantFrom('every' as const, 'highest' as const), max: bound }), { nil: undefined }),
    raises: fc.option(fc.array(raise, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    charges: fc.array(charge, { minLength: 1, maxLength: 3 }),
  })
  .map(({ matters, raises, ...rule }) => ({ ...rule, ...(matters === undefined ? {} : { matters }), ...(raises === undefined ? {} : { raises }) }));

const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constant('amount' as const), ...head, input, min: decimal, max: bound }),
  fc.record({ kind: fc.constant('veto' as const), ...head, input }),
  fc.record({ kind: fc.constant('choice' as const), ...head, input, options: fc.array(fc.record({ word: text, aliases, points: figure, basis }), { minLength: 2, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('judged' as const), ...head, input, levels: fc.array(fc.record({ word: text, low: decimal, basis }).map(({ low, ...level }) => ({ ...level, ...ordered(low, low) })), { minLength: 1, maxLength: 4 }) }),
  perOccurrence,
  fc.record({
    kind: fc.constant('ballot' as const),
    ...head,
    divisor: fc.constantFrom('marked' as const, 'valid' as const, 'returned' as const, 'present' as const),
    divisorBasis: basis,
    options: fc.array(fc.record({ word: text, aliases, value: figure, basis }), { minLength: 2, maxLength: 3 }),
    abstained: input,
    spoilt: input,
    present: input,
    score: input,
  }),
);

const looking: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    kind: fc.constant('raters' as const),
    ...head,
    sources: fc.array(fc.record({ id: fc.constant(''), input, basis }), { minLength: 1, maxLength: 3 }),
    max: fc.constantFrom('10', '100', '0.5').map(exact),
    combine: fc.constantFrom('bySource' as const, 'bySheet' as const),
  }),
  fc.record({ kind: fc.constant('reference' as const), ...head, of: fc.constant(''), above: bound }),
  fc.record({
    kind: fc.constant('joint' as const),
    ...head,
    limits,
    effects: fc.array(
      fc.record({
        id: fc.constant(''),
        name: text,
        basis,
        of: fc.constant([]),
        relation: fc.constantFrom('secretary' as const, 'groupLeader' as const, 'leader' as const, 'contact' as const, 'named' as const),
        least: bound,
        end: fc.constantFrom('at' as const, 'above' as const),
        size: fc.constantFrom('each' as const, 'period' as const, 'year' as const),
        gives: fc.oneof(fc.record({ kind: fc.constant('share' as const), share: weight }), fc.record({ kind: fc.constant('points' as const), points: figure })),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);
const others = fc.array(fc.record({ who: fc.record({ are: fc.constantFrom('any' as const, 'none' as const), of: fc.array(listed.filter((word) => !/^除|外$/.test(word)), { minLength: 1, maxLength: 2 }) }), weight, basis }), { minLength: 1, maxLength: 2 });
const part = (below: fc.Arbitrary<Rule>): fc.Arbitrary<WeightedPart> =>
  fc.oneof(fc.record({ weight, basis, rule: below }), fc.record({ weight, basis, others, rule: below }));
const divisor = fc.oneof(fc.record({ kind: fc.constant('figure' as const), figure }), fc.record({ kind: fc.constant('highest' as const) }));

function tree(depth: number): fc.Arbitrary<Rule> {
  if (depth === 0) return leaf;
  const below = tree(depth - 1);
  return fc.oneof(
    leaf,
    looking,
    fc.record({ kind: fc.constant('balance' as const), ...head, input, rule: below }),
    fc.record({ kind: fc.constant('scaled' as const), ...head, rule: below, divisor, to: decimal, limits }),
    fc.record({ kind: fc.constant('section' as const), ...head, start: figure, limits, fullMarks: fc.oneof(figure, fc.constant(null)), children: fc.array(below, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('periods' as const), ...head, combine: fc.constantFrom('mean' as const, 'sum' as const), rule: below }),
    fc.record({ kind: fc.constant('weighted' as const), ...head, limits, parts: fc.array(part(below), { minLength: 1, maxLength: 3 }) }),
  );
}

const standing = standingParts({ text, listed, decimal, bound, basis, input });
const setting: fc.Arbitrary<Setting> = fc
  .record({ name: text, names: fc.array(listed, { minLength: 2, maxLength: 3 }), basis })
  .map(({ name, names, basis: from }) => ({ id: '', name, value: 'v0', options: names.map((option, index) => ({ value: `v${index}`, name: option })), basis: from }));
const periodUnit = fc.constantFrom('year' as const, 'half' as const, 'quarter' as const, 'month' as const);

/** Any scheme that the schema lets pass. */
export const schemes: fc.Arbitrary<Scheme> = fc
  .record({
    format: fc.constant(1 as const),
    id: fc.constant('generated'),
    title: text,
    organisation: text,
    document: text,
    effectiveFrom: fc.constantFrom(null, '2017-03-15'),
    rhythm: fc.record({ entry: periodUnit, closing: periodUnit, interim: fc.subarray(['half' as const, 'quarter' as const, 'month' as const]), yearStart: fc.integer({ min: 1, max: 12 }), basis }),
    publishing: fc.record({
      places: fc.integer({ min: 0, max: 4 }),
      carry: fc.constantFrom('published' as const, 'exact' as const),
      entry: fc.constantFrom([], ['points' as const]),
      closing: fc.subarray(['score' as const, 'rank' as const, 'grade' as const]),
      rankTies: fc.constantFrom('competition' as const, 'dense' as const),
      notice: fc.record({
        days: fc.option(fc.integer({ min: 1, max: 60 })),
        count: fc.constantFrom('working' as const, 'calendar' as const),
        firstDay: fc.constantFrom('counted' as const, 'notCounted' as const),
        basis,
      }),
      basis,
    }),
    settings: fc.array(setting, { maxLength: 2 }),
    people: fc.array(fc.record({ kind: text, part: fc.constantFrom('graded' as const, 'pointsOnly' as const), basis }), { minLength: 1, maxLength: 3 }),
    score: tree(3),
    classes: standing.classes,
    reports: fc.array(fc.record({ ...standing.report, rule: tree(1) }), { maxLength: 2 }),
    grades: fc.array(standing.band, { maxLength: 3 }),
    quotas: fc.array(standing.quota, { maxLength: 2 }),
    specials: fc.array(standing.special, { maxLength: 4 }),
    amendments: fc.array(standing.amendment, { maxLength: 2 }),
    whether: fc.infiniteStream(fc.boolean()),
  })
  .map(({ whether, ...scheme }) => numbered(scheme, () => whether.next().value === true));

/** Gives every row an id of its own, and conditions to some of them. */
function numbered(scheme: Omit<Scheme, 'roles' | 'defaultClass'>, chance: () => boolean): Scheme {
  let last = 0;
  const id = (): string => `row-${(last += 1)}`;
  const settings = scheme.settings.map((each) => ({ ...each, id: id() }));
  const when = (): { when?: { setting: string; is: string[] } } => {
    const [first] = settings;
    return first !== undefined && chance() ? { when: { setting: first.id, is: first.options.slice(0, chance() ? 1 : 2).map((option) => option.value) } } : {};
  };
  let combined = false;
  let level: 'entry' | 'closing' = 'closing';
  const leaves = { entry: new Array<string>(), closing: new Array<string>() };
  const events: string[] = [];
  let where: 'score' | 'report' = 'score';
  const referable = (leafId: string): void => {
    if (where === 'score') leaves[level].push(leafId);
  };
  const rule = (each: Rule): Rule => {
    const own = { id: id(), ...when() };
    switch (each.kind) {
      case 'section':
        return { ...each, ...own, children: each.children.map(rule) };
      case 'weighted':
        return { ...each, ...own, parts: each.parts.map((part) => ({ ...part, rule: rule(part.rule) })) };
      case 'periods': {
        // Entries of one rhythm are combined in one place.
        if (combined) return rule(each.rule);
        combined = true;
        level = 'entry';
        const below = rule(each.rule);
        level = 'closing';
        return { ...each, ...own, rule: below };
      }
      case 'perOccurrence': {
        const charges = each.charges.map((entry) => ({ ...entry, id: id(), ...when() }));
        events.push(own.id, ...charges.map((entry) => entry.id));
        const [first] = charges;
        const raises = each.raises?.map((entry) => ({ ...entry, id: id(), ...when() }));
        return { ...each, ...own, ...(raises === undefined ? {} : { raises }), charges: charges.map((entry) => (first !== undefined && entry !== first && chance() ? { ...entry, input: { sameAs: first.id } } : entry)) };
      }
      case 'balance':
      case 'scaled':
        return { ...each, ...own, rule: rule(each.rule) };
      case 'raters':
        referable(own.id);
        return { ...each, ...own, sources: each.sources.map((one) => ({ ...one, id: id() })) };
      case 'reference': {
        // What looks at others looks at what stands before it, where there is something.
        const [of] = leaves[level];
        return of === undefined ? instead(each, own) : { ...each, ...own, of };
      }
      case 'joint':
        return events.length === 0 ? instead(each, own) : { ...each, ...own, effects: each.effects.map((one) => ({ ...one, id: id(), ...when(), of: events.slice(0, chance() ? 1 : 2) })) };
      case 'amount':
      case 'ballot':
      case 'choice':
      case 'judged':
      case 'veto':
        referable(own.id);
        return { ...each, ...own };
    }
  };
  const score = rule(scheme.score);
  where = 'report';
  const reports = scheme.reports.map((each) => ({ ...each, id: id(), rule: rule(each.rule) }));
  const column = [...walkRules(score)].find((each) => 'input' in each)?.id;
  const source = (input: Source): Source => ('uses' in input ? (column === undefined ? { label: '另设', aliases: [], blank: 'none' } : { ...input, uses: column }) : input);
  const special = (each: Special): Special => {
    const own = { id: id(), ...when() };
    switch (each.kind) {
      case 'grade':
      case 'barred':
        return { ...each, ...own, input: source(each.input) };
      case 'reminder':
        return { ...each, ...own, on: each.on.kind === 'input' ? { ...each.on, input: source(each.on.input) } : each.on };
      case 'requires':
        return { ...each, ...own, rule: score.id };
      case 'excluded':
      case 'streak':
        return { ...each, ...own };
    }
  };
  /** A setting, or the bound of a band, if there is one. */
  const change = (key: string): [string, string][] => {
    const [setting] = settings;
    const [band] = scheme.grades;
    if (key === SOME) return setting === undefined ? [] : [[setting.id, setting.value]];
    return band === undefined ? [] : [[`figure:grade.${band.grade}.to`, '不设']];
  };
  return {
    ...scheme,
    settings,
    score,
    roles: { points: score.id, appraisal: chance() ? score.id : null },
    defaultClass: chance() ? (scheme.classes[0]?.class ?? null) : null,
    reports,
    quotas: scheme.quotas.map((each) => ({ ...each, id: id(), ...(each.kind === 'ranks' ? { by: (each.by === SOME && reports.find(({ rank }) => rank === 'ranked')?.id) || null } : {}) })),
    specials: scheme.specials.map((each) => special(each)),
    amendments: scheme.amendments.map((each) => ({ ...each, id: id(), changes: Object.fromEntries(Object.keys(each.changes).flatMap((key) => change(key))) })),
  };
}

/** A rule that needs nothing, in place of one that would look at what is not there. */
function instead({ name, basis: from }: Rule, own: { readonly id: string }): Rule {
  return { kind: 'veto', ...own, name, basis: from, input: { label: name, aliases: [], blank: 'none' } };
}
