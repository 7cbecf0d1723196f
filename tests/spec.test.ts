import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Titles of tests begin with the numbers of the rules of docs/SPEC.md that they prove: `G2 G4 定等次 by bands and places`. */
const ROOT = join(__dirname, '..');
const QUOTED = /^(?:[A-Z]\d+ )+/;

const rules = [...readFileSync(join(ROOT, 'docs/SPEC.md'), 'utf8').matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(([, number = '']) => number);
const quotes = ['src', 'tests'].flatMap(testFiles).flatMap((file) => titles(file).flatMap((title) => numbers(title).map((number) => ({ number, title, file }))));

function testFiles(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join(folder, name));
}

/** What stands first in test(…), describe(…) and their each(…)(…); of a template its beginning. */
function titles(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) && isTest(node.expression) ? node.arguments : [];
    if (first !== undefined && ts.isStringLiteralLike(first)) found.push(first.text);
    if (first !== undefined && ts.isTemplateExpression(first)) found.push(first.head.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['test', 'it', 'describe'].includes(callee.text);
  if (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) return isTest(callee.expression);
  return false;
}

function numbers(title: string): string[] {
  return QUOTED.exec(title)?.[0].trim().split(' ') ?? [];
}

test('every rule has its number once', () => {
  expect(rules.filter((number, index) => rules.indexOf(number) !== index)).toEqual([]);
});

test('no title quotes a rule that is not there', () => {
  expect(quotes.filter(({ number }) => !rules.includes(number))).toEqual([]);
});

test('every rule is quoted by a test', () => {
  expect(rules.filter((rule) => !quotes.some(({ number }) => number === rule))).toEqual([]);
});
