import { builtInScheme, BUILT_IN_IDS } from '../../schemes';
import { SchemeSchema, type Scheme } from '../schema';
import { schemeIssueText } from '../messages.zh';
import { lintScheme, unconfirmedAssumptions } from '.';

const basis = { kind: 'clause', clause: '一' };
const limits = { min: '0', max: '100', over: 'period' };

function section(children: readonly object[], changes: object = {}): object {
  return { kind: 'section', id: 'total', name: '总分', basis, start: '0', limits, fullMarks: null, children, ...changes };
}

function amount(id: string, max: string, changes: object = {}): object {
  return { kind: 'amount', id, name: id, basis, input: { label: id, aliases: [], blank: 'missing' }, min: '0', max, ...changes };
}

function band(grade: string, from: string, to: string, ends = '[)'): object {
  return { grade, from, to, ends, basis };
}

function scheme(changes: object = {}): Scheme {
  return SchemeSchema.parse({
    format: 1,
    id: 'sample',
    title: '示例办法',
    organisation: '示例支部',
    document: '示例文件',
    effectiveFrom: null,
    rhythm: { entry: 'quarter', closing: 'year', interim: [], yearStart: 1, basis },
    publishing: {
      places: 1,
      carry: 'published',
      entry: [],
      closing: ['score'],
      rankTies: 'competition',
      notice: { days: 5, count: 'working', firstDay: 'counted', basis },
      basis,
    },
    settings: [],
    people: [{ kind: '正式党员', part: 'graded', basis }],
    classes: [],
    defaultClass: null,
    score: section([amount('work', '100')]),
    roles: { points: 'total', appraisal: null },
    grades: [],
    quotas: [],
    specials: [],
    reports: [],
    amendments: [],
    ...changes,
  });
}

function codes(changes: object): string[] {
  return lintScheme(scheme(changes)).map((issue) => issue.code);
}

function words(changes: object): string[] {
  return lintScheme(scheme(changes)).map(schemeIssueText);
}

test('E4 a sound scheme has no findings', () => {
  expect(codes({ grades: [band('好', '80', '不设'), band('中', '60', '80'), band('差', '不设', '60')] })).toEqual([]);
});

describe('E4 bands are looked at on publishable figures', () => {
  test('60–79 and 80–100 leave the tenths between them out, but not with whole points', () => {
    const grades = [band('好', '80', '100', '[]'), band('中', '60', '79', '[]')];
    expect(words({ grades })).toEqual(['等次“中”和“好”之间有空档：79.1 到 79.9 分不属于任何等次。请调整上下界或端点。']);
    expect(codes({ grades, publishing: { ...publishingOf(), places: 0 } })).toEqual([]);
  });

  test('an end that belongs to both or to neither', () => {
    expect(words({ grades: [band('好', '80', '100', '[]'), band('中', '60', '80', '[]')] })[0]).toContain('重叠：80 分同时属于两个等次');
    expect(words({ grades: [band('好', '80', '100', '(]'), band('中', '60', '80')] })[0]).toContain('空档：80 分不属于任何等次');
  });

  test('a band that no score reaches, a band without a score', () => {
    expect(words({ grades: [band('优', '101', '不设')] })).toEqual(['等次“优”得不到：按办法得分最低 0，最高 100。请核对等次的区间或各项分值。']);
    expect(codes({ grades: [band('优', '80', '80')] })).toEqual(['band-empty']);
  });

  test('a grade that asks for all marks', () => {
    const bonus = amount('bonus', '10', { input: { label: 'bonus', aliases: [], blank: 'none' } });
    const score = section([amount('work', '80'), bonus], { fullMarks: '80' });
    expect(words({ score, grades: [band('好', '80', '不设')] })).toEqual(['等次“好”从80分起，就是各项满分的合计：各项都得满分，或者另有加分，才评得上。请支部核对等次的下界。']);
    expect(codes({ score, grades: [band('好', '79', '不设')] })).toEqual([]);
  });
});

test('E4 weights make 100 %, unless a part counts in full', () => {
  const weighted = (...weights: string[]): object => ({
    score: { kind: 'weighted', id: 'total', name: '总分', basis, limits, parts: weights.map((weight, index) => ({ weight, basis, rule: amount(`part-${index}`, '100') })) },
  });
  expect(codes(weighted('0.6', '0.4'))).toEqual([]);
  expect(codes(weighted('1', '0.3'))).toEqual([]);
  expect(words(weighted('0.6', '0.3'))).toEqual(['“总分”各部分的权重合计 90%，不是 100%。请核对权重。']);
});

test('E4 items add up to the marks that the text states, with or without bonuses', () => {
  const bonus = amount('bonus', '10', { input: { label: 'bonus', aliases: [], blank: 'none' } });
  expect(codes({ score: section([amount('work', '100'), bonus], { fullMarks: '100' }) })).toEqual([]);
  expect(words({ score: section([amount('work', '60')], { fullMarks: '100' }) })).toEqual([
    '“总分”写明满分 100，各项合计 60。请核对分值；如果原文就是这样，请在依据里写明采用哪个。',
  ]);
});

