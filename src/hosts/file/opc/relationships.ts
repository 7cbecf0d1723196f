import { append, attribute, children, prefixOf, remove, splice } from '../xml/tree';
import { escapeXml } from '../xml/text';
import { actualName, putText, treeOf, type Parts } from './parts';

export interface Relationship {
  readonly id: string;
  /** The last word of the type address, such as `worksheet`. */
  readonly type: string;
  /** The part it leads to; `null` where it leads outside or nowhere. */
  readonly target: string | null;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** Types whose address is not in the office document namespace. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
};

export function relationshipsPart(owner: string): string {
  const slash = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

/** The relationships of a part (`''` for the package). Those that lead nowhere are kept with target `null`. */
export function relationshipsOf(parts: Parts, owner: string): Relationship[] {
  const name = relationshipsPart(owner);
  if (actualName(parts, name) === undefined) return [];
  return children(treeOf(parts, name).root, 'Relationship').map((element) => ({
    id: attribute(element, 'Id') ?? '',
    type: lastWord(attribute(element, 'Type') ?? ''),
    target: attribute(element, 'TargetMode') === 'External' ? null : resolve(parts, owner, attribute(element, 'Target') ?? ''),
  }));
}

/** Adds a relationship and gives its id. */
export function addRelationship(parts: Parts, owner: string, type: string, target: string): string {
  const name = relationshipsPart(owner);
  if (actualName(parts, name) === undefined) putText(parts, name, EMPTY);
  const { source, root } = treeOf(parts, name);
  const taken = new Set(children(root, 'Relationship').map((element) => attribute(element, 'Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const address = OTHER_TYPES[type] ?? `${TYPES}/${type}`;
  const tag = `<${prefixOf(root)}Relationship Id="${id}" Type="${address}" Target="/${escapeXml(target)}"/>`;
  putText(parts, name, splice(source, append(root, tag)));
  return id;
}

export function removeRelationship(parts: Parts, owner: string, id: string): void {
  const name = relationshipsPart(owner);
  const { source, root } = treeOf(parts, name);
  const doomed = children(root, 'Relationship').filter((element) => attribute(element, 'Id') === id);
  putText(parts, name, splice(source, doomed.map(remove)));
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** Some programs write targets that leave the package or do not exist; such a relationship leads nowhere. */
function resolve(parts: Parts, owner: string, target: string): string | null {
  const base = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') {
      if (base.pop() === undefined) return null;
    } else if (step !== '.' && step !== '') {
      base.push(step);
    }
  }
  return actualName(parts, base.join('/')) ?? actualName(parts, decodePercent(base.join('/'))) ?? null;
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
