import { HostError } from '../types';
import { XL } from './constants';
import type { EtApplication } from './jsapi';
import { attempt } from './problems';

/**
 * Does a piece of work without repainting, calculating, events and questions in between, and puts all four back as they
 * were, whatever happens. WPS takes no settings while a person types in a cell.
 */
export function quietly<T>(app: EtApplication, work: () => T): T {
  const restore: (() => void)[] = [];
  const change = <K extends 'ScreenUpdating' | 'EnableEvents' | 'DisplayAlerts' | 'Calculation'>(name: K, value: EtApplication[K]): void => {
    const before = app[name];
    app[name] = value;
    restore.unshift(() => {
      app[name] = before;
    });
  };
  try {
    try {
      change('ScreenUpdating', false);
      change('Calculation', XL.calculation.manual);
      change('EnableEvents', false);
      change('DisplayAlerts', false);
    } catch (problem) {
      throw new HostError('cell-edit-mode', problem instanceof Error ? problem.message : String(problem));
    }
    return work();
  } finally {
    restore.forEach(attempt);
  }
}
