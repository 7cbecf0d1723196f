import type { Branch } from '../branch/roster';
import { idKey, nameKey } from '../ledger/labels';
import type { Person, Roster } from '../ledger/roster';
import { daysOf } from '../periods';
import type { Member } from '../scoring/member';
import { finding, type Finding } from './finding';
import type { Sent } from './returned';

/** The members who came back beside those who were sent: nobody disappears and nobody appears without being asked about. */
export function checkPeople(roster: Roster, sent: Branch, { period, scheme }: Sent): Finding[] {
  const { first, last } = daysOf(period, scheme.rhythm.yearStart);
  const back = new Map(roster.people.map((person) => [idKey(person.member.id), person]));
  const findings: Finding[] = [];
  for (const member of sent.members) {
    const key = idKey(member.id);
    const person = back.get(key);
    back.delete(key);
    if (person === undefined) findings.push(finding('member-missing', { name: member.name, id: member.id }));
    else findings.push(...changesOf(member, person));
  }
  for (const { member, at } of back.values()) {
    const joined = member.from !== null && member.from >= yearBegin(first) && member.from <= last;
    findings.push(joined && member.from !== null ? finding('member-joined', { name: member.name, from: member.from }, at) : finding('member-added', { name: member.name, id: member.id }, at));
  }
  return findings;
}

/** A newcomer of the year of the period: twelve months back from its end are enough for every rhythm. */
function yearBegin(first: string): string {
  return `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`;
}

function changesOf(sent: Member, { member, at }: Person): Finding[] {
  if (nameKey(sent.name) !== nameKey(member.name)) return [finding('member-renamed', { id: sent.id, name: sent.name, found: member.name }, at)];
  const { name } = member;
  const findings: Finding[] = [];
  const compare = (label: string, old: string | null, found: string | null): void => {
    if ((old ?? '') !== (found ?? '')) findings.push(finding('member-fact', { name, label, old: old ?? '', found: found ?? '' }, at));
  };
  compare('类别', [sent.kind, sent.class ?? ''].join(' ').trim(), [member.kind, member.class ?? ''].join(' ').trim());
  compare('状态', sent.status, member.status);
  compare('起', sent.from, member.from);
  if (member.to !== sent.to && member.to !== null) findings.push(finding('member-left', { name, to: member.to }, at));
  else compare('止', sent.to, member.to);
  return findings;
}
