import { check } from '../check';
import { cell, refusal, SHEET_PREFIX, type ExcelBench, type ExcelCheck } from './stand';

type Page = Pick<Excel.PageLayout, 'paperSize' | 'orientation' | 'topMargin' | 'footerMargin' | 'centerHorizontally' | 'firstPageNumber'>;

/** A setting of the page that is set and read back. */
function pageKeeps<K extends keyof Page>(id: string, what: string, property: K, value: Page[K] & (string | number | boolean)): ExcelCheck {
  return check(id, `${what}存得住吗？`, `pageLayout.${property} = ${JSON.stringify(value)}，读回`, [JSON.stringify(value)], async ({ context, sheet }) => {
    sheet.pageLayout[property] = value;
    sheet.pageLayout.load(property);
    await context.sync();
    return sheet.pageLayout[property];
  });
}

/** Protected for the length of one check. */
async function whileProtected<T>({ context, sheet }: ExcelBench, act: () => Promise<T>): Promise<T> {
  sheet.protection.protect({ allowFormatColumns: true });
  await context.sync();
  try {
    return await act();
  } finally {
    sheet.protection.unprotect();
    await context.sync();
  }
}

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

/** Page set-up, protection, validation, looks and the sheets themselves. */
export const sheetChecks: readonly ExcelCheck[] = [
  pageKeeps('page.paper', '纸张（A4）', 'paperSize', 'A4'),
  pageKeeps('page.orientation', '纸张方向（横向）', 'orientation', 'Landscape'),
  pageKeeps('page.margin', '页边距', 'topMargin', 72),
  pageKeeps('page.footer-margin', '页脚边距', 'footerMargin', 36),
  pageKeeps('page.centre', '水平居中', 'centerHorizontally', true),
  pageKeeps('page.first-number', '起始页码', 'firstPageNumber', 3),
  check('page.fit', '缩放为一页宽存得住吗？', 'zoom = { horizontalFitToPages: 1 }，读回', ['1'], async ({ context, sheet }) => {
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.load('zoom');
    await context.sync();
    return sheet.pageLayout.zoom.horizontalFitToPages;
  }),
  check('page.footer', '页脚存得住吗？', 'centerFooter = "第 &P 页"，读回', ['"第 &P 页"'], async ({ context, sheet }) => {
    const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
    pages.centerFooter = '第 &P 页';
    pages.load('centerFooter');
    await context.sync();
    return pages.centerFooter;
  }),
  check('page.area', '能设打印区域和标题行吗？', 'setPrintArea(A1:C9)，setPrintTitleRows($1:$2)', ['"taken"'], (bench) =>
    refusal(bench.context, () => {
      bench.sheet.pageLayout.setPrintArea(cell(bench, 'A1:C9'));
      bench.sheet.pageLayout.setPrintTitleRows('$1:$2');
    }),
  ),
  check('page.break', '能加分页符吗？', 'horizontalPageBreaks.add("A10")', ['"taken"'], ({ context, sheet }) => refusal(context, () => void sheet.horizontalPageBreaks.add('A10'))),
  check('protection.locked', '受保护的格拒绝写入时的代码是什么？', '保护后写 A1', ['"AccessDenied"'], (bench) =>
    whileProtected(bench, () => refusal(bench.context, () => void (cell(bench, 'A1').values = [[1]]))),
  ),
  check('protection.unlocked', '不锁定的格还能写吗？', 'A1 的 locked = false，保护后写 A1', ['"taken"'], (bench) => {
    cell(bench, 'A1').format.protection.locked = false;
    return whileProtected(bench, () => refusal(bench.context, () => void (cell(bench, 'A1').values = [[1]])));
  }),
  check('protection.format', '受保护的表拒绝改格式时的代码是什么？', '保护后把 A1 加粗', ['"AccessDenied"'], (bench) =>
    whileProtected(bench, () => refusal(bench.context, () => void (cell(bench, 'A1').format.font.bold = true))),
  ),
  check('protection.twice', '保护两次会怎样？', '保护后再保护', ['"InvalidOperation"'], (bench) => whileProtected(bench, () => refusal(bench.context, () => bench.sheet.protection.protect()))),
  check('validation.list', '下拉选项存得住吗？', 'A1 的 rule = 列表“优秀,良好”，读回', ['"优秀,良好"'], async (bench) => {
    const { dataValidation } = cell(bench, 'A1');
    dataValidation.rule = list('优秀,良好');
    dataValidation.load('rule');
    await bench.context.sync();
    return dataValidation.rule.list?.source;
  }),
  check('validation.long-list', '下拉选项超过 255 字会怎样？', 'A1 加 300 字的列表', ['"InvalidArgument"'], (bench) =>
    refusal(bench.context, () => void (cell(bench, 'A1').dataValidation.rule = list(Array.from({ length: 75 }, () => '选项一').join(',')))),
  ),
  check('validation.long-message', '输入提示超过 255 字会怎样？', 'A1 的 prompt.message 写 256 字', ['"InvalidArgument"'], (bench) =>
    refusal(bench.context, () => void (cell(bench, 'A1').dataValidation.prompt = { showPrompt: true, title: '自检', message: '字'.repeat(256) })),
  ),
  check('looks.colour', '颜色存得住吗？', 'A1 的 fill.color = "#FFCC00"，读回', ['"#FFCC00"'], async (bench) => {
    const { fill } = cell(bench, 'A1').format;
    fill.color = '#FFCC00';
    fill.load('color');
    await bench.context.sync();
    return fill.color;
  }),
  check('looks.mixed', '格式不一的一块读出来是什么？', 'A1 加粗、B1 不加粗，读 A1:B1 的 font.bold', ['null'], async (bench) => {
    cell(bench, 'A1').format.font.bold = true;
    cell(bench, 'B1').format.font.bold = false;
    const { font } = cell(bench, 'A1:B1').format;
    font.load('bold');
    await bench.context.sync();
    return font.bold;
  }),
  check('looks.width', '列宽存得住吗？', 'A 列 columnWidth = 100，读回', ['100'], async (bench) => {
    const { format } = cell(bench, 'A1');
    format.columnWidth = 100;
    format.load('columnWidth');
    await bench.context.sync();
    return format.columnWidth;
  }),
  check('looks.single-border', '单行的区域有内部横线吗？', 'A1:C1 的 borders.getItem("InsideHorizontal")', ['"InvalidArgument"'], (bench) =>
    refusal(bench.context, () => void (cell(bench, 'A1:C1').format.borders.getItem('InsideHorizontal').style = 'Continuous')),
  ),
  check('looks.merge', '合并单元格读得出来吗？', 'A1:B2 合并，读 A1:C3 里的合并区', ['["A1:B2"]'], async (bench) => {
    cell(bench, 'A1:B2').merge(false);
    const merged = cell(bench, 'A1:C3').getMergedAreasOrNullObject().load('areas/items/address');
    await bench.context.sync();
    return merged.isNullObject ? null : merged.areas.items.map(({ address }) => address.slice(address.indexOf('!') + 1));
  }),
  check('looks.many-merges', '超过 512 个合并区一次读会怎样？', '合并 520 个 A、B 两列的行，读合并区', 'noted', async (bench) => {
    for (let row = 1; row <= 520; row += 1) cell(bench, `A${row}:B${row}`).merge(false);
    await bench.context.sync();
    return refusal(bench.context, () => void cell(bench, 'A1:B520').getMergedAreasOrNullObject().load('areaCount'));
  }),
  check('looks.freeze', '能冻结窗格吗？', 'freezePanes.freezeRows(2)', ['"taken"'], ({ context, sheet }) => refusal(context, () => sheet.freezePanes.freezeRows(2))),
  check('looks.highlight', '条件格式能用公式吗？', 'A1:A3 加自定义条件，设底色', ['"taken"'], (bench) =>
    refusal(bench.context, () => {
      const { custom } = cell(bench, 'A1:A3').conditionalFormats.add('Custom');
      custom.rule.formula = '=$A1>0';
      custom.format.fill.color = '#FFFF00';
    }),
  ),
  check('looks.own-highlight', '条件格式数得清、只删得掉自己的吗？', 'A1、B1 各加一条自定义条件，从全表里按公式找到并删去 B1 那条，读前后的条数', ['[2, 1]'], async (bench) => {
    cell(bench, 'A1').conditionalFormats.add('Custom').custom.rule.formula = '=$A1>0';
    cell(bench, 'B1').conditionalFormats.add('Custom').custom.rule.formula = '=LEN("自检")>0';
    const all = (): Excel.ConditionalFormatCollection => bench.sheet.getRange().conditionalFormats.load('items/type');
    const before = all();
    await bench.context.sync();
    const rules = before.items.map((format) => ({ format, rule: format.custom.rule.load('formula') }));
    await bench.context.sync();
    for (const { format, rule } of rules) if (rule.formula.includes('自检')) format.delete();
    const after = all();
    await bench.context.sync();
    return [before.items.length, after.items.length];
  }),
  check('sheets.same-name', '表名重复时的代码是什么？', '再加一张同名的表', ['"ItemAlreadyExists"'], ({ context, name }) => refusal(context, () => void context.workbook.worksheets.add(name))),
  check('sheets.long-name', '32 个字的表名被拒绝时的代码是什么？', `改名为“${SHEET_PREFIX}”加 27 个“长”`, ['"InvalidArgument"'], ({ context, sheet }) =>
    refusal(context, () => void (sheet.name = `${SHEET_PREFIX}${'长'.repeat(27)}`)),
  ),
  check('sheets.missing', '找不到的表的代码是什么？', 'getItem("积分簿自检没有")', ['"ItemNotFound"'], ({ context }) => refusal(context, () => void context.workbook.worksheets.getItem(`${SHEET_PREFIX}没有`).load('name'))),
  check('sheets.deep-hidden', '深度隐藏的表能删吗？', 'visibility = VeryHidden，删除', ['"InvalidOperation"', '"GeneralException"', '"taken"'], ({ context, sheet }) =>
    refusal(context, () => {
      sheet.visibility = 'VeryHidden';
      sheet.delete();
    }),
  ),
  check('sheets.hidden-active', '隐藏的表能放到前面吗？', 'visibility = Hidden，activate', ['"InvalidOperation"', '"GeneralException"'], ({ context, sheet }) =>
    refusal(context, () => {
      sheet.visibility = 'Hidden';
      sheet.activate();
    }),
  ),
];
