import type { Returned } from '../../core';
import { customProperty } from './edit/properties';
import { IDENTITY } from './identity';
import { RETURNED } from './limits';
import { openWorkbookParts } from './opc/workbook';
import { relationshipsOf } from './opc/relationships';
import { contentOf } from './read/workbook';
import type { LookListener } from './read/sheet';
import { FileRefused, refuse, type Refusal } from './refusal';

const OUTSIDE: ReadonlySet<string> = new Set(['externalLink', 'connections']);
/** What the usual limits call these; the words about them name the usual figures. */
const TOO_LARGE: Readonly<Partial<Record<Refusal['code'], 'packed' | 'unpacked' | 'cells'>>> = { 'file-too-large': 'packed', 'part-too-large': 'unpacked', 'total-too-large': 'unpacked', 'too-many-cells': 'cells' };

/**
 * Reads a workbook that somebody sent, within tighter limits than one's own: nothing is kept of the file, nothing is
 * calculated, and what it leads to outside is only counted. Throws `FileRefused`.
 */
export function readReturned(bytes: Uint8Array, file: string): Returned {
  const protectedSheets = new Set<string>();
  try {
    const { parts, layout } = openWorkbookParts(bytes, RETURNED);
    const content = contentOf(parts, layout, {
      allowance: { cells: RETURNED.cells, places: RETURNED.gridPlaces, formulaCharacters: RETURNED.formulaCharacters },
      lookOf: (sheet) => protectionListener(() => protectedSheets.add(sheet)),
    });
    const externalLinks = relationshipsOf(parts, layout.workbook).filter(({ type }) => OUTSIDE.has(type)).length;
    return { file, content, property: customProperty(parts, IDENTITY), protectedSheets, externalLinks };
  } catch (problem) {
    const what = problem instanceof FileRefused ? TOO_LARGE[problem.refusal.code] : undefined;
    if (what !== undefined) refuse({ code: 'too-large-to-collect', what });
    throw problem;
  }
}

function protectionListener(isProtected: () => void): LookListener {
  return {
    cell: () => undefined,
    row: () => undefined,
    element(name, attributes) {
      if (name === 'sheetProtection' && /^(?:1|true)$/.test(attributes.sheet?.value ?? '')) isProtected();
    },
  };
}
