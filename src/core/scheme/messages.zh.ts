import { unfilledText } from './unfilled.zh';
import type { FileProblem, SchemeCode, SchemeData, SchemeIssue, SchemePlace, Takes } from './issues';

type Words = { readonly [Code in SchemeCode]: (data: SchemeData[Code]) => string };

const TAKES: Readonly<Record<Takes, string>> = {
  text: '文字',
  number: '数字，如 10、-2、0.5',
  positive: '大于 0 的数字，如 1、500',
  figure: '数字，如 10、-2、0.5；还没有定的填“待填”',
  bound: '数字；没有限制的填“不设”',
  percent: '百分数，如 60%',
  basis: '依据，如“第三条第一款”“解读：……”“假定（未确认）：……”',
  id: '编号：小写字母开头，只用小写字母、数字和连字符，如 daily-absence',
  date: '日期，如 2026-01-01',
  whole: '整数，如 3',
};

const WORDS: Words = {
  'sheet-closing-missing': ({ words }) => `“积分办法”表没有找到结束行。请在全部内容下面另起一行，第一栏填“${words}”。`,
  'sheet-section-missing': ({ section, headers }) => `“积分办法”表缺少“${section}”一节。请在第一栏写节名“${section}”，下一行写栏名：${headers.join('、')}。`,
  'sheet-section-twice': ({ section }) => `“${section}”一节出现了两次。请合并为一节。`,
  'sheet-header-missing': ({ section, header }) => `“${section}”一节缺少“${header}”栏。请在栏名行补上“${header}”。`,
  'sheet-header-twice': ({ section, header }) => `“${section}”一节有两栏都叫“${header}”。请删去一栏，或给备注栏另取名字。`,
  'sheet-line-missing': ({ section, line }) => `“${section}”一节缺少“${line}”一行。请补上。`,
  'sheet-line-twice': ({ section, line }) => `“${section}”一节的“${line}”写了两行。请只留一行。`,
  'sheet-line-unknown': ({ section, found, lines }) => `“${section}”一节没有“${found}”这一行。名目应为：${lines.join('、')}；如果是设置，请在“编号”栏填上编号；如果是说明，请写到表格右侧。`,
  'sheet-blank': ({ header, takes }) => `“${header}”没有填。请填${TAKES[takes]}；空白不会当作 0。`,
  'sheet-not-text': ({ header, found }) => `“${header}”是“${found}”，不是文字。请改为文字。`,
  'sheet-not-a-number': ({ header, found, takes }) => `“${header}”填的是“${found}”。请填${TAKES[takes]}。`,
  'sheet-not-whole': ({ header, found, min, max }) => `“${header}”填的是 ${found}。请填 ${min} 到 ${max} 的整数。`,
  'sheet-percent': ({ header, found }) => `“${header}”填的是 ${found}，看不出是百分之几。百分数请带上 %，如 60%；或者写成不大于 1 的小数，如 0.6。`,
  'sheet-word': ({ header, found, words }) => (found === '' || found === '—' ? `“${header}”没有填。请填：${words.join('、')}。` : `“${header}”填的是“${found}”。请填：${words.join('、')}。`),
  'sheet-not-an-id': ({ header, found }) => `“${header}”填的是“${found}”。请填${TAKES.id}。`,
  'sheet-basis': ({ found }) => `依据“${found}”无法识别。条款直接写，如“第三条第一款”；解读写“解读：……”；原文没有的数写“假定（未确认）：……”，确认后改为“假定（已确认）：……”。`,
  'sheet-date': ({ found }) => `日期“${found}”无法识别。请写成文字 2026-01-01；没有写明的填“不设”。`,
  'sheet-not-used': ({ header, found, kind }) => `“${kind}”不用“${header}”这一栏，填了“${found}”也不会生效。请改为“—”，或改填别的栏。`,
  'sheet-duplicate-id': ({ header, id, first }) => `“${header}”“${id}”已经用过${first === '' ? '' : `（${first}）`}。请换一个编号。`,
  'sheet-unknown-item': ({ header, found }) => `“${header}”填的“${found}”在“项目”一节里没有对应的行。请填项目的编号，或补上这个项目。`,
  'sheet-unknown-reference': ({ header, found, known }) => (known.length === 0 ? `“${header}”填的“${found}”没有对应的内容。请改为“—”，或先在“方案”一节写上设置。` : `“${header}”填的“${found}”没有对应的内容。可以填：${known.join('；')}。`),
  'sheet-wrong-section': ({ section, item, kind }) => `“${item}”的算法是“${kind}”，在“${section}”一节没有内容。请核对项目编号，或改“${item}”的算法。`,
  'sheet-too-few-rows': ({ section, item, needs }) => `“${item}”在“${section}”一节至少要有 ${needs} 行。请补上，并填好项目编号。`,
  'sheet-row-kind': ({ item, row }) => `“${item}”在“测评”一节要有一行、也只能有一行“${row}”。请补上或删去多余的。`,
  'sheet-top-items': ({ found }) => `“项目”一节要有一个、也只能有一个最上级的项目（上级编号为“—”），现在有 ${found} 个。请填好其他项目的上级编号。`,
  'sheet-loop': ({ item }) => `“${item}”的上级又归在它自己下面。请改正上级编号。`,
  'sheet-children': ({ item, kind, takes }) => `“${item}”的算法是“${kind}”，${{ none: '下面不能再有项目', one: '下面要有一个、也只能有一个项目', some: '下面至少要有一个项目' }[takes]}。请核对各项目的上级编号。`,
  'sheet-weight-missing': ({ item, part, partId }) => `“${part}”在“${item}”中占多少，没有写。请在“测评”一节加一行权重：编号填 ${partId}。`,
  'sheet-reversed': ({ low, high, min, max }) => `${low} ${min} 大于${high} ${max}。请核对两个数字。`,
  'scheme-invalid': ({ path, problem }) => `办法内容有误（${path === '' ? '整体' : path}）：${problemText(problem)}`,
  'duplicate-id': ({ id, place }) => `${at(place)}的编号“${id}”用了两次。请换一个编号。`,
  'duplicate-label': ({ label, items }) => `登记栏“${label}”在“${items.join('”和“')}”中重名，登记表里分不清。请改其中一个的名称或别名。`,
  'unresolved-reference': ({ id, place }) => `${at(place)}的“${place.field}”引用了“${id}”，办法里没有它。请改为已有的编号。`,
  'reference-period': ({ item, of }) => `“${item}”引用了“${of}”，两个项目不在同一期计算（一个每期算、一个考评时算，或者周期不同）。请引用同一期的项目；考评时要用各期的结果，请引用“各期合成”的那一项。`,
  'reference-loop': ({ item, of }) => `“${item}”引用“${of}”，而“${of}”又要用到“${item}”，无法计算。请改为引用别的项目。`,
  'value-not-offered': ({ setting, value, options }) => `设置“${setting}”的值“${value}”不在可选项之内。请从中选：${options.join('、')}。`,
  'periods-nested': ({ item, outer }) => `“${item}”在“${outer}”里面，各期合成不能套在各期合成里面。请移到它的外面。`,
  'periods-twice': ({ item, other }) => `“${item}”和“${other}”的登记周期相同。请合并为一项，或给其中一项另定登记周期。`,
  'amendment-refused': ({ amendment, problem }) => `修订“${amendment}”不能执行：${schemeIssueText(problem)}`,
  'bands-gap': ({ lower, upper, at: from, to }) => `等次“${lower}”和“${upper}”之间有空档：${from === to ? `${from} 分` : `${from} 到 ${to} 分`}不属于任何等次。请调整上下界或端点。`,
  'bands-overlap': ({ lower, upper, from, to }) => `等次“${lower}”和“${upper}”重叠：${from === to ? `${from} 分` : `${from} 到 ${to} 分`}同时属于两个等次。请调整上下界或端点。`,
  'band-empty': ({ grade }) => `等次“${grade}”的区间里没有分数。请核对上下界和端点。`,
  'band-unreachable': ({ grade, least, most }) => `等次“${grade}”得不到：按办法得分${spread(least, most)}。请核对等次的区间或各项分值。`,
  'band-full-marks': ({ grade, from }) => `等次“${grade}”从${from}分起，就是各项满分的合计：各项都得满分，或者另有加分，才评得上。请支部核对等次的下界。`,
  'weights-sum': ({ item, sum }) => `“${item}”各部分的权重合计 ${sum}，不是 100%。请核对权重。`,
  'full-marks-differ': ({ item, stated, sum }) => `“${item}”写明满分 ${stated}，各项合计 ${sum}。请核对分值；如果原文就是这样，请在依据里写明采用哪个。`,
  'grade-unknown': ({ grade, known, place }) => `${at(place)}提到等次“${grade}”，“等次”一节里没有。${known.length === 0 ? '请先写上等次' : `请改为：${known.join('、')}`}。`,
  'share-not-named': ({ quota }) => `“${quota}”的比例原文没有写明，只按分数确定。支部定了比例的，请填到“比例”栏。`,
  'reminder-unreachable': ({ reminder, least, most }) => `提醒“${reminder}”用不上：按办法得分${spread(least, most)}。请核对下界、上界，或各项分值。`,
  'class-unused': ({ class: name }) => `分类“${name}”没有用到：没有哪一行的“对象”写它。请在有关各行的“对象”栏写上；用不着的，删去这一类。`,
  'amendment-pending': ({ amendment }) => `修订“${amendment}”还没有批准，不生效。批准后请填写批准单位、文件和日期。`,
  'amendment-never': ({ amendment, from, to }) => `修订“${amendment}”从${from}起、到${to}止，起期在止期之后，永远不生效。请改正起止日期。`,
  'amendments-overlap': ({ earlier, later, key }) => `修订“${earlier}”和“${later}”在同一段时间都改了“${key}”，以后一个为准。请写明前一个的止期。`,
  'levels-gap': ({ item, lower, upper, from, to }) => `“${item}”的“${lower}”到 ${from} 分为止，“${upper}”从 ${to} 分起，中间的分数不属于任何档次。请核对。`,
  'levels-overlap': ({ item, lower, upper }) => `“${item}”的“${lower}”和“${upper}”分数重叠。请调整最低分、最高分。`,
  'limits-reversed': ({ item, min, max }) => `“${item}”的下限 ${min} 大于上限 ${max}。请核对两个数字。`,
  'charge-too-large': ({ item, charge, points, room }) => `“${charge}”一次 ${points} 分，超过“${item}”可加减的 ${room} 分，超出部分不起作用。如非本意，请核对分值或限额。`,
  'rhythm-uneven': ({ entry, closing }) => `登记周期“${entry}”比考评周期“${closing}”长，合不成整期。请改登记周期或考评周期。`,
  'figure-unfilled': (data) => `${unfilledText(data)}。请支部研究后在“积分办法”表填上；填好之前不能公示。`,
  'assumption-unconfirmed': ({ item, text }) => `“${item}”用了假定的数，尚未确认：${text}。请支部确认后把依据改为“假定（已确认）：……”。`,
  'setting-unknown': ({ key, known }) => (known.length === 0 ? `没有“${key}”这项设置，本办法没有可选的设置。` : `没有“${key}”这项设置。可以设置：${known.join('、')}。`),
  'setting-value': ({ setting, found, options }) => `设置“${setting}”不能是“${found}”。请从中选：${options.join('、')}。`,
  'figure-unknown': ({ key, known }) => `没有“figure:${key}”这个数。可以填的有：${known.slice(0, 30).join('、')}${known.length > 30 ? '……' : ''}。`,
  'figure-invalid': ({ key, found, takes }) => `“figure:${key}”填的是“${found}”。请填${TAKES[takes]}。`,
};

