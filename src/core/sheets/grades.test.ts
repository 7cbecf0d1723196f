import { gradesPlan } from './grades';
import type { SheetPlan } from './plan';
import { closingResult, person, said, sampleScheme, type Sample } from './testing';

const basis = { kind: 'clause', clause: '第五条' };
const bands = [
  { grade: '优秀', from: '90', to: '不设', ends: '[)', basis },
  { grade: '合格', from: '60', to: '90', ends: '[)', basis },
  { grade: '不合格', from: '不设', to: '60', ends: '[)', basis },
];
const third = { kind: 'grade', id: 'top', name: '优秀名额', share: '0.34', of: 'graded', rounding: 'floor', ties: 'outside', from: 'top', grade: '优秀', otherwise: '合格', basis };
const list = { kind: 'list', share: '0.34', of: 'graded', rounding: 'floor', ties: 'outside', minScore: '不设', basis };

const branch = [person('1', '王芳', '88').in('综合科'), person('2', '张伟', '95').in('业务科'), person('3', '李敏', '92.50').in('业务科'), person('4', '赵丽', '99').probationary(), person('5', '周强').exempt()];

function table(plan: SheetPlan): Record<string, unknown>[] {
  const [, header, ...rows] = plan.rows;
  const headings = header?.cells.map(said) ?? [];
  return rows.filter((row) => typeof row.cells[0]?.value === 'number').map((row) => Object.fromEntries(headings.map((heading, column) => [heading, row.cells[column]?.value])));
}

function notes(plan: SheetPlan): string {
  return plan.rows.filter((row) => row.cells.length > 0 && typeof row.cells[0]?.value === 'string').map((row) => said(row.cells[0])).join('\n');
}

function plan(changes: Parameters<typeof sampleScheme>[0], samples: readonly Sample[] = branch): SheetPlan {
  return gradesPlan(closingResult(sampleScheme(changes), '2026-H1', samples));
}

describe('a scheme with grades', () => {
  const made = plan({ grades: bands, quotas: [third] });

  test('G6 G9 shows the suggested grade beside an empty one, and why not a higher one', () => {
    expect(table(made)).toEqual([
      expect.objectContaining({ 姓名: '张伟', 考评分: 95, 名次: 1, 建议等次: '优秀', 认定等次: null, 理由: '90分以上（含90分）为“优秀”' }),
      expect.objectContaining({ 姓名: '李敏', 名次: 2, 建议等次: '合格', 理由: '达到“优秀”分数，但 1 个名额已满，暂列“合格”' }),
      expect.objectContaining({ 姓名: '王芳', 名次: 3, 建议等次: '合格', 理由: '60分（含）至90分（不含）为“合格”；距“优秀”（90分）差2.00分' }),
      expect.objectContaining({ 姓名: '赵丽', 名次: '—', 建议等次: '—', 认定等次: '—' }),
      expect.objectContaining({ 姓名: '周强', 考评分: '—', 理由: '不参加积分制管理' }),
    ]);
  });

  test('lets people confirm from the grades of the scheme, on an otherwise locked sheet', () => {
    expect(made.protection).toBe('slips');
    expect(made.validations).toEqual([expect.objectContaining({ rule: { kind: 'list', values: ['优秀', '合格', '不合格'] }, area: { row: 2, column: 6, rows: 5, columns: 1 } })]);
    expect(made.rows[2]?.cells[6]?.style.entry).toBe('unlocked');
    expect(made.rows[2]?.cells[5]?.style.entry).toBe('locked');
    expect(made.rows[5]?.cells[6]?.style.entry).toBe('locked');
  });

  test('tells n, places and who is inside', () => {
    expect(notes(made)).toContain('优秀名额：参加评定的 3 人 × 34% = 1.02，舍去小数取 1 名：张伟。');
    expect(notes(made)).toContain('不张贴、不公示');
  });

  test('G5 names those tied at the limit and leaves them to the branch', () => {
    const tied = plan({ grades: bands, quotas: [third] }, [person('1', '王芳', '92'), person('2', '张伟', '92'), person('3', '李敏', '70')]);
    expect(notes(tied)).toContain('取 1 名：无人。王芳、张伟同分，并列在名额界线上，均未列入，由支部研究确定。');
    expect(table(tied)[0]).toMatchObject({ 建议等次: '合格', 理由: '达到“优秀”分数，但同分并列在 1 个名额的界线上，由支部研究确定，暂列“合格”' });
  });
});

test('a scheme without grades shows its lists, internal ones too, and no grade columns', () => {
  const made = plan({
    quotas: [
      { ...list, id: 'first', name: '评先树优优先考虑（前10%）', from: 'top', audience: 'public' },
      { ...list, id: 'last', name: '排名后3%', from: 'bottom', audience: 'internal' },
    ],
  });
  expect(table(made).slice(0, 3)).toEqual([
    expect.objectContaining({ 姓名: '张伟', 名单: '评先树优优先考虑' }),
    expect.objectContaining({ 姓名: '李敏', 名单: '' }),
    expect.objectContaining({ 姓名: '王芳', 名单: '排名后3%' }),
  ]);
  expect(Object.keys(table(made)[0] ?? {})).not.toContain('建议等次');
  expect(made.validations).toEqual([]);
});

test('G5 those tied at the limit of a list are told so, and are not on it', () => {
  const made = plan({ quotas: [{ ...list, id: 'first', name: '优先推荐', from: 'top', audience: 'internal' }] }, [person('1', '王芳', '92'), person('2', '张伟', '92'), person('3', '李敏', '70')]);
  expect(table(made).map((row) => [row['名单'], row['理由']])).toEqual([
    ['', '与他人同分，并列在“优先推荐”的界线上，由支部研究确定'],
    ['', '与他人同分，并列在“优先推荐”的界线上，由支部研究确定'],
    ['', ''],
  ]);
});

test('namesakes of one unit keep their number, others their unit’s column', () => {
  const made = plan({ grades: bands }, [person('1', '王芳', '92').in('综合科'), person('2', '王芳', '91').in('综合科'), person('3', '张伟', '70').in('综合科'), person('4', '张伟', '69').in('业务科')]);
  expect(table(made).map((row) => row['姓名'])).toEqual(['王芳（编号1）', '王芳（编号2）', '张伟', '张伟']);
});
