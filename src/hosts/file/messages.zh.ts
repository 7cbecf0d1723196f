import type { Fault, OtherFormat, Refusal } from './refusal';

const RESAVE = '请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。';

const faults: Record<Fault, string> = {
  directory: '压缩目录不完整',
  overlap: '压缩目录有重叠',
  size: '内容长度与目录不符',
  checksum: '校验和不符',
  compression: '压缩数据损坏',
  encoding: '文字编码不认识',
  xml: '结构有误',
  missing: '缺少必要的部分',
  address: '单元格地址超出范围',
  value: '单元格的值无法读取',
};

/** The sentence for the user: what is wrong and what to do next. */
export function wordRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'not-a-workbook':
      return `这不是 .xlsx 工作簿。${RESAVE}`;
    case 'old-format':
      return `这是旧格式的表格（.xls 或 .et）。${RESAVE}`;
    case 'empty-file':
      return '文件是空的，可能没有存完或没有下载完。请重新保存或下载后再试。';
    case 'other-format':
      return otherFormats[refusal.format];
    case 'signed':
      return '文件带有数字签名，改动会使签名失效。请另存一份不带签名的 .xlsx，再试一次。';
    case 'encrypted':
      return '文件加了密码。请打开后去掉密码，另存为 .xlsx，再试一次。';
    case 'file-too-large':
      return `文件有 ${Math.ceil(refusal.bytes / 1048576)} MB，超过 32 MB 的上限。请删去不用的工作表或图片后再试。`;
    case 'too-many-entries':
      return '文件里的部件超过 512 个。请删去不用的工作表或图片后再试。';
    case 'part-too-large':
      return `文件里的“${refusal.part}”展开后超过 64 MB。请删去不用的行列后另存，再试一次。`;
    case 'total-too-large':
      return '文件展开后超过 128 MB。请删去不用的工作表或图片后再试。';
    case 'zip-full':
      return '一个压缩包装不下这么多文件（超过 4 GB 或 65535 个）。请改为存到文件夹，或分批下发。';
    case 'too-many-cells':
      return '文件里的单元格太多（上限 200 万个）。请删去不用的工作表和行列后再试。';
    case 'too-large-to-collect':
      return `${tooLarge[refusal.what]}，不是下发的工作簿该有的大小，已拒绝打开。请删去图片和多余的表后另存，再报一次。`;
    case 'name-leads-out':
      return `压缩包里的文件名“${refusal.name}”指向别的文件夹，已拒绝打开。请只把工作簿放进压缩包，再报一次。`;
    case 'archive-too-large':
      return '压缩包超过 256 MB、1 万个文件，或展开后超过 1 GB，已拒绝打开。请分成几个压缩包。';
    case 'zip-in-zip':
      return '压缩包里还有压缩包。请先解开，把工作簿放在一起再报。';
    case 'unknown-encoding':
      return '文件的文字编码认不出来。请用 Excel 或 WPS 打开后另存为 .xlsx（或“CSV UTF-8”），再试一次。';
    case 'open-quote':
      return `第 ${refusal.row} 条记录的双引号没有成对，后面的内容分不出列。请补上引号，或用 Excel、WPS 打开后另存为 .xlsx，再试一次。`;
    case 'too-deep':
    case 'doctype':
      return `文件里的“${refusal.part}”不是表格软件会写出的内容，已拒绝打开。${RESAVE}`;
    case 'damaged':
      return `文件已损坏（${refusal.part}：${faults[refusal.fault]}）。${RESAVE}`;
    case 'sheet-in-use':
      return `工作表“${refusal.sheet}”还被“${refusal.user}”引用，不能删除或改名。请先去掉那里的引用。`;
    case 'last-sheet':
      return `工作表“${refusal.sheet}”是最后一张可见的工作表，不能删除或隐藏。请先让另一张工作表可见。`;
    case 'bad-sheet-name':
      return `“${refusal.sheet}”不能作工作表名。请用 1 至 31 个字，不含 \\ / ? * [ ] :，首尾不是单引号。`;
    case 'bad-name':
      return `“${refusal.name}”不能作名称。请以文字或下划线开头，不含空格，也不要与单元格地址相同。`;
    case 'off-the-sheet':
      return `要写的内容超出工作表“${refusal.sheet}”的范围（1048576 行、16384 列）。请减少行列后再试。`;
    case 'text-too-long':
      return `工作表“${refusal.sheet}”的 ${refusal.cell} 文字超过 32767 个字符。请缩短后再试。`;
  }
}

const tooLarge = { packed: '文件超过 8 MB', unpacked: '文件展开后超过 48 MB', cells: '文件里的单元格超过 60 万个' } as const;

const otherFormats: Readonly<Record<OtherFormat, string>> = {
  xlsm: `文件带有宏。为免丢失或误用宏，${RESAVE}`,
  xlsb: `这是二进制工作簿（.xlsb）。${RESAVE}`,
  template: `这是模板文件。${RESAVE}`,
  strict: '这是“Strict Open XML”格式。请另存为普通的 .xlsx（Excel 工作簿），再试一次。',
  ods: `这是 OpenDocument 表格（.ods）。${RESAVE}`,
  document: '这是文字文档（Word），不是工作簿。请把其中的表格复制到 Excel 或 WPS 表格里，另存为 .xlsx，再试一次。',
  slides: '这是演示文稿，不是工作簿。请选择 .xlsx 或 .csv 文件。',
  pdf: '这是 PDF，里面的表读不出来。请向发来的人要原来的表格，另存为 .xlsx，再试一次。',
  image: '这是图片，里面的字读不出来。请向发来的人要原来的表格，另存为 .xlsx，再试一次。',
  web: `这是网页，只是用了表格的扩展名（有的系统这样导出）。${RESAVE}`,
  xml: `这是 XML 文件（如“XML 表格 2003”），不是 .xlsx。${RESAVE}`,
  archive: '这是压缩包。请先解开，再打开里面的 .xlsx。',
};
