import type { Issue } from '../issues';
import type { PeriodUnit } from '../periods';
import type { Relation } from '../rules/joint/schema';
import type { InputKind } from '../scheme/inputs';
import type { Entry } from './member';
import type { Problem } from './receivers';

/** What can keep a figure from being worked out, or should be known beside it. Words: `messages.zh.ts`. */
export interface ScoringData {
  'missing-entry': { readonly period: string; readonly input: string; readonly label: string; readonly item: string };
  'missing-period': { readonly period: string };
  'no-periods': { readonly period: string };
  'wrong-entry': { readonly period: string; readonly input: string; readonly label: string; readonly item: string; readonly found: string; readonly takes: InputKind };
  'unfilled-figure': { readonly item: string; readonly label: string };
  'no-ballots': { readonly period: string; readonly item: string };
  'ballots-exceed': { readonly period: string; readonly item: string; readonly marks: string; readonly limit: string; readonly limitLabel: string };
  'ballot-score-differs': { readonly period: string; readonly item: string; readonly entered: string; readonly counted: string };
  'event-points-differ': { readonly period: string; readonly label: string; readonly entered: string; readonly figure: string };
  'unknown-kind': { readonly kind: string; readonly known: readonly string[] };
  'unknown-input': { readonly period: string; readonly input: string };
  'unknown-period': { readonly found: string };
  'misplaced-input': { readonly period: string; readonly label: string; readonly unit: PeriodUnit };
  'duplicate-member': { readonly id: string };
  excluded: { readonly special: string; readonly word: string };
  'tied-at-limit': { readonly quota: string; readonly places: number };
  'missing-class': { readonly known: readonly string[] };
  'no-divisor': { readonly period: string; readonly item: string };
  'highest-unknown': { readonly period: string; readonly item: string; readonly branch: 'known' | 'unknown' };
  'joint-person': { readonly period: string; readonly effect: string; readonly relation: Relation; readonly problem: Problem; readonly found: string };
  'quota-without-share': { readonly quota: string };
}

export type ScoringCode = keyof ScoringData;
export type ScoringIssue = { [Code in ScoringCode]: Issue<Code, ScoringData[Code]> }[ScoringCode];

const SEVERITY: Record<ScoringCode, Issue['severity']> = {
  'missing-entry': 'error',
  'missing-period': 'error',
  'no-periods': 'error',
  'wrong-entry': 'error',
  'unfilled-figure': 'error',
  'no-ballots': 'error',
  'ballots-exceed': 'error',
  'ballot-score-differs': 'error',
  'event-points-differ': 'error',
  'unknown-kind': 'error',
  'unknown-input': 'error',
  'unknown-period': 'error',
  'misplaced-input': 'error',
  'duplicate-member': 'error',
  excluded: 'notice',
  'tied-at-limit': 'notice',
  'missing-class': 'error',
  'no-divisor': 'error',
  'highest-unknown': 'error',
  'joint-person': 'notice',
  'quota-without-share': 'notice',
};

/** Makes an issue with the severity of its code and, where the entry has one, its cell. */
export function scoringIssue<Code extends ScoringCode>(code: Code, data: ScoringData[Code], entry?: Entry): Issue<Code, ScoringData[Code]> {
  const issue = { code, severity: SEVERITY[code], data };
  return entry?.at === undefined ? issue : { ...issue, at: entry.at };
}
