import type { BranchIdentity } from '../branch/identity';
import type { Branch } from '../branch/roster';
import type { BranchWorkbook } from '../branch/workbook';
import type { WorkbookContent } from '../grid';
import type { Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { Member } from '../scoring/member';

/** A workbook that came back, as its file says; nothing of it has been believed yet. */
export interface Returned {
  /** The name of the file, for messages; never a place to write to. */
  readonly file: string;
  readonly content: WorkbookContent;
  /** The custom document property, where there is one. */
  readonly property: string | null;
  readonly protectedSheets: ReadonlySet<string>;
  readonly externalLinks: number;
}

/** What was sent, and for which period it is collected. */
export interface Sent {
  readonly scheme: Scheme;
  readonly period: Period;
  /** All branches of the list, with their members; `null` where no list is given, and then nobody can be missed. */
  readonly branches: readonly Branch[] | null;
  /** ISO day; `null` where none is set here, and then the workbooks say it. */
  readonly deadline: string | null;
  /** The workbook as it went out. */
  readonly workbook: (identity: BranchIdentity, members: readonly Member[]) => BranchWorkbook;
}
