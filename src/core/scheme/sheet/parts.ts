import type { Limits } from '../../rules/limits';
import type { Condition } from '../condition';
import type { Input } from '../input';
import type { Setting, Who } from '../schema';
import { listEntries, NOTHING } from '../text';
import { whoText } from '../who.zh';
import { boundField, listField, readBound, readList, readText, readWord, textField, wordField, type FieldCell, type Fields } from './fields';
import { cellText, isEmpty, report, take, type SheetRow } from './row';
import { BLANK, OVER } from './vocabulary.zh';

/** Groups of cells that several kinds of rows have. */
export function inputFields(input: Input, label = '登记栏'): Fields {
  return { [label]: textField(input.label), 别名: listField(input.aliases), 空白: wordField(BLANK, input.blank) };
}

export function readInput(row: SheetRow, label = '登记栏'): Input {
  return { label: readText(row, label), aliases: readList(row, '别名'), blank: readWord(row, '空白', BLANK) };
}

export function limitFields(limits: Limits): Fields {
  return { 下限: boundField(limits.min), 上限: boundField(limits.max), 限额范围: wordField(OVER, limits.over) };
}

export function readLimits(row: SheetRow): Limits {
  return { min: readBound(row, '下限'), max: readBound(row, '上限'), over: readWord(row, '限额范围', OVER) };
}

/** `同一事项扣分＝按附件二、两处都扣`: the row counts only while the setting has one of these values. */
export function conditionField(condition: Condition | undefined, settings: readonly Setting[]): FieldCell {
  if (condition === undefined) return textField(NOTHING);
  const setting = settings.find((candidate) => candidate.id === condition.setting);
  const options = setting?.options.map((option) => ({ id: option.value, name: option.name })) ?? [];
  const name = /[=＝]/.test(setting?.name ?? '') ? condition.setting : nameOf(condition.setting, settings);
  return textField(`${name}＝${condition.is.map((value) => nameOf(value, options)).join('、')}`);
}

export function readCondition(row: SheetRow, settings: readonly Setting[]): { readonly when?: Condition } {
  const cell = take(row, '条件');
  if (isEmpty(row, '条件')) return {};
  const text = cellText(cell?.value);
  const [name = '', values = ''] = text.split(/[=＝](.*)/s);
  const setting = byIdOrName(name.trim(), settings);
  const options = setting?.options.map((option) => ({ id: option.value, name: option.name })) ?? [];
  const is = listEntries(values).map((value) => byIdOrName(value, options)?.id);
  if (setting !== undefined && is.length > 0 && is.every((value) => value !== undefined)) return { when: { setting: setting.id, is } };
  const known = settings.map((candidate) => `${candidate.name}＝${candidate.options.map((option) => option.name).join('、')}`);
  report(row, 'sheet-unknown-reference', { header: '条件', found: text, known }, '条件');
  return {};
}

/** `C类、D类`, or `除C类、D类以外`; — for everyone. */
export function whoField(who: Who | undefined): FieldCell {
  return textField(who === undefined ? NOTHING : whoText(who));
}

export function readWho(row: SheetRow): { readonly who?: Who } {
  const cell = take(row, '对象');
  if (isEmpty(row, '对象')) return {};
  const text = cellText(cell?.value);
  const but = /^除(.*?)(?:以外|之外|外)$/.exec(text);
  const of = listEntries(but?.[1] ?? text);
  if (of.length > 0) return { who: { are: but === null ? 'any' : 'none', of } };
  report(row, 'sheet-blank', { header: '对象', takes: 'text' }, '对象');
  return {};
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The name of something where it can be told from all others by it, else its id. */
export function nameOf(id: string, all: readonly Named[]): string {
  const name = all.find((candidate) => candidate.id === id)?.name;
  if (name === undefined || all.some((candidate) => candidate.id === name)) return id;
  return all.filter((candidate) => candidate.name === name).length === 1 ? name : id;
}

export function byIdOrName<Thing extends Named>(text: string, all: readonly Thing[]): Thing | undefined {
  const byId = all.find((candidate) => candidate.id === text);
  if (byId !== undefined) return byId;
  const named = all.filter((candidate) => candidate.name === text);
  return named.length === 1 ? named[0] : undefined;
}
