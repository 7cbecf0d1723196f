import { exact, roundHalfUp, toText, whole, type Exact } from '../decimal';
import { parsePeriod, type Period } from '../periods';
import { SchemeSchema, type Scheme } from '../scheme/schema';
import { FULL_MEMBER, type Member } from '../scoring/member';
import type { ClosingResult, PeriodResult } from '../scoring/result';
import type { Statement } from '../scoring/statement';
import { scoringIssue } from '../scoring/issues';
import type { Participation } from '../standing/standing';
import { NO_STANDING, standings } from '../standing/standings';
import type { CellPlan } from './plan';

/** Sample people for tests of sheets: results made by hand, so that a sheet is tested apart from any regulation. */
export interface Sample {
  readonly member: Member;
  readonly participation: Participation;
  readonly figure: string | null;
  readonly state: 'scored' | 'missing' | 'outside';
  in(unit: string): Sample;
  probationary(): Sample;
  exempt(): Sample;
  pending(): Sample;
  missing(): Sample;
  elsewhere(): Sample;
  unasked(): Sample;
}

const CLAUSE = { kind: 'clause', clause: '第一条' } as const;

export function person(id: string, name: string, figure: string | null = null): Sample {
  const member: Member = { id, name, unit: '', kind: FULL_MEMBER, status: '参加', class: null, posts: [], leader: null, contact: null, from: null, to: null, history: [] };
  return sample({ member, participation: { kind: 'graded' }, figure, state: 'scored' });
}

function sample(data: Pick<Sample, 'member' | 'participation' | 'figure' | 'state'>): Sample {
  const change = (changes: Partial<typeof data>) => sample({ ...data, ...changes });
  const { member } = data;
  return {
    ...data,
    in: (unit) => change({ member: { ...member, unit } }),
    probationary: () => change({ member: { ...member, kind: '预备党员' }, participation: { kind: 'pointsOnly', basis: CLAUSE } }),
    exempt: () => change({ member: { ...member, status: '免考评' }, participation: { kind: 'exempt' } }),
    pending: () => change({ member: { ...member, status: '暂缓' }, participation: { kind: 'pending' } }),
    missing: () => change({ state: 'missing' }),
    elsewhere: () => change({ member: { ...member, to: '2020-12-31' }, state: 'outside' }),
    unasked: () => change({ state: 'outside' }),
  };
}

/** A branch of so many, in falling order of points, with one of every sort of member and two of the same name. */
export function branchOf(count: number): Sample[] {
  const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾';
  const given = ['芳', '伟', '建国', '秀英', '敏', '志强', '丽娟', '海涛', '晓燕', '文博', '雪梅'];
  return Array.from({ length: count }, (_, index) => {
    const name = `${surnames[index % surnames.length] ?? ''}${given[index % given.length] ?? ''}`;
    const one = person(`${index + 1}`, index === 20 ? '王芳' : name, toText(exact(`${98 - Math.floor(index / 2)}.5`))).in(index % 2 === 0 && index !== 20 ? '综合科' : '业务科');
    if (index === count - 3) return one.probationary();
    if (index === count - 2) return one.exempt();
    if (index === count - 1) return one.pending();
    return one;
  });
}

export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new Error(`not a period: ${text}`);
  return period;
}

export function entryResult(scheme: Scheme, period: string, samples: readonly Sample[]): PeriodResult {
  return {
    scheme,
    period: periodOf(period),
    members: samples.map((one) => ({ member: one.member, participation: one.participation, statement: statementOf(scheme, one), points: pointsOf(one), reports: [], issues: statementOf(scheme, one)?.issues ?? [] })),
  };
}

export function closingResult(scheme: Scheme, period: string, samples: readonly Sample[]): ClosingResult {
  const contenders = samples.flatMap((one) => {
    const score = pointsOf(one);
    return one.participation.kind === 'graded' && score !== null ? [{ record: { member: one.member, entries: new Map() }, score, specials: [] }] : [];
  });
  const { byId, quotas } = standings(scheme, periodOf(period), contenders, { graded: contenders.length, all: samples.length });
  return {
    scheme,
    period: periodOf(period),
    members: samples.map((one) => ({
      member: one.member,
      participation: one.participation,
      statement: statementOf(scheme, one),
      score: pointsOf(one),
      points: pointsOf(one),
      appraisal: null,
      reports: [],
      standing: byId.get(one.member.id) ?? NO_STANDING,
      issues: statementOf(scheme, one)?.issues ?? [],
    })),
    quotas,
    issues: [],
  };
}

function pointsOf(one: Sample): Exact | null {
  const scored = one.participation.kind === 'graded' || one.participation.kind === 'pointsOnly';
  return one.state === 'scored' && scored ? roundHalfUp(exact(one.figure ?? '0'), 2) : null;
}

