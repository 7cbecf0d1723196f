import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_IDS, KIND_WORDS, SchemeFileSchema, structureIssues, walkRules, type RuleKind } from '../src/core';
import { exercisable, exercised } from './support/coverage';

/** The examples inside the scheme files are the proof that the regulations work: nothing in a scheme may be without one. */
const folder = join(__dirname, '..', 'schemes');
const files = readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => SchemeFileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));

test('E1 the scheme files are the built-in schemes', () => {
  expect(files.map(({ scheme }) => scheme.id).sort()).toEqual([...BUILT_IN_IDS].sort());
});

describe.each(files.map((file) => [file.scheme.id, file] as const))('%s', (_id, { scheme, examples }) => {
  test('E1 has an example for each of its rules, bands, places, overrides and readings', () => {
    const seen = exercised(scheme, examples);
    expect(exercisable(scheme).filter((part) => !seen.has(part))).toEqual([]);
  });

  test('E3 refers to nothing that is not there', () => {
    expect(structureIssues(scheme)).toEqual([]);
  });
});

const KINDS = Object.keys(KIND_WORDS) as RuleKind[];
const rules = join(__dirname, '..', 'src/core/rules');

describe.each(KINDS)('rule kind %s', (kind) => {
  test('E6 is complete in its folder: schema, evaluate, sheet form, native formula (or the reason why not) and tests', () => {
    const own = readdirSync(join(rules, kind));
    expect(own).toEqual(expect.arrayContaining(['schema.ts', 'evaluate.ts', 'sheet.ts', 'formula.ts']));
    const tests = own.filter((file) => file.endsWith('.test.ts'));
    expect(tests.length).toBeGreaterThan(0);
  });

  test('E6 is used by a built-in regulation, whose examples show and explain it', () => {
    const users = files.filter(({ scheme }) => [scheme.score, ...scheme.reports.map(({ rule }) => rule)].some((top) => [...walkRules(top)].some((rule) => rule.kind === kind)));
    expect(users.map(({ scheme }) => scheme.id)).not.toEqual([]);
  });
});
