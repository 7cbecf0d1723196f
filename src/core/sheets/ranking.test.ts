import { rankingPlan } from './ranking';
import { closingResult, person, said, sampleScheme } from './testing';

const branch = [
  person('1', '王芳', '88').in('综合科'),
  person('2', '张伟', '95'),
  person('3', '李敏', '88'),
  person('4', '刘洋', '60'),
  person('5', '赵丽', '99').probationary(),
  person('6', '周强').exempt(),
  person('7', '吴敏').pending(),
  person('8', '郑浩').missing(),
  person('9', '孙悦').elsewhere(),
];

function lines(rankTies: string): string[][] {
  const plan = rankingPlan(closingResult(sampleScheme({ publishing: { rankTies } }), '2026-H1', branch));
  return plan.rows.map((row) => row.cells.flatMap((cell) => (cell === null || cell.value === null ? [] : [said(cell)])));
}

test('G1 O3 by rank, ties marked, everyone without a rank below with the words why', () => {
  const found = lines('competition');
  expect(found[0]).toEqual(['2026年上半年党员考评排名表']);
  expect(found.slice(1, 10)).toEqual([
    ['名次', '姓名', '考评分', '备注'],
    ['1', '张伟', '95', ''],
    ['2', '王芳', '88', '名次并列'],
    ['2', '李敏', '88', '名次并列'],
    ['4', '刘洋', '60', ''],
    ['—', '赵丽', '99', '只计分，不排名'],
    ['—', '周强', '—', '不参加积分制管理'],
    ['—', '吴敏', '—', '暂不纳入'],
    ['—', '郑浩', '—', '有缺项，未计分'],
  ]);
  expect(found.flat()).toContain('本期不在本支部或不满一期，未列入：孙悦。');
});

test('G1 dense ranks where the scheme has them', () => {
  expect(lines('dense').slice(2, 6).map(([rank]) => rank)).toEqual(['1', '2', '2', '3']);
});
