import { branch } from '../../../../tests/support/branch';
import { clause, deduction, item, periods, schemeFrom, section } from '../../../../tests/support/schemes';
import { periodOf } from '../../../../tests/support/ledgers';
import type { EntryCase, MemberCase } from '../../scheme/cases';
import { structureIssues } from '../../scheme/structure';
import { toText, ZERO } from '../../decimal';
import { recordsFromCases } from '../../scoring/cases';
import { memberPoints } from '../../scoring/cellCalls';
import { scorePeriod } from '../../scoring/score';

const MEMBER = { id: '1', name: '王芳', unit: '', kind: '正式党员', class: null, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] } as const;
const FREE = { min: '不设', max: '不设', over: 'period' };
const effect = (id: string, relation: string, least: string, end: string, share: string, more: object = {}) => ({
  id,
  name: id,
  basis: clause('第十一条（四）'),
  of: ['standard'],
  relation,
  least,
  end,
  size: 'each',
  gives: { kind: 'share', share },
  ...more,
});
const EFFECTS = [effect('secretary', 'secretary', '3', 'at', '0.1'), effect('leader', 'leader', '5', 'above', '0.2'), effect('contact', 'contact', '5', 'above', '0.1')];
const deducted = { kind: 'amount', id: 'lost', basis: clause('附件1'), input: { label: '扣分', aliases: [], blank: 'none' }, direction: 'deduct', min: '0', max: '不设' };
const standard = (more: object = {}) => item('standard', '0', [deducted, deduction('late', '迟到', '-2.5')], { limits: FREE, ...more });

/** 国企: 100 for the year, deductions each month; from 3 points the secretary loses 10 %, above 5 the leader 20 % and the contact 10 %. */
function soe(effects: readonly object[] = EFFECTS, more: object = {}) {
  const joint = { kind: 'joint', id: 'joint', name: '连带扣分', basis: clause('第十一条（四）'), limits: FREE, effects };
  return schemeFrom({ roles: { points: 'year', appraisal: null }, score: section('year', [periods('sum', section('month', [standard(more), joint]))], { start: '100' }) });
}

type Entered = Readonly<Record<string, EntryCase>>;
const months = (byMonth: Record<string, Entered> = {}): Pick<MemberCase, 'periods'> => ({
  periods: [{ period: '2026-01/2026-12', entries: { 扣分: 0 } }, ...Object.entries(byMonth).map(([period, entries]) => ({ period, entries }))],
});
const secretary = { name: '王芳', post: '党支部书记', ...months() };
const leader = { name: '张敏', ...months() };
const contact = { name: '刘洋', ...months() };
const member = (byMonth: Record<string, Entered>, more: object = {}) => ({ name: '李强', leader: '张敏', contact: '4', ...months(byMonth), ...more });
const four = (own: object, scheme = soe(), others: object = secretary) => branch(scheme, [others, own, leader, contact]);
const scores = (found: ReturnType<typeof branch>) => ['1', '2', '3', '4'].map(found.score);

describe('J7 what one deduction does to others', () => {
  test('3 and more: the secretary loses 10 % of it', () => {
    expect(scores(four(member({ '2026-03': { 扣分: 3 } })))).toEqual(['99.7', '97', '100', '100']);
    expect(scores(four(member({ '2026-03': { 扣分: '2.9' } })))).toEqual(['100', '97.1', '100', '100']);
  });
  test('5 is not above 5; 6 is: the leader loses 20 %, the contact 10 %, and the secretary still his', () => {
    expect(scores(four(member({ '2026-03': { 扣分: 5 } })))).toEqual(['99.5', '95', '100', '100']);
    const found = four(member({ '2026-03': { 扣分: 6 } }));
    expect(scores(found)).toEqual(['99.4', '94', '98.8', '99.4']);
    expect(found.lines('3', 'joint', '2026-03')).toEqual(['leader：李强 扣分 −6分 × 20%，计 −1.2分']);
    expect(found.periods('3')).toMatchObject({ '2026-02': '0', '2026-03': '-1.2', '2026-04': '0' });
  });
  test('deductions are looked at one by one, as often as they happened', () => {
    expect(scores(four(member({ '2026-03': { 扣分: 2, 迟到: 3 } })))[0]).toBe('100');
    const from2 = soe([effect('secretary', 'secretary', '2.5', 'at', '0.1')]);
    const found = four(member({ '2026-03': { 迟到: 3 } }), from2);
    expect(found.lines('1', 'joint', '2026-03')).toEqual(['secretary：李强 迟到 −2.5分 × 3次 × 10%，计 −0.75分']);
  });
  test('after their raises: 2.5 is less than 3, the second time 2.5 × 1.2 is not', () => {
    const raises = [{ kind: 'repeat', id: 'again', basis: clause('第十一条（二）'), factor: '1.2', from: 2, over: 'year', growth: 'flat' }];
    const found = four(member({ '2026-02': { 迟到: 1 }, '2026-07': { 迟到: 1 } }), soe(EFFECTS, { raises }));
    expect(found.score('2')).toBe('94.5');
    expect(found.periods('1')).toMatchObject({ '2026-02': '0', '2026-07': '-0.3' });
  });
});

