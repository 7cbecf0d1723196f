import { idKey, labelKey, labelKeys, nameKey } from './labels';

test.each([
  ['无故缺勤（次）', '无故缺勤'],
  ['无故缺勤(次)', '无故缺勤'],
  ['无故\n缺勤 （次）', '无故缺勤'],
  ['无\u3000故\u00a0缺\u200b勤', '无故缺勤'],
  ['爱岗敬业（0—10分）', '爱岗敬业'],
  ['组织工作（满分20分）', '组织工作'],
  ['1、爱岗敬业', '爱岗敬业'],
  ['（一）爱岗敬业', '爱岗敬业'],
  ['①爱岗敬业※', '爱岗敬业'],
  ['党费：', '党费'],
  ['自评・互评', '自评·互评'],
  ['一票否决（√）', '一票否决'],
  ['ＫＰＩ', 'kpi'],
])('the label %j is looked up as %j', (label, key) => {
  expect(labelKey(label)).toBe(key);
});

test('words in brackets that are no unit keep two labels apart', () => {
  expect(labelKey('加分（市级）')).not.toBe(labelKey('加分（区级）'));
});

test('a number at the end is tried with and without', () => {
  expect(labelKeys('党费2')).toEqual(['党费2', '党费']);
  expect(labelKeys('（次）')).toEqual([]);
});

test.each([
  ['张 三', '张三'],
  ['张\u3000三', '张三'],
  ['买买提•吐尔逊', '买买提·吐尔逊'],
  ['买买提．吐尔逊', '买买提·吐尔逊'],
  ['买买提・吐尔逊', '买买提·吐尔逊'],
])('the name %j is compared as %j', (name, key) => {
  expect(nameKey(name)).toBe(key);
});

test('a remark behind a name keeps namesakes apart', () => {
  expect(nameKey('李强（大）')).not.toBe(nameKey('李强（小）'));
});

test.each([
  ['００７', '7'],
  ['7', '7'],
  [' 007 ', '7'],
  ['a-01', 'A-01'],
  ['0', '0'],
])('the number %j is compared as %j', (id, key) => {
  expect(idKey(id)).toBe(key);
});

test.each(['。', '、', '（', ' ', '每', '分'])('a cell full of %p is no work', (sign) => {
  const before = performance.now();
  labelKeys(`扣分（${sign.repeat(32_000)}x`);
  expect(performance.now() - before).toBeLessThan(500);
});
