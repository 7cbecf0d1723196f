import type { CellAddress, ExplanationStep, Issue } from '../core';
import type { ProgressOptions } from '../hosts/types';
import type { BindingActions } from './bindingContract';
import type { ConversionGroup } from './conversions';
import type { CollectActions } from './collectContract';
import type { DraftActions } from './draftContract';
import type { DistributeActions } from './distributeContract';
import type { Adoption, Comparison, FigureChanges, LibraryScheme, SchemeFigures, SchemeOf, TrialReport } from './libraryContract';
import type { ReplaceActions } from './replaceContract';
import type { AskedChange, RosterActions } from './rosterContract';
import type { WizardActions } from './wizardContract';

export type { ExplanationStep } from '../core';
export type { ConversionGroup } from './conversions';
export type * from './bindingContract';
export type * from './collectContract';
export type * from './distributeContract';
export type * from './draftContract';
export type * from './libraryContract';
export type * from './replaceContract';
export type * from './rosterContract';
export type * from './wizardContract';

/**
 * What a person can have done: the buttons of the pane and the ribbon, and the commands of the command line. Every
 * action works through a `Host`, reports progress, can be cancelled, and leaves the workbook as it was when it fails.
 */
export interface Actions extends BindingActions, CollectActions, DistributeActions, DraftActions, WizardActions, ReplaceActions, RosterActions {
  /** What the workbook holds: its scheme, periods, sheets that were recognised and those that were not. */
  survey(options?: ProgressOptions): Promise<Survey>;
  /** 方案库: all regulations that come with the program; the workbook is not asked. */
  schemeLibrary(options?: ProgressOptions): Promise<readonly LibraryScheme[]>;
  compareSchemes(left: SchemeOf, right: SchemeOf, options?: ProgressOptions): Promise<Comparison>;
  /** Writes sheet 积分办法 for a built-in scheme. */
  adoptScheme(adoption: Adoption, options?: ProgressOptions): Promise<Outcome>;
  /** Brings back the sheet 积分办法 that was set aside last; the present one is set aside. */
  restoreScheme(options?: ProgressOptions): Promise<Outcome>;
  /** What can be changed of the workbook's regulation. */
  figures(options?: ProgressOptions): Promise<SchemeFigures>;
  /** 试算: whose score, rank or grade of a period would be another one. Writes nothing. */
  trial(changes: FigureChanges, period: string, options?: ProgressOptions): Promise<TrialReport>;
  /** Writes changed figures into their cells of sheet 积分办法; refused with a problem for each wrong value. */
  changeFigures(changes: FigureChanges, options?: ProgressOptions): Promise<Outcome>;
  /** Adds the ledger sheets of a year; refused where one of them is there already. */
  newLedger(year: number, options?: ProgressOptions): Promise<Outcome>;
  /** Remembers what the user chose on sheet `_积分簿`. */
  remember(choice: Choice): Promise<void>;
  fillFormulas(options?: ProgressOptions): Promise<Outcome>;
  /** Turns the results of ledger sheets (`null`: of all) into functions of ours, into ordinary formulas with their steps, or into values. */
  convertFormulas(to: FormulaForm, sheets: readonly string[] | null, options?: ProgressOptions): Promise<Outcome>;
  check(scope: CheckScope, options?: ProgressOptions): Promise<CheckReport>;
  makeNotice(request: NoticeRequest, options?: ProgressOptions): Promise<Outcome>;
  makeRanking(period: string, options?: ProgressOptions): Promise<Outcome>;
  makeGrades(period: string, options?: ProgressOptions): Promise<Outcome>;
  /** Why the selected figure is what it is. */
  explainSelection(): Promise<Explanation>;
  undoGenerate(options?: ProgressOptions): Promise<Outcome>;
  goTo(address: CellAddress): Promise<void>;
}

export interface SchemeChoice {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  /** `ready`, or figures are still to be filled in before anything may be published. */
  readonly status: 'ready' | 'draft';
}

export interface SurveyedScheme extends SchemeChoice {
  readonly from: 'sheet';
  /** How long a notice stays, with its unit in `noticeCount`; `null` where the regulation states none. */
  readonly noticeDays: number | null;
  readonly noticeCount: 'working' | 'calendar';
}

/** A register of one period, forms of single members, or a list of events. */
export type SurveyedSheet = { readonly name: string; readonly unboundColumns: readonly { readonly label: string; readonly at: CellAddress }[] } & (
  | { readonly kind: 'register'; readonly period: string; readonly rows: number }
  | { readonly kind: 'forms'; readonly periods: readonly string[]; readonly forms: number }
  | { readonly kind: 'events' }
);

export interface Survey {
  /** From sheet 积分办法; `null` where there is none yet. */
  readonly scheme: SurveyedScheme | null;
  /** `present` with no scheme: it has wrong cells, which are among the problems. */
  readonly schemeSheet: 'absent' | 'present';
  /** A sheet 积分办法 that was set aside and can be brought back. */
  readonly formerScheme: string | null;
  readonly members: number;
  /** Sheets that are read, and what of them is not. */
  readonly sheets: readonly SurveyedSheet[];
  readonly unboundSheets: readonly string[];
  readonly entryPeriods: readonly string[];
  readonly closingPeriods: readonly string[];
  /** What is remembered, or proposed where nothing is. */
  readonly period: string | null;
  readonly memberKey: 'id' | 'name';
  /** A former output that 撤销上次生成 would bring back. */
  readonly undoable: string | null;
  /** How many cells of the user's gave way to ours and can be brought back by 撤销替换. */
  readonly replaced: number;
  readonly problems: readonly Problem[];
}

/** 公式方式: 积分函数, 普通公式, 数值. */
export type FormulaForm = 'functions' | 'native' | 'values';

export interface Choice {
  readonly period?: string;
  readonly memberKey?: 'id' | 'name';
}

export interface Outcome {
  /** What was done, in a sentence. */
  readonly message: string;
  /** The sheet to show next, where there is one. */
  readonly sheet: string | null;
  /** What the user should still look at. */
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly issue: Issue;
  readonly text: string;
}

export type CheckScope = 'sheet' | 'workbook';

export interface CheckReport {
  readonly problems: readonly Problem[];
  /** 人员变动 that are to be answered, in the whole workbook. */
  readonly changes: readonly AskedChange[];
  /** Cells that were read otherwise than they stand: no problems, but people should know. */
  readonly conversions: readonly ConversionGroup[];
  readonly checkedCells: number;
  readonly checkedSheets: readonly string[];
}

export interface NoticeRequest {
  /** An entry period (`2026-03`) or a closing period (`2026-H1`). */
  readonly period: string;
  /** First day of the notice, ISO; days as the scheme says, or as given where it says none. */
  readonly startsOn: string;
  readonly days: number | null;
  readonly branch: string;
  readonly contact: string;
  readonly phone: string;
  readonly upperPhone: string;
}

export interface Explanation {
  /** `王芳 2026年3月 积分 88.00`. */
  readonly title: string;
  readonly at: CellAddress | null;
  readonly figure: string | null;
  /** The computation as a tree of sentences, each with its clause. */
  readonly steps: readonly ExplanationStep[];
  readonly problems: readonly Problem[];
}

/** Rejection of an action: a sentence that says what to do next, and the problems behind it. Nothing was changed. */
export class ActionError extends Error {
  constructor(
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'ActionError';
  }
}