test('J8 an effect triggers no other, is not raised and does not fall on the member himself', () => {
  const raises = [{ kind: 'post', id: 'post', basis: clause('第十一条（三）'), factor: '1.1', posts: ['党支部书记'] }];
  const boss = { ...secretary, leader: '3', contact: '3', ...months({ '2026-05': { 扣分: 40 } }) };
  const found = four(member({ '2026-05': { 扣分: 40 } }, { leader: '4' }), soe(EFFECTS, { raises }), boss);
  // The secretary: his own 44, and 4 of the other's 40, neither raised nor passed on; his leader and contact 8.8 + 4.4.
  expect(scores(found)).toEqual(['52', '60', '86.8', '88']);
});

describe('J9 who takes part', () => {
  test('who is exempt, deferred or not in the branch in the period neither triggers nor receives', () => {
    for (const more of [{ status: '免考评' as const }, { status: '暂缓' as const }, { from: '2026-03-02' }]) {
      expect(four(member({ '2026-03': { 扣分: 10 } }, more)).score('1')).toBe('100');
      const found = branch(soe(), [{ ...secretary, ...more }, member({ '2026-03': { 扣分: 10 } }), leader, contact]);
      expect(found.lines('1', 'joint', '2026-03')).toEqual([]);
      expect(found.issues('2')).toEqual([]);
    }
  });
  test('the leader of the same group, not of another', () => {
    const scheme = soe([effect('group', 'groupLeader', '3', 'at', '0.1')]);
    const head = (group: string) => ({ post: '党小组长', group, ...months() });
    const found = branch(scheme, [head('一组'), { ...member({ '2026-03': { 扣分: 4 } }), group: '二组' }, head('二组'), contact]);
    expect(scores(found)).toEqual(['100', '96', '99.6', '100']);
  });
});

describe('J10 nobody is guessed at', () => {
  const issues = (more: object, others: readonly object[] = [leader, contact]) => branch(soe(), [secretary, member({ '2026-03': { 扣分: 6 } }, more), ...others]).issues('2');
  test('a name that two share', () => {
    expect(issues({}, [leader, contact, leader])).toEqual(['2026年3月“leader”没有落到人：名册“分管领导”栏写的是“张敏”，不止一人叫这个名字。请改写编号。']);
  });
  test('somebody who is not among the members, or nobody', () => {
    expect(issues({ leader: '赵总' })).toEqual(['2026年3月“leader”没有落到人：名册“分管领导”栏写的是“赵总”，登记表里没有这个人。请核对，或改写编号。']);
    expect(issues({ contact: undefined })).toEqual(['2026年3月“contact”没有落到人：名册“联系领导”栏是空的。请补上；不适用的可不理会。']);
  });
  test('in the entry period too', () => {
    const period = periodOf('2026-03');
    const { records } = recordsFromCases(soe(), { members: [{ id: '1', ...member({ '2026-03': { 扣分: 3 } }) }] }, period);
    const [own] = scorePeriod(soe(), records, period).members;
    expect(own?.issues.map(({ code, severity }) => [code, severity])).toEqual([['joint-person', 'notice']]);
    expect(own?.points).not.toBeNull();
  });
  test('a branch without a secretary, a group without a leader; the score stands', () => {
    const found = branch(soe([EFFECTS[0] ?? {}, effect('group', 'groupLeader', '3', 'at', '0.1')]), [member({ '2026-03': { 扣分: 6 } }, { group: '一组' })]);
    expect(found.score('1')).toBe('94');
    expect(found.issues('1')).toEqual([
      '2026年3月“secretary”没有落到人：名册里没有职务是“党支部书记”的人。请在名册“职务”栏写明。',
      '2026年3月“group”没有落到人：“一组”没有职务是“党小组长”的人。请在名册“职务”栏写明。',
    ]);
  });
});

