import { strFromU8, unzipSync } from 'fflate';
import { parseArea, type Area } from '../../src/core';
import { attribute, child, children, parseTree, type Element } from '../../src/hosts/file/xml/tree';

/**
 * Mistakes in an .xlsx file that the Open XML SDK lets pass but Excel repairs (that is, drops something) or refuses.
 * One line per mistake; empty for a sound file.
 */
export function lintWorkbook(file: Uint8Array): string[] {
  const parts = unzipSync(file);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const tree = (name: string): Element => parseTree(name, text(name));
  const workbook = tree('xl/workbook.xml');
  const sheets = sheetParts(workbook, tree('xl/_rels/workbook.xml.rels'));
  const styles = parts['xl/styles.xml'] ? styleCounts(tree('xl/styles.xml')) : null;
  return [
    ...lintPackage(Object.keys(parts), tree('[Content_Types].xml')),
    ...lintWorkbookPart(workbook),
    ...(styles ? lintStyles(tree('xl/styles.xml'), styles) : []),
    ...sheets.flatMap(({ name, part }) => lintSheet(name, tree(part), styles)),
  ];
}

function sheetParts(workbook: Element, relationships: Element): { name: string; part: string }[] {
  const targets = new Map(children(relationships, 'Relationship').map((one) => [attribute(one, 'Id'), one]));
  return children(child(workbook, 'sheets'), 'sheet').flatMap((sheet) => {
    const id = [...sheet.attributes].find(([name]) => name.endsWith(':id'))?.[1];
    const relationship = targets.get(id);
    const target = (relationship && attribute(relationship, 'Target')) ?? '';
    const isWorksheet = relationship && /\/worksheet$/.test(attribute(relationship, 'Type') ?? '');
    return isWorksheet ? [{ name: attribute(sheet, 'name') ?? '', part: target.startsWith('/') ? target.slice(1) : `xl/${target}` }] : [];
  });
}

function lintPackage(names: readonly string[], types: Element): string[] {
  const overrides = children(types, 'Override').map((one) => (attribute(one, 'PartName') ?? '').slice(1));
  const extensions = new Set(children(types, 'Default').map((one) => (attribute(one, 'Extension') ?? '').toLowerCase()));
  const present = new Set(names);
  return [
    ...duplicates(overrides).map((name) => `content type twice: ${name}`),
    ...overrides.filter((name) => !present.has(name)).map((name) => `content type of a missing part: ${name}`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name) && !extensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
      .map((name) => `part without content type: ${name}`),
  ];
}

function lintWorkbookPart(workbook: Element): string[] {
  const sheets = children(child(workbook, 'sheets'), 'sheet');
  const visible = (sheet: Element | undefined): boolean => sheet !== undefined && (attribute(sheet, 'state') ?? 'visible') === 'visible';
  const views = children(child(workbook, 'bookViews'), 'workbookView');
  const names = children(child(workbook, 'definedNames'), 'definedName');
  const key = (name: Element): string => `${attribute(name, 'name')?.toLowerCase()} in ${attribute(name, 'localSheetId') ?? 'workbook'}`;
  const known = new Set(sheets.map((sheet) => attribute(sheet, 'name')?.toLowerCase()));
  return [
    ...(sheets.some(visible) ? [] : ['no visible sheet']),
    ...views.filter((view) => !visible(sheets[Number(attribute(view, 'activeTab') ?? 0)])).map(() => 'the active sheet is hidden or missing'),
    ...duplicates(sheets.map((sheet) => attribute(sheet, 'sheetId') ?? '')).map((id) => `sheetId twice: ${id}`),
    ...duplicates(names.map(key)).map((name) => `name twice: ${name}`),
    ...names.filter((name) => Number(attribute(name, 'localSheetId') ?? 0) >= sheets.length).map((name) => `name local to no sheet: ${key(name)}`),
    ...names.flatMap((name) =>
      [...name.text.matchAll(/'((?:[^']|'')+)'!/g)].filter(([, sheet = '']) => !known.has(sheet.replace(/''/g, "'").toLowerCase())).map(([found]) => `name refers to no sheet: ${found}`),
    ),
  ];
}

interface StyleCounts {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly cellXfs: number;
  readonly dxfs: number;
  readonly formats: ReadonlySet<number>;
}

function styleCounts(styles: Element): StyleCounts {
  const count = (name: string): number => child(styles, name)?.children.length ?? 0;
  const formats = new Set(children(child(styles, 'numFmts'), 'numFmt').map((one) => Number(attribute(one, 'numFmtId'))));
  return { fonts: count('fonts'), fills: count('fills'), borders: count('borders'), cellXfs: count('cellXfs'), dxfs: count('dxfs'), formats };
}

