import { cellAt, isBlank } from '../grid';
import { STORE_SHEET } from '../ledger/generated';
import { a1 } from '../grid';
import { cellWords } from './cellWords';
import { finding, type Finding, type VersionCell } from './finding';
import type { Returned } from './returned';

const MOST = 20;

/**
 * Several versions of one branch, cell beside cell: which of them counts is for the branch to say, never for us to pick.
 * `versions` are those that are compared, the first of `files`.
 */
export function versionsFinding(branch: string, files: readonly string[], versions: readonly Pick<Returned, 'content'>[]): Finding {
  const cells: VersionCell[] = [];
  let more = 0;
  for (const name of sheetNames(versions)) {
    const sheets = versions.map(({ content }) => content.sheets.find((sheet) => sheet.name === name));
    const rows = Math.max(...sheets.map((sheet) => sheet?.values.length ?? 0));
    for (let row = 0; row < rows; row += 1) {
      const columns = Math.max(...sheets.map((sheet) => sheet?.values[row]?.length ?? 0));
      for (let column = 0; column < columns; column += 1) {
        const values = sheets.map((sheet) => (sheet === undefined || sheet.formulas.has(a1(row, column)) ? null : cellAt(sheet, row, column)));
        if (values.every(isBlank)) continue;
        const texts = values.map(cellWords);
        if (texts.every((text) => text === texts[0])) continue;
        if (cells.length < MOST) cells.push({ at: { sheet: name, row, column }, texts });
        else more += 1;
      }
    }
  }
  return finding('several-versions', { branch, files, cells, more });
}

function sheetNames(versions: readonly Pick<Returned, 'content'>[]): Set<string> {
  return new Set(versions.flatMap(({ content }) => content.sheets.map(({ name }) => name)).filter((name) => name !== STORE_SHEET));
}
