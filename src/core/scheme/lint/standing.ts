import { toText } from '../../decimal';
import { schemeIssue, type SchemeIssue, type SchemePlace } from '../issues';
import type { Amendment, Scheme } from '../schema';
import { isBeyond } from './bands';
import { scoreRange } from './range';

/** What decides where members stand: grades that are spoken of, ratios, reminders, classes, amendments. */
export function standingIssues(scheme: Scheme): SchemeIssue[] {
  return [...gradeIssues(scheme), ...shareIssues(scheme), ...reminderIssues(scheme), ...classIssues(scheme), ...amendmentIssues(scheme)];
}

/** Quotas and special cases speak of grades that bands or special cases give. */
function gradeIssues(scheme: Scheme): SchemeIssue[] {
  const given = scheme.specials.flatMap((special) => {
    if (special.kind === 'requires') return [special.otherwise];
    return special.kind === 'grade' || special.kind === 'streak' ? [special.grade] : [];
  });
  const known = [...new Set([...scheme.grades.map((band) => band.grade), ...given])];
  const asked = [
    ...scheme.quotas.flatMap((quota) => (quota.kind === 'grade' ? [asks(quota.grade, '名额', quota.id, '等次'), asks(quota.otherwise, '名额', quota.id, '其余定为')] : [])),
    ...scheme.specials.flatMap((special) => {
      switch (special.kind) {
        // Where there are no bands, it is awards that are barred (评先树优), and no grade.
        case 'barred':
          return scheme.grades.length === 0 ? [] : [asks(special.grade, '特例', special.id, '等次')];
        case 'streak':
          return [asks(special.ofGrade, '特例', special.id, '原等次')];
        case 'requires':
          return [asks(special.grade, '特例', special.id, '原等次')];
        case 'reminder':
          return special.on.kind === 'grade' ? special.on.grades.map((grade) => asks(grade, '提醒', special.id, '等次')) : [];
        case 'excluded':
        case 'grade':
          return [];
      }
    }),
  ];
  return asked.filter(({ grade }) => !known.includes(grade)).map(({ grade, place }) => schemeIssue('grade-unknown', { grade, known, place }));
}

function asks(grade: string, section: string, item: string, field: string): { readonly grade: string; readonly place: SchemePlace } {
  return { grade, place: { section, item, field } };
}

function shareIssues({ quotas }: Scheme): SchemeIssue[] {
  return quotas.flatMap((quota) => (quota.kind !== 'ranks' && quota.share === null ? [schemeIssue('share-not-named', { quota: quota.name, place: { section: '名额', item: quota.id, field: '比例' } })] : []));
}

/** A reminder about scores that nobody can have. */
function reminderIssues(scheme: Scheme): SchemeIssue[] {
  const range = scoreRange(scheme);
  return scheme.specials.flatMap((special) => {
    if (special.kind !== 'reminder' || special.on.kind !== 'score' || !isBeyond(special.on, range)) return [];
    return [schemeIssue('reminder-unreachable', { reminder: special.name, least: range.min && toText(range.min), most: range.max && toText(range.max), place: { section: '提醒', item: special.id, field: '下界' } })];
  });
}

/** A class that no row is about is all the others; a second one of that sort makes no difference to anybody. */
function classIssues(scheme: Scheme): SchemeIssue[] {
  const named = new Set(whoWords(scheme));
  const unnamed = scheme.classes.filter((each) => !named.has(each.class));
  const rest = unnamed.find((each) => each.class === scheme.defaultClass) ?? unnamed[0];
  return unnamed.filter((each) => each !== rest || unnamed.length === scheme.classes.length).map((each) => schemeIssue('class-unused', { class: each.class, place: { section: '特例', item: each.class, field: '名称' } }));
}

/** The words of every 对象, wherever in the scheme it stands. */
function whoWords(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'who' ? (inner as { of: readonly string[] } | undefined)?.of ?? [] : whoWords(inner)));
}

function amendmentIssues({ amendments }: Scheme): SchemeIssue[] {
  return amendments.flatMap((amendment, index) => {
    const place = { section: '修订', item: amendment.id };
    if (amendment.approval.kind === 'pending') return [schemeIssue('amendment-pending', { amendment: amendment.name, place: { ...place, field: '批准' } })];
    const { from, to } = amendment;
    if (from !== null && to !== null && from > to) return [schemeIssue('amendment-never', { amendment: amendment.name, from, to, place: { ...place, field: '止' } })];
    return amendments.slice(0, index).flatMap((earlier) => {
      if (earlier.approval.kind === 'pending' || !together(earlier, amendment)) return [];
      const keys = Object.keys(amendment.changes).filter((key) => key in earlier.changes);
      return keys.map((key) => schemeIssue('amendments-overlap', { earlier: earlier.name, later: amendment.name, key, place: { ...place, field: '起' } }));
    });
  });
}

/** Whether there is a day on which both are in force; ISO dates sort as text. */
function together(a: Amendment, b: Amendment): boolean {
  return (a.from ?? '') <= (b.to ?? '9999-12-31') && (b.from ?? '') <= (a.to ?? '9999-12-31');
}
