import { noticePlan, type NoticeDetails, type NoticeOutcome } from '.';
import { isNoticeCode, noticeIssueText } from '../messages.zh';
import type { NoticeIssue } from '../issues';
import type { SheetPlan } from '../plan';
import { branchOf, closingResult, entryResult, person, sampleScheme } from '../testing';

const DETAILS: NoticeDetails = {
  branch: '示例局机关第一党支部',
  startsOn: '2026-09-21',
  days: null,
  contact: '李敏',
  phone: '0533-1234567',
  upperPhone: '0533-7654321',
};

function planOf(outcome: NoticeOutcome): SheetPlan {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  return outcome.plan;
}

function texts(plan: SheetPlan): string[][] {
  return plan.rows.map((row) => row.cells.flatMap((cell) => (cell === null || cell.value === null ? [] : [typeof cell.value === 'object' ? cell.value.error : String(cell.value)])));
}

function refusal(outcome: NoticeOutcome): string[] {
  if (outcome.kind === 'plan') throw new Error('not refused');
  return outcome.issues.map((issue) => (isNoticeCode(issue.code) ? noticeIssueText(issue as NoticeIssue) : issue.code));
}

describe('the notice of a month', () => {
  const plan = planOf(noticePlan(entryResult(sampleScheme(), '2026-03', [person('1', '王芳', '88'), person('2', '张伟', '90.5').probationary(), person('3', '李敏').exempt(), person('4', '刘洋').pending()]), DETAILS));
  const lines = texts(plan);

  test('carries the branch, the period, the regulation and the days', () => {
    expect(plan.name).toBe('公示表 2026-03');
    expect(lines[0]).toEqual(['中共示例局机关第一支部委员会\n关于2026年3月党员积分情况的公示']);
    expect(lines[1]?.[0]).toContain('根据《党员积分管理办法》');
    expect(lines[1]?.[0]).toContain('公示时间：2026年9月21日至9月28日（5个工作日）');
  });

  test('O3 shows everyone of the branch, with figures only for those who have them', () => {
    expect(lines.slice(2, 7)).toEqual([
      ['序号', '姓名', '积分'],
      ['1', '王芳', '88'],
      ['2', '张伟', '90.5'],
      ['3', '李敏', '不参加积分制管理'],
      ['4', '刘洋', '暂不纳入'],
    ]);
    expect(plan.rows[3]?.cells[2]?.style.format).toBe('0.00');
  });

  test('ends with where to object, the branch and the date', () => {
    const end = lines.slice(7).flat();
    expect(end[0]).toContain('如有异议');
    expect(end.slice(1, 3).map((line) => line.trim())).toEqual(['受理人：李敏　联系电话：0533-1234567', '上级党组织监督电话：0533-7654321']);
    expect(end.slice(3).map((line) => line.trim())).toEqual(['中共示例局机关第一支部委员会（盖章）', '2026年9月21日']);
  });
});

test.each([
  ['机关第一党支部', '中共机关第一支部委员会'],
  ['示例局机关支部', '中共示例局机关支部委员会'],
  ['示例局机关支部委员会', '中共示例局机关支部委员会'],
  ['中共示例局老干部支部', '中共示例局老干部支部'],
])('%s signs as %s', (branch, inFull) => {
  const lines = texts(planOf(noticePlan(entryResult(sampleScheme(), '2026-03', [person('1', '王芳', '88')]), { ...DETAILS, branch })));
  expect(lines[0]?.[0]).toContain(`${inFull}\n关于`);
  expect(lines.flat().map((line) => line.trim())).toContain(`${inFull}（盖章）`);
});

test('O3 a member whom the entries of the period do not concern is listed without a figure and stops nothing', () => {
  const lines = texts(planOf(noticePlan(entryResult(sampleScheme(), '2026-03', [person('1', '王芳', '88'), person('2', '张伟').unasked()]), DETAILS)));
  expect(lines.slice(3, 5)).toEqual([
    ['1', '王芳', '88'],
    ['2', '张伟', '本期没有登记项目'],
  ]);
});

test('figures that are added up over the year go by their own name, since they are a part of it', () => {
  const amount = { kind: 'amount', id: 'month', name: '当月加减分', input: { label: '加减分', aliases: [], blank: 'missing' }, min: '0', max: '不设', basis: { kind: 'clause', clause: '第二条' } };
  const score = { kind: 'periods', id: 'points', name: '积分', combine: 'sum', rule: amount, basis: { kind: 'clause', clause: '第二条' } };
  const heading = (combine: string) => texts(planOf(noticePlan(entryResult(sampleScheme({ score: { ...score, combine } }), '2026-03', [person('1', '王芳', '1.5')]), DETAILS)))[2];
  expect(heading('sum')).toEqual(['序号', '姓名', '当月加减分']);
  expect(heading('mean')).toEqual(['序号', '姓名', '积分']);
});