function statementOf(scheme: Scheme, one: Sample): Statement | null {
  if (one.participation.kind === 'exempt' || one.participation.kind === 'pending' || one.state === 'outside') return null;
  if (one.state === 'scored') return { rule: scheme.score, status: 'used', points: pointsOf(one) ?? whole(0), lines: [], issues: [] };
  const missing = scoringIssue('missing-entry', { period: '2026-03', input: 'dues', label: '党费', item: '缴纳党费' }, { kind: 'cell', value: null, at: { sheet: '登记表 2026-03', row: 6, column: 4 } });
  return { rule: scheme.score, status: 'missing', points: null, lines: [], issues: [missing] };
}

type Json = Readonly<Record<string, unknown>>;

/** A small regulation of an invented bureau: monthly points, half-yearly score; change what a test is about. */
export function sampleScheme(changes: { readonly publishing?: Json; readonly notice?: Json } & Json = {}): Scheme {
  const { publishing, notice, ...rest } = changes;
  const basis = { kind: 'clause', clause: '第三条' };
  return SchemeSchema.parse({
    format: 1,
    id: 'sample',
    title: '党员积分管理办法',
    organisation: '示例局机关党委',
    document: '示例局党员积分管理办法（试行）',
    effectiveFrom: null,
    rhythm: { entry: 'month', closing: 'half', interim: [], yearStart: 1, basis },
    publishing: {
      places: 2,
      carry: 'published',
      entry: ['points'],
      closing: ['score', 'rank'],
      rankTies: 'competition',
      notice: { days: 5, count: 'working', firstDay: 'counted', basis, ...notice },
      basis,
      ...publishing,
    },
    settings: [],
    people: [
      { kind: '正式党员', part: 'graded', basis },
      { kind: '预备党员', part: 'pointsOnly', basis },
    ],
    classes: [],
    defaultClass: null,
    score: {
      kind: 'weighted',
      id: 'score',
      name: '考评分',
      basis,
      limits: { min: '不设', max: '不设', over: 'period' },
      parts: [
        { weight: '0.6', basis, rule: { kind: 'periods', id: 'months', name: '月均积分', basis, combine: 'mean', rule: SAMPLE_MONTH } },
        { weight: '0.4', basis, rule: { kind: 'amount', id: 'appraisal', name: '民主评议', basis, input: { label: '民主评议', aliases: [], blank: 'missing' }, min: '0', max: '100' } },
      ],
    },
    roles: { points: 'months', appraisal: 'appraisal' },
    grades: [],
    quotas: [],
    specials: [],
    reports: [],
    amendments: [],
    ...rest,
  });
}

const SAMPLE_BASIS = { kind: 'clause', clause: '附件 1' };

const SAMPLE_MONTH = {
  kind: 'section',
  id: 'month',
  name: '每月积分',
  basis: SAMPLE_BASIS,
  start: '0',
  limits: { min: '0', max: '100', over: 'period' },
  fullMarks: '100',
  children: [
    {
      kind: 'perOccurrence',
      id: 'attendance',
      name: '组织生活',
      basis: SAMPLE_BASIS,
      start: '30',
      limits: { min: '0', max: '30', over: 'period' },
      count: 'every',
      charges: [{ kind: 'count', id: 'absence', basis: SAMPLE_BASIS, input: { label: '无故缺勤', aliases: [], blank: 'missing' }, points: '-10' }],
    },
    {
      kind: 'choice',
      id: 'dues',
      name: '缴纳党费',
      basis: SAMPLE_BASIS,
      input: { label: '党费', aliases: [], blank: 'missing' },
      options: [
        { word: '足额', aliases: [], points: '20', basis: SAMPLE_BASIS },
        { word: '未缴', aliases: [], points: '0', basis: SAMPLE_BASIS },
      ],
    },
    {
      kind: 'judged',
      id: 'work',
      name: '爱岗敬业',
      basis: SAMPLE_BASIS,
      input: { label: '爱岗敬业', aliases: [], blank: 'missing' },
      levels: [
        { word: '优秀', min: '10', max: '10', basis: SAMPLE_BASIS },
        { word: '良好', min: '5', max: '9', basis: SAMPLE_BASIS },
        { word: '一般', min: '1', max: '4', basis: SAMPLE_BASIS },
        { word: '较差', min: '0', max: '0', basis: SAMPLE_BASIS },
      ],
    },
    { kind: 'veto', id: 'veto', name: '一票否决', basis: SAMPLE_BASIS, input: { label: '一票否决', aliases: [], blank: 'none' } },
  ],
};

/** What a cell of a drawn sheet says. */
export function said(cell: CellPlan | null | undefined): string {
  const value = cell?.value ?? null;
  return value === null || typeof value === 'object' ? '' : String(value);
}
