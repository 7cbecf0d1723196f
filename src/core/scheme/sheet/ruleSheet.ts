import type { RuleHead } from '../../rules/common';
import type { Rule } from '../../rules/rule';
import type { Setting } from '../schema';
import type { Fields } from './fields';
import type { Section } from './layout';
import type { SheetRow } from './row';

/** Sections whose rows stand under an item. */
export type BelowSection = Extract<Section, '档次' | '加减分' | '测评' | '联动'>;

/**
 * What a kind of rule writes on sheet 积分办法: its own cells in section 项目, rows under it in other sections. Name, id,
 * clause, condition and place in the tree are written for all kinds alike.
 */
export interface RuleSheet<R extends Rule> {
  /** The kind in column 算法. */
  readonly word: string;
  readonly children: 'none' | 'one' | 'some';
  /** The sections in which it has rows, and how many it needs at least. */
  readonly below: Readonly<Partial<Record<BelowSection, number>>>;
  readonly write: (rule: R, settings: readonly Setting[]) => RuleCells;
  readonly read: (found: FoundItem) => Omit<R, keyof RuleHead>;
}

export interface RuleCells {
  readonly own: Fields;
  readonly below: readonly BelowRow[];
}

export interface BelowRow {
  readonly section: BelowSection;
  readonly fields: Fields;
}

export interface FoundItem {
  readonly id: string;
  readonly name: string;
  readonly row: SheetRow;
  readonly children: readonly Rule[];
  readonly settings: readonly Setting[];
  /** The rows under the item in a section, or those under one of its own rows there. */
  readonly below: (section: BelowSection, id?: string) => readonly SheetRow[];
}
