import { createActions } from '../src/actions';
import { schemeToSheet, type CellValue, type RosterAnswer, type SheetPlan } from '../src/core';
import { EMPTY_PLAN } from '../src/core/sheets/plan';
import { cell, font, plain } from '../src/core/sheets/styles';
import { openFileHost, writeWorkbook } from '../src/hosts/file';
import { schemeOf } from './support/ledgers';

/** 人员变动 in a real file: asked by 体检, answered once, never asked again. */
const STYLE = plain(font('宋体', 11));
const HEAD = ['编号', '姓名', '类别', '爱岗敬业'];

function sheetOf(name: string, rows: readonly (readonly (string | number | null)[])[]): SheetPlan {
  return { ...EMPTY_PLAN, name, rows: rows.map((values) => ({ cells: values.map((value) => cell(value, STYLE)) })) };
}

const REGISTERS = [
  sheetOf('登记表 2026-01', [HEAD, ['1', '王芳', '预备党员', 8], ['3', '赵敏', null, 8], ['4', '陈静', null, 8]]),
  sheetOf('登记表 2026-02', [HEAD, ['1', '王芳', '正式党员', 8], ['2', '李强', null, 8], ['3', '赵敏', null, 8], ['4', '陈静', null, 8]]),
];
const ROSTER = sheetOf('名册', [['编号', '姓名', '类别', '备注'], ['1', '王芳', '预备党员', null], ['2', '李强', null, '外借'], ['3', '赵敏', null, null], ['4', '陈静', null, null]]);

function opened(...sheets: readonly SheetPlan[]) {
  const host = openFileHost(writeWorkbook([...sheets, schemeToSheet(schemeOf('zhangdian-2017'))]));
  return { host, actions: createActions(host) };
}

test('L20 L21 体检 brings the questions; the answers stand in 名册 and nothing else has changed', async () => {
  const { host, actions } = opened(ROSTER, ...REGISTERS);
  const before = await host.read();
  const { changes, problems } = await actions.check('workbook');
  expect(changes.map(({ change, text }) => [change, text.slice(0, 4)])).toEqual([['appears', '“李强”'], ['kind', '“王芳”']]);
  expect(problems.filter(({ issue }) => issue.code === 'roster-change').map(({ text }) => text.replace(/请在“人员变动”里回答.+/, '')).sort()).toEqual(changes.map(({ text }) => text).sort());
  expect(await actions.rosterQuestions()).toEqual(changes);

  const { message } = await actions.answerRoster(changes.map(({ id, change, date }): RosterAnswer => ({ question: id, answer: change === 'appears' ? 'joined' : 'changed', date })));
  expect(message).toContain('2 项人员变动写入名册');
  const after = await host.read();
  const values = (content: typeof after, name: string): readonly (readonly CellValue[])[] | undefined => content.sheets.find((sheet) => sheet.name === name)?.values;
  expect(values(after, '名册')?.map((row) => [...row])).toEqual([['编号', '姓名', '类别', '备注', '起'], ['1', '王芳', '正式党员'], ['2', '李强', null, '外借', '2026-02-01'], ['3', '赵敏'], ['4', '陈静']]);
  for (const { name } of before.sheets.filter((sheet) => sheet.name !== '名册')) expect(values(after, name)).toEqual(values(before, name));
  expect((await actions.check('workbook')).changes).toEqual([]);
});

test('L21 a workbook without 名册 gets one, with the answers, and is read by it', async () => {
  const { host, actions } = opened(...REGISTERS);
  const questions = await actions.rosterQuestions();
  const appears = questions.find(({ change }) => change === 'appears');
  await actions.answerRoster([{ question: appears?.id ?? '', answer: 'joined', date: '2026-02-01' }]);
  expect((await host.read()).sheets.map(({ name }) => name)).toContain('名册');
  const survey = await actions.survey();
  expect([survey.members, survey.problems.some(({ issue }) => issue.code === 'roster-missing')]).toEqual([4, false]);
  expect((await actions.rosterQuestions()).map(({ change }) => change)).toEqual(['kind']);
});

test('L22 what changes nothing is remembered in the workbook, also after saving', async () => {
  const { host, actions } = opened(ROSTER, ...REGISTERS);
  const questions = await actions.rosterQuestions();
  const { message } = await actions.answerRoster(questions.map(({ id, answers }): RosterAnswer => ({ question: id, answer: answers.includes('omitted') ? 'omitted' : 'slip', date: null })));
  expect(message).toBe('名册没有改动；2 项不变的，以后不再问。');
  const reopened = createActions(openFileHost(host.save()));
  const { changes, problems } = await reopened.check('workbook');
  expect(changes).toEqual([]);
  expect(problems.filter(({ issue }) => issue.code === 'members-without-row').map(({ text }) => text)).toEqual([expect.stringContaining('李强')]);
});

test('L21 nothing is written for no answer, or for one with a day that is none', async () => {
  const { host, actions } = opened(ROSTER, ...REGISTERS);
  const before = await host.read();
  const [appears] = await actions.rosterQuestions();
  await expect(actions.answerRoster([])).rejects.toThrow('至少回答一项');
  await expect(actions.answerRoster([{ question: appears?.id ?? '', answer: 'joined', date: '2月' }])).rejects.toThrow('“李强”的日期不对');
  expect(await host.read()).toEqual(before);
});
