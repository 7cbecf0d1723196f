import { createActions, type Actions } from '../../src/actions';
import { openStorage, registerFunctions } from '../../src/hosts/wps';
import { functionTable } from '../../src/wps/functionTable';
import { schemeToSheet } from '../../src/core';
import { drawn, schemeOf } from '../support/ledgers';
import { sampleWorkbook } from '../support/sample';
import { opened } from './books';

/** What crosses to WPS during an action, at 0.2 ms a call. The core's own work is measured elsewhere. */
const REQUEST = { period: '2026-H1', startsOn: '2026-07-06', days: 5, branch: '第一党支部', contact: '王小明', phone: '0533-1234567', upperPhone: '' };

const ACTIONS: readonly [string, number, (actions: Actions) => Promise<unknown>][] = [
  ['看工作簿', 700, (actions) => actions.survey()],
  ['填入积分公式', 700, (actions) => actions.fillFormulas()],
  ['体检工作簿', 700, (actions) => actions.check('workbook')],
  ['生成公示表', 750, (actions) => actions.makeNotice(REQUEST)],
  ['生成排名表', 750, (actions) => actions.makeRanking('2026-H1')],
  ['一键等次', 750, (actions) => actions.makeGrades('2026-H1')],
];

test.each(ACTIONS)('%s over 36 members and seven sheets takes less than %d ms', async (_name, budget, act) => {
  const { sheets } = sampleWorkbook();
  const scheme = schemeToSheet(schemeOf('zhangdian-2017'));
  const { wps, found, host } = opened({ sheets: [...sheets, drawn(scheme)], names: scheme.names });
  openStorage(found.root).set('functions', registerFunctions(found.root, functionTable));
  wps.cost();
  await act(createActions(host));
  expect(wps.cost()).toBeLessThan(budget);
});
