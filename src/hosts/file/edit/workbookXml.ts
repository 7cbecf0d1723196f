import type { DefinedName, Visibility } from '../../../core';
import { putText, treeOf, type Parts } from '../opc/parts';
import { isBuiltInName, namesOf, type Layout, type NameEntry } from '../opc/workbook';
import { refuse } from '../refusal';
import { escapeXml } from '../xml/text';
import { after, append, attribute, child, children, prefixOf, remove, setAttributes, splice, type Element, type Splice } from '../xml/tree';
import { renameInFormula } from './references';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Adds a sheet at a position; everything that counts sheets is moved along. */
export function insertSheet(parts: Parts, layout: Layout, at: number, sheet: { readonly name: string; readonly visibility: Visibility; readonly relationship: string }): void {
  edit(parts, layout, (root) => {
    const sheets = child(root, 'sheets') as Element;
    const ids = children(sheets, 'sheet').map((element) => Number(attribute(element, 'sheetId')) || 0);
    const id = ids.reduce((highest, next) => Math.max(highest, next), 0) + 1;
    const state = sheet.visibility === 'visible' ? '' : ` state="${sheet.visibility}"`;
    const tag = `<${prefixOf(sheets)}sheet name="${escapeXml(sheet.name)}" sheetId="${id}"${state} ${relationshipAttribute(root, sheet.relationship)}/>`;
    const before = children(sheets, 'sheet')[at];
    const put: Splice[] = before ? [{ start: before.start, end: before.start, text: tag }] : append(sheets, tag);
    return [...put, ...movePositions(root, (position) => (position >= at ? position + 1 : position))];
  });
}

/** Takes a sheet out, with the names that are local to it. */
export function removeSheet(parts: Parts, layout: Layout, at: number): void {
  edit(parts, layout, (root) => {
    const element = children(child(root, 'sheets'), 'sheet')[at] as Element;
    return [remove(element), ...movePositions(root, (position) => (position === at ? null : position > at ? position - 1 : position))];
  });
}

/** Renames a sheet; the names local to it (print area, titles) follow. */
export function renameSheet(parts: Parts, layout: Layout, at: number, from: string, to: string): void {
  edit(parts, layout, (root) => {
    const element = children(child(root, 'sheets'), 'sheet')[at] as Element;
    const own = namesOf(root).filter(({ sheet }) => sheet === at);
    return [...setAttributes(element, { name: to }), ...own.flatMap((name) => setReference(name, renameInFormula(name.refersTo, from, to)))];
  });
}

/** Points workbook names at a sheet's new name. */
export function redirectNames(parts: Parts, layout: Layout, from: string, to: string): void {
  edit(parts, layout, (root) => namesOf(root).flatMap((name) => setReference(name, renameInFormula(name.refersTo, from, to))));
}

export function setVisibility(parts: Parts, layout: Layout, at: number, visibility: Visibility): void {
  edit(parts, layout, (root) => {
    const element = children(child(root, 'sheets'), 'sheet')[at] as Element;
    return setAttributes(element, { state: visibility === 'visible' ? null : visibility });
  });
}

/** Adds a name, or changes what it refers to. `sheet` is the position of the sheet it is local to. */
export function putName(parts: Parts, layout: Layout, name: DefinedName, sheet: number | null): void {
  checkName(name.name);
  edit(parts, layout, (root) => {
    const former = findName(root, name.name, sheet);
    const tag = nameXml(prefixOf(root), name, sheet);
    if (former) return [{ start: former.element.start, end: former.element.end, text: tag }];
    const list = child(root, 'definedNames');
    if (list) return append(list, tag);
    const place = [...root.children].reverse().find(({ local }) => ['sheets', 'functionGroups', 'externalReferences'].includes(local)) as Element;
    return [after(place, `<${prefixOf(root)}definedNames>${tag}</${prefixOf(root)}definedNames>`)];
  });
}

export function removeName(parts: Parts, layout: Layout, name: string): void {
  edit(parts, layout, (root) => {
    const former = findName(root, name, null);
    return former ? removeNames(root, [former]) : [];
  });
}

/** Takes our function names (`=积分(…)` as a LAMBDA) out: other programs damage them. */
export function removeFunctionNames(parts: Parts, layout: Layout): void {
  edit(parts, layout, (root) => removeNames(root, namesOf(root).filter(({ comment }) => comment?.startsWith(FUNCTION_MARK) ?? false)));
}

