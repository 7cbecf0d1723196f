import { a1, type WorkbookContent } from '../../src/core';
import { openStage, openWorkbench } from '../e2e/workbench';
import { hostInPage, showContent } from '../hosts/workbenchProxy';

/** The workbench's formula engine as a second opinion on formulas. */
export interface Univer {
  /** The same workbook with every formula calculated anew; results it came with are not looked at. */
  recalculate(content: WorkbookContent): Promise<WorkbookContent>;
  close(): Promise<void>;
}

export async function openUniver(): Promise<Univer> {
  const stage = await openStage();
  const page = await openWorkbench(stage, null);
  const host = hostInPage(page);
  return {
    async recalculate(content) {
      await showContent(page, withoutResults(content));
      return host.read();
    },
    close: () => stage.close(),
  };
}

function withoutResults(content: WorkbookContent): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row, r) => row.map((value, c) => (sheet.formulas.has(a1(r, c)) ? null : value))),
    })),
  };
}
