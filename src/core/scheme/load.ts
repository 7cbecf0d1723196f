import { z } from 'zod';
import { schemeIssue, type FileProblem, type SchemeIssue } from './issues';
import { SchemeFileSchema, SchemeSchema, type Scheme, type SchemeFile } from './schema';
import { structureIssues } from './structure';

/** Levels of brackets; the deepest built-in regulation has 18. What is deeper would exhaust the stack. */
const MOST_LEVELS = 100;

type Refused = { readonly kind: 'refused'; readonly issues: readonly SchemeIssue[] };

/** A scheme file as data: checked as a whole, and each reference in it followed. */
export function loadScheme(json: unknown): { readonly kind: 'scheme'; readonly file: SchemeFile } | Refused {
  if (hasMoreLevels(json, MOST_LEVELS)) return { kind: 'refused', issues: [schemeIssue('scheme-invalid', { path: '', problem: { kind: 'too-deep', most: String(MOST_LEVELS) } })] };
  const parsed = SchemeFileSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { kind: 'refused', issues: fileIssues(parsed.error.issues) };
  const issues = structureIssues(parsed.data.scheme);
  return issues.length > 0 ? { kind: 'refused', issues } : { kind: 'scheme', file: parsed.data };
}

/** A scheme that was put together in the program, held to the same rules as a file. */
export function checked(scheme: Scheme): { readonly kind: 'scheme'; readonly scheme: Scheme } | Refused {
  const encoded = z.safeEncode(SchemeSchema, scheme);
  const parsed = encoded.success ? SchemeSchema.safeParse(encoded.data, { reportInput: true }) : encoded;
  if (!parsed.success) return { kind: 'refused', issues: fileIssues(parsed.error.issues) };
  return { kind: 'scheme', scheme: parsed.data };
}

function hasMoreLevels(json: unknown, most: number): boolean {
  return typeof json === 'object' && json !== null && (most === 0 || Object.values(json).some((each) => hasMoreLevels(each, most - 1)));
}

type ZodIssue = z.core.$ZodIssue;

function fileIssues(issues: readonly ZodIssue[]): SchemeIssue[] {
  return issues.flatMap((issue) => {
    const nearest = closest(issue);
    return schemeIssue('scheme-invalid', { path: pathText(nearest.path), problem: problemOf(nearest.issue) });
  });
}

/** In a choice of forms the one with the least wrong is the one that was meant; of equals the last, which is the general one. */
function closest(issue: ZodIssue, before: readonly PropertyKey[] = []): { readonly issue: ZodIssue; readonly path: readonly PropertyKey[] } {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return { issue, path };
  const [first, ...others] = issue.errors;
  const [meant] = others.reduce((known, next) => (next.length <= (known?.length ?? 0) ? next : known), first) ?? [];
  return meant === undefined ? { issue, path } : closest(meant, path);
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`)).join('').replace(/^\./, '');
}

function problemOf(issue: ZodIssue): FileProblem {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { kind: 'missing' } : { kind: 'wrong-type' };
    case 'unrecognized_keys':
      return { kind: 'unknown-key', keys: issue.keys };
    case 'invalid_value':
      return { kind: 'one-of', values: issue.values.map(String) };
    case 'invalid_union':
      return { kind: 'one-of', values: [] };
    case 'too_small':
      return { kind: 'too-few', least: String(issue.minimum) };
    case 'too_big':
      return { kind: 'too-many', most: String(issue.maximum) };
    case 'invalid_format':
      return { kind: 'id' };
    case 'custom':
      return { kind: customProblem((issue.params as { code?: unknown } | undefined)?.code) };
    default:
      return { kind: 'wrong-type' };
  }
}

function customProblem(code: unknown): 'not-a-decimal' | 'text-not-kept' | 'text-has-separator' | 'wrong-type' {
  return code === 'not-a-decimal' || code === 'text-not-kept' || code === 'text-has-separator' ? code : 'wrong-type';
}
