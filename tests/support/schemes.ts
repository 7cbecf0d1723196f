import { SchemeSchema, type Scheme } from '../../src/core/scheme/schema';

export const clause = (text: string) => ({ kind: 'clause', clause: text }) as const;

/** Small regulations for tests, in their file form: what a test does not name is the plainest there is. */
export function schemeFrom(parts: Readonly<Record<string, unknown>> & { readonly score: unknown }): Scheme {
  return SchemeSchema.parse({ ...PLAIN, ...parts });
}

export const rhythm = (entry: string, closing: string, more: Readonly<Record<string, unknown>> = {}) => ({ entry, closing, interim: [], yearStart: 1, basis: clause('第二条'), ...more });

/** `[[entry of the rule, …]]` worked out for each entry period. */
export const periods = (combine: 'mean' | 'sum', rule: unknown, more: Readonly<Record<string, unknown>> = {}) => ({ kind: 'periods', id: `${combine}-periods`, name: '各期', basis: clause('第三条'), combine, rule, ...more });

export const amount = (id: string, label: string, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'amount',
  id,
  name: label,
  basis: clause('第四条'),
  input: { label, aliases: [], blank: 'missing' },
  min: '0',
  max: '100',
  ...more,
});

export const section = (id: string, children: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'section',
  id,
  name: id,
  basis: clause('第五条'),
  start: '0',
  limits: { min: '不设', max: '不设', over: 'period' },
  fullMarks: null,
  children,
  ...more,
});

export const deduction = (id: string, label: string, points: string, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'count',
  id,
  basis: clause('第六条'),
  input: { label, aliases: [], blank: 'none' },
  points,
  ...more,
});

export const item = (id: string, start: string, charges: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'perOccurrence',
  id,
  name: id,
  basis: clause('第七条'),
  start,
  limits: { min: '0', max: start, over: 'period' },
  count: 'every',
  charges,
  ...more,
});

const PLAIN = {
  format: 1,
  id: 'sample',
  title: '示例办法',
  organisation: '示例支部',
  document: '示例文件',
  effectiveFrom: null,
  rhythm: rhythm('month', 'year'),
  publishing: {
    places: 2,
    carry: 'published',
    entry: ['points'],
    closing: ['score', 'rank', 'grade'],
    rankTies: 'competition',
    notice: { days: null, count: 'working', firstDay: 'counted', basis: clause('第八条') },
    basis: clause('第八条'),
  },
  settings: [],
  people: [{ kind: '正式党员', part: 'graded', basis: clause('第一条') }],
  classes: [],
  defaultClass: null,
  roles: { points: 'points', appraisal: null },
  grades: [],
  quotas: [],
  specials: [],
  reports: [],
  amendments: [],
};
