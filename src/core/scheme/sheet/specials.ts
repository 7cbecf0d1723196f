import type { Input } from '../input';
import type { PersonKind, Special } from '../schema';
import { NOTHING } from '../text';
import { basisField, idField, listField, readBasis, readId, readList, readText, readWhole, readWord, textField, wholeField, wordField, type Fields } from './fields';
import { inputFields, readInput } from './parts';
import { isEmpty, refuseUnused, report, type SheetRow } from './row';
import { EFFECT, PART, SPECIAL } from './vocabulary.zh';

/** Section 特例 begins with the kinds of members (rows of kind 类别, which have no id); what overrules the bands follows. */
export function personFields(person: PersonKind): Fields {
  return { 名称: textField(person.kind), 种类: wordField(SPECIAL, 'people'), 处理: wordField(PART, person.part), 依据: basisField(person.basis) };
}

export function specialFields(special: Special): Fields {
  const head = { 名称: textField(special.name), 种类: wordField(SPECIAL, special.kind), 依据: basisField(special.basis), 编号: idField(special.id) };
  switch (special.kind) {
    case 'excluded':
      return { ...head, ...inputFields(special.input), 可填: listField(special.words), 触发: listField(special.whenWord) };
    case 'grade':
      return { ...head, ...sourceFields(special.input), 等次: textField(special.grade), 处理: wordField(EFFECT, special.effect) };
    case 'barred':
      return { ...head, ...sourceFields(special.input), 等次: textField(special.grade) };
    case 'streak':
      return { ...head, 原等次: textField(special.ofGrade), 年数: wholeField(special.years), 等次: textField(special.grade), 处理: wordField(EFFECT, special.effect) };
  }
}

export function readSpecials(rows: readonly SheetRow[]): { readonly people: PersonKind[]; readonly specials: Special[] } {
  const people: PersonKind[] = [];
  const specials: Special[] = [];
  for (const row of rows) {
    const kind = readWord(row, '种类', SPECIAL);
    if (kind === 'people') people.push({ kind: readText(row, '名称'), part: readWord(row, '处理', PART), basis: readBasis(row) });
    else specials.push(readSpecial(row, kind));
    refuseUnused(row, SPECIAL[kind]);
  }
  return { people, specials };
}

function readSpecial(row: SheetRow, kind: Special['kind']): Special {
  const head = { id: readId(row, '编号'), name: readText(row, '名称'), basis: readBasis(row) };
  switch (kind) {
    case 'excluded':
      return { kind, ...head, input: readInput(row), words: readList(row, '可填'), whenWord: readTriggers(row) };
    case 'grade':
      return { kind, ...head, input: readSource(row), grade: readText(row, '等次'), effect: readWord(row, '处理', EFFECT) };
    case 'barred':
      return { kind, ...head, input: readSource(row), grade: readText(row, '等次') };
    case 'streak':
      return { kind, ...head, ofGrade: readText(row, '原等次'), years: readWhole(row, '年数', 2, 10), grade: readText(row, '等次'), effect: readWord(row, '处理', EFFECT) };
  }
}

function readTriggers(row: SheetRow): string[] {
  const words = readList(row, '触发');
  if (words.length === 0) report(row, 'sheet-blank', { header: '触发', takes: 'text' }, '触发');
  return words;
}

function sourceFields(input: Input | { readonly uses: string }): Fields {
  return 'uses' in input ? { 同栏: idField(input.uses) } : { ...inputFields(input), 同栏: textField(NOTHING) };
}

function readSource(row: SheetRow): Input | { readonly uses: string } {
  return isEmpty(row, '同栏') ? readInput(row) : { uses: readId(row, '同栏') };
}
