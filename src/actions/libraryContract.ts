import type { ComparedLine, FigureLine, PeriodUnit, Setting, TraitLine } from '../core';
import type { Problem, SchemeChoice } from './contract';

export type { ComparedLine, FigureLine, TraitLine } from '../core';

/** A regulation that comes with the program, with what people look for in one. */
export interface LibraryScheme extends SchemeChoice {
  readonly closing: PeriodUnit;
  readonly appraisal: 'with' | 'without';
  /** What grades come from; an empty list: there are none. */
  readonly grading: readonly ('bands' | 'quotas')[];
  readonly traits: readonly TraitLine[];
}

/** One that comes with the program, or the workbook's own. */
export type SchemeOf = { readonly kind: 'builtIn'; readonly id: string } | { readonly kind: 'workbook' };

export interface Comparison {
  readonly left: SchemeChoice;
  readonly right: SchemeChoice;
  readonly lines: readonly ComparedLine[];
}

export interface Adoption {
  readonly schemeId: string;
  /** As one's own regulation, under its own title and organisation. */
  readonly own?: { readonly title: string; readonly organisation: string };
  /** What becomes of a sheet 积分办法 that is there: `kept` refuses the adoption, `setAside` keeps it hidden. */
  readonly existing: 'kept' | 'setAside';
}

/** The figures and settings of the workbook's regulation, as a form shows them. */
export interface SchemeFigures extends SchemeChoice {
  readonly figures: readonly FigureLine[];
  readonly settings: readonly Pick<Setting, 'id' | 'name' | 'value' | 'options'>[];
}

/** New figures and settings by key: `figure:absence` and the key of a `FigureLine`, or the id of a setting. */
export type FigureChanges = Readonly<Record<string, string>>;

/** Whose figures would change; nothing was written. */
export interface TrialReport {
  readonly period: string;
  readonly rows: readonly TrialRow[];
  /** How many rows differ in anything, and in each. */
  readonly changed: number;
  readonly changedIn: Readonly<Record<TrialAspect, number>>;
  /** What checking the changed regulation found that the present one does not have. */
  readonly problems: readonly Problem[];
}

export type TrialAspect = 'score' | 'rank' | 'grade';

export interface TrialRow {
  readonly id: string;
  readonly name: string;
  readonly before: TrialFigures;
  readonly after: TrialFigures;
  readonly changed: readonly TrialAspect[];
}

/** `score` in points, as it would be published: of the close, or the points of an entry period; `null` where there is none. */
export interface TrialFigures {
  readonly score: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
}
