import { findWps } from '../hosts/wps';
import { PROFILES } from '../../tests/wps-host/profiles';
import { openStandIn, type StandIn } from '../../tests/wps-host/standIn';
import { ribbonCallbacks, type RibbonCallbacks } from './ribbon';

let time = 0;
let wps: StandIn;
let ribbon: RibbonCallbacks;

beforeEach(() => {
  wps = openStandIn({ sheets: [{ name: '登记表', visibility: 'visible', values: [], formulas: new Map(), merges: [] }], names: [] }, PROFILES[0]!);
  ribbon = ribbonCallbacks(findWps()!, { pane: 'file:///addin/pane.html', selfCheck: 'file:///addin/selfcheck.html' }, () => time);
});

const pages = (): unknown[] => [...wps.world.panes.values()].map(({ url }) => url);
const press = (id: string, after: number): void => {
  time += after;
  ribbon.onAction({ Id: id });
};

test('打开积分簿 shows the pane, five times in a row 自检', () => {
  for (let count = 0; count < 4; count += 1) press('openPane', 300);
  expect(pages()).toEqual(['file:///addin/pane.html']);
  press('openPane', 300);
  expect(pages()).toEqual(['file:///addin/pane.html', 'file:///addin/selfcheck.html']);
});

test('nobody comes upon 自检 by pressing it now and then, or other entries in between', () => {
  for (let count = 0; count < 10; count += 1) press('openPane', 2000);
  for (let count = 0; count < 10; count += 1) press(count % 2 === 0 ? 'openPane' : 'check', 100);
  expect(pages()).toEqual(['file:///addin/pane.html']);
});

test('every entry answers at once, without a promise', () => {
  expect([ribbon.onLoad(), ribbon.onAction({ Id: 'check' }), ribbon.getImage({ Id: 'check' })]).toEqual([true, true, 'images/check-32.png']);
});
