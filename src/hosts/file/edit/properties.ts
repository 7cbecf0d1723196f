import { IDENTITY } from '../identity';
import { addContentType } from '../opc/contentTypes';
import { putText, treeOf, type Parts } from '../opc/parts';
import { addRelationship, relationshipsOf } from '../opc/relationships';
import { escapeXml } from '../xml/text';
import { append, attribute, children, prefixOf, remove, splice } from '../xml/tree';

const CUSTOM = 'docProps/custom.xml';
export const CUSTOM_PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const EMPTY_CUSTOM = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${VARIANTS}"></Properties>`;
/** The one format id that custom properties have. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Sets a text among the custom document properties; others stay. */
export function setCustomProperty(parts: Parts, name: string, value: string): void {
  let part = relationshipsOf(parts, '').find(({ type }) => type === 'custom-properties')?.target;
  if (!part) {
    part = CUSTOM;
    putText(parts, part, EMPTY_CUSTOM);
    addContentType(parts, part, CUSTOM_PROPERTIES_TYPE);
    addRelationship(parts, '', 'custom-properties', part);
  }
  const { source, root } = treeOf(parts, part);
  const properties = children(root, 'property');
  const former = properties.find((property) => attribute(property, 'name') === name);
  const highest = properties.reduce((most, property) => Math.max(most, Number(attribute(property, 'pid')) || 0), 1);
  const id = former ? attribute(former, 'pid') : highest + 1;
  const tag = propertyXml(prefixOf(root), String(id), name, value);
  const change = former ? [{ start: former.start, end: former.end, text: tag }] : append(root, tag);
  putText(parts, part, splice(source, change));
}

/** The part of a new workbook that has the mark and nothing else. */
export function customPropertiesXml(identity: string): string {
  return EMPTY_CUSTOM.replace('</Properties>', () => `${propertyXml('', '2', IDENTITY, identity)}</Properties>`);
}

function propertyXml(prefix: string, id: string, name: string, value: string): string {
  return `<${prefix}property fmtid="${FORMAT_ID}" pid="${id}" name="${escapeXml(name)}"><vt:lpwstr xmlns:vt="${VARIANTS}">${escapeXml(value)}</vt:lpwstr></${prefix}property>`;
}

/** A text among the custom document properties; `null` where there is none of this name. */
export function customProperty(parts: Parts, name: string): string | null {
  const part = relationshipsOf(parts, '').find(({ type }) => type === 'custom-properties')?.target;
  if (!part) return null;
  const property = children(treeOf(parts, part).root, 'property').find((each) => attribute(each, 'name') === name);
  return property?.children[0]?.text ?? null;
}

/** The list of sheet titles among the document properties is optional; out of date it would be wrong, so it goes. */
export function dropSheetTitles(parts: Parts): void {
  const part = relationshipsOf(parts, '').find(({ type }) => type === 'extended-properties')?.target;
  if (!part) return;
  const { source, root } = treeOf(parts, part);
  const titles = [...children(root, 'HeadingPairs'), ...children(root, 'TitlesOfParts')];
  if (titles.length > 0) putText(parts, part, splice(source, titles.map(remove)));
}