const FUNCTION_MARK = 'jifenbu:function';

export function activateSheet(parts: Parts, layout: Layout, at: number): void {
  edit(parts, layout, (root) => {
    const view = children(child(root, 'bookViews'), 'workbookView')[0];
    if (view) return setAttributes(view, { activeTab: String(at) });
    const prefix = prefixOf(root);
    const { start } = child(root, 'sheets') as Element;
    return [{ start, end: start, text: `<${prefix}bookViews><${prefix}workbookView activeTab="${at}"/></${prefix}bookViews>` }];
  });
}

/** Asks programs to compute all formulas when they open the file: cached results may be stale. */
export function requestCalculation(parts: Parts, layout: Layout): void {
  edit(parts, layout, (root) => {
    const settings = child(root, 'calcPr');
    if (settings) return setAttributes(settings, { fullCalcOnLoad: '1' });
    const earlier = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
    const place = [...root.children].reverse().find(({ local }) => earlier.includes(local)) as Element;
    return [after(place, `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`)];
  });
}

function edit(parts: Parts, layout: Layout, change: (root: Element) => Splice[]): void {
  const { source, root } = treeOf(parts, layout.workbook);
  const splices = change(root);
  if (splices.length) putText(parts, layout.workbook, splice(source, splices));
}

/** Renumbers local names and the tabs that are shown; `null` means the sheet is gone. */
function movePositions(root: Element, move: (position: number) => number | null): Splice[] {
  const gone: NameEntry[] = [];
  const splices: Splice[] = [];
  for (const name of namesOf(root)) {
    if (name.sheet === null) continue;
    const position = move(name.sheet);
    if (position === null) gone.push(name);
    else if (position !== name.sheet) splices.push(...setAttributes(name.element, { localSheetId: String(position) }));
  }
  for (const view of children(child(root, 'bookViews'), 'workbookView')) {
    const moved = (key: string): Record<string, string> => {
      const value = attribute(view, key);
      return value === undefined ? {} : { [key]: String(move(Number(value)) ?? 0) };
    };
    splices.push(...setAttributes(view, { ...moved('activeTab'), ...moved('firstSheet') }));
  }
  return [...splices, ...removeNames(root, gone)];
}

/** The schema knows no empty list of names. */
function removeNames(root: Element, names: readonly NameEntry[]): Splice[] {
  const list = child(root, 'definedNames');
  if (list && names.length > 0 && names.length === children(list, 'definedName').length) return [remove(list)];
  return names.map(({ element }) => remove(element));
}

function findName(root: Element, name: string, sheet: number | null): NameEntry | undefined {
  return namesOf(root).find((candidate) => candidate.sheet === sheet && candidate.name.toLowerCase() === name.toLowerCase());
}

function setReference(name: NameEntry, refersTo: string): Splice[] {
  if (refersTo === name.refersTo) return [];
  const { openEnd, closeStart } = name.element;
  return [{ start: openEnd, end: closeStart, text: escapeXml(refersTo.slice(1)) }];
}

export function checkName(name: string): void {
  if (!isBuiltInName(name) && !isName(name)) refuse({ code: 'bad-name', name });
}

export function nameXml(prefix: string, { name, refersTo, comment }: DefinedName, sheet: number | null): string {
  const note = comment === undefined ? '' : ` comment="${escapeXml(comment)}"`;
  const local = sheet === null ? '' : ` localSheetId="${sheet}"`;
  return `<${prefix}definedName name="${escapeXml(name)}"${note}${local}>${escapeXml(refersTo.replace(/^=/, ''))}</${prefix}definedName>`;
}

function relationshipAttribute(root: Element, id: string): string {
  for (const [name, value] of root.attributes) if (name.startsWith('xmlns:') && value === RELATIONSHIPS) return `${name.slice(6)}:id="${id}"`;
  return `xmlns:r="${RELATIONSHIPS}" r:id="${id}"`;
}

/** Letters, digits, `_`, `.`, `\`, `?`; not like a cell (`A1`, `R1C1`) and at most 255 characters. */
function isName(name: string): boolean {
  return name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) && !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) && !/^(?:R\d*)?(?:C\d*)?$/i.test(name);
}

