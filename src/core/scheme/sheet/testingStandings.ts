import fc from 'fast-check';
import { exact, type Exact } from '../../decimal';
import type { Basis } from '../basis';
import type { Bound } from '../figure';
import type { Input } from '../input';
import type { Amendment, Band, PersonClass, Quota, Source, Special, Trigger, Who } from '../schema';

/** What generated schemes are made of. */
interface Parts {
  readonly text: fc.Arbitrary<string>;
  readonly listed: fc.Arbitrary<string>;
  readonly decimal: fc.Arbitrary<Exact>;
  readonly bound: fc.Arbitrary<Bound>;
  readonly basis: fc.Arbitrary<Basis>;
  readonly input: fc.Arbitrary<Input>;
}

/** Stands for the id of a column, a rule or a report until the scheme is put together. */
export const SOME = 'some';

const ends = fc.constantFrom('[)' as const, '(]' as const, '[]' as const, '()' as const);
const audience = fc.constantFrom('public' as const, 'internal' as const);
const span = fc.constantFrom('consecutive' as const, 'any' as const);

/** Everything that decides where members stand, as the schema lets it pass; ids are given later. */
export function standingParts({ text, listed, decimal, bound, basis, input }: Parts) {
  const head = { id: fc.constant(''), name: text, basis };
  const word = listed.filter((value) => !/^除|外$/.test(value));
  const who: fc.Arbitrary<Who> = fc.record({ are: fc.constantFrom('any' as const, 'none' as const), of: fc.array(word, { minLength: 1, maxLength: 2 }) });
  const whom = fc.option(who, { nil: undefined });
  const source: fc.Arbitrary<Source> = fc.oneof(input, fc.record({ uses: fc.constant(SOME), least: fc.integer({ min: 1, max: 12 }) }));
  const share = {
    ...head,
    share: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('0.1', '0.03', '1', '0.125', '2').map(exact) }, { weight: 1, arbitrary: fc.constantFrom('unfilled' as const, null) }),
    of: fc.constantFrom('graded' as const, 'all' as const),
    rounding: fc.constantFrom('floor' as const, 'halfUp' as const, 'ceil' as const),
    ties: fc.constantFrom('outside' as const, 'inside' as const),
    from: fc.constantFrom('top' as const, 'bottom' as const),
  };
  const place = fc.integer({ min: 1, max: 30 });
  const quota: fc.Arbitrary<Quota> = fc.oneof(
    fc.record({ kind: fc.constant('grade' as const), ...share, grade: text, otherwise: text }),
    fc.record({ kind: fc.constant('list' as const), ...share, minScore: bound, audience }),
    fc.record({ kind: fc.constant('ranks' as const), ...head, first: place, last: place, by: fc.constantFrom(SOME, null), audience }),
  );
  const trigger: fc.Arbitrary<Trigger> = fc.oneof(
    fc.record({ kind: fc.constant('score' as const), from: bound, to: bound, ends }),
    fc.record({ kind: fc.constant('grade' as const), grades: fc.array(listed, { minLength: 1, maxLength: 2 }) }),
    fc.record({ kind: fc.constant('last' as const), among: fc.constantFrom('graded' as const, 'scored' as const) }),
    fc.record({ kind: fc.constant('input' as const), input: source }),
  );
  const times = fc.record({ least: fc.integer({ min: 1, max: 5 }), most: fc.option(fc.integer({ min: 1, max: 9 })), span });
  const effect = fc.constantFrom('grade' as const, 'proposal' as const);
  const special: fc.Arbitrary<Special> = fc
    .tuple(
      fc.oneof(
        fc.record({ kind: fc.constant('excluded' as const), ...head, input, words: fc.array(listed, { maxLength: 3 }), whenWord: fc.array(listed, { minLength: 1, maxLength: 2 }) }),
        fc.record({ kind: fc.constant('grade' as const), ...head, input: source, grade: text, effect: fc.oneof(effect, fc.constant('provisional' as const)) }),
        fc.record({ kind: fc.constant('barred' as const), ...head, input: source, grade: text }),
        fc.record({ kind: fc.constant('requires' as const), ...head, grade: text, rule: fc.constant(SOME), least: decimal, otherwise: text }),
        fc.record({ kind: fc.constant('streak' as const), ...head, ofGrade: text, years: fc.integer({ min: 2, max: 10 }), span, grade: text, effect }),
        fc.record({ kind: fc.constant('reminder' as const), ...head, says: text, on: trigger, times }),
      ),
      whom,
    )
    .map(([own, concerned]) => (concerned === undefined ? own : { ...own, who: concerned }));
  const band: fc.Arbitrary<Band> = fc.record({ grade: text, from: fc.constant(null), to: bound, ends, basis });
  const day = fc.constantFrom(null, '2026-01-01', '2027-12-31');
  const amendment: fc.Arbitrary<Amendment> = fc.record({
    ...head,
    from: day,
    to: day,
    changes: fc.subarray([SOME, 'places']).map((keys) => Object.fromEntries(keys.map((key) => [key, '1']))),
    approval: fc.oneof(
      fc.constantFrom({ kind: 'text' as const }, { kind: 'pending' as const }),
      fc.record({ kind: fc.constant('approved' as const), by: text, document: text, date: fc.constant('2026-03-02') }),
    ),
  });
  const classes: fc.Arbitrary<PersonClass[]> = fc
    .uniqueArray(listed, { maxLength: 4 })
    .chain((names) => fc.tuple(...names.slice(0, 2).map((name, index) => fc.record({ class: fc.constant(name), aliases: fc.constant(names.slice(2 + index, 3 + index)), basis }))));
  return { quota, special, band, amendment, classes, report: { ...head, rank: fc.constantFrom('ranked' as const, 'plain' as const), audience } };
}
