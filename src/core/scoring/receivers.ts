import type { Relation } from '../rules/joint/schema';
import type { Member, MemberRecord } from './member';
import type { Found, Roll } from './roll';

/** On whom an event falls, or why nobody can tell: nothing is written, nobody is called so, or several are. */
export type Receivers = { readonly kind: 'records'; readonly records: readonly MemberRecord[] } | { readonly kind: 'problem'; readonly problem: Problem; readonly found: string };

export type Problem = 'blank' | 'none' | 'several';

/** `named` is whom the event names, for effects on those. */
export function receiversOf(roll: Roll, relation: Relation, member: Member, named: string): Receivers {
  switch (relation) {
    case 'secretary':
      return some(roll.secretaries, '');
    case 'groupLeader':
      return member.unit === '' ? { kind: 'problem', problem: 'blank', found: '' } : some(roll.groupLeaders(member.unit), member.unit);
    case 'leader':
      return called(roll, member.leader ?? '');
    case 'contact':
      return called(roll, member.contact ?? '');
    case 'named':
      return called(roll, named);
  }
}

function some(records: readonly MemberRecord[], found: string): Receivers {
  return records.length === 0 ? { kind: 'problem', problem: 'none', found } : { kind: 'records', records };
}

function called(roll: Roll, text: string): Receivers {
  const person: Found | null = text === '' ? null : roll.find(text);
  if (person?.kind === 'one') return { kind: 'records', records: [person.record] };
  return { kind: 'problem', problem: person === null ? 'blank' : person.kind, found: text };
}
