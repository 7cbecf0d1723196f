import { branch } from '../../../../tests/support/branch';
import { clause, schemeFrom } from '../../../../tests/support/schemes';
import type { EntryCase } from '../../scheme/cases';

/** 龙口市科技局: sheets of the member, of peers and of the masses; a dimension of at most 10. */
const source = (id: string, label: string, blank = 'missing') => ({ id, input: { label, aliases: [], blank }, basis: clause('四（一）') });
const dimension = (more: object = {}) =>
  schemeFrom({
    score: {
      kind: 'raters',
      id: 'points',
      name: '政治学习',
      basis: clause('四（一）'),
      sources: [source('self', '自评'), source('peers', '党员互评'), source('masses', '群众测评', 'none')],
      max: '10',
      combine: 'bySource',
      ...more,
    },
  });
const of = (appraisal: Record<string, EntryCase>, more: object = {}) => branch(dimension(more), [{ appraisal }]);

describe('J1 by source', () => {
  test('each source is averaged, then the sources weigh the same', () => {
    const found = of({ 自评: 10, 党员互评: '9、8、10', 群众测评: '6 7' });
    // 10, 27 ÷ 3 = 9, 13 ÷ 2 = 6.5: together 25.5 ÷ 3.
    expect(found.score('1')).toBe('8.5');
    expect(found.lines('1', 'points').slice(1)).toEqual(['党员互评（9、8、10）合计 27 ÷ 3 ÷ 3 ＝ 3分', '群众测评（6、7）合计 13 ÷ 2 ÷ 3 ＝ 2.1667…分']);
  });
  test('a source without sheets is left out where a blank means none', () => {
    expect(of({ 自评: 10, 党员互评: '9,8,10' }).score('1')).toBe('9.5');
  });
  test('and is asked for where it does not', () => {
    expect(of({ 党员互评: '9，8，10' }).issues('1')).toEqual(['缺：2026年度“自评”未填（政治学习）。请补填；空白不会当作 0。']);
  });
});

test('J1 by sheet: the mean over all sheets, a single figure being one', () => {
  // (10 + 9 + 8 + 10 + 6 + 7) ÷ 6.
  expect(of({ 自评: 10, 党员互评: '9、8、10', 群众测评: '6；7' }, { combine: 'bySheet' }).score('1')).toBe('8.33');
});

test('J1 sheets may be events with points', () => {
  expect(of({ 自评: 8, 党员互评: [{ points: 9 }, { points: '8分' }] }).score('1')).toBe('8.25');
});

test.each(['9、11', '9、-1', '9、好', '98'])('J1 %s is not read as sheets of at most 10', (entered) => {
  const found = of({ 自评: 10, 党员互评: entered });
  expect(found.score('1')).toBeNull();
  expect(found.issues('1')).toEqual([`2026年度“党员互评”填的是“${entered}”，无法识别（政治学习）。应填0 到 10 的分数；几张票之间用顿号隔开，如“9、8、10”。`]);
});

test('J1 with no sheets at all there is nothing to average', () => {
  const none = { sources: [source('peers', '党员互评', 'none')] };
  expect(of({}, none).issues('1')).toEqual(['缺：2026年度“党员互评”未填（政治学习）。请补填；空白不会当作 0。']);
});