describe('E4 full marks of what does not count for everyone', () => {
  const classes = ['在家党员', '流动党员'].map((name) => ({ class: name, aliases: [], basis }));
  const who = (name: string): object => ({ who: { are: 'any', of: [name] } });
  test('are added up for each class by itself', () => {
    const full = (of: string): object => ({ classes, score: section([amount('work', '60'), amount('home', '40', who('在家党员')), amount('away', of, who('流动党员'))], { fullMarks: '100' }) });
    expect(codes(full('40'))).toEqual([]);
    expect(words(full('30'))).toEqual(['“总分”写明满分 100，各项合计 90。请核对分值；如果原文就是这样，请在依据里写明采用哪个。']);
  });
  test('are not asked of a section that another reading leaves out', () => {
    const settings = [{ id: 'reading', name: '读法', value: 'one', options: [{ value: 'one', name: '一' }, { value: 'two', name: '二' }], basis }];
    const other = section([amount('sheet', '50')], { id: 'other', name: '另一读法', fullMarks: '60', when: { setting: 'reading', is: ['two'] } });
    expect(codes({ settings, score: section([amount('work', '100'), other]) })).toEqual([]);
  });
});

test('E4 levels: a gap of whole points, an overlap', () => {
  const judged = (min: string): object => ({
    score: section([
      { kind: 'judged', id: 'work', name: '工作', basis, input: { label: '工作', aliases: [], blank: 'missing' }, levels: [{ word: '好', min, max: '10', basis }, { word: '差', min: '0', max: '4', basis }] },
    ]),
  });
  expect(codes(judged('5'))).toEqual([]);
  expect(codes(judged('6'))).toEqual(['levels-gap']);
  expect(codes(judged('4'))).toEqual(['levels-overlap']);
});

test('E4 a charge larger than its account, limits the wrong way round', () => {
  const charges = [{ kind: 'count', id: 'absence', basis, input: { label: '缺勤', aliases: [], blank: 'none' }, points: '-15' }];
  const item = (own: object): object => ({ score: section([{ kind: 'perOccurrence', id: 'meeting', name: '会议', basis, start: '10', limits: own, count: 'every', charges }]) });
  expect(words(item({ ...limits, max: '10' }))).toEqual(['“缺勤”一次 -15 分，超过“会议”可加减的 -10 分，超出部分不起作用。如非本意，请核对分值或限额。']);
  expect(codes(item({ ...limits, min: '20', max: '10' }))).toContain('limits-reversed');
});

test('E4 grades that are not there, columns that cannot be told apart, a rhythm that does not divide', () => {
  const quota = { kind: 'grade', id: 'best', name: '名额', share: '0.15', of: 'all', rounding: 'floor', ties: 'outside', from: 'top', grade: '优秀', otherwise: '合格', basis };
  expect(codes({ quotas: [quota] })).toEqual(['grade-unknown', 'grade-unknown']);
  expect(codes({ score: section([amount('work', '50'), amount('duty', '50', { input: { label: '分工', aliases: ['work'], blank: 'missing' } })]) })).toEqual(['duplicate-label']);
  expect(codes({ rhythm: { entry: 'year', closing: 'half', interim: [], yearStart: 1, basis } })).toEqual(['rhythm-uneven']);
});

test('E4 what is barred is a grade of the scheme, or awards where it has no bands', () => {
  const special = { kind: 'barred', id: 'punished', name: '受处罚', basis, input: { label: '受处罚', aliases: [], blank: 'none' }, grade: '评先树优' };
  expect(codes({ specials: [special] })).toEqual([]);
  expect(codes({ specials: [special], grades: [band('合格', '0', '100', '[]')] })).toEqual(['grade-unknown']);
});

test('E4 a weight is asked for only while its part counts', () => {
  const settings = (value: string): object[] => [{ id: 'appraisal', name: '评议分', value, options: [{ value: 'none', name: '不计入' }, { value: 'counted', name: '计入' }], basis }];
  const parts = [
    { weight: '1', basis, rule: amount('work', '100') },
    { weight: '待填', basis, rule: amount('opinion', '100', { when: { setting: 'appraisal', is: ['counted'] } }) },
  ];
  const score = { kind: 'weighted', id: 'total', name: '总分', basis, limits, parts };
  expect(codes({ score, settings: settings('none') })).toEqual([]);
  expect(codes({ score, settings: settings('counted') })).toEqual(['figure-unfilled']);
});

