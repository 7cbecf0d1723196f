import type { Issue } from '../issues';

/** What keeps a notice from being made, or should be known before it is put up. Words: `messages.zh.ts`. */
export interface NoticeData {
  'notice-not-published': { readonly period: string; readonly scheme: string };
  'notice-nobody': { readonly period: string };
  /** `causes` say what is missing in the member's entries; their words are those of the modules that found them. */
  'notice-figure-missing': { readonly memberId: string; readonly name: string; readonly column: string; readonly causes: readonly Issue[] };
  'notice-figure-unfilled': { readonly item: string; readonly label: string };
  'notice-start-invalid': { readonly found: string };
  'notice-days-missing': { readonly scheme: string };
  'notice-days-invalid': { readonly found: number };
  'notice-days-by-scheme': { readonly days: number; readonly asked: number };
  'notice-detail-blank': { readonly detail: 'branch' | 'contact' | 'phone' };
  'notice-outside-period': { readonly period: string; readonly names: readonly string[] };
}

export type NoticeCode = keyof NoticeData;
export type NoticeIssue = { [Code in NoticeCode]: Issue<Code, NoticeData[Code]> }[NoticeCode];

const SEVERITY: Record<NoticeCode, Issue['severity']> = {
  'notice-not-published': 'error',
  'notice-nobody': 'error',
  'notice-figure-missing': 'error',
  'notice-figure-unfilled': 'error',
  'notice-start-invalid': 'error',
  'notice-days-missing': 'error',
  'notice-days-invalid': 'error',
  'notice-days-by-scheme': 'warning',
  'notice-detail-blank': 'warning',
  'notice-outside-period': 'notice',
};

export function noticeIssue<Code extends NoticeCode>(code: Code, data: NoticeData[Code]): Issue<Code, NoticeData[Code]> {
  return { code, severity: SEVERITY[code], data };
}
