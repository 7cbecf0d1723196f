/**
 * The ledgers of the corpus that real programs write, by program. A cell is a value or says how it is kept: `f` a formula (with `v`
 * its result), `like` the cell whose formula it shares, `runs` text in several fonts, `link`, `percent`, `date`, `error`, a `number` with
 * its `format`. What must be read of each file stands beside it in tests/ledgers/made, worked out from these rows.
 */
const HEAD = ['编号', '姓名'];
const ROSTER = {
  name: '名册',
  rows: [
    ['编号', '姓名', '区分', '类别'],
    ['1', '王芳', null, '正式党员'],
    ['2', '李强', null, '正式党员'],
    ['3', '刘洋', null, '预备党员'],
  ],
};
const march = (rows, details = {}) => [ROSTER, { name: '登记表 2026-03', rows, ...details }];

const openpyxl = {
  'formulas-without-results': march([
    [...HEAD, '无故缺勤', '因事请假', '小计'],
    ['1', '王芳', { f: '1+1' }, 0, { f: 'SUM(C2:D2)' }],
    ['2', '李强', 1, 0, { f: 'SUM(C3:D3)' }],
    ['3', '刘洋', 0, 2, { f: 'SUM(C4:D4)' }],
  ]),
  'comments-and-numbers-kept-as-text': march(
    [
      ['编号', '姓名', '无故缺勤（次）', '党费'],
      [1, '王 芳', '１ 次', ' 足额 '],
      ['０2', '李强', 0, '不足'],
      ['003', '刘洋', '0', '未缴'],
    ],
    { comments: { C2: '3月5日支部大会', B3: '组长' } },
  ),
  'a-header-of-three-levels': march(
    [
      ['某支部2026年3月党员积分登记表'],
      ['编\n号', '姓　名', '日常\n表现', null, null, '违规\n违纪'],
      [null, null, '组织生活', null, '党费', null],
      [null, null, '1.无故\n缺勤（次）', '2.因事\n请假（次）', null, null],
      ['1', '王芳', 0, 1, '足额', null],
      ['2', '李强', 2, 0, '足额', null],
      ['3', '刘洋', 0, 0, '不足', 1],
      ['合　计', null, 2, 1, null, 1],
      ['制表人：王芳', null, null, '审核人：李强'],
    ],
    { merges: ['A1:F1', 'A2:A4', 'B2:B4', 'C2:E2', 'F2:F4', 'C3:D3', 'E3:E4', 'A8:B8'] },
  ),
  'hidden-rows-and-a-filter': march(
    [
      [...HEAD, '无故缺勤', '因事请假', '备注'],
      ['1', '王芳', 0, 1, '出差'],
      ['2', '李强', 3, 0, null],
      ['3', '刘洋', 0, 0, null],
    ],
    { hidden: [3], filter: 'A1:E4', hiddenColumns: ['D'], freeze: 'C2' },
  ),
  'days-as-dates-of-the-program': [
    {
      name: '名册',
      rows: [
        ['编号', '姓名', '起', '止'],
        ['1', '王芳', { date: '2020-07-01' }, null],
        ['2', '李强', '2020.7.1', null],
      ],
    },
    {
      name: '加扣分登记',
      rows: [
        ['2026年党员加扣分登记表'],
        ['序号', '姓名', '日期', '事由', '加分', '扣分'],
        [1, '王芳', { date: '2026-03-05' }, '违规违纪', null, 10],
        [2, '李强', '2026年6月30日', '激励加分', '8分', null],
      ],
    },
  ],
  'percentages': march([
    [...HEAD, '基础分扣减百分比', '领导减分'],
    ['1', '王芳', { percent: 0.1 }, '扣3'],
    ['2', '李强', '１０％', -2],
    ['3', '刘洋', 10, null],
  ]),
  'one-sheet-for-each-month': [
    ROSTER,
    { name: '1月', rows: [['2026年1月积分登记'], [...HEAD, '无故缺勤'], ['1', '王芳', { number: 2, format: '0"次"' }], ['2', '李强', 0], ['3', '刘洋', 0]], merges: ['A1:C1'] },
    { name: '2月', rows: [['2026年2月积分登记'], [...HEAD, '无故缺勤'], ['3', '刘洋', 1], ['1', '王芳', '　'], ['2', '李强', '无']], merges: ['A1:C1'] },
    { name: '说明', rows: [['本表由各党小组填写，每月5日前交支部。']] },
  ],
  'looks-out-to-the-edge-of-the-sheet': march(
    [
      [...HEAD, '无故缺勤', '违规违纪'],
      ['1', '王芳', '２', '—'],
      ['2', '李强', '１次', '／'],
      ['3', '刘洋', '０', null],
    ],
    { looksTo: 'XFD300' },
  ),
};

