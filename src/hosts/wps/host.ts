import { inTurn } from '../common/marks';
import type { Host, HostFeature, ShortNames } from '../types';
import { applyChanges } from './apply';
import { knowsSpills } from './formulas';
import { putMarks } from './marks';
import { readWorkbook } from './read';
import type { Wps } from './root';
import { tryShortNames } from './shortNames';
import { openStorage } from './storage';
import { onEdit, onSelection, select, selection } from './watch';

/** The workbook in front in WPS 表格. */
export function openWpsHost(wps: Wps): Host {
  const { app } = wps;
  let tried: ShortNames | null = null;
  let ownUntil = 0;
  return {
    kind: 'wps',
    get features() {
      return features(wps, tried);
    },
    read: (options = {}) => readWorkbook(app, options),
    async apply(changes, options = {}) {
      ownUntil = Infinity;
      try {
        await applyChanges(app, changes, options);
      } finally {
        ownUntil = performance.now() + AFTERMATH;
      }
    },
    async shortNames() {
      tried = await tryShortNames(app);
      return tried;
    },
    mark: inTurn((marks) => putMarks(app, marks)),
    selection: async () => selection(wps),
    select: async (address) => select(wps, address),
    onSelection: (listener) => onSelection(wps, listener),
    onEdit: (listener) =>
      onEdit(wps, (sheet) => {
        if (performance.now() > ownUntil) listener(sheet);
      }),
  };
}

/** Events are off while we write; a build that tells of it all the same does so within these milliseconds. */
const AFTERMATH = 300;

/** The main page registers the functions and says so in the store; without it nothing runs them. */
function features(wps: Wps, tried: ShortNames | null): ReadonlySet<HostFeature> {
  const all: readonly [HostFeature, boolean][] = [
    ['selection', true],
    ['functions', tried !== 'absent' && openStorage(wps.root).get('functions') === 'registered'],
    ['spill', knowsSpills(wps.app)],
    ['pageBreaks', true],
    ['marks', true],
  ];
  return new Set(all.filter(([, has]) => has).map(([feature]) => feature));
}