function problemText(problem: FileProblem): string {
  switch (problem.kind) {
    case 'missing':
      return '缺少这一项。请补上。';
    case 'unknown-key':
      return `有不认识的内容：${problem.keys.join('、')}。请删去或改名。`;
    case 'not-a-decimal':
      return '应为数字文本，如 "10"、"-0.5"；没有定的写“待填”，没有限制的写“不设”。';
    case 'text-not-kept':
      return '文字里有换行等控制字符，或只有一个“—”。请改写。';
    case 'text-has-separator':
      return '文字里不能有顿号、逗号、分号，它们用来隔开几个名称。请改写。';
    case 'one-of':
      return problem.values.length === 0 ? '不是允许的写法。请对照已有的办法改写。' : `应为其中之一：${problem.values.join('、')}。`;
    case 'too-few':
      return `太少或太短，至少 ${problem.least}。请补上。`;
    case 'too-many':
      return `太多或太长，至多 ${problem.most}。请缩减。`;
    case 'too-deep':
      return `层数太多，至多 ${problem.most} 层。请对照已有的办法改写。`;
    case 'id':
      return `写法不对。编号用小写字母开头，只用小写字母、数字和连字符；日期写成 2026-01-01。`;
    case 'wrong-type':
      return '内容的种类不对。请对照已有的办法改写。';
  }
}

function spread(least: string | null, most: string | null): string {
  return [...(least === null ? [] : [`最低 ${least}`]), ...(most === null ? [] : [`最高 ${most}`])].join('，');
}

function at({ section, item }: SchemePlace): string {
  return `“${section}”一节“${item}”`;
}

export function schemeIssueText(issue: SchemeIssue): string {
  return (WORDS[issue.code] as (data: SchemeIssue['data']) => string)(issue.data);
}

export function isSchemeCode(code: string): code is SchemeCode {
  return Object.prototype.hasOwnProperty.call(WORDS, code);
}