const member = (name, id, [absence, leave]) => ({
  name,
  rows: [
    ['2026年3月党员积分登记表'],
    ['姓名：', name, '编号：', id],
    ['考核项目', '考核内容', '次数', '备注'],
    ['组织生活', '无故缺勤', absence, null],
    [null, '因事\n请假（次）', leave, null],
    ['合计', null, absence + leave, null],
    ['本人签字：', null, '支部书记签字：', null],
  ],
  merges: ['A1:D1', 'A4:A5', 'A6:B6'],
});

const exceljs = {
  'formulas-with-results': march([
    [...HEAD, '无故缺勤', '因事请假', '合计'],
    ['1', '王芳', { f: '1+1', v: 2 }, { f: 'TEXT(1,"0次")', v: '1次' }, { f: 'SUM(C2:D2)', v: 2 }],
    ['2', '李强', { f: 'NA()', v: { error: '#N/A' } }, { f: '0', v: 0 }, { f: 'SUM(C3:D3)', v: { error: '#N/A' } }],
    ['3', '刘洋', { f: 'IF(TRUE,"")', v: '' }, 1, { f: 'SUM(C4:D4)', v: 1 }],
  ]),
  'formulas-that-are-shared': march([
    [...HEAD, '上旬', '下旬', '无故缺勤'],
    ['1', '王芳', 1, 0, { f: 'C2+D2', v: 1 }],
    ['2', '李强', 1, 1, { like: 'E2', v: 2 }],
    ['3', '刘洋', 0, 0, { like: 'E2', v: 0 }],
  ]),
  'text-in-several-fonts-and-links': march([
    [{ runs: ['编', '号'] }, { runs: ['姓', '名'] }, { runs: ['因事\n', '请假'] }, '违规违纪【次】'],
    ['1', { link: '王芳', to: 'mailto:a@example.com' }, { runs: ['2', '　次'] }, 0],
    ['2', '李强', { runs: ['0'] }, { runs: ['1'] }],
    ['3', '刘　洋', '两次', '×'],
  ]),
  'a-form-for-each-member': [ROSTER, member('王芳', '1', [1, 0]), member('李强', '2', [0, 2]), member('刘洋', '3', [0, 0])],
  'headers-that-are-sentences': march(
    [
      ['2026年3月'],
      [...HEAD, '1.无故缺勤,每次扣10分', '2、因事请假，\n每次扣2分', '违规违纪（每事每次扣10分）', '不支持、不配合党组织工作，每次扣10分'],
      ['1', '王芳', 1, 0, null, null],
      ['2', '李强', 0, '3次', null, 1],
      ['3', '刘洋', 0, 0, 2, null],
    ],
    { merges: ['A1:F1'] },
  ),
  'truth-values-and-errors': [
    ROSTER,
    {
      name: '2026年上半年',
      rows: [
        [...HEAD, '一票否决', '激励加分', '个人自评'],
        ['1', '王芳', false, 10, 95.5],
        ['2', '李强', true, { error: '#REF!' }, '９０分'],
        ['3', '刘洋', '○', '满分', { percent: 0.9 }],
      ],
    },
  ],
  'lists-to-choose-from-and-protection': march(
    [
      [...HEAD, '党费', '爱岗敬业'],
      ['1', '王芳', '足额', '良好 7'],
      ['2', '李强', '不足', '优秀'],
      ['3', '刘洋', '免缴', 4.5],
    ],
    { choices: { 'C2:C4': ['足额', '不足', '未缴'] }, guarded: true, freeze: 'C2', filter: 'A1:D4' },
  ),
};

