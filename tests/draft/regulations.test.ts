import { asksForDecision, draftScheme, EMPTY_STORE, lintScheme, readDraft, schemeToSheet, sheetToScheme, toText, USUAL_FACTS, walkRules, type Draft, type SentenceReading } from '../../src/core';
import { drawn, workbook } from '../support/ledgers';
import { EXPECTED } from './expected';
import * as regulations from './regulations';
import { told } from './told';

const FACTS = { title: '党员积分办法', organisation: '示例支部', ...USUAL_FACTS };
const NAMES = Object.keys(regulations) as (keyof typeof regulations)[];

function draftOf(name: keyof typeof regulations): Draft {
  return readDraft(workbook(regulations[name]), EMPTY_STORE);
}

function all(draft: Draft): ReadonlyMap<string, SentenceReading> {
  return new Map(draft.lines.filter(asksForDecision).map(({ id, reading }) => [id, reading]));
}

test('Q1 of the sentences of eleven regulations at least 97 in 100 are read as people read them, and none wrongly', () => {
  let right = 0;
  let total = 0;
  for (const name of NAMES) {
    const lines = draftOf(name).lines.filter(asksForDecision);
    expect(lines.map(({ text }) => text)).toEqual(EXPECTED[name].map(([text]) => text));
    lines.forEach(({ reading, text }, index) => {
      const meaning = EXPECTED[name][index]?.[1];
      const read = told(reading);
      total += 1;
      if (read === meaning) right += 1;
      else expect(`${text}: ${read}`).toBe(`${text}: ?`);
    });
  }
  expect(total).toBeGreaterThan(130);
  expect(right / total).toBeGreaterThan(0.97);
});

test.each(NAMES)('Q2 each line of %s stands in the cell that it names', (name) => {
  const sheet = regulations[name];
  for (const { at, text, from } of draftOf(name).lines) {
    const value = sheet.values[at.row]?.[at.column];
    const cell = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.normalize('NFKC') : '';
    const figures = text.match(/\d+(?:\.\d+)?/g) ?? [];
    expect(at.sheet).toBe(sheet.name);
    for (const figure of figures) expect(cell).toContain(figure);
    if (from !== 'points') expect(cell).not.toBe('');
  }
});

test.each(NAMES)('Q3 C1 the draft of %s is a whole scheme that its sheet gives back', (name) => {
  const draft = draftOf(name);
  const made = draftScheme(draft, all(draft), FACTS);
  if (made.kind !== 'scheme') throw new Error(made.kind);
  const back = sheetToScheme(drawn(schemeToSheet(made.scheme)).values);
  expect(back.kind === 'scheme' && back.scheme).toEqual(made.scheme);
  const open = lintScheme(made.scheme).filter(({ severity }) => severity === 'error');
  expect(open.every(({ code }) => code === 'figure-unfilled')).toBe(true);
});

test('Q3 a figure that is not certain is 待填, with the sentence and its cell as its basis', () => {
  const draft = draftOf('prefectureOrgans');
  const made = draftScheme(draft, all(draft), FACTS);
  const item = made.kind === 'scheme' ? [...walkRules(made.scheme.score)].find(({ name }) => name === '参加教育培训') : undefined;
  expect(item).toMatchObject({ kind: 'perOccurrence', charges: [{ points: 'unfilled', basis: { kind: 'clause', clause: '“评分细则”表 D2：少1个学时扣05分' } }] });
});

test('Q3 what the text does not say is an assumption that waits to be confirmed', () => {
  const draft = draftOf('landBureau');
  const made = draftScheme(draft, all(draft), { ...FACTS, appraisal: { kind: 'with', share: 'unfilled' } });
  const codes = made.kind === 'scheme' ? lintScheme(made.scheme).map(({ code }) => code) : [];
  expect(codes).toContain('assumption-unconfirmed');
  expect(codes.filter((code) => code === 'figure-unfilled')).toHaveLength(2);
});

/** `项目 起始分 下限 上限`. */
function accounts(name: keyof typeof regulations): string[] {
  const draft = draftOf(name);
  const made = draftScheme(draft, all(draft), FACTS);
  if (made.kind !== 'scheme') throw new Error(made.kind);
  const text = (figure: unknown): string => (figure === null ? '不设' : figure === 'unfilled' ? '待填' : toText(figure as Parameters<typeof toText>[0]));
  return [...walkRules(made.scheme.score)].flatMap((rule) => (rule.kind === 'section' || rule.kind === 'perOccurrence' ? [`${rule.name} ${text(rule.start)} ${text(rule.limits.min)} ${text(rule.limits.max)}`] : [`${rule.name} ${rule.kind}`]));
}

