import { plainText } from '../entries/text';
import { groupedBy } from '../grouped';
import type { MemberRecord } from './member';

/** The members of a branch by what others call them. */
export interface Roll {
  /** Who is meant by an 编号 or a name. */
  readonly find: (text: string) => Found;
  readonly secretaries: readonly MemberRecord[];
  readonly groupLeaders: (unit: string) => readonly MemberRecord[];
}

export type Found = { readonly kind: 'one'; readonly record: MemberRecord } | { readonly kind: 'none' | 'several' };

const SECRETARY = ['党支部书记', '支部书记'];
const GROUP_LEADER = '党小组长';

export function rollOf(records: readonly MemberRecord[]): Roll {
  const byId = new Map(records.map((record) => [plainText(record.member.id), record]));
  const byName = groupedBy(records, ({ member }) => plainText(member.name));
  const leaders = groupedBy(
    records.filter(({ member }) => member.posts.includes(GROUP_LEADER)),
    ({ member }) => plainText(member.unit),
  );
  return {
    find: (text) => {
      const found = plainText(text);
      const own = byId.get(found);
      if (own !== undefined) return { kind: 'one', record: own };
      const [record, second] = byName.get(found) ?? [];
      if (record === undefined) return { kind: 'none' };
      return second === undefined ? { kind: 'one', record } : { kind: 'several' };
    },
    secretaries: records.filter(({ member }) => SECRETARY.some((post) => member.posts.includes(post))),
    groupLeaders: (unit) => (unit === '' ? [] : (leaders.get(plainText(unit)) ?? [])),
  };
}
