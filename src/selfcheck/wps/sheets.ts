import { check } from '../check';
import { ask, call, put, refuses } from './probe';
import { cell, SHEET_PREFIX, type WpsBench, type WpsCheck } from './stand';

/** A property of the sheet that is set and read back. */
function keeps(id: string, what: string, path: string, value: string | number | boolean): WpsCheck {
  return check(id, `${what}存得住吗？`, `${path} = ${JSON.stringify(value)}，读回`, [JSON.stringify(value)], ({ sheet }) => {
    put(sheet, path, value);
    return ask(sheet, path);
  });
}

/** The same of a cell. */
function cellKeeps(id: string, what: string, path: string, value: string | number | boolean, more: readonly string[] = []): WpsCheck {
  return check(id, `${what}存得住吗？`, `A1 的 ${path} = ${JSON.stringify(value)}，读回`, [JSON.stringify(value), ...more], (bench) => {
    const at = cell(bench, 'A1');
    put(at, path, value);
    return ask(at, path);
  });
}

const protect = (sheet: unknown): unknown => call(sheet, 'Protect', null, true, true, true, false);

function unprotected<T>(sheet: unknown, act: () => T): T {
  try {
    return act();
  } finally {
    call(sheet, 'Unprotect');
  }
}

/** Page set-up, protection, validation, looks and the sheets themselves. */
export const sheetChecks: readonly WpsCheck[] = [
  keeps('page.paper', '纸张（A4）', 'PageSetup.PaperSize', 9),
  keeps('page.orientation', '纸张方向（横向）', 'PageSetup.Orientation', 2),
  keeps('page.margin', '页边距', 'PageSetup.TopMargin', 72),
  keeps('page.header-margin', '页脚边距', 'PageSetup.FooterMargin', 36),
  keeps('page.centre', '水平居中', 'PageSetup.CenterHorizontally', true),
  keeps('page.footer', '页脚', 'PageSetup.CenterFooter', '第 &P 页 共 &N 页'),
  keeps('page.titles', '打印标题行', 'PageSetup.PrintTitleRows', '$1:$2'),
  keeps('page.area', '打印区域', 'PageSetup.PrintArea', '$A$1:$C$9'),
  keeps('page.first-number', '起始页码', 'PageSetup.FirstPageNumber', 3),
  check('page.fit', '缩放为一页宽存得住吗？', 'Zoom = false，FitToPagesWide = 1，FitToPagesTall = false，读回', ['[false, 1, false]'], ({ sheet }) => {
    put(sheet, 'PageSetup.Zoom', false);
    put(sheet, 'PageSetup.FitToPagesWide', 1);
    put(sheet, 'PageSetup.FitToPagesTall', false);
    return ['Zoom', 'FitToPagesWide', 'FitToPagesTall'].map((name) => ask(sheet, `PageSetup.${name}`));
  }),
  check('page.break', '能加分页符吗？', 'HPageBreaks.Add 在 A10 之前', ['"taken"'], (bench) => refuses(() => call(bench.sheet, 'HPageBreaks.Add', cell(bench, 'A10')))),
  check('protection.on', '不设密码能保护工作表吗？', 'Protect 后读 ProtectContents', ['true'], ({ sheet }) => {
    protect(sheet);
    return unprotected(sheet, () => ask(sheet, 'ProtectContents'));
  }),
  check('protection.locked', '受保护的格拒绝写入吗？', 'Protect 后写 A1', ['"refused"'], (bench) => {
    protect(bench.sheet);
    return unprotected(bench.sheet, () => refuses(() => put(cell(bench, 'A1'), 'Value2', 1)));
  }),
  check('protection.unlocked', '不锁定的格还能写吗？', 'A1 的 Locked = false，Protect 后写 A1', ['"taken"'], (bench) => {
    put(cell(bench, 'A1'), 'Locked', false);
    protect(bench.sheet);
    return unprotected(bench.sheet, () => refuses(() => put(cell(bench, 'A1'), 'Value2', 1)));
  }),
  check('protection.structure', '工作簿结构受保护时能加表吗？', '只在临时工作簿里：Protect 结构，加一张表', ['"refused"', '"not tried"'], ({ book, temporary }) => {
    if (temporary === 'sheet') return 'not tried';
    call(book, 'Protect', null, true, false);
    try {
      return refuses(() => call(book, 'Sheets.Add'));
    } finally {
      call(book, 'Unprotect');
    }
  }),
  check('validation.list', '下拉选项存得住吗？', 'A1 加列表“优秀,良好”，读 Formula1', ['"优秀,良好"'], (bench) => {
    call(cell(bench, 'A1'), 'Validation.Add', 3, 1, 1, '优秀,良好');
    return ask(cell(bench, 'A1'), 'Validation.Formula1');
  }),
  check('validation.twice', '已有下拉的格再加会怎样？', 'A1 连加两次列表', 'noted', (bench) => {
    call(cell(bench, 'A1'), 'Validation.Add', 3, 1, 1, '优秀,良好');
    return refuses(() => call(cell(bench, 'A1'), 'Validation.Add', 3, 1, 1, '好,差'));
  }),
  check('validation.message', '输入提示存得住吗？', 'A1 加数值范围，InputMessage = "0 到 10"，读回', ['"0 到 10"'], (bench) => {
    const at = cell(bench, 'A1');
    call(at, 'Validation.Add', 2, 2, 1, '0', '10');
    put(at, 'Validation.InputMessage', '0 到 10');
    return ask(at, 'Validation.InputMessage');
  }),
  check('validation.long-list', '下拉选项超过 255 字会怎样？', 'A1 加 300 字的列表', 'noted', (bench) => refuses(() => call(cell(bench, 'A1'), 'Validation.Add', 3, 1, 1, Array.from({ length: 75 }, () => '选项一').join(',')))),
  cellKeeps('looks.colour', '颜色（蓝在前的整数）', 'Interior.Color', 0x00ffcc),
  cellKeeps('looks.font', '字体', 'Font.Name', '仿宋'),
  cellKeeps('looks.centre', '居中', 'HorizontalAlignment', -4108),
  cellKeeps('looks.wrap', '自动换行', 'WrapText', true),
  cellKeeps('looks.format', '数字格式', 'NumberFormat', '0.00'),
  cellKeeps('looks.height', '行高', 'RowHeight', 30),
  cellKeeps('looks.width', '列宽', 'ColumnWidth', 20, ['19.88', '20.13', '19.875', '20.125']),
  check('looks.border', '边框存得住吗？', 'A1:B2 的 Borders.LineStyle = 1，读回', ['1'], (bench) => {
    put(cell(bench, 'A1:B2'), 'Borders.LineStyle', 1);
    return ask(cell(bench, 'A1:B2'), 'Borders.LineStyle');
  }),
  check('looks.mixed', '格式不一的一块读出来是什么？', 'A1 加粗、B1 不加粗，读 A1:B1 的 Font.Bold', ['null'], (bench) => {
    put(cell(bench, 'A1'), 'Font.Bold', true);
    put(cell(bench, 'B1'), 'Font.Bold', false);
    return ask(cell(bench, 'A1:B1'), 'Font.Bold');
  }),
  check('looks.mixed-format', '数字格式不一的一块读出来是什么？', 'A1、A2 为 0%，B1 为 0.00，读 A1:A2、A1:B1 的 NumberFormat', ['["0%", null]'], (bench) => {
    put(cell(bench, 'A1:A2'), 'NumberFormat', '0%');
    put(cell(bench, 'B1'), 'NumberFormat', '0.00');
    return ['A1:A2', 'A1:B1'].map((address) => ask(cell(bench, address), 'NumberFormat'));
  }),
  check('looks.merge', '合并单元格读得出来吗？', 'A1:B2 合并，读 A1、A1:C3 的 MergeCells 和合并区的行数', ['[true, null, 2]'], (bench) => {
    call(cell(bench, 'A1:B2'), 'Merge', false);
    return [ask(cell(bench, 'A1'), 'MergeCells'), ask(cell(bench, 'A1:C3'), 'MergeCells'), ask(cell(bench, 'A1'), 'MergeArea.Rows.Count')];
  }),
  check('looks.freeze', '能冻结窗格吗？', 'SplitRow = 2，FreezePanes = true，读回', ['[true, 2]'], ({ app }) => {
    const window = ask(app, 'ActiveWindow');
    put(window, 'FreezePanes', false);
    put(window, 'SplitColumn', 0);
    put(window, 'SplitRow', 2);
    put(window, 'FreezePanes', true);
    return [ask(window, 'FreezePanes'), ask(window, 'SplitRow')];
  }),
  check('looks.highlight', '条件格式能用公式吗？', 'A1:A3 加公式条件，设底色', ['"taken"'], (bench) =>
    refuses(() => put(call(cell(bench, 'A1:A3'), 'FormatConditions.Add', 2, null, '=$A1>0'), 'Interior.Color', 0x00ffff)),
  ),
  check('looks.own-highlight', '条件格式数得清、只删得掉自己的吗？', 'A1、B1 各加一条公式条件，从全表里按公式找到并删去 B1 那条，读前后的条数', ['[2, 1]'], (bench) => {
    call(cell(bench, 'A1'), 'FormatConditions.Add', 2, 1, '=$A1>0');
    call(cell(bench, 'B1'), 'FormatConditions.Add', 2, 1, '=LEN("自检")>0');
    const all = ask(bench.sheet, 'Cells.FormatConditions');
    const before = Number(ask(all, 'Count'));
    for (let index = before; index > 0; index -= 1) {
      const each = call(all, 'Item', index);
      if (String(ask(each, 'Formula1')).includes('自检')) call(each, 'Delete');
    }
    return [before, ask(bench.sheet, 'Cells.FormatConditions.Count')];
  }),
  check('looks.comment', '能给单元格加批注吗？', 'A1.AddComment', ['"taken"'], (bench) => refuses(() => call(cell(bench, 'A1'), 'AddComment', '自检'))),
  check('sheets.identity', '同一张表两次取到的是同一个对象吗？', '用 === 比较', ['false', 'true'], ({ book, sheet }) => {
    const get = (): unknown => call(book, 'Sheets.Item', ask(sheet, 'Name'));
    return get() === get();
  }),
  check('sheets.last', '新表加在最后吗？', '读临时表的位置是否等于表数', ['true'], ({ book, sheet }) => ask(call(book, 'Sheets.Item', ask(book, 'Sheets.Count')), 'Name') === ask(sheet, 'Name')),
  check('sheets.deep-hidden', '能深度隐藏再显示吗？', 'Visible = 2 读回，再设为 -1', ['[2, -1]'], ({ sheet }) => {
    put(sheet, 'Visible', 2);
    const hidden = ask(sheet, 'Visible');
    put(sheet, 'Visible', -1);
    return [hidden, ask(sheet, 'Visible')];
  }),
  check('sheets.long-name', '表名能有 31 个汉字吗？', `改名为“${SHEET_PREFIX}”加 26 个“长”再改回`, ['31'], (bench) => renamed(bench, `${SHEET_PREFIX}${'长'.repeat(26)}`)),
  check('sheets.too-long-name', '32 个字的表名会被拒绝吗？', `改名为“${SHEET_PREFIX}”加 27 个“长”`, ['"refused"'], (bench) => {
    const before = ask(bench.sheet, 'Name');
    const answer = refuses(() => put(bench.sheet, 'Name', `${SHEET_PREFIX}${'长'.repeat(27)}`));
    if (answer === 'taken') put(bench.sheet, 'Name', before);
    return answer;
  }),
];

/** The length of the name it got; the sheet has its own name back afterwards, by which it is taken away. */
function renamed({ sheet }: WpsBench, name: string): number {
  const before = ask(sheet, 'Name');
  put(sheet, 'Name', name);
  try {
    return String(ask(sheet, 'Name')).length;
  } finally {
    put(sheet, 'Name', before);
  }
}
