import { generateRandomId } from '@univerjs/core';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/preset-sheets-core';
import type { DefinedName } from '../../core';
import type { Grid, GridBook } from './engine';

/** A name as the grid keeps it: what refers to cells has no `=` before it, anything else has. */
export function definedName({ name, refersTo, comment = '' }: DefinedName): GridName {
  return { name, formulaOrRefString: withoutSign(refersTo), comment, localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME };
}

export function namesOf(book: GridBook): DefinedName[] {
  return book
    .getDefinedNames()
    .filter((name) => name.isWorkbookScope())
    .map((name) => {
      const reference = name.getFormulaOrRefString();
      const comment = name.getComment();
      return {
        name: name.getName(),
        refersTo: reference.startsWith('=') ? reference : `=${reference}`,
        ...(comment ? { comment } : {}),
      };
    });
}

export function define(grid: Grid, name: DefinedName): void {
  const book = grid.book();
  const existing = grid.nameId(name.name);
  const param = { ...definedName(name), id: existing ?? generateRandomId(12), unitId: book.getId() };
  if (existing === null) book.insertDefinedNameBuilder(param);
  else book.updateDefinedNameBuilder(param);
}

interface GridName {
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly comment: string;
  readonly localSheetId: string;
}

const REFERENCE = /^=(?:'(?:[^']|'')+'|[^'!(]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;

function withoutSign(refersTo: string): string {
  return REFERENCE.test(refersTo) ? refersTo.slice(1) : refersTo;
}
