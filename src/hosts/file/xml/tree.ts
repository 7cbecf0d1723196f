import { limits } from '../limits';
import { damaged } from '../refusal';
import { escapeXml } from './text';
import { scanXml } from './scan';

/** An element with its place in the text, so that it can be changed there and all else stays as it is. */
export interface Element {
  /** With its prefix, as written. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** By the name as written; values are decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  /** Offsets: `<` of the start tag, after its `>`, `<` of the end tag, after its `>`. */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  text: string;
}

export function parseTree(part: string, source: string): Element {
  const open: Element[] = [];
  let root: Element | null = null;
  let count = 0;
  scanXml(part, source, {
    open(tag, end) {
      count += 1;
      if (count > limits.xmlElements) damaged(part, 'xml');
      const attributes = new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
      // `<` cannot stand inside a tag, so the last one before its end begins it.
      const start = source.lastIndexOf('<', end - 1);
      const element: Element = { name: tag.name, local: tag.local, uri: tag.uri, attributes, children: [], start, openEnd: end, closeStart: end, end, text: '' };
      const parent = open[open.length - 1];
      if (parent) parent.children.push(element);
      else root = element;
      open.push(element);
    },
    close(tag, end) {
      const element = open.pop();
      if (!element || tag.isSelfClosing) return;
      element.closeStart = source.lastIndexOf('<', end - 1);
      element.end = end;
    },
    text(text) {
      const element = open[open.length - 1];
      if (element) element.text += text;
    },
  });
  return root ?? damaged(part, 'xml');
}

export function child(element: Element, local: string): Element | undefined {
  return element.children.find((candidate) => candidate.local === local);
}

export function children(element: Element | undefined, local: string): Element[] {
  return element ? element.children.filter((candidate) => candidate.local === local) : [];
}

/** The value of an attribute by its local name, whatever its prefix. */
export function attribute(element: Element, local: string): string | undefined {
  const exact = element.attributes.get(local);
  if (exact !== undefined) return exact;
  for (const [name, value] of element.attributes) if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** Text that goes in place of `source.slice(start, end)`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap; those at the same place go in the order given. */
export function splice(source: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text } of ordered) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

export function remove(element: Element): Splice {
  return { start: element.start, end: element.end, text: '' };
}

/** Changes an element: attributes set, added or (`null`) removed, and text put behind its last child. */
export function extend(element: Element, changes: Readonly<Record<string, string | null>>, text = ''): Splice[] {
  const attributes = new Map<string, string | null>(element.attributes);
  for (const [name, value] of Object.entries(changes)) attributes.set(name, value);
  const selfClosing = element.end === element.openEnd;
  if (selfClosing && text !== '') {
    const written = `${startTag(element.name, attributes, '>')}${text}</${element.name}>`;
    return [{ start: element.start, end: element.end, text: written }];
  }
  const tag = { start: element.start, end: element.openEnd, text: startTag(element.name, attributes, selfClosing ? '/>' : '>') };
  return text === '' ? [tag] : [tag, { start: element.closeStart, end: element.closeStart, text }];
}

export function setAttributes(element: Element, changes: Readonly<Record<string, string | null>>): Splice[] {
  return extend(element, changes);
}

/** Puts text behind the last child; the start tag stays as it is written. */
export function append(element: Element, text: string): Splice[] {
  if (element.end === element.openEnd) return extend(element, {}, text);
  return [{ start: element.closeStart, end: element.closeStart, text }];
}

/** Puts text behind an element. */
export function after(element: Element, text: string): Splice {
  return { start: element.end, end: element.end, text };
}

/** Markup written without prefixes, in the prefix that its new place uses. */
export function withPrefix(markup: string, prefix: string): string {
  return prefix === '' ? markup : markup.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** The prefix under which new siblings and children of an element are written, with its colon. */
export function prefixOf(element: Element): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

function startTag(name: string, attributes: ReadonlyMap<string, string | null>, closing: '>' | '/>'): string {
  const written = [...attributes].filter(([, value]) => value !== null).map(([key, value]) => ` ${key}="${escapeXml(value as string)}"`);
  return `<${name}${written.join('')}${closing}`;
}
