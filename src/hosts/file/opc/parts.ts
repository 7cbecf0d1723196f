import { damaged } from '../refusal';
import { decodeXml } from '../xml/scan';
import { parseTree, type Element } from '../xml/tree';
import type { ZipEntry } from '../zip/entry';
import { inflateEntry, readDirectory, type ZipBounds } from '../zip/read';
import { packEntry, writeZip } from '../zip/write';

/**
 * The parts of a package by name (no leading slash), in file order. A part that was not changed stays the compressed
 * entry it came as. Copying the map copies the package: changes are tried on a copy and kept only when all succeed.
 */
export type Parts = Map<string, Part>;

export type Part =
  | { readonly kind: 'entry'; readonly entry: ZipEntry }
  | { readonly kind: 'text'; readonly text: string };

export function readParts(bytes: Uint8Array, bounds?: ZipBounds): Parts {
  return new Map(readDirectory(bytes, bounds).map((entry) => [entry.name, { kind: 'entry', entry }]));
}

export function writeParts(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip([...parts].map(([name, part]) => (part.kind === 'entry' ? part.entry : packEntry(name, encoder.encode(part.text)))));
}

/** Part names are compared without regard to case; this gives the name as the package writes it. */
export function actualName(parts: Parts, name: string): string | undefined {
  if (parts.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const key of parts.keys()) if (key.toLowerCase() === wanted) return key;
  return undefined;
}

export function textOf(parts: Parts, name: string): string {
  const part = parts.get(actualName(parts, name) ?? '');
  if (!part) return damaged(name, 'missing');
  return part.kind === 'text' ? part.text : decodeXml(name, inflateEntry(part.entry));
}

export function treeOf(parts: Parts, name: string): { readonly source: string; readonly root: Element } {
  const source = textOf(parts, name);
  return { source, root: parseTree(name, source) };
}

/** Adds a part or replaces its content, keeping its place in the file. Texts leave as UTF-8. */
export function putText(parts: Parts, name: string, text: string): void {
  const utf8 = text.replace(/^\uFEFF?(<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2');
  parts.set(actualName(parts, name) ?? name, { kind: 'text', text: utf8 });
}

/** A name of the form `folder/stem<number>.xml` that no part has. */
export function freeName(parts: Parts, stem: string, extension: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number}.${extension}`;
    if (actualName(parts, name) === undefined) return name;
  }
}