test('Q5 an item starts with its full marks and loses them down to 0; bonuses and deductions start at 0', () => {
  expect(accounts('landBureau')).toEqual([
    '年度积分 periods',
    '积分 0 0 不设',
    '履行党员义务 0 不设 50',
    '参加组织生活，无特殊原因不缺席 30 0 30',
    '按时、足额缴纳党费 20 0 20',
    '发挥先锋模范作用 0 不设 50',
    '敬业爱岗 judged',
    '志愿服务 judged',
    '团结守纪 judged',
    '完成组织分配的工作 judged',
    '违规违纪扣分 0 不设 不设',
    '造成不良影响 0 不设 不设',
    '激励加分 0 不设 不设',
    '获得本年度区级以上表扬或表彰 0 0 不设',
    '违反党的纪律 veto',
    '违反国家法律法规 veto',
    '触犯红线 veto',
  ]);
});

test('Q5 deductions of a heading with marks, whose items have none of their own to lose, come off the heading', () => {
  expect(accounts('financeBureau')).toEqual([
    '年度积分 periods',
    '积分 0 0 不设',
    '基础分 0 不设 30',
    '政治素质 5 0 5',
    '政治素质 0 不设 不设',
    '组织生活 5 0 5',
    '组织生活 0 不设 不设',
    '奖励分 0 不设 10',
    '获得省级及以上表彰奖励 0 0 不设',
    '获得市级表彰奖励 0 0 不设',
    '获得县级表彰奖励 0 0 不设',
    '受到本单位领导表扬 0 0 不设',
  ]);
});

test('Q5 a limit of one sentence beside others has an account of its own', () => {
  const sheet = { ...regulations.fiveLeads, values: [['考核项目', '评分标准', '分值'], ['学习', '缺课一次扣2分，最多扣6分；笔记不全一次扣1分；交流发言一次加1分，全年最多加3分', 20]] };
  const draft = readDraft(workbook(sheet), EMPTY_STORE);
  const made = draftScheme(draft, all(draft), FACTS);
  if (made.kind !== 'scheme') throw new Error(made.kind);
  const rules = [...walkRules(made.scheme.score)].flatMap((rule) => (rule.kind === 'perOccurrence' ? [[rule.name, toText(rule.start as never), rule.limits.min && toText(rule.limits.min), rule.limits.max && toText(rule.limits.max), rule.limits.over]] : []));
  expect(rules).toEqual([
    ['学习', '20', '0', null, 'period'],
    ['缺课', '0', '-6', null, 'period'],
    ['交流发言', '0', null, '3', 'year'],
  ]);
});

test('Q5 分值 below 加分 is what each event brings, and beside a sentence the most that it brings', () => {
  const sheet = { ...regulations.fiveLeads, values: [['项目', '内容', '评分标准', '分值'], ['加分项', '获得市级表彰', null, 5], ['加分项', '提出建议', '被采纳一次加1分', 3], ['扣分项', '受到投诉', null, 2]] };
  const draft = readDraft(workbook(sheet), EMPTY_STORE);
  const made = draftScheme(draft, all(draft), FACTS);
  if (made.kind !== 'scheme') throw new Error(made.kind);
  const items = [...walkRules(made.scheme.score)].flatMap((rule) => (rule.kind === 'perOccurrence' ? [`${rule.name} ${rule.charges.map((charge) => ('points' in charge && charge.points !== 'unfilled' ? toText(charge.points) : '')).join()} ${rule.limits.max === null ? '不设' : toText(rule.limits.max)}`] : []));
  expect(items).toEqual(['获得市级表彰 5 不设', '提出建议 1 3', '受到投诉 -2 不设']);
});

test('Q2 a form that each member has is read once, and what is filled in is no standard', () => {
  const form = (name: string, taken: number, got: number) => ({ ...regulations.fiveLeads, name, values: [[`${name}月度积分表`], ['考核项目', '考核内容', '扣分', '得分', '备注'], ['组织生活（20分）', '无故缺席，每次扣2分', taken, got, null], [null, '迟到早退一次扣1分', 0, 0, null]] });
  const draft = readDraft(workbook(form('王芳', 2, 18), form('李强', 4, 16)), EMPTY_STORE);
  expect(draft.lines.map(({ at, reading }) => `${at.sheet} ${told(reading)}`)).toEqual(['王芳 满20', '王芳 -2/次', '王芳 -1/次']);
});