describe('J11 sums', () => {
  const sized = (size: string) => soe([effect('secretary', 'secretary', '3', 'at', '0.1', { size })]);
  test('of the period: 1 and 2.5 make 3.5', () => {
    const found = four(member({ '2026-01': { 扣分: 1, 迟到: 1 }, '2026-02': { 迟到: 1 } }), sized('period'));
    expect(found.periods('1')).toMatchObject({ '2026-01': '-0.35', '2026-02': '0' });
    expect(found.lines('1', 'joint', '2026-01')).toEqual(['secretary：李强 扣分、迟到 −3.5分 × 10%，计 −0.35分']);
  });
  test('of the year: the whole sum in the period in which it is reached, then what comes on top', () => {
    const found = four(member({ '2026-01': { 扣分: 1 }, '2026-04': { 迟到: 1 }, '2026-09': { 扣分: 2 } }), sized('year'));
    expect(found.periods('1')).toMatchObject({ '2026-01': '0', '2026-04': '-0.35', '2026-09': '-0.2' });
  });
  test('of the year, with points of its own: once', () => {
    const once = soe([effect('secretary', 'secretary', '3', 'at', '0', { size: 'year', gives: { kind: 'points', points: '-1' } })]);
    expect(four(member({ '2026-01': { 扣分: 2 }, '2026-04': { 扣分: 2 }, '2026-09': { 扣分: 2 } }), once).periods('1')).toMatchObject({ '2026-01': '0', '2026-04': '-1', '2026-09': '0' });
  });
});

describe('J12 whom an event names', () => {
  /** 员工A/B积分: smoking −20, whoever reports it +50. */
  const company = soe([effect('report', 'named', '不设', 'at', '0', { of: ['smoking'], gives: { kind: 'points', points: '50' } })], {
    charges: [{ ...deduction('smoking', '抽烟', '-20') }],
  });
  const year = { period: '2026-01/2026-12', entries: { 抽烟: 0 } };
  const smoker = (smoking: EntryCase) => branch(company, [{ name: '王芳', periods: [year] }, { name: '李强', periods: [year, { period: '2026-03', entries: { 抽烟: smoking } }] }]);

  test('by name or by 编号 gets the points', () => {
    const found = smoker([{ date: '2026-03-02', with: '王芳' }, { date: '2026-03-09', with: '1' }, { date: '2026-03-10' }]);
    expect(found.score('2')).toBe('40');
    expect(found.score('1')).toBe('200');
    expect(found.lines('1', 'joint', '2026-03')).toEqual(['report：李强 抽烟 −20分，计 +50分', 'report：李强 抽烟 −20分，计 +50分']);
  });
  test('nobody is named: nobody gets them, and there is nothing to ask', () => {
    expect(smoker(2).issues('2')).toEqual([]);
  });
  test('a name that nobody has is told', () => {
    expect(smoker([{ with: '路人' }]).issues('2')).toEqual(['2026年3月“report”没有落到人：事项登记的“涉及人”写的是“路人”，登记表里没有这个人。请核对，或改写编号。']);
  });
});

test('J7 a share of a bonus is a bonus; an item above others stands for all below it', () => {
  const scheme = soe([effect('share', 'secretary', '不设', 'at', '0.5', { of: ['month'] })], { charges: [deduction('advice', '建议', '4'), deducted] });
  const found = four(member({ '2026-03': { 建议: 2, 扣分: 1 } }), scheme);
  expect(found.score('1')).toBe('103.5');
});

test('V1 J7 an event falls on others as the regulation stood in its period', () => {
  const amended = { ...soe(), amendments: [{ id: 'since-july', name: '修订', from: '2026-07-01', to: null, changes: { 'figure:secretary.share': '50%', 'figure:contact.least': '不设' }, approval: { kind: 'text' as const }, basis: clause('修订') }] };
  const found = four(member({ '2026-06': { 扣分: 4 }, '2026-07': { 扣分: 4 } }), amended);
  expect(found.periods('1')).toMatchObject({ '2026-06': '-0.4', '2026-07': '-2' });
  expect(found.periods('4')).toMatchObject({ '2026-06': '0', '2026-07': '-0.4' });
});

test('J7 a share still to be filled in stops whom it falls on', () => {
  const found = four(member({ '2026-03': { 扣分: 3 } }), soe([effect('secretary', 'secretary', '3', 'at', '待填')]));
  expect([found.score('1'), found.score('2')]).toEqual([null, '97']);
  expect(found.issues('1')).toEqual(['“连带扣分”的“secretary”分值待填。请先在“积分办法”表填上。']);
});

test('J5 an effect of what is not there, or of what has no events, is refused', () => {
  expect(structureIssues(soe([effect('secretary', 'secretary', '3', 'at', '0.1', { of: ['standard', 'gone', 'joint'] })])).map(({ code, data }) => [code, (data as { id: string }).id])).toEqual([
    ['unresolved-reference', 'gone'],
    ['unresolved-reference', 'joint'],
  ]);
});

test('J13 a row alone knows of nobody else', () => {
  const scheme = soe();
  const boss = { ...MEMBER, posts: ['党支部书记'] };
  const statement = memberPoints(scheme, boss, periodOf('2026-03'), new Map([['lost', { kind: 'cell', value: 4 }]]));
  expect(toText(statement.points ?? ZERO)).toBe('-4');
});
