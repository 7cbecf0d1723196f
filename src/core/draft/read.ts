import type { WorkbookContent } from '../grid';
import { candidateSheets } from '../ledger/sheets';
import type { LedgerStore } from '../ledger/store';
import { createBuilder } from './builder';
import type { Draft } from './draft';
import { readHeaders } from './headers';
import { readOutline } from './outline';
import { readStandards } from './standards';
import { keptText } from './names';

/**
 * What a workbook says about its own regulation: its standards tables (细则, 评分标准); where there is none, a sheet with
 * the text of one; where there is none either, the headers of its ledgers that are sentences. Never throws.
 */
export function readDraft(workbook: WorkbookContent, store: LedgerStore): Draft {
  const sheets = candidateSheets(workbook.sheets, store);
  for (const read of [readStandards, readOutline]) {
    const builder = createBuilder();
    const known = new Set<string>();
    const found = sheets.flatMap((sheet) => {
      const reading = read(builder, sheet, known);
      return reading === null ? [] : [{ sheet: sheet.name, title: keptText(reading.title, 60) }];
    });
    const draft = builder.finish('standards', found.map(({ title }) => title).find((title) => title !== '') ?? null, found.map(({ sheet }) => sheet));
    if (draft.source !== 'none') return draft;
  }
  const builder = createBuilder();
  const names = readHeaders(builder, sheets);
  return builder.finish('headers', null, names);
}