const libreOffice = {
  'a-header-of-two-levels': march(
    [
      ['党员积分登记（2026年3月）'],
      ['编号', '姓名', '组织生活', null, '党费'],
      [null, null, '无故缺勤', '请假\n（次）', null],
      ['1', '王芳', 0, 2, '足额'],
      ['2', '李强', 1, 0, '足额'],
      ['3', '刘洋', 0, 0, '未缴'],
    ],
    { merges: ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'] },
  ),
  'marks-that-formulas-count': march([
    [...HEAD, '5日', '12日', '26日', '无故缺勤', '因事请假'],
    ['1', '王芳', '√', '×', '√', { f: 'COUNTIF(C2:E2,"×")' }, { f: 'COUNTIF(C2:E2,"○")' }],
    ['2', '李强', '×', '○', '×', { f: 'COUNTIF(C3:E3,"×")' }, { f: 'COUNTIF(C3:E3,"○")' }],
    ['3', '刘洋', '√', '√', '√', { f: 'COUNTIF(C4:E4,"×")' }, { f: '1/0' }],
  ]),
  'percentages-days-and-truth-values': [
    { name: '名册', rows: [['编号', '姓名', '起'], ['1', '王芳', { date: '2019-12-31' }], ['2', '李强', '二〇一九年'], ['3', '刘洋', null]] },
    {
      name: '2026-H1',
      rows: [
        [...HEAD, '一票否决', '个人自评', '群众测评'],
        ['1', '王芳', false, { percent: 0.955 }, 90],
        ['2', '李强', true, 88, '９１．５'],
        ['3', '刘洋', null, 0, '95%'],
      ],
    },
  ],
  'blank-cells-to-the-edge': march(
    [
      [...HEAD, '无故缺勤', '志愿服务'],
      ['1', '王芳', 0, '10分'],
      [],
      ['2', '李强', 1, '一般（３分）'],
      ['小计', null, 1, null],
      ['3', '刘洋', 0, '较差'],
    ],
    { looksTo: 'XFD300' },
  ),
  'hidden-rows-and-text-in-several-fonts': march(
    [
      [...HEAD, { runs: ['无故', '缺勤'] }, '因事请假'],
      ['1', { runs: ['王', '芳'] }, 1, 0],
      ['2', '李强', { runs: ['2', '次'] }, 0],
      ['3', '刘洋', 0, '－1'],
    ],
    { hidden: [3, 4] },
  ),
  'items-of-one-month-over-sheets': [
    ROSTER,
    { name: '3月出勤', rows: [['2026年3月'], [...HEAD, '无故缺勤'], ['1', '王芳', 1], ['2', '李强', 0], ['3', '刘洋', 0]] },
    { name: '3月党费', rows: [['2026年3月'], [...HEAD, '党费'], ['1', '王芳', '足额'], ['2', '李强', '不足'], ['3', '刘洋', '足额']] },
  ],
};

const gnumeric = {
  'a-header-of-two-levels': march(
    [
      ['编号', '姓名', '党员义务', null, '违规\n违纪'],
      [null, null, '无故\n缺勤', '缴纳\n党费', null],
      ['1', '王芳', 1, '足额', null],
      ['2', '李强', 0, '不足', 2],
      ['3', '刘洋', 0, '足额', null],
    ],
    { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] },
  ),
  'formulas-and-errors': march([
    [...HEAD, '无故缺勤', '因事请假', '得分'],
    ['1', '王芳', { f: '2*2' }, { f: '"1次"' }, { f: '30-C2*10' }],
    ['2', '李强', { f: '1/0' }, { error: '#N/A' }, { f: '30-C3*10' }],
    ['3', '刘洋', 0, '', { f: '30-C4*10' }],
  ]),
  'a-list-of-events': [
    ROSTER,
    {
      name: '加扣分登记',
      rows: [
        ['2026年党员加扣分登记表'],
        ['序号', '姓名', '日期', '事由', '加分', '扣分', '证据'],
        [1, '王芳', { date: '2026-04-20' }, '违规违纪', null, 10, '通报'],
        [2, '刘洋', '2026/5/6', '违规违纪', null, '扣10分', '通报'],
        [3, '陈静', { date: '2026-05-07' }, '违规违纪', null, 10, null],
        [4, '李强', { date: '2026-06-01' }, '激励加分', 3, null, null],
      ],
    },
  ],
  'hidden-rows-and-percentages': march(
    [
      [...HEAD, '基础分扣减百分比', '获得荣誉'],
      ['1', '王芳', { percent: 0.05 }, '一次'],
      ['2', '李强', '5%', '2人次'],
      ['3', '刘洋', 0, 'O'],
    ],
    { hidden: [4] },
  ),
  'namesakes': [
    { name: '名册', rows: [['姓名', '区分'], ['李强', '第一党小组'], ['李强', '第二党小组'], ['王芳', '第二党小组']] },
    {
      name: '登记表 2026-03',
      rows: [['党小组', '姓名', '无故缺勤'], ['第一党小组', '李 强', 1], ['第二党小组', '李　强', 2], [null, '王芳', 0]],
      merges: ['A3:A4'],
    },
  ],
};

export const LEDGERS = { openpyxl, exceljs, libreOffice, gnumeric };

/** Text files that a program opens and saves as .xlsx. */
export const TEXTS = {
  libreOffice: { name: 'a-text-file', sheet: '登记表 2026-03', text: '编号,姓名,无故缺勤,因事请假,备注\n001,王芳,1,0,\n002,李强,,2次,出差\n,合计,1,2,\n' },
  gnumeric: { name: 'a-text-file', sheet: '登记表 2026-03', text: '姓名,无故缺勤,党费\n王芳,1,足额\n李强,１,"足额\n"\n制表人：王芳,,\n' },
};

/** Files of one program that another has opened and saved again. */
export const SAVED_AGAIN = [
  { by: 'libreOffice', of: ['exceljs', 'a-form-for-each-member'] },
  { by: 'libreOffice', of: ['openpyxl', 'formulas-without-results'] },
  { by: 'gnumeric', of: ['openpyxl', 'a-header-of-three-levels'] },
  { by: 'gnumeric', of: ['exceljs', 'formulas-that-are-shared'] },
];
