import type { DefinedName, Visibility } from '../../../core';
import { damaged, refuse, type Refusal } from '../refusal';
import { unescapeCellText } from '../xml/text';
import { attribute, child, children, type Element } from '../xml/tree';
import { contentTypeOf } from './contentTypes';
import { actualName, readParts, textOf, treeOf, type Parts } from './parts';
import type { ZipBounds } from '../zip/read';
import { relationshipsOf, type Relationship } from './relationships';

/** Where the workbook part and its companions are. */
export interface Layout {
  readonly workbook: string;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string;
  /** The worksheet part; `null` for chart sheets and other sheets without cells. */
  readonly part: string | null;
  readonly element: Element;
}

export interface NameEntry extends DefinedName {
  /** Position of the sheet the name is local to; `null` for a name of the workbook. */
  readonly sheet: number | null;
  readonly element: Element;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** Opens a package, refusing what is no plain .xlsx workbook. */
export function openWorkbookParts(bytes: Uint8Array, bounds?: ZipBounds): { readonly parts: Parts; readonly layout: Layout } {
  const parts = readParts(bytes, bounds);
  const top = relationshipsOf(parts, '');
  if (top.some(({ type }) => type === 'origin') || [...parts.keys()].some((name) => /^_xmlsignatures\//i.test(name))) refuse({ code: 'signed' });
  const workbook = top.find(({ type }) => type === 'officeDocument')?.target;
  if (!workbook) return refuse(packageKind(parts));
  checkType(contentTypeOf(parts, workbook) ?? '');
  if (relationshipsOf(parts, workbook).some(({ type }) => type === 'vbaProject')) refuse({ code: 'other-format', format: 'xlsm' });
  if (treeOf(parts, workbook).root.uri === STRICT) refuse({ code: 'other-format', format: 'strict' });
  return { parts, layout: layoutOf(parts) };
}

/** What a zip is that has no workbook in it. OpenDocument files say it in a part of their own. */
function packageKind(parts: Parts): Refusal {
  if (actualName(parts, '[Content_Types].xml') !== undefined) return { code: 'not-a-workbook' };
  if (!parts.has('mimetype')) return { code: 'other-format', format: 'archive' };
  const type = textOf(parts, 'mimetype');
  if (/opendocument\.spreadsheet/.test(type)) return { code: 'other-format', format: 'ods' };
  return /opendocument\.text/.test(type) ? { code: 'other-format', format: 'document' } : { code: 'not-a-workbook' };
}

export function layoutOf(parts: Parts): Layout {
  const workbook = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (!workbook) return refuse({ code: 'not-a-workbook' });
  const companions = relationshipsOf(parts, workbook);
  const target = (wanted: string): string | null => companions.find(({ type }) => type === wanted)?.target ?? null;
  return { workbook, sharedStrings: target('sharedStrings'), styles: target('styles'), theme: target('theme') };
}

function checkType(type: string): void {
  if (type === MAIN) return;
  if (/binary/.test(type)) refuse({ code: 'other-format', format: 'xlsb' });
  if (/template/i.test(type)) refuse({ code: 'other-format', format: 'template' });
  if (/macroEnabled/i.test(type)) refuse({ code: 'other-format', format: 'xlsm' });
  if (/wordprocessingml/.test(type)) refuse({ code: 'other-format', format: 'document' });
  if (/presentationml/.test(type)) refuse({ code: 'other-format', format: 'slides' });
  refuse({ code: 'not-a-workbook' });
}

export function sheetsOf(parts: Parts, layout: Layout, root: Element): SheetEntry[] {
  const targets = new Map(relationshipsOf(parts, layout.workbook).map((relationship) => [relationship.id, relationship]));
  return children(child(root, 'sheets'), 'sheet').map((element) => {
    const id = relationshipId(element);
    const name = attribute(element, 'name');
    if (name === undefined) return damaged(layout.workbook, 'xml');
    return { name, visibility: visibilityOf(attribute(element, 'state')), relationship: id, part: worksheetPart(layout, targets.get(id)), element };
  });
}

/** `id` has the prefix of the relationships namespace, `sheetId` has none; so only a prefixed `id` is meant. */
function relationshipId(element: Element): string {
  for (const [name, value] of element.attributes) if (/:id$/.test(name)) return value;
  return '';
}

function worksheetPart(layout: Layout, relationship: Relationship | undefined): string | null {
  if (relationship?.type !== 'worksheet') return null;
  return relationship.target ?? damaged(layout.workbook, 'missing');
}

function visibilityOf(state: string | undefined): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

export function namesOf(root: Element): NameEntry[] {
  return children(child(root, 'definedNames'), 'definedName').map((element) => {
    const local = attribute(element, 'localSheetId');
    const comment = attribute(element, 'comment');
    return {
      name: attribute(element, 'name') ?? '',
      refersTo: `=${element.text}`,
      ...(comment === undefined ? {} : { comment: unescapeCellText(comment) }),
      sheet: local === undefined ? null : Number(local),
      element,
    };
  });
}

/** Names the program keeps for itself: print areas and titles, filters. */
export function isBuiltInName(name: string): boolean {
  return /^_xlnm\./i.test(name);
}
