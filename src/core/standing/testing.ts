import { schemeFrom } from '../../../tests/support/schemes';
import type { Cases, MemberCase } from '../scheme/cases';
import type { Scheme } from '../scheme/schema';
import { recordsFromCases } from '../scoring/cases';
import { evaluateCases, type CaseResult } from '../scoring/evaluateCases';
import type { ClosingResult } from '../scoring/result';
import { scoreClosing } from '../scoring/score';

type Json = Readonly<Record<string, unknown>>;

export const basis = { kind: 'clause', clause: '第一条' } as const;
const input = (label: string, blank: 'missing' | 'none' = 'none') => ({ label, aliases: [], blank });
const points = (id: string, label: string): Json => ({ kind: 'amount', id, name: label, basis, input: input(label, 'missing'), min: '0', max: '120' });
const band = (grade: string, from: string, to: string): Json => ({ grade, from, to, ends: '[)', basis });

/** A yearly regulation with two typed figures, 基础 and 贡献, and the bands 优秀 90 良好 80 合格 60 不合格. */
export function yearly(changes: Json = {}): Scheme {
  return schemeFrom({
    publishing: { places: 2, carry: 'published', entry: [], closing: ['score'], rankTies: 'competition', notice: { days: 5, count: 'working', firstDay: 'counted', basis }, basis },
    settings: [],
    people: [{ kind: '正式党员', part: 'graded', basis }, { kind: '预备党员', part: 'pointsOnly', basis }],
    score: { kind: 'section', id: 'total', name: '总分', basis, start: '0', limits: { min: '0', max: '不设', over: 'period' }, fullMarks: null, children: [points('base', '基础'), { ...points('extra', '贡献'), input: input('贡献') }] },
    roles: { points: 'total', appraisal: null },
    grades: [band('优秀', '90', '不设'), band('良好', '80', '90'), band('合格', '60', '80'), band('不合格', '不设', '60')],
    ...changes,
  });
}

/** A special rule in its file form. */
export function special(kind: string, own: Json = {}): Json {
  return { kind, id: kind, name: '特例', basis, ...own };
}

export function quota(own: Json): Json {
  return { kind: 'grade', id: 'quota', name: '名额', share: '0.25', of: 'graded', rounding: 'floor', ties: 'outside', from: 'top', grade: '优秀', otherwise: '良好', basis, ...own };
}

/** A member with the year's entries: 基础 as a number, or all of them. */
export function member(id: string, entries: number | MemberCase['appraisal'], more: Partial<MemberCase> = {}): MemberCase {
  return { id, name: `党员${id}`, periods: [], appraisal: typeof entries === 'number' ? { 基础: entries } : entries, ...more };
}

const YEAR = { unit: 'year', year: 2026, index: 1 } as const;

export function results(scheme: Scheme, members: Cases['members']): readonly CaseResult[] {
  return evaluateCases(scheme, { members }, YEAR);
}

export function closing(scheme: Scheme, members: Cases['members']): ClosingResult {
  return scoreClosing(scheme, recordsFromCases(scheme, { members }, YEAR).records, YEAR);
}
