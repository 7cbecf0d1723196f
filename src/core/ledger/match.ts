import { ledgerIssue, type LedgerIssue } from './issues';
import type { Person, Roster } from './roster';
import type { MemberKey } from './store';
import type { PersonRow } from './who';

export type Match = { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'problem'; readonly issue: LedgerIssue; readonly about: readonly Person[] };

/**
 * Says whom a row is about: by 编号 where both sides have one; else, where the branch goes by names, by a name that only
 * one member has, or by name and 区分. Two members of one name are never merged, and nobody is taken for another.
 */
export function matcher(roster: Roster, memberKey: MemberKey): (row: PersonRow) => Match {
  const byId = new Map<string, Person>();
  const byName = new Map<string, Person[]>();
  for (const person of roster.people) {
    if (person.who.idKey !== '') byId.set(person.who.idKey, person);
    const namesakes = byName.get(person.who.nameKey);
    if (namesakes) namesakes.push(person);
    else byName.set(person.who.nameKey, [person]);
  }
  return (row) => {
    const { who, at } = row;
    const sheet = at.sheet;
    if (roster.ids === 'some' && who.idKey !== '') {
      const person = byId.get(who.idKey);
      if (person === undefined) return { kind: 'problem', issue: ledgerIssue('row-unknown-member', { sheet, name: who.name, id: who.id }, at), about: [] };
      if (who.nameKey === '' || person.who.nameKey === '' || who.nameKey === person.who.nameKey) return { kind: 'person', person };
      return { kind: 'problem', issue: ledgerIssue('row-name-differs', { sheet, id: who.id, name: who.name, otherName: person.member.name, source: roster.from }, at), about: [person] };
    }
    const namesakes = who.nameKey === '' ? [] : (byName.get(who.nameKey) ?? []);
    if (roster.ids === 'some' && memberKey === 'id') return { kind: 'problem', issue: ledgerIssue('row-without-id', { sheet, name: who.name }, at), about: namesakes };
    if (namesakes.length === 0) return { kind: 'problem', issue: ledgerIssue('row-unknown-member', { sheet, name: who.name, id: who.id }, at), about: [] };
    const sameUnit = namesakes.length === 1 ? namesakes : namesakes.filter((person) => who.unitKey !== '' && person.who.unitKey === who.unitKey);
    const [person] = sameUnit;
    if (person !== undefined && sameUnit.length === 1) return { kind: 'person', person };
    return { kind: 'problem', issue: ledgerIssue('row-ambiguous-name', { sheet, name: who.name, count: namesakes.length }, at), about: namesakes };
  };
}
