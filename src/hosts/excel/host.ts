import { inTurn } from '../common/marks';
import type { Host, HostFeature } from '../types';
import { applyChanges } from './apply';
import { putMarks } from './marks';
import { readWorkbook } from './read';
import { supports } from './run';
import { putShortNames } from './shortNames';
import { onEdit, onSelection, select, selection } from './watch';

/** Whether the page runs inside Excel; to be asked once `Office.onReady` has answered. */
export function isExcel(): boolean {
  return typeof Office !== 'undefined' && String(Office.context?.host) === 'Excel';
}

export function openExcelHost(): Host {
  return {
    kind: 'excel',
    features: features(),
    read: (options = {}) => readWorkbook(options),
    apply: (changes, options = {}) => applyChanges(changes, options),
    shortNames: putShortNames,
    mark: inTurn(putMarks),
    selection,
    select,
    onSelection,
    onEdit,
  };
}

/** Names with LAMBDA are tried out, not asked for: see `putShortNames`. */
function features(): ReadonlySet<HostFeature> {
  const functions = Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1');
  const all: readonly [HostFeature, boolean][] = [
    ['selection', supports('1.9')],
    ['functions', functions],
    ['lambdaNames', functions],
    ['spill', supports('1.12')],
    ['pageBreaks', supports('1.9')],
    ['marks', true],
  ];
  return new Set(all.filter(([, has]) => has).map(([feature]) => feature));
}
