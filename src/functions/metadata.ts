/**
 * The one table of worksheet functions: functions.json for Excel, the registration in WPS and the workbench, the
 * wizard and the README are made from it. Ids are ASCII and never change; names have at least three characters,
 * as Excel documents; the two-character names are workbook names or registered aliases (`SHORT_NAMES`).
 */
export interface FunctionMeta {
  readonly id: 'POINTS' | 'POINTS_TABLE' | 'POINTS_NOTE' | 'BALLOT_SCORE' | 'APPRAISAL_SCORE' | 'GRADE' | 'RANKING';
  readonly name: string;
  readonly description: string;
  readonly result: { readonly type: 'any'; readonly dimensionality: 'scalar' | 'matrix' };
  readonly parameters: readonly ParameterMeta[];
}

export interface ParameterMeta {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional: true | false;
}

const SCALAR = { type: 'any', dimensionality: 'scalar' } as const;
const MATRIX = { type: 'any', dimensionality: 'matrix' } as const;

const block = (name: string, description: string): ParameterMeta => ({ name, description, ...MATRIX, optional: false });
const optional = (name: string, description: string): ParameterMeta => ({ name, description, ...MATRIX, optional: true });

const ITEMS = block('项目', '登记表的列标题，如 C$2:K$2；可包含姓名、类别、状态、期间列。');
const RECORD = block('记录', '这名党员的一行登记，如 C3:K3，与项目一一对应；空白不等于 0。');
const SCHEME = block('办法', '写“办法”（积分办法表的名称），或内置办法的编号，如 "zhangdian-2017"。');
const PERIOD = optional('期间', '可省略。如 2026-03、2026-Q1，用于说明中的期次。');

export const FUNCTIONS: readonly FunctionMeta[] = [
  {
    id: 'POINTS',
    name: '积分值',
    description: '按办法计算一行登记的积分；缺项显示 #N/A 并指明缺什么，填错显示 #VALUE! 并指明错在哪里。',
    result: SCALAR,
    parameters: [ITEMS, RECORD, SCHEME, PERIOD],
  },
  {
    id: 'POINTS_TABLE',
    name: '积分表',
    description: '一次计算整张登记表，溢出两列：积分，以及缺项或填错的说明。人数多时用它代替逐行公式。',
    result: MATRIX,
    parameters: [ITEMS, block('记录区', '所有党员的登记区域，如 C3:K40，每行一人。'), SCHEME, PERIOD],
  },
  {
    id: 'POINTS_NOTE',
    name: '积分说明',
    description: '用一句话说明一行积分怎么算出来的，每一项都带条款。',
    result: SCALAR,
    parameters: [ITEMS, RECORD, SCHEME, PERIOD],
  },
  {
    id: 'BALLOT_SCORE',
    name: '测评分',
    description: '按办法把测评票数折算成得分；除数（标记票、有效票、收回票或到会人数）由办法规定。',
    result: SCALAR,
    parameters: [
      block('票种', '票种名称，如 好、一般、差，可包含弃权票、废票。'),
      block('票数', '与票种一一对应的票数。'),
      SCHEME,
      optional('到会', '可省略。到会人数；办法规定按到会人数折算时必填。'),
    ],
  },
  {
    id: 'APPRAISAL_SCORE',
    name: '考评分',
    description: '由各期积分和测评记录合成考评分，四舍五入到办法规定的小数位。',
    result: SCALAR,
    parameters: [
      block('各期积分', '各期的积分，如 C3:H3；不在本支部的期填“—”。办法不分期时留空。'),
      block('测评项目', '测评和半年（年度）项目的列标题，如 I$2:N$2。'),
      block('测评记录', '这名党员的测评记录，如 I3:N3。'),
      SCHEME,
    ],
  },
  {
    id: 'GRADE',
    name: '定等次',
    description: '按等次分界和名额给出建议等次；最终等次由支部认定。',
    result: SCALAR,
    parameters: [
      block('本人分', '本人的考评分。'),
      block('全体分', '参加评定的全体党员的考评分，如 O$3:O$40。'),
      SCHEME,
      optional('条件', '可省略。党员总数（名额按总数计算时必填）、本人适用的特例名称。'),
    ],
  },
  {
    id: 'RANKING',
    name: '排名次',
    description: '按公布的分数排名；同分并列，其后名次空位顺延（办法另有规定的从其规定）。',
    result: SCALAR,
    parameters: [block('本人分', '本人的考评分。'), block('全体分', '参加排名的全体党员的考评分。'), optional('办法', '可省略。')],
  },
];

/** The short names people write: in Excel workbook names made at run time, in WPS and the workbench registered beside the long ones. */
export const SHORT_NAMES: readonly { readonly name: string; readonly id: FunctionMeta['id'] }[] = [
  { name: '积分', id: 'POINTS' },
  { name: '等次', id: 'GRADE' },
  { name: '名次', id: 'RANKING' },
];
