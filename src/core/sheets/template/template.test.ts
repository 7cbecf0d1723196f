import { exact } from '../../decimal';
import { BUILT_IN_IDS, builtInScheme } from '../../schemes';
import { ledgerTemplate } from '.';
import type { SheetPlan } from '../plan';
import { person, sampleScheme } from '../testing';

const roster = [person('1', '王芳').in('综合科'), person('2', '张伟').exempt(), person('3', '李敏').probationary()].map(({ member }) => member);

function sheet(plans: readonly SheetPlan[], name: string): SheetPlan {
  const found = plans.find((plan) => plan.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function values(plan: SheetPlan, row: number): unknown[] {
  return plan.rows[row]?.cells.map((cell) => cell?.value ?? null) ?? [];
}

const plans = ledgerTemplate(sampleScheme(), roster, 2026);
const march = sheet(plans, '登记表 2026-03');

test('a year has the roll, twelve months and two half-years', () => {
  expect(plans.map((plan) => plan.name)).toEqual([
    '名册',
    ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `登记表 2026-${month}`),
    '考评登记表 2026-H1',
    '考评登记表 2026-H2',
  ]);
});

test('the roll asks for no identity numbers and offers the kinds of the scheme', () => {
  const roll = sheet(plans, '名册');
  expect(values(roll, 0)).toEqual(['编号', '姓名', '区分', '类别', '状态', '起', '止']);
  expect(values(roll, 2)).toEqual(['2', '张伟', null, '正式党员', '免考评', null, null]);
  expect(roll.validations.map(({ rule }) => rule)).toEqual([
    { kind: 'list', values: ['正式党员', '预备党员'] },
    { kind: 'list', values: ['参加', '免考评', '暂缓'] },
  ]);
});

test('a month has a column for each input and one for the result, nothing filled in but dashes for those who take no part', () => {
  expect(values(march, 0)[0]).toBe('2026年3月党员积分登记表');
  expect(values(march, 2)).toEqual(['编号', '姓名', '无故缺勤', '党费', '爱岗敬业', '一票否决', '本月积分']);
  expect(values(march, 3)).toEqual(['1', '王芳', null, null, null, null, null]);
  expect(values(march, 4)).toEqual(['2', '张伟', '—', '—', '—', '—', '—']);
  expect(march.rows[3]?.cells[2]?.style.entry).toBe('unlocked');
  expect(march.rows[3]?.cells[6]?.style.entry).toBe('locked');
});

test('inputs have drop-downs or limits, with what goes there, what a blank means and the clause', () => {
  const [absence, dues, work, veto] = march.validations;
  expect(absence?.rule).toEqual({ kind: 'whole', min: '0', max: null });
  expect(absence?.prompt?.text).toBe('填 次数（0、1、2……的整数）。\n不能空着：空白算缺项，不算 0。\n依据：附件 1');
  expect(dues?.rule).toEqual({ kind: 'list', values: ['足额', '未缴'] });
  expect(work?.rule).toEqual({ kind: 'list', values: ['优秀', '良好 9', '良好 8', '良好 7', '良好 6', '良好 5', '一般 4', '一般 3', '一般 2', '一般 1', '较差', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0'] });
  expect(work?.onError).toBe('warn');
  expect(veto?.prompt?.text).toBe('填 “√”（没有则留空）。\n依据：附件 1');
});

test.each(BUILT_IN_IDS)('prompts and lists of %s stay within what programs accept', (id) => {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  for (const plan of ledgerTemplate(scheme, roster, 2026)) {
    expect(plan.name.length).toBeLessThanOrEqual(31);
    for (const { prompt, rule, error } of plan.validations) {
      expect((prompt?.title ?? '').length).toBeLessThanOrEqual(32);
      expect((prompt?.text ?? '').length).toBeLessThanOrEqual(255);
      expect(error.text.length).toBeLessThanOrEqual(225);
      if (rule.kind === 'list') expect(rule.values.join(',').length).toBeLessThanOrEqual(255);
    }
  }
});

test('cells that may not be blank are marked while they are', () => {
  expect(march.highlights.filter(({ fill }) => fill === 'FFF2CC')).toHaveLength(3);
  expect(march.highlights[0]).toMatchObject({ formula: '=AND($B4<>"",C4="")', area: { row: 3, column: 2, rows: 8, columns: 1 } });
});

test('an entry that no rule of the column allows is marked, however it came into the cell', () => {
  const wrong = march.highlights.filter(({ fill }) => fill === 'F8CBAD');
  expect(wrong.map(({ formula }) => formula)).toEqual([
    '=AND(C4<>"",C4<>"—",C4<>"无",IF(ISNUMBER(C4),OR(C4<0,C4<>INT(C4)),TRUE))',
    '=AND(D4<>"",D4<>"—",D4<>"足额",D4<>"未缴")',
  ]);
});

test('a ballot is counted, or its score is entered: one of them is enough', () => {
  const basis = { kind: 'clause', clause: '第二条' };
  const input = (label: string, blank: string) => ({ label, aliases: [], blank });
  const score = {
    kind: 'ballot',
    id: 'vote',
    name: '民主测评',
    basis,
    divisor: 'valid',
    divisorBasis: basis,
    options: [
      { word: '好', value: '100', basis },
      { word: '差', value: '60', basis },
    ],
    abstained: input('弃权票', 'none'),
    spoilt: input('废票', 'none'),
    present: input('到会人数', 'none'),
    score: input('测评得分', 'none'),
  };
  const closing = sheet(ledgerTemplate(sampleScheme({ score, roles: { points: 'vote', appraisal: null } }), roster, 2026), '考评登记表 2026-H1');
  expect(values(closing, 2)).toEqual(['编号', '姓名', '好票', '差票', '弃权票', '废票', '到会人数', '测评得分', '积分']);
  expect(closing.validations[0]?.prompt?.text).toBe('填 票数或人数（0、1、2……的整数）。\n与“测评得分”填一种即可；两种都空着算缺项。\n依据：第二条');
  expect(closing.highlights.filter(({ fill }) => fill === 'FFF2CC').map(({ formula }) => formula)).toEqual(['=AND($B4<>"",C4="",H4="")', '=AND($B4<>"",D4="",H4="")']);
});

test('L5 the list of events takes the items of the score and of what is reported beside it, with a column for what is measured', () => {
  const scheme = builtInScheme('company-ab-points');
  if (scheme === null) throw new Error('no scheme');
  const made = ledgerTemplate(scheme, roster, 2026);
  const list = sheet(made, '事项登记');
  const items = list.rows.map(({ cells }) => cells.at(-1)?.value);
  expect(items).toEqual(expect.arrayContaining(['下班没关电源', '办公区或厕所抽烟', '批准加班小时']));
  expect(values(list, 3).slice(4, 8)).toEqual(['级别', '次数', '分值或数量', '涉及人']);
  expect(values(sheet(made, '登记表 2026-W20'), 2)).toEqual(['编号', '姓名', '积分申请表提交', '任务分发放', '本周积分']);
});

test('the closing sheet has the inputs of the close and the score; figures stand where they are given', () => {
  const filled = ledgerTemplate(sampleScheme(), roster, 2026, new Map([['2026-H1', new Map([['1', exact('82.15')]])]]));
  const closing = sheet(filled, '考评登记表 2026-H1');
  expect(values(closing, 2)).toEqual(['编号', '姓名', '民主评议', '考评分']);
  expect(values(closing, 3)).toEqual(['1', '王芳', null, 82.15]);
  expect(values(sheet(filled, '考评登记表 2026-H2'), 3)).toEqual(['1', '王芳', null, null]);
});

test('members stand on the sheets of the periods in which they were in the branch', () => {
  const [wang, ...others] = roster;
  if (wang === undefined) throw new Error('no roster');
  const moved = ledgerTemplate(sampleScheme(), [{ ...wang, from: '2026-03-10', to: '2026-05-31' }, ...others], 2026);
  const names = (month: string) => sheet(moved, `登记表 2026-${month}`).rows.map((row) => row.cells[1]?.value);
  expect(['02', '03', '05', '06'].map((month) => names(month).includes('王芳'))).toEqual([false, true, true, false]);
  expect(sheet(moved, '名册').rows[1]?.cells.map((cell) => cell?.value)).toContain('2026-05-31');
});

test('without a roster the rows are there to be filled in', () => {
  const empty = sheet(ledgerTemplate(sampleScheme(), null, 2026), '登记表 2026-01');
  expect(empty.rows).toHaveLength(43);
  expect(empty.rows[3]?.cells[1]?.style.entry).toBe('unlocked');
});

test('a year that begins in another month has its months', () => {
  const shifted = ledgerTemplate(sampleScheme({ rhythm: { entry: 'month', closing: 'year', interim: [], yearStart: 7, basis: { kind: 'clause', clause: '第三条' } } }), null, 2026);
  expect(shifted[1]?.name).toBe('登记表 2026-07');
  expect(shifted[12]?.name).toBe('登记表 2027-06');
});
