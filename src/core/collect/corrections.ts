import { nameKey } from '../ledger/labels';
import type { BranchPart } from './collection';
import type { MemberLine } from './score';

/** A figure of a summary that was replaced: what it was, what it is, since when. Texts are empty where there is none. */
export interface Correction {
  /** ISO day. */
  readonly date: string;
  readonly branchId: string;
  readonly branch: string;
  /** 编号 and name; empty for what is about the whole branch. */
  readonly memberId: string;
  readonly member: string;
  readonly what: CorrectedField | 'member' | 'file';
  readonly old: string;
  readonly found: string;
}

export const CORRECTED_FIELDS = ['name', 'participation', 'score', 'rank', 'grade', 'confirmed'] as const;

export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** What changed between two parts of one branch; the file's name at least, where no figure did. */
export function correctionsOf(before: BranchPart, after: BranchPart, date: string): Correction[] {
  const { branchId, branch } = after;
  const earlier = new Map(before.members.map((line) => [line.id, line]));
  const changes: Correction[] = [];
  const record = (line: Pick<MemberLine, 'id' | 'name'>, what: Correction['what'], old: string, found: string): void => {
    changes.push({ date, branchId, branch, memberId: line.id, member: line.name, what, old, found });
  };
  for (const line of after.members) {
    const known = earlier.get(line.id);
    earlier.delete(line.id);
    if (known === undefined) record(line, 'member', '', line.name);
    else for (const field of CORRECTED_FIELDS) if (differs(field, known, line)) record(line, field, textOf(known, field), textOf(line, field));
  }
  for (const gone of earlier.values()) record(gone, 'member', gone.name, '');
  if (changes.length === 0) record({ id: '', name: '' }, 'file', before.file, after.file);
  return changes;
}

function differs(field: CorrectedField, a: MemberLine, b: MemberLine): boolean {
  return field === 'name' ? nameKey(a.name) !== nameKey(b.name) : textOf(a, field) !== textOf(b, field);
}

function textOf(line: MemberLine, field: CorrectedField): string {
  const value = line[field];
  return value === null ? '' : String(value);
}