describe('the notice of a half-year', () => {
  const branch = [person('1', '王芳', '88'), person('2', '张伟', '95'), person('3', '李敏', '88'), person('4', '刘洋', '99').probationary()];

  test('G11 keeps the order of the roll and gives ranks, none to probationary members', () => {
    const lines = texts(planOf(noticePlan(closingResult(sampleScheme(), '2026-H1', branch), DETAILS)));
    expect(lines.slice(2, 8)).toEqual([
      ['序号', '姓名', '考评分', '名次'],
      ['1', '王芳', '88', '2'],
      ['2', '张伟', '95', '1'],
      ['3', '李敏', '88', '2'],
      ['4', '刘洋', '99', '—'],
      ['注：预备党员只公布得分，不参加排名。得分相同的，名次并列。'],
    ]);
  });

  test('has no rank where the scheme does not publish it', () => {
    const lines = texts(planOf(noticePlan(closingResult(sampleScheme({ publishing: { closing: ['score'] } }), '2026-H1', branch), DETAILS)));
    expect(lines[2]).toEqual(['序号', '姓名', '考评分']);
    expect(lines.flat().join()).not.toContain('名次');
  });

  test('G17 a grade that waits for a decision of others is not published', () => {
    const result = closingResult(sampleScheme({ publishing: { closing: ['score', 'grade'] } }), '2026-H1', branch.slice(0, 2));
    const members = result.members.map((each, index) => ({ ...each, standing: { ...each.standing, grade: index === 0 ? '不合格' : '合格', provisional: index === 0 ? ('provisional' as const) : ('no' as const) } }));
    const lines = texts(planOf(noticePlan({ ...result, members }, DETAILS)));
    expect(lines.slice(3, 5)).toEqual([['1', '王芳', '88', '待定'], ['2', '张伟', '95', '合格']]);
  });

  test('O1 names public lists and never internal ones', () => {
    const basis = { kind: 'clause', clause: '第四条' };
    const list = { kind: 'list', share: '0.34', of: 'graded', rounding: 'floor', ties: 'outside', minScore: '不设', basis };
    const scheme = sampleScheme({
      quotas: [
        { ...list, id: 'first', name: '评先树优优先考虑', from: 'top', audience: 'public' },
        { ...list, id: 'last', name: '落后党员', from: 'bottom', audience: 'internal' },
      ],
    });
    const printed = texts(planOf(noticePlan(closingResult(scheme, '2026-H1', [person('1', '王芳', '88'), person('2', '张伟', '95'), person('3', '李敏', '70')]), DETAILS))).flat().join('\n');
    expect(printed).toContain('评先树优优先考虑：张伟。');
    expect(printed).not.toContain('落后');
  });
});

describe('names', () => {
  const printedNames = (samples: Parameters<typeof entryResult>[2]) => planOf(noticePlan(entryResult(sampleScheme(), '2026-03', samples), DETAILS)).rows.slice(3, 3 + samples.length).map((row) => row.cells[1]);

  test('two members of one name get their unit, or their number', () => {
    const cells = printedNames([person('1', '王 芳', '1').in('综合科'), person('2', '王芳', '2').in('业务科'), person('3', '张伟', '3')]);
    expect(cells.map((cell) => cell?.value)).toEqual(['王芳（综合科）', '王芳（业务科）', '张伟']);
    expect(printedNames([person('1', '王芳', '1'), person('2', '王芳', '2')]).map((cell) => cell?.value)).toEqual(['王芳（编号1）', '王芳（编号2）']);
  });

  test('typed spaces go, the dot of other peoples’ names is U+00B7', () => {
    expect(printedNames([person('1', '张　三', '1'), person('2', '买买提・吐尔逊', '2')]).map((cell) => cell?.value)).toEqual(['张三', '买买提·吐尔逊']);
  });

  test('one character outside GB2312 changes the face of the whole body', () => {
    expect(printedNames([person('1', '王芳', '1')])[0]?.style.font.name).toBe('仿宋_GB2312');
    expect(new Set(printedNames([person('1', '王芳', '1'), person('2', '李喆', '2')]).map((cell) => cell?.style.font.name))).toEqual(new Set(['仿宋']));
  });
});

