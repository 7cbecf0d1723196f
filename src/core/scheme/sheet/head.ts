import { walkRules, type Rule } from '../../rules/rule';
import { UNBOUNDED } from '../figure';
import { IdSchema } from '../input';
import type { SchemeIssue } from '../issues';
import type { Scheme, Setting } from '../schema';
import { dateField, readDate } from './dates';
import { basisField, idField, readBasis, readId, readText, readWhole, shownField, textField, wholeField, type Fields } from './fields';
import { line, linesOf, type Lines } from './lines';
import { byIdOrName, nameOf } from './parts';
import { cellText, isEmpty, plainCell, refuseUnused, report, type SheetRow } from './row';
import { HEAD_ROW, OPTION_ROW } from './vocabulary.zh';

/** Section 方案: where the scheme comes from, which rules give the reported figures, and its settings with their options. */
export function headRows(scheme: Scheme): Fields[] {
  const rules = [...walkRules(scheme.score)];
  const { roles } = scheme;
  return [
    line(HEAD_ROW.title, textField(scheme.title)),
    line(HEAD_ROW.organisation, textField(scheme.organisation)),
    line(HEAD_ROW.document, textField(scheme.document)),
    line(HEAD_ROW.effectiveFrom, dateField(scheme.effectiveFrom), null, '如 2026-01-01；没有写明的填“不设”。'),
    line(HEAD_ROW.points, textField(roleName(roles.points, rules)), null, '公布的“积分”是哪个项目的得分。'),
    line(HEAD_ROW.appraisal, textField(roles.appraisal === null ? UNBOUNDED : roleName(roles.appraisal, rules)), null, '公布的“评议分”是哪个项目的得分；没有的填“不设”。'),
    line(HEAD_ROW.id, idField(scheme.id), null, '程序辨认办法用，一般不改。'),
    line(HEAD_ROW.format, wholeField(scheme.format), null, '程序辨认表格用，不改。'),
    ...scheme.settings.flatMap(settingRows),
  ];
}

/** An item may be called 不设; it is then named by its id. */
function roleName(id: string, rules: readonly Rule[]): string {
  const name = nameOf(id, rules);
  return name === UNBOUNDED ? id : name;
}

function settingRows(setting: Setting): Fields[] {
  const options = setting.options.map(({ value, name }) => ({ id: value, name }));
  const names = options.map((option) => nameOf(option.id, options));
  return [
    {
      名目: textField(setting.name),
      内容: { ...textField(nameOf(setting.value, options)), look: 'figure', choices: names },
      依据: basisField(setting.basis),
      说明: shownField('从下面的可选项中选定一种。'),
      编号: idField(setting.id),
    },
    ...setting.options.map((option) => ({ 名目: shownField(OPTION_ROW), 内容: textField(option.name), 编号: idField(`${setting.id}.${option.value}`) })),
  ];
}

export type Head = Pick<Scheme, 'format' | 'id' | 'title' | 'organisation' | 'document' | 'effectiveFrom' | 'roles'>;

export function readHead(rows: readonly SheetRow[], rules: readonly Rule[], issues: SchemeIssue[]): Head {
  const lines = linesOf('方案', rows.filter((row) => isEmpty(row, '编号')), Object.values(HEAD_ROW), issues);
  const text = (name: string) => lines.read(name, (row) => readText(row, '内容'), '');
  return {
    format: lines.read(HEAD_ROW.format, readFormat, 1),
    id: lines.read(HEAD_ROW.id, (row) => readId(row, '内容'), ''),
    title: text(HEAD_ROW.title),
    organisation: text(HEAD_ROW.organisation),
    document: text(HEAD_ROW.document),
    effectiveFrom: lines.read(HEAD_ROW.effectiveFrom, (row) => readDate(row, '内容'), null),
    roles: readRoles(lines, rules),
  };
}

/** There is one format so far; another number is refused by the reader of whole numbers. */
function readFormat(row: SheetRow): 1 {
  readWhole(row, '内容', 1, 1);
  return 1;
}

function readRoles(lines: Lines, rules: readonly Rule[]): Scheme['roles'] {
  const named = [...rules];
  const role = (row: SheetRow): string | null => {
    const text = readText(row, '内容');
    if (text === '' || text === UNBOUNDED) return null;
    const rule = byIdOrName(text, named);
    if (rule === undefined && named.length > 0) report(row, 'sheet-unknown-reference', { header: '内容', found: text, known: named.map((candidate) => nameOf(candidate.id, named)) }, '内容');
    return rule?.id ?? null;
  };
  const required = (row: SheetRow): string => {
    const id = role(row);
    if (id === null && plainCell(row, '内容') === UNBOUNDED) report(row, 'sheet-blank', { header: '内容', takes: 'text' }, '内容');
    return id ?? '';
  };
  return { points: lines.read(HEAD_ROW.points, required, ''), appraisal: lines.read(HEAD_ROW.appraisal, role, null) };
}

/** Rows with an id are settings (`same-event`) and their options (`same-event.annex`). */
export function readSettings(rows: readonly SheetRow[]): Setting[] {
  const marked = rows.filter((row) => !isEmpty(row, '编号')).map((row) => ({ row, ids: plainCell(row, '编号').toLowerCase().split('.') }));
  const settings: Setting[] = [];
  for (const { row, ids } of marked) {
    const [id = '', value] = ids;
    if (ids.length > 2 || !ids.every((part) => IdSchema.safeParse(part).success)) {
      report(row, 'sheet-not-an-id', { header: '编号', found: cellText(row.cells.get('编号')?.value) }, '编号');
    } else if (value === undefined) {
      if (settings.some((known) => known.id === id)) report(row, 'sheet-duplicate-id', { header: '编号', id, first: '' }, '编号');
      const options = marked.filter((other) => other.ids.length === 2 && other.ids[0] === id).map((other) => ({ value: other.ids[1] ?? '', name: readText(other.row, '内容') }));
      settings.push({ id, name: readText(row, '名目'), value: readValue(row, options), options, basis: readBasis(row) });
    } else if (!marked.some((other) => other.ids.length === 1 && other.ids[0] === id)) report(row, 'sheet-unknown-item', { header: '编号', found: id }, '编号');
    if (value !== undefined) row.used.add('名目');
    refuseUnused(row, row.cells.get('名目') === undefined ? '' : cellText(row.cells.get('名目')?.value));
  }
  return settings;
}

function readValue(row: SheetRow, options: Setting['options']): string {
  const named = options.map(({ value, name }) => ({ id: value, name }));
  const found = readText(row, '内容');
  const option = byIdOrName(found, named);
  if (option === undefined) report(row, 'sheet-word', { header: '内容', found, words: options.map(({ name }) => name) }, '内容');
  return option?.id ?? '';
}