function lintStyles(styles: Element, counts: StyleCounts): string[] {
  const problems: string[] = [];
  for (const name of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'numFmts']) {
    const section = child(styles, name);
    const count = section && attribute(section, 'count');
    if (section && count !== undefined && Number(count) !== section.children.length) problems.push(`count of ${name} is wrong`);
  }
  children(child(styles, 'cellXfs'), 'xf').forEach((xf, index) => {
    const beyond = (name: string, limit: number): boolean => Number(attribute(xf, name) ?? 0) >= limit;
    if (beyond('fontId', counts.fonts)) problems.push(`style ${index} has no font`);
    if (beyond('fillId', counts.fills)) problems.push(`style ${index} has no fill`);
    if (beyond('borderId', counts.borders)) problems.push(`style ${index} has no border`);
    const format = Number(attribute(xf, 'numFmtId') ?? 0);
    if (format >= 164 && !counts.formats.has(format)) problems.push(`style ${index} has no number format`);
  });
  return problems;
}

function lintSheet(name: string, sheet: Element, styles: StyleCounts | null): string[] {
  return [
    ...lintCells(sheet, styles),
    ...lintMerges(sheet),
    ...lintRules(sheet, styles),
    ...lintValidations(sheet),
    ...children(child(sheet, 'headerFooter'), 'oddFooter').filter(({ text }) => text.length > 255).map(() => 'footer longer than 255'),
    ...children(child(sheet, 'headerFooter'), 'oddHeader').filter(({ text }) => text.length > 255).map(() => 'header longer than 255'),
  ].map((problem) => `${name}: ${problem}`);
}

function lintCells(sheet: Element, styles: StyleCounts | null): string[] {
  const problems: string[] = [];
  let lastRow = 0;
  for (const row of children(child(sheet, 'sheetData'), 'row')) {
    const number = Number(attribute(row, 'r') ?? lastRow + 1);
    if (number <= lastRow) problems.push(`row ${number} after row ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of children(row, 'c')) {
      const address = attribute(cell, 'r');
      const area = address === undefined ? { row: number - 1, column: lastColumn + 1 } : parseArea(address);
      if (!area || area.row !== number - 1) problems.push(`${address} in row ${number}`);
      else if (area.column <= lastColumn) problems.push(`${address} is out of order`);
      lastColumn = area?.column ?? lastColumn;
      if (styles && Number(attribute(cell, 's') ?? 0) >= styles.cellXfs) problems.push(`${address} has no style`);
      if ((child(cell, 'is')?.children.map(({ text }) => text).join('') ?? '').length > 32767) problems.push(`${address} longer than 32767`);
      const value = child(cell, 'v')?.text;
      if (value !== undefined && (attribute(cell, 't') ?? 'n') === 'n' && !Number.isFinite(Number(value))) problems.push(`${address} is no number`);
    }
  }
  return problems;
}

function lintMerges(sheet: Element): string[] {
  const merges = children(child(sheet, 'mergeCells'), 'mergeCell').map((merge) => attribute(merge, 'ref') ?? '');
  const areas = merges.map((ref) => parseArea(ref));
  return areas.flatMap((area, index) => {
    if (!area) return [`bad merge ${merges[index]}`];
    return areas.slice(0, index).flatMap((other, at) => (other && overlap(area, other) ? [`merges overlap: ${merges[at]} ${merges[index]}`] : []));
  });
}

function lintRules(sheet: Element, styles: StyleCounts | null): string[] {
  return children(sheet, 'conditionalFormatting').flatMap((format) => [
    ...badReferences(format),
    ...children(format, 'cfRule').filter((rule) => styles && Number(attribute(rule, 'dxfId') ?? -1) >= styles.dxfs).map(() => 'rule without its look'),
  ]);
}

function lintValidations(sheet: Element): string[] {
  const limits: Readonly<Record<string, number>> = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 225 };
  return children(child(sheet, 'dataValidations'), 'dataValidation').flatMap((validation) => [
    ...badReferences(validation),
    ...Object.entries(limits).filter(([key, limit]) => (attribute(validation, key) ?? '').length > limit).map(([key, limit]) => `${key} longer than ${limit}`),
    ...children(validation, 'formula1').filter(({ text }) => text.startsWith('"') && text.length > 257).map(() => 'list longer than 255'),
  ]);
}

function badReferences(element: Element): string[] {
  const references = (attribute(element, 'sqref') ?? '').split(' ');
  return references.filter((reference) => !parseArea(reference)).map((reference) => `bad sqref "${reference}"`);
}

function overlap(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function duplicates(list: readonly string[]): string[] {
  return list.filter((item, index) => list.indexOf(item) < index);
}
