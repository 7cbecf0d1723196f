import type { Issue } from '../issues';
import { scoringIssue } from '../scoring/issues';
import type { Member } from '../scoring/member';
import type { Scheme } from '../scheme/schema';
import type { Participation } from './standing';

/** 入党积极分子 are not members yet: never part of 党员总数. */
const APPLICANT = '入党积极分子';

/** How a member takes part, by status first, then by kind; a kind the scheme does not know is asked about. */
export function participationOf(scheme: Scheme, member: Member): { readonly participation: Participation; readonly issues: readonly Issue[] } {
  if (member.status === '免考评') return { participation: { kind: 'exempt' }, issues: [] };
  if (member.status === '暂缓') return { participation: { kind: 'pending' }, issues: [] };
  const person = scheme.people.find((candidate) => candidate.kind === member.kind);
  if (person === undefined) {
    const basis = { kind: 'reading', text: '未知类别不参加评定' } as const;
    const known = scheme.people.map((candidate) => candidate.kind);
    return { participation: { kind: 'pointsOnly', basis }, issues: [scoringIssue('unknown-kind', { kind: member.kind, known })] };
  }
  return { participation: person.part === 'graded' ? { kind: 'graded' } : { kind: 'pointsOnly', basis: person.basis }, issues: classIssues(scheme, member) };
}

/** Where a scheme has classes and no default, nobody is put into one unasked. */
function classIssues({ classes }: Scheme, member: Member): Issue[] {
  return classes.length === 0 || member.class !== null ? [] : [scoringIssue('missing-class', { known: classes.map((each) => each.class) })];
}

export function onTheRoll(member: Pick<Member, 'kind'>): 'member' | 'applicant' {
  return member.kind === APPLICANT ? 'applicant' : 'member';
}
