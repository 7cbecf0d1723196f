import type { Outline } from '../common/outline';
import { after, positionAfter } from '../common/outline';
import type { Change, ProgressOptions } from '../types';
import { HostError } from '../types';
import { drawSteps } from './draw';
import { nameSteps, unnameSteps } from './names';
import { prepare } from './prepare';
import type { Preparation } from './prepare';
import { run, stopIfCancelled, toHostError } from './run';
import type { PlannedStep, Step } from './steps';
import { SMALL, batchesOf, planned, weightOfSteps } from './steps';
import { toExcelVisibility } from './visibility';
import { writeSteps } from './write';

/**
 * Makes the changes in order. What can be seen to fail is refused before the first one; the rest goes to Excel in one
 * request up to 20,000 cells, beyond that in one per block. A sheet whose drawing fails or is cancelled is removed.
 */
export async function applyChanges(changes: readonly Change[], options: ProgressOptions): Promise<void> {
  stopIfCancelled(options.signal);
  return run(async (context) => {
    const preparation = await prepare(context, changes);
    const steps = planned(stepsOf(changes, preparation));
    const progress: Progress = { finished: 0, begun: -1 };
    try {
      await perform(context, steps, progress, options);
    } catch (problem) {
      await removeHalfDrawn(context, changes, progress, preparation);
      throw withCount(toHostError(problem), progress.finished);
    }
  });
}

interface Progress {
  /** So many changes are complete. */
  finished: number;
  /** The last change of which anything has been asked. */
  begun: number;
}

async function perform(
  context: Excel.RequestContext,
  steps: readonly PlannedStep[],
  progress: Progress,
  options: ProgressOptions,
): Promise<void> {
  const total = weightOfSteps(steps);
  let done = 0;
  for (const batch of batchesOf(steps)) {
    stopIfCancelled(options.signal);
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const step of batch) {
      step.queue(context);
      progress.begun = step.change;
      // Excel hands back the marks it passed, so that a refusal tells how far it got.
      if (step.place === 'last') context.trace(String(step.change));
    }
    try {
      await context.sync();
    } catch (problem) {
      if (problem instanceof OfficeExtension.Error) progress.finished += problem.traceMessages.length;
      throw problem;
    }
    progress.finished += batch.filter((step) => step.place === 'last').length;
    done += weightOfSteps(batch);
    options.onProgress?.(done, total);
  }
}

function stepsOf(changes: readonly Change[], { outline, ...rest }: Preparation): Step[][] {
  let current = outline;
  return changes.map((change, index) => {
    const steps = stepsOfChange(change, index, current, { outline, ...rest });
    current = after(current, change);
    return steps;
  });
}

function stepsOfChange(change: Change, index: number, outline: Outline, preparation: Preparation): Step[] {
  const sheetStep = (sheet: string, act: (sheet: Excel.Worksheet) => void): Step[] => [
    { weight: SMALL, queue: (context) => act(context.workbook.worksheets.getItem(sheet)) },
  ];
  switch (change.kind) {
    case 'draw':
      return drawSteps(change.plan, positionAfter(outline, change.after), preparation);
    case 'write':
      return writeSteps(change, preparation.formats.get(index) ?? []);
    case 'delete':
      return sheetStep(change.sheet, (sheet) => {
        // Excel does not delete what is very hidden.
        sheet.visibility = 'Hidden';
        sheet.delete();
      });
    case 'rename':
      return sheetStep(change.sheet, (sheet) => {
        sheet.name = change.name;
      });
    case 'visibility':
      return sheetStep(change.sheet, (sheet) => {
        sheet.visibility = toExcelVisibility(change.visibility);
      });
    case 'activate':
      return sheetStep(change.sheet, (sheet) => sheet.activate());
    case 'name':
      return nameSteps(change.name, preparation.names);
    case 'unname':
      return unnameSteps(change.name, preparation.names);
  }
}

async function removeHalfDrawn(
  context: Excel.RequestContext,
  changes: readonly Change[],
  { finished, begun }: Progress,
  preparation: Preparation,
): Promise<void> {
  const change = changes[finished];
  if (change?.kind !== 'draw' || begun < finished) return;
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(change.plan.name);
    const names = change.plan.names
      .filter(({ name }) => !preparation.existingNames.has(name.toLowerCase()))
      .map(({ name }) => context.workbook.names.getItemOrNullObject(name));
    await context.sync();
    for (const name of names) if (!name.isNullObject) name.delete();
    if (!sheet.isNullObject) {
      sheet.visibility = 'Hidden';
      sheet.delete();
    }
    await context.sync();
  } catch {
    // What stopped the drawing is the news; that its remains could not be removed either follows from it.
  }
}

function withCount(problem: HostError, applied: number): HostError {
  return new HostError(problem.code, problem.detail, applied);
}
