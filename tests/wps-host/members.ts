/** What may be done with a member: a method is called, a `readonly` one is never set. */
export type MemberKind = 'method' | 'property' | 'readonly';

/** Interfaces by their full name, such as `Et.Range`. */
export type Members = ReadonlyMap<string, ReadonlyMap<string, MemberKind>>;

let declared: Members = new Map();

/** Says what there is; where the declarations cannot be read, in a page, they are handed over. */
export function declare(members: Members): void {
  declared = members;
}

/** The members of an interface, or of several that one object has together. */
export function membersOf(type: string): ReadonlyMap<string, MemberKind> {
  const known = joined.get(type);
  if (known !== undefined) return known;
  const parts = type.split(' & ').map((name) => {
    const members = declared.get(name);
    if (members === undefined) throw new Error(`no interface ${name} in the declarations`);
    return members;
  });
  const all = new Map(parts.flatMap((members) => [...members]));
  joined.set(type, all);
  return all;
}

const joined = new Map<string, ReadonlyMap<string, MemberKind>>();