describe('O2 a notice is refused', () => {
  test('while a member’s figure is missing, with the cell to go to', () => {
    const outcome = noticePlan(entryResult(sampleScheme(), '2026-03', [person('1', '王芳', '88'), person('2', '张伟').missing()]), DETAILS);
    expect(refusal(outcome)).toEqual([expect.stringContaining('张伟还没有积分')]);
    expect(outcome.issues[0]?.at).toEqual({ sheet: '登记表 2026-03', row: 6, column: 4 });
  });

  test('while a figure of the scheme is 待填', () => {
    const score = {
      kind: 'choice',
      id: 'dues',
      name: '缴纳党费',
      basis: { kind: 'clause', clause: '第一条' },
      input: { label: '党费', aliases: [], blank: 'missing' },
      options: [
        { word: '足额', points: '待填', basis: { kind: 'clause', clause: '第一条' } },
        { word: '未缴', points: '0', basis: { kind: 'clause', clause: '第一条' } },
      ],
    };
    const scheme = sampleScheme({ score, roles: { points: 'dues', appraisal: null } });
    expect(refusal(noticePlan(entryResult(scheme, '2026-03', [person('1', '王芳', '88')]), DETAILS))).toEqual([expect.stringContaining('“缴纳党费”的“足额”分值待填')]);
  });

  test('where the scheme publishes nothing for the period, where nobody is there, and without days', () => {
    const one = [person('1', '王芳', '88')];
    expect(refusal(noticePlan(entryResult(sampleScheme({ publishing: { entry: [] } }), '2026-03', one), DETAILS))).toEqual([expect.stringContaining('不要求公示2026年3月')]);
    expect(refusal(noticePlan(entryResult(sampleScheme(), '2026-03', []), DETAILS))).toEqual([expect.stringContaining('没有可以公示的党员')]);
    expect(refusal(noticePlan(entryResult(sampleScheme({ notice: { days: null } }), '2026-03', one), DETAILS))).toEqual([expect.stringContaining('没有规定公示几天')]);
    expect(refusal(noticePlan(entryResult(sampleScheme({ notice: { days: null } }), '2026-03', one), { ...DETAILS, days: 0 }))).toEqual([expect.stringContaining('公示天数 0 不对')]);
    expect(refusal(noticePlan(entryResult(sampleScheme(), '2026-03', one), { ...DETAILS, startsOn: '2026年9月21日' }))).toEqual([expect.stringContaining('无法识别')]);
  });
});

describe('a notice goes ahead, but says', () => {
  const one = [person('1', '王芳', '88')];
  const codes = (outcome: NoticeOutcome) => ({ kind: outcome.kind, codes: outcome.issues.map((issue) => issue.code) });

  test('who had left: an exempt member of former times has no line', () => {
    const former = person('2', '张伟').exempt();
    const left = { ...former, member: { ...former.member, to: '2026-02-28' } };
    const outcome = noticePlan(entryResult(sampleScheme(), '2026-03', [...one, left]), DETAILS);
    expect(codes(outcome)).toEqual({ kind: 'plan', codes: ['notice-outside-period'] });
    expect(texts(planOf(outcome)).flat()).not.toContain('张伟');
  });

  test('which details are left to be written by hand', () => {
    const outcome = noticePlan(entryResult(sampleScheme(), '2026-03', one), { ...DETAILS, branch: '', contact: ' ', phone: '', upperPhone: '' });
    expect(codes(outcome)).toEqual({ kind: 'plan', codes: ['notice-detail-blank', 'notice-detail-blank', 'notice-detail-blank'] });
    const printed = texts(planOf(outcome)).flat().join('\n');
    expect(printed).toContain('受理人：＿＿＿＿＿＿');
    expect(printed).not.toContain('监督电话');
  });

  test('who was not in the branch, that the scheme’s days hold, and that a year has no holidays', () => {
    expect(codes(noticePlan(entryResult(sampleScheme(), '2026-03', [...one, person('2', '张伟').elsewhere()]), DETAILS))).toEqual({ kind: 'plan', codes: ['notice-outside-period'] });
    expect(codes(noticePlan(entryResult(sampleScheme(), '2026-03', one), { ...DETAILS, days: 7 }))).toEqual({ kind: 'plan', codes: ['notice-days-by-scheme'] });
    expect(codes(noticePlan(entryResult(sampleScheme(), '2026-03', one), { ...DETAILS, startsOn: '2027-10-08' }))).toEqual({ kind: 'plan', codes: ['no-holiday-table'] });
  });
});

describe('pages', () => {
  const PAGE = (225 * 72) / 25.4;

  test.each([1, 5, 14, 15, 16, 17, 18, 38, 39, 40, 41, 60, 100])('%i members: no page overflows, the signature has members above it', (count) => {
    const plan = planOf(noticePlan(closingResult(sampleScheme(), '2026-H1', branchOf(count)), DETAILS));
    const breaks = plan.print?.breaksBefore ?? [];
    const edges = [0, ...breaks, plan.rows.length];
    edges.slice(0, -1).forEach((from, page) => {
      const heights = plan.rows.slice(from, edges[page + 1]).map((row) => row.height ?? 0);
      const repeated = page === 0 ? 0 : (plan.rows[2]?.height ?? 0);
      expect(repeated + heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(PAGE);
    });
    const lastPage = plan.rows.slice(edges[edges.length - 2]);
    expect(typeof lastPage[0]?.cells[0]?.value === 'number' || breaks.length === 0).toBe(true);
    expect(plan.print?.titleRows).toEqual({ first: 2, last: 2 });
  });

  test('38 members take two pages', () => {
    const plan = planOf(noticePlan(closingResult(sampleScheme(), '2026-H1', branchOf(38)), DETAILS));
    expect(plan.print?.breaksBefore).toHaveLength(1);
  });
});

test('a score is printed as it was published', () => {
  const plan = planOf(noticePlan(closingResult(sampleScheme(), '2026-H1', [person('1', '王芳', '60.555')]), DETAILS));
  expect(plan.rows[3]?.cells[2]?.value).toBe(60.56);
});
