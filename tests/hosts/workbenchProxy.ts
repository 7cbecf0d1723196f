import type { Page } from 'playwright-core';
import type { WorkbookContent } from '../../src/core';
import type { Change, Host, HostErrorCode, HostFeature, Mark } from '../../src/hosts/types';
import { HostError } from '../../src/hosts/types';

/**
 * A host of this process that stands for the one in the page: every call runs there, on the real grid. Maps do not
 * pass between the two, so formulas travel as lists, and problems as their code.
 */
export function hostInPage(page: Page): Host {
  return {
    kind: 'workbench',
    features: new Set<HostFeature>(),
    async read({ sheets, signal, onProgress } = {}) {
      const result = await page.evaluate(
        async ({ wanted, cancelled }) => {
          try {
            const { host } = window.workbench!;
            const content = await host.read({
              ...(wanted === null ? {} : { sheets: wanted }),
              ...(cancelled ? { signal: AbortSignal.abort() } : {}),
            });
            return {
              kind: 'content' as const,
              names: content.names,
              sheets: content.sheets.map(({ percents = null, ...sheet }) => ({ ...sheet, formulas: [...sheet.formulas], percents: percents && [...percents] })),
            };
          } catch (problem) {
            return { kind: 'problem' as const, problem: { ...(problem as object) } };
          }
        },
        { wanted: sheets ?? null, cancelled: signal?.aborted === true },
      );
      if (result.kind === 'problem') throw hostError(result.problem);
      onProgress?.(1, 1);
      const read = result.sheets.map(({ percents, ...sheet }) => ({ ...sheet, formulas: new Map(sheet.formulas), ...(percents === null ? {} : { percents: new Set(percents) }) }));
      return { names: result.names, sheets: read };
    },
    async apply(changes, { signal, onProgress } = {}) {
      const result = await page.evaluate(
        async ({ list, cancelled }) => {
          const progress: [number, number][] = [];
          const problem = await window
            .workbench!.host.apply(list, {
              onProgress: (done, total) => progress.push([done, total]),
              ...(cancelled ? { signal: AbortSignal.abort() } : {}),
            })
            .then(
              () => null,
              (reason: object) => ({ ...reason }),
            );
          return { problem, progress };
        },
        { list: changes as Change[], cancelled: signal?.aborted === true },
      );
      if (result.problem !== null) throw hostError(result.problem);
      for (const [done, total] of result.progress) onProgress?.(done, total);
    },
    shortNames: () => page.evaluate(() => window.workbench!.host.shortNames()),
    mark: (marks) => page.evaluate((list) => window.workbench!.host.mark(list), marks as Mark[]),
    selection: () => page.evaluate(() => window.workbench!.host.selection()),
    select: (address) => page.evaluate((target) => window.workbench!.host.select(target), address),
    onSelection: () => () => undefined,
    onEdit: () => () => undefined,
  };
}

/** Puts a workbook with the given content into the page's grid. */
export async function showContent(page: Page, content: WorkbookContent): Promise<void> {
  const sheets = content.sheets.map((sheet) => ({ ...sheet, formulas: [...sheet.formulas] }));
  await page.evaluate(
    (sent) => {
      window.workbench!.show({ names: sent.names, sheets: sent.sheets.map((sheet) => ({ ...sheet, formulas: new Map(sheet.formulas) })) });
    },
    { names: content.names, sheets },
  );
}

function hostError(problem: { code?: HostErrorCode; detail?: string }): Error {
  return problem.code === undefined ? new Error(JSON.stringify(problem)) : new HostError(problem.code, problem.detail ?? '');
}
