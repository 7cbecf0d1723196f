import { append, attribute, children, prefixOf, remove, splice } from '../xml/tree';
import { escapeXml } from '../xml/text';
import { putText, treeOf, type Parts } from './parts';

const PART = '[Content_Types].xml';

export function contentTypeOf(parts: Parts, name: string): string | undefined {
  const { root } = treeOf(parts, PART);
  const wanted = `/${name}`.toLowerCase();
  const override = children(root, 'Override').find((element) => attribute(element, 'PartName')?.toLowerCase() === wanted);
  if (override) return attribute(override, 'ContentType');
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const fallback = children(root, 'Default').find((element) => attribute(element, 'Extension')?.toLowerCase() === extension);
  return fallback && attribute(fallback, 'ContentType');
}

export function addContentType(parts: Parts, name: string, type: string): void {
  const { source, root } = treeOf(parts, PART);
  const tag = `<${prefixOf(root)}Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`;
  putText(parts, PART, splice(source, append(root, tag)));
}

export function removeContentType(parts: Parts, name: string): void {
  const { source, root } = treeOf(parts, PART);
  const wanted = `/${name}`.toLowerCase();
  const doomed = children(root, 'Override').filter((element) => attribute(element, 'PartName')?.toLowerCase() === wanted);
  if (doomed.length) putText(parts, PART, splice(source, doomed.map(remove)));
}
