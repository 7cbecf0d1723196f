/**
 * Where things stand on sheet 积分办法 when we write it. Reading never relies on it: sections are found by their
 * heading, columns by their label.
 */
export const SECTIONS = ['方案', '项目', '档次', '加减分', '测评', '联动', '另列', '等次', '名额', '特例', '提醒', '期间', '修订'] as const;

export type Section = (typeof SECTIONS)[number];

/** Sections that a sheet may do without: there is nothing of the kind then. */
export const RARE_SECTIONS: ReadonlySet<Section> = new Set<Section>(['联动', '另列', '提醒', '修订']);

export interface Header {
  readonly label: string;
  readonly column: number;
  /** Columns that a cell of this header is wide. */
  readonly span: number;
  /**
   * `rare` columns stand on the sheet only where a row has something in them; a sheet without one says — there. `shown`
   * columns only help the reader of the sheet; nothing is read from them.
   */
  readonly use: 'read' | 'rare' | 'shown';
}

/** Characters per column: name, word, four figures, basis, further words, ids at the right. */
export const WIDTHS = [24, 18, 8, 8, 8, 8, 30, 10, 10, 14, 14, 8, 14, 17, 15, 16, 14, 8, 8] as const;

/** Columns in which figures and clauses stand. */
export const OPEN_COLUMNS = { first: 1, count: 9 } as const;

const BASIS_COLUMN = 6;

export const HEADERS: Readonly<Record<Section, readonly Header[]>> = {
  方案: [read('名目', 0), read('内容', 1, 5), read('依据', BASIS_COLUMN), shown('说明', 7, 6), read('编号', 13)],
  项目: [
    read('项目', 0),
    read('算法', 1),
    read('起始分', 2),
    read('下限', 3),
    read('上限', 4),
    read('满分', 5),
    read('依据', BASIS_COLUMN),
    read('限额范围', 7),
    read('合成', 8),
    read('登记栏', 9),
    read('别名', 10),
    read('空白', 11),
    read('条件', 12),
    read('编号', 13),
    read('上级编号', 14),
    rare('对象', 15),
    rare('同一事项', 16),
    rare('每事上限', 17),
    rare('取自', 18),
  ],
  档次: [shown('所属项目', 0), read('档次', 1), read('分值', 2), read('最低分', 3), read('最高分', 4), read('依据', 5, 5), read('别名', 10, 4), read('项目编号', 14)],
  加减分: [
    shown('所属项目', 0),
    read('登记栏', 1),
    read('分值', 2),
    read('最低分', 3),
    read('最高分', 4),
    read('方式', 5),
    read('依据', BASIS_COLUMN),
    rare('每份', 7),
    rare('取法', 8),
    rare('目标', 9),
    read('别名', 10),
    read('空白', 11),
    read('条件', 12),
    read('编号', 13),
    read('项目编号', 14),
    rare('对象', 15),
    rare('同栏', 16),
    rare('倍数', 17),
    rare('起次', 18),
  ],
  测评: [
    shown('所属项目', 0),
    read('名目', 1),
    read('分值', 2),
    read('权重', 3),
    read('种类', 4, 2),
    read('依据', BASIS_COLUMN, 4),
    read('别名', 10),
    read('空白', 11, 2),
    read('编号', 13),
    read('项目编号', 14),
    rare('对象', 15),
  ],
  联动: [
    shown('所属项目', 0),
    read('名称', 1),
    read('分值', 2),
    read('份额', 3),
    read('起点', 4),
    read('端点', 5),
    read('依据', BASIS_COLUMN),
    read('计量', 7),
    read('落到', 8, 2),
    read('触发', 10, 2),
    read('条件', 12),
    read('编号', 13),
    read('项目编号', 14),
  ],
  另列: [read('名称', 0), read('名次', 1), read('公开', 2, 2), read('依据', 4, 3), shown('说明', 7, 6), read('编号', 13)],
  等次: [read('等次', 0), read('端点', 1), read('下界', 2), read('上界', 3), read('依据', 4, 6)],
  名额: [
    read('名称', 0),
    read('种类', 1),
    read('比例', 2),
    read('最低分', 3),
    read('等次', 4),
    read('其余定为', 5),
    read('依据', BASIS_COLUMN),
    read('基数', 7),
    read('取整', 8),
    read('同分', 9),
    read('次序', 10),
    read('公开', 11),
    rare('名次依据', 12),
    read('编号', 13),
    rare('名次从', 14),
    rare('名次到', 15),
  ],
  特例: [
    read('名称', 0),
    read('种类', 1),
    read('等次', 2),
    read('原等次', 3),
    read('限值', 4),
    read('处理', 5),
    read('依据', BASIS_COLUMN),
    read('可填', 7),
    read('触发', 8),
    read('登记栏', 9),
    read('别名', 10),
    read('空白', 11),
    read('同栏', 12),
    read('编号', 13),
    rare('条件', 14),
    rare('对象', 15),
  ],
  提醒: [
    shown('所属特例', 0),
    read('情形', 1),
    read('下界', 2),
    read('上界', 3),
    read('端点', 4, 2),
    read('事项', BASIS_COLUMN),
    read('至少第几次', 7),
    read('至多第几次', 8),
    read('次数计法', 9),
    read('等次', 10, 3),
    read('特例编号', 13),
  ],
  期间: [read('名目', 0), read('内容', 1, 5), read('依据', BASIS_COLUMN), shown('说明', 7, 6)],
  修订: [
    read('名称', 0),
    read('名目', 1),
    read('内容', 2, 2),
    read('批准', 4, 2),
    read('依据', BASIS_COLUMN),
    read('起', 7),
    read('止', 8),
    read('批准单位', 9),
    read('批准文件', 10, 2),
    read('批准日期', 12),
    read('编号', 13),
  ],
};

/** A grey line beside each heading. */
export const HELP: Readonly<Record<Section, string>> = {
  方案: '办法的名称和出处；有几种读法的地方在这里选定一种。',
  项目: '一行一个计分项目，按“上级编号”归入上一级。改了数字，积分随之改变。',
  档次: '选项和分级的分值，或者视情评分各档的分数范围；分级的“项目编号”填加减分那一行的编号。',
  加减分: '每发生一次加减多少分，减分写负数；折算和不足按“每份”计；加重的行填“倍数”。',
  测评: '各部分占的权重，“对象”写明的人用另外的权重；测评票各票种的分值和除数；评分表由哪几方评。',
  联动: '他人的事给本人加减多少：份额按那件事的分数算，方向不变；“触发”填项目或加减分的编号。',
  另列: '得分以外另外列出的数；怎么算写在“项目”一节，上级编号填这里的编号。',
  等次: '得分落在哪个区间，建议哪个等次。',
  名额: '按比例控制的等次，以及按名次列出的名单。原文没有写明比例的填“不设”。',
  特例: '哪类人员怎样参加；哪些情形不按得分定等次。“限值”是连续几年、满几次、至少几分；“附加条件”在“同栏”填项目编号。',
  提醒: '“特例”一节的提醒什么时候作出：情形、分数区间、第几次；只供内部，不公示。',
  期间: '多久登记、多久考评，公示什么、公示几天。',
  修订: '从哪天起改了哪个数或哪项设置，一行一处，同一次修订编号相同；本单位自己的规定经批准才生效。',
};

function read(label: string, column: number, span = 1): Header {
  return { label, column, span, use: 'read' };
}

function rare(label: string, column: number, span = 1): Header {
  return { label, column, span, use: 'rare' };
}

function shown(label: string, column: number, span = 1): Header {
  return { label, column, span, use: 'shown' };
}