describe('E4 what decides where members stand', () => {
  const grades = [band('好', '80', '不设'), band('差', '不设', '80')];
  const special = (own: object): object => ({ id: 'sp', name: '特例', basis, ...own });
  const share = { id: 'best', name: '名额', of: 'all', rounding: 'floor', ties: 'outside', from: 'top', basis };

  test('a condition of a rule that is not there, a list by a report that has no rank', () => {
    expect(words({ grades, specials: [special({ kind: 'requires', grade: '好', rule: 'gone', least: '75', otherwise: '一般' })] })).toEqual(['“特例”一节“sp”的“同栏”引用了“gone”，办法里没有它。请改为已有的编号。']);
    expect(codes({ quotas: [{ kind: 'ranks', id: 'best', name: '前三名', basis, first: 1, last: 3, by: 'bonus', audience: 'internal' }] })).toEqual(['unresolved-reference']);
  });

  test('grades that only a special rule or a condition gives are grades; those that nothing gives are not', () => {
    const condition = special({ kind: 'requires', grade: '好', rule: 'work', least: '75', otherwise: '条件未达' });
    const reminder = (grade: string) => ({ ...special({ kind: 'reminder', says: '谈话', on: { kind: 'grade', grades: [grade] }, times: { least: 1, most: null, span: 'any' } }), id: 'talk' });
    expect(codes({ grades, specials: [condition, reminder('条件未达')] })).toEqual([]);
    expect(codes({ grades, specials: [condition, reminder('末等')] })).toEqual(['grade-unknown']);
  });

  test('a ratio that the text does not name, one that is to be filled in', () => {
    expect(codes({ grades, quotas: [{ kind: 'grade', ...share, share: '不设', grade: '好', otherwise: '差' }] })).toEqual(['share-not-named']);
    expect(words({ grades, quotas: [{ kind: 'grade', ...share, share: '待填', grade: '好', otherwise: '差' }] })[0]).toContain('“名额”的比例待填。');
  });

  test('a reminder about scores that nobody can have', () => {
    const reminder = (from: string) => special({ kind: 'reminder', says: '谈话', on: { kind: 'score', from, to: '不设', ends: '[)' }, times: { least: 1, most: null, span: 'any' } });
    expect(codes({ specials: [reminder('100')] })).toEqual([]);
    expect(words({ specials: [reminder('100.1')] })).toEqual(['提醒“特例”用不上：按办法得分最低 0，最高 100。请核对下界、上界，或各项分值。']);
  });

  test('a class that no row tells from another, a default class that is none', () => {
    const classes = ['A类', 'B类', 'C类'].map((name) => ({ class: name, aliases: [], basis }));
    const forA = section([amount('work', '100', { who: { are: 'any', of: ['A类'] } })]);
    expect(codes({ classes: classes.slice(0, 2), defaultClass: 'A类', score: forA })).toEqual([]);
    expect(words({ classes, defaultClass: 'C类', score: forA })).toEqual(['分类“B类”没有用到：没有哪一行的“对象”写它。请在有关各行的“对象”栏写上；用不着的，删去这一类。']);
    expect(codes({ classes: classes.slice(0, 1), defaultClass: 'A类' })).toEqual(['class-unused']);
    expect(codes({ defaultClass: 'A类' })).toEqual(['unresolved-reference']);
  });

  test('amendments that wait for approval, are never in force, or change the same figure at the same time', () => {
    const amendment = (id: string, from: string, to: string | null, kind = 'text'): object => ({ id, name: id, from, to, changes: { 'figure:work.max': '90' }, approval: { kind }, basis });
    expect(codes({ amendments: [amendment('one', '2026-01-01', '2026-12-31'), amendment('two', '2027-01-01', null)] })).toEqual([]);
    expect(words({ amendments: [amendment('one', '2026-01-01', null), amendment('two', '2027-01-01', null)] })).toEqual(['修订“one”和“two”在同一段时间都改了“figure:work.max”，以后一个为准。请写明前一个的止期。']);
    expect(codes({ amendments: [amendment('one', '2026-01-01', null), amendment('two', '2027-01-01', null, 'pending')] })).toEqual(['amendment-pending']);
    expect(words({ amendments: [amendment('one', '2026-01-01', '2025-12-31')] })).toEqual(['修订“one”从2026-01-01起、到2025-12-31止，起期在止期之后，永远不生效。请改正起止日期。']);
  });
});

test('E4 what refers to nothing', () => {
  expect(codes({ roles: { points: 'gone', appraisal: null } })).toEqual(['unresolved-reference']);
  expect(codes({ score: section([amount('work', '50'), amount('work', '50')]) })).toContain('duplicate-id');
  expect(codes({ score: section([amount('work', '100', { when: { setting: 'gone', is: ['x'] } })]) })).toContain('unresolved-reference');
});

test('E4 the built-in schemes have nothing but what their texts leave open', () => {
  const found = BUILT_IN_IDS.flatMap((id) => lintScheme(builtInScheme(id) as Scheme).filter(({ severity }) => severity === 'error').map((issue) => issue.code));
  expect(new Set(found)).toEqual(new Set(['figure-unfilled']));
});

test('E4 an assumption is named once for each item that rests on it', () => {
  expect(unconfirmedAssumptions(builtInScheme('zhangdian-2017') as Scheme).map(({ item }) => item)).toEqual(['个人自评', '党员互评', '群众测评', '支部初评']);
  expect(unconfirmedAssumptions(builtInScheme('district-organs-70-30') as Scheme)).toHaveLength(1);
});

function publishingOf(): object {
  return scheme().publishing;
}
