import type { Source, Trigger } from '../schema';
import type { ReminderSpecial } from '../special';
import { boundField, idField, listField, readBound, readId, readList, readText, readWhole, readWholeBound, readWord, shownField, textField, wholeBoundField, wholeField, wordField, type Fields } from './fields';
import { refuseUnused, report, type SheetRow } from './row';
import { ENDS, SPAN, TRIGGER } from './vocabulary.zh';

/** Section 提醒: when each reminder of section 特例 is given, one row for each. */
export function reminderFields({ id, name, says, on, times }: ReminderSpecial): Fields {
  return {
    所属特例: shownField(name),
    ...triggerFields(on),
    事项: textField(says),
    至少第几次: wholeField(times.least),
    至多第几次: wholeBoundField(times.most),
    次数计法: wordField(SPAN, times.span),
    特例编号: idField(id),
  };
}

function triggerFields(on: Trigger): Fields {
  switch (on.kind) {
    case 'score':
      return { 情形: wordField(TRIGGER, 'score'), 下界: boundField(on.from), 上界: boundField(on.to), 端点: wordField(ENDS, on.ends) };
    case 'grade':
      return { 情形: wordField(TRIGGER, 'grade'), 等次: listField(on.grades) };
    case 'last':
      return { 情形: wordField(TRIGGER, on.among) };
    case 'input':
      return { 情形: wordField(TRIGGER, 'input') };
  }
}

export interface ReminderRows {
  /** What stands under a reminder of section 特例; its column there is only read where the trigger has one. */
  readonly read: (row: SheetRow, head: { readonly id: string; readonly name: string }, source: () => Source) => Pick<ReminderSpecial, 'says' | 'on' | 'times'>;
  /** Rows that no reminder has asked for. */
  readonly refuseOthers: () => void;
}

export function remindersBelow(rows: readonly SheetRow[]): ReminderRows {
  const found = rows.map((row) => ({ row, id: readId(row, '特例编号') }));
  const known: string[] = [];
  return {
    read(row, { id, name }, source) {
      known.push(id);
      const [own] = found.filter((each) => each.id === id);
      if (own !== undefined) return readReminder(own.row, name, source);
      report(row, 'sheet-too-few-rows', { section: '提醒', item: name, needs: 1 }, '编号');
      return { says: '', on: { kind: 'last', among: 'graded' }, times: { least: 1, most: null, span: 'any' } };
    },
    refuseOthers() {
      found.forEach(({ row, id }, index) => {
        if (!known.includes(id)) report(row, 'sheet-unknown-reference', { header: '特例编号', found: id, known }, '特例编号');
        else if (found.findIndex((each) => each.id === id) < index) report(row, 'sheet-duplicate-id', { header: '特例编号', id, first: '' }, '特例编号');
      });
    },
  };
}

function readReminder(row: SheetRow, name: string, source: () => Source): Pick<ReminderSpecial, 'says' | 'on' | 'times'> {
  const reminder = {
    on: readTrigger(row, source),
    says: readText(row, '事项'),
    times: { least: readWhole(row, '至少第几次', 1, 100), most: readWholeBound(row, '至多第几次', 1, 100), span: readWord(row, '次数计法', SPAN) },
  };
  refuseUnused(row, name);
  return reminder;
}

function readTrigger(row: SheetRow, source: () => Source): Trigger {
  const kind = readWord(row, '情形', TRIGGER);
  switch (kind) {
    case 'score':
      return { kind, from: readBound(row, '下界'), to: readBound(row, '上界'), ends: readWord(row, '端点', ENDS) };
    case 'grade': {
      const grades = readList(row, '等次');
      if (grades.length === 0) report(row, 'sheet-blank', { header: '等次', takes: 'text' }, '等次');
      return { kind, grades };
    }
    case 'graded':
    case 'scored':
      return { kind: 'last', among: kind };
    case 'input':
      return { kind, input: source() };
  }
}
