import { schemeOf, sheet, workbook } from '../../../tests/support/ledgers';
import type { CellValue, SheetContent } from '../grid';
import { schemeInputs } from '../scheme/inputs';
import { scoringIssue } from '../scoring/issues';
import { mergeIssues } from './check';
import { ledgerIssueText } from './messages.zh';
import { readLedger } from './readLedger';

const SCHEME = schemeOf('zhangdian-2017');
const MONTHLY = schemeInputs(SCHEME).filter(({ at }) => at === 'entry').map(({ label }) => label);
const ROSTER = sheet('名册', [['编号', '姓名'], ['1', '王芳']]);

function month(name: string, leftOut = '') {
  const labels = MONTHLY.filter((label) => label !== leftOut);
  return sheet(name, [['编号', '姓名', ...labels], ['1', '王芳', ...labels.map((): CellValue => 0)]]);
}

function readingOf(...sheets: readonly SheetContent[]) {
  return readLedger(workbook(ROSTER, ...sheets), SCHEME, { year: 2026 });
}

test('a ledger in order has nothing to report', () => {
  expect(mergeIssues(readingOf(month('1月'), month('2月')), [])).toEqual([]);
});

test('a month left out between others is asked for; the months to come are not', () => {
  expect(mergeIssues(readingOf(month('1月'), month('3月')), [])).toMatchObject([{ code: 'period-gap', data: { period: '2026-H1', missing: ['2026-02'] } }]);
});

test('where the half-year is closed all its months are asked for', () => {
  const closing = sheet('2026年上半年', [['编号', '姓名', '个人自评', '党员互评', '群众测评', '支部初评'], ['1', '王芳', 90, 90, 90, 90]]);
  expect(mergeIssues(readingOf(month('1月'), closing), [])).toMatchObject([{ code: 'period-gap', data: { missing: ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06'] } }]);
});

test('a column that is missing is told once, not for every member', () => {
  const reading = readingOf(month('1月', '党费'));
  const missing = scoringIssue('missing-entry', { period: '2026-01', input: 'dues', label: '党费', item: '缴纳党费' });
  const blank = scoringIssue('missing-entry', { period: '2026-01', input: 'work', label: '爱岗敬业', item: '爱岗敬业' });
  const issues = mergeIssues(reading, [missing, missing, blank, blank]);
  expect(issues.map(({ code }) => code)).toEqual(['missing-entry', 'input-without-column']);
});

test('a ballot needs its marks or its score, not both', () => {
  const scheme = schemeOf('district-organs-70-30');
  const score = schemeInputs(scheme).filter(({ id }) => id.endsWith('.score'));
  const others = schemeInputs(scheme).filter(({ id, unit, blank }) => unit === scheme.rhythm.closing && blank === 'missing' && !id.includes('.'));
  const labels = [...others, ...score].map(({ label }) => label);
  expect(score).toHaveLength(1);
  const reading = readLedger(workbook(ROSTER, sheet('2026年度', [['编号', '姓名', ...labels], ['1', '王芳', ...labels.map(() => 0)]])), scheme, { year: null });
  expect(mergeIssues(reading, []).filter(({ code }) => code === 'input-without-column')).toEqual([]);
});

test('the worst comes first, then in the order of sheets and rows', () => {
  const rows = [['编号', '姓名', ...MONTHLY, '迟到'], ['8', '陈静'], ['1', '王芳', ...MONTHLY.map(() => 0)], ['9', '刘洋']];
  const reading = readingOf(sheet('2月', rows), month('3月'), month('5月'));
  expect(mergeIssues(reading, []).map(({ severity, code, at }) => [severity, code, at?.sheet, at?.row])).toEqual([
    ['error', 'row-unknown-member', '2月', 1],
    ['error', 'row-unknown-member', '2月', 3],
    ['warning', 'period-gap', undefined, undefined],
    ['notice', 'column-unbound', '2月', 0],
  ]);
});

test('words say where and what to do, and never repeat an ID number', () => {
  const id = '110101199003070000';
  const reading = readLedger(workbook(sheet('名册', [['编号', '姓名'], [id, '王芳']]), month('3月')), SCHEME, { year: 2026 });
  const words = reading.issues.filter(({ code }) => code === 'id-number' || code === 'members-without-row').map(ledgerIssueText);
  expect(words).toEqual([
    '“名册”的编号中有 1 个像身份证号。积分登记不需要身份证号，请改用支部自编的编号。',
    '“3月”缺少 1 人：王芳。请补登记；如当期不在本支部，请在名册填写起止日期。',
  ]);
});
