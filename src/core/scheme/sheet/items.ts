import { plainText } from '../../entries/text';
import type { RuleHead } from '../../rules/common';
import { childRules, type Rule, type RuleKind } from '../../rules/rule';
import { KIND_WORDS, RULE_SHEETS, ruleCells, ruleFrom } from '../../rules/sheets';
import { schemeIssue, type SchemeIssue } from '../issues';
import type { Scheme, Setting } from '../schema';
import { NOTHING } from '../text';
import { basisField, idField, readBasis, readId, readText, readWord, shownField, textField, wordField, type Fields } from './fields';
import type { Section } from './layout';
import { conditionField, readCondition, readWho, whoField } from './parts';
import { cellText, isEmpty, plainCell, refuseUnused, report, take, type SheetRow } from './row';
import type { BelowSection, FoundItem } from './ruleSheet';

export const BELOW_SECTIONS: readonly BelowSection[] = ['档次', '加减分', '测评', '联动'];

export type ItemRows = Readonly<Record<BelowSection | '项目', readonly Fields[]>>;

/** The trees of the score and of the reports as rows: every item before those below it, names set in by their depth. */
export function itemRows({ score, reports, settings }: Pick<Scheme, 'score' | 'reports' | 'settings'>): ItemRows {
  const rows: Record<BelowSection | '项目', Fields[]> = { 项目: [], 档次: [], 加减分: [], 测评: [], 联动: [] };
  const write = (rule: Rule, parent: { readonly id: string } | null, depth: number): void => {
    const { own, below } = ruleCells(rule, settings);
    rows.项目.push({
      项目: textField(`${'　'.repeat(depth)}${rule.name}`),
      算法: wordField(KIND_WORDS, rule.kind),
      依据: basisField(rule.basis),
      条件: conditionField(rule.when, settings),
      对象: whoField(rule.who),
      编号: idField(rule.id),
      上级编号: idField(parent?.id ?? NOTHING),
      ...own,
    });
    for (const { section, fields } of below) rows[section].push({ 所属项目: shownField(rule.name), 项目编号: idField(rule.id), ...fields });
    for (const child of childRules(rule)) write(child, rule, depth + 1);
  };
  write(score, null, 0);
  for (const report of reports) write(report.rule, report, 0);
  return rows;
}

interface Item {
  readonly row: SheetRow;
  readonly head: RuleHead;
  readonly kind: RuleKind;
  readonly parent: string | null;
}

export interface FoundTrees {
  /** `null` where the rows make no tree. */
  readonly score: Rule | null;
  /** The trees below each report, by its id. */
  readonly reports: ReadonlyMap<string, readonly Rule[]>;
}

/** The trees again. Order among brothers is the order of their rows. */
export function readItems(rows: ReadonlyMap<Section, readonly SheetRow[]>, reports: readonly string[], settings: readonly Setting[], issues: SchemeIssue[]): FoundTrees {
  const items = (rows.get('项目') ?? []).map((row) => readItem(row, settings));
  refuseDuplicates(items);
  const below = belowItems(rows, items);
  const tops = items.filter(({ parent }) => parent === null);
  if (tops.length !== 1) issues.push(schemeIssue('sheet-top-items', { found: tops.length }, tops[1]?.row.cells.get('上级编号')?.at));
  const reached = new Set<Item>();
  const build = (item: Item): Rule | null => {
    if (reached.has(item)) return null;
    reached.add(item);
    const children = items.filter(({ parent }) => parent === item.head.id).flatMap((child) => build(child) ?? []);
    return buildRule(item, children, settings, (section, id = item.head.id) => below.get(section)?.get(id) ?? []);
  };
  const [score = null] = tops.map(build);
  const ofReports = new Map(reports.map((id) => [id, items.filter(({ parent }) => parent === id).flatMap((item) => build(item) ?? [])]));
  for (const { row, head, parent } of items.filter((item) => !reached.has(item))) {
    if (items.some((item) => item.head.id === parent)) report(row, 'sheet-loop', { item: head.name }, '上级编号');
    else report(row, 'sheet-unknown-item', { header: '上级编号', found: parent ?? '' }, '上级编号');
  }
  return { score, reports: ofReports };
}

function readItem(row: SheetRow, settings: readonly Setting[]): Item {
  const head = { id: readId(row, '编号'), name: readText(row, '项目'), basis: readBasis(row), ...readCondition(row, settings), ...readWho(row) };
  const top = isEmpty(row, '上级编号');
  take(row, '上级编号');
  return { row, head, kind: readWord(row, '算法', KIND_WORDS), parent: top ? null : readId(row, '上级编号') };
}

function buildRule({ row, head, kind }: Item, children: readonly Rule[], settings: readonly Setting[], below: FoundItem['below']): Rule | null {
  const sheet = RULE_SHEETS[kind];
  const fits = sheet.children === 'none' ? children.length === 0 : sheet.children === 'one' ? children.length === 1 : children.length > 0;
  if (!fits) report(row, 'sheet-children', { item: head.name, kind: sheet.word, takes: sheet.children }, '算法');
  for (const section of BELOW_SECTIONS) {
    const found = below(section);
    const needs = sheet.below[section];
    if (needs !== undefined && found.length < needs) report(row, 'sheet-too-few-rows', { section, item: head.name, needs }, '编号');
    if (needs === undefined) for (const stray of found) report(stray, 'sheet-wrong-section', { section, item: head.name, kind: sheet.word }, '项目编号');
  }
  if (!fits) return null;
  const rule = ruleFrom(kind, head, { id: head.id, name: head.name, row, children, settings, below });
  refuseUnused(row, sheet.word);
  return rule;
}

function belowItems(rows: ReadonlyMap<Section, readonly SheetRow[]>, items: readonly Item[]): Map<BelowSection, Map<string, SheetRow[]>> {
  const ids = new Set(items.map(({ head }) => head.id));
  const charges = new Set((rows.get('加减分') ?? []).map((row) => plainCell(row, '编号').toLowerCase()));
  const sections = new Map<BelowSection, Map<string, SheetRow[]>>();
  for (const section of BELOW_SECTIONS) {
    const owners = new Map<string, SheetRow[]>();
    for (const row of rows.get(section) ?? []) {
      const id = readId(row, '项目编号');
      const owned = ids.has(id) || (section === '档次' && charges.has(id));
      if (id !== '' && !owned) report(row, 'sheet-unknown-item', { header: '项目编号', found: id }, '项目编号');
      owners.set(id, [...(owners.get(id) ?? []), row]);
    }
    sections.set(section, owners);
  }
  return sections;
}

function refuseDuplicates(items: readonly Item[]): void {
  const first = new Map<string, Item>();
  for (const item of items) {
    const known = first.get(item.head.id);
    if (known === undefined) first.set(item.head.id, item);
    else report(item.row, 'sheet-duplicate-id', { header: '编号', id: plainText(cellText(item.row.cells.get('编号')?.value)), first: known.head.name }, '编号');
  }
}
