import type { PersonClass, PersonKind, Scheme, Setting, Source, Special } from '../schema';
import type { ReminderSpecial } from '../special';
import { NOTHING } from '../text';
import { basisField, idField, listField, numberField, readBasis, readId, readList, readNumber, readText, readWhole, readWord, textField, wholeField, wordField, type Fields } from './fields';
import { conditionField, inputFields, readCondition, readInput, readWho, whoField } from './parts';
import { remindersBelow, type ReminderRows } from './reminders';
import { isEmpty, refuseUnused, report, type SheetRow } from './row';
import { CLASS, EFFECT, PART, SPAN, SPECIAL, STREAK_EFFECT } from './vocabulary.zh';

/** Section 特例 begins with the kinds and classes of members (rows of 类别 and 分类, which have no id); what overrules the bands follows. */
export function specialRows({ people, classes, defaultClass, specials, settings }: Scheme): Fields[] {
  return [...people.map(personFields), ...classes.map((each) => classFields(each, defaultClass)), ...specials.map((special) => specialFields(special, settings))];
}

function personFields(person: PersonKind): Fields {
  return { 名称: textField(person.kind), 种类: wordField(SPECIAL, 'people'), 处理: wordField(PART, person.part), 依据: basisField(person.basis) };
}

function classFields({ class: name, aliases, basis }: PersonClass, defaultClass: string | null): Fields {
  return { 名称: textField(name), 种类: wordField(SPECIAL, 'classes'), 处理: wordField(CLASS, name === defaultClass ? 'default' : 'named'), 依据: basisField(basis), 别名: listField(aliases) };
}

function specialFields(special: Special, settings: readonly Setting[]): Fields {
  const head = {
    名称: textField(special.name),
    种类: wordField(SPECIAL, special.kind),
    依据: basisField(special.basis),
    编号: idField(special.id),
    条件: conditionField(special.when, settings),
    对象: whoField(special.who),
  };
  switch (special.kind) {
    case 'excluded':
      return { ...head, ...inputFields(special.input), 可填: listField(special.words), 触发: listField(special.whenWord) };
    case 'grade':
      return { ...head, ...sourceFields(special.input), 等次: textField(special.grade), 处理: wordField(EFFECT, special.effect) };
    case 'barred':
      return { ...head, ...sourceFields(special.input), 等次: textField(special.grade) };
    case 'requires':
      return { ...head, 原等次: textField(special.grade), 同栏: idField(special.rule), 限值: numberField(special.least), 等次: textField(special.otherwise) };
    case 'streak':
      return { ...head, 原等次: textField(special.ofGrade), 限值: wholeField(special.years), 触发: wordField(SPAN, special.span), 等次: textField(special.grade), 处理: wordField(STREAK_EFFECT, special.effect) };
    case 'reminder':
      return special.on.kind === 'input' ? { ...head, ...sourceFields(special.on.input) } : head;
  }
}

export function readSpecials(rows: readonly SheetRow[], below: readonly SheetRow[], settings: readonly Setting[]): Pick<Scheme, 'people' | 'classes' | 'defaultClass' | 'specials'> {
  const people: PersonKind[] = [];
  const classes: PersonClass[] = [];
  const specials: Special[] = [];
  const reminders = remindersBelow(below);
  let defaultClass: string | null = null;
  for (const row of rows) {
    const kind = readWord(row, '种类', SPECIAL);
    if (kind === 'people') people.push({ kind: readText(row, '名称'), part: readWord(row, '处理', PART), basis: readBasis(row) });
    else if (kind === 'classes') {
      const own = { class: readText(row, '名称'), aliases: readList(row, '别名'), basis: readBasis(row) };
      classes.push(own);
      if (readWord(row, '处理', CLASS) === 'default') {
        if (defaultClass !== null) report(row, 'sheet-line-twice', { section: row.section, line: CLASS.default }, '处理');
        defaultClass = own.class;
      }
    } else specials.push(readSpecial(row, kind, settings, reminders));
    refuseUnused(row, SPECIAL[kind]);
  }
  reminders.refuseOthers();
  return { people, classes, defaultClass, specials };
}

function readSpecial(row: SheetRow, kind: Special['kind'], settings: readonly Setting[], reminders: ReminderRows): Special {
  const head = { id: readId(row, '编号'), name: readText(row, '名称'), basis: readBasis(row), ...readCondition(row, settings), ...readWho(row) };
  switch (kind) {
    case 'excluded':
      return { kind, ...head, input: readInput(row), words: readList(row, '可填'), whenWord: readTriggers(row) };
    case 'grade':
      return { kind, ...head, input: readSource(row), grade: readText(row, '等次'), effect: readWord(row, '处理', EFFECT) };
    case 'barred':
      return { kind, ...head, input: readSource(row), grade: readText(row, '等次') };
    case 'requires':
      return { kind, ...head, grade: readText(row, '原等次'), rule: readId(row, '同栏'), least: readNumber(row, '限值'), otherwise: readText(row, '等次') };
    case 'streak':
      return {
        kind,
        ...head,
        ofGrade: readText(row, '原等次'),
        years: readWhole(row, '限值', 2, 10),
        span: readWord(row, '触发', SPAN),
        grade: readText(row, '等次'),
        effect: readWord(row, '处理', STREAK_EFFECT),
      };
    case 'reminder':
      return { kind, ...head, ...reminders.read(row, head, () => readSource(row)) } satisfies ReminderSpecial;
  }
}

function readTriggers(row: SheetRow): string[] {
  const words = readList(row, '触发');
  if (words.length === 0) report(row, 'sheet-blank', { header: '触发', takes: 'text' }, '触发');
  return words;
}

function sourceFields(input: Source): Fields {
  return 'uses' in input ? { 同栏: idField(input.uses), 限值: wholeField(input.least) } : { ...inputFields(input), 同栏: textField(NOTHING) };
}

function readSource(row: SheetRow): Source {
  return isEmpty(row, '同栏') ? readInput(row) : { uses: readId(row, '同栏'), least: readWhole(row, '限值', 1, 1000) };
}
