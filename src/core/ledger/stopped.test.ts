import { periodOf, schemeOf, sheet, workbook } from '../../../tests/support/ledgers';
import { toText } from '../decimal';
import { scorePeriod } from '../scoring/score';
import { readLedger } from './readLedger';

const SCHEME = schemeOf('zhangdian-2017');

test('L9 L26 a formula without its result stops the points of its month, and of no other', () => {
  const header = ['编号', '姓名', '违规违纪', '无故缺勤', '因事请假', '党费', '爱岗敬业', '志愿服务', '团结守纪', '组织工作'];
  const month = (name: string, value: number | null) => sheet(name, [header, ['001', '王芳', value, 0, 0, '足额', 10, 10, 10, 20]], value === null ? { formulas: { C2: '=1+1' } } : {});
  const sheets = [sheet('名册', [['编号', '姓名'], ['001', '王芳']]), month('登记表 2026-02', 1), month('登记表 2026-03', null)];
  const reading = readLedger(workbook(...sheets), SCHEME, { year: 2026 });
  const points = ['2026-02', '2026-03'].map((text) => scorePeriod(SCHEME, reading.members, periodOf(text)).members.map(({ points: each }) => (each === null ? null : toText(each))));
  expect(points).toEqual([['90'], [null]]);
});

test('L9 a row of somebody unknown whose only entry is a formula without its result is no remark', () => {
  const rows = [['姓名', '违规违纪'], ['王芳', 0], ['欧阳静', null], ['以上情况属实', null]];
  const reading = readLedger(workbook(sheet('名册', [['姓名'], ['王芳']]), sheet('登记表 2026-03', rows, { formulas: { B3: '=1+1' } })), SCHEME, { year: 2026 });
  expect(reading.issues.flatMap(({ code, at }) => (code === 'row-unknown-member' ? [at?.row] : []))).toEqual([2]);
});
