import { collapsePane, findWps, receiveCommands, sendCommand, showPane } from '../../src/hosts/wps';
import { ledger } from '../hosts/workbook';
import { opened, otherwise } from './books';
import { expectWholeAndTidy } from './standIn';

describe('what a person selects and edits', () => {
  test('the selected cell is known, and can be set', async () => {
    const { wps, host } = opened();
    wps.select(ledger, 3, 2);
    expect(await host.selection()).toEqual({ sheet: ledger, row: 3, column: 2 });
    await host.select({ sheet: "办法 (试行) '26", row: 9, column: 4 });
    expect(await host.selection()).toEqual({ sheet: "办法 (试行) '26", row: 9, column: 4 });
  });

  test('a cell on a sheet that is gone cannot be selected', async () => {
    await expect(opened().host.select({ sheet: '没有', row: 0, column: 0 })).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  test.each(['everywhere', 'on wps only'] as const)('selections and edits are told until they are no longer wanted, with events %s', async (events) => {
    const { wps, host } = opened(undefined, otherwise({ events }));
    const news: string[] = [];
    const stops = [host.onSelection(() => news.push('selected')), host.onEdit((sheet) => news.push(`edited ${sheet}`))];
    wps.select(ledger, 1, 1);
    wps.type(ledger, 2, 1, 3);
    expect(news).toEqual(['selected', `edited ${ledger}`]);
    stops.forEach((stop) => stop());
    wps.select(ledger, 2, 2);
    wps.type(ledger, 2, 1, 4);
    expect(news).toHaveLength(2);
  });

  test.each(['nothing', 'told late'] as const)('our own writing is no edit, where it makes %s; what a person types afterwards is', async (ownEvents) => {
    const { wps, host } = opened(undefined, otherwise({ ownEvents }));
    const edited: string[] = [];
    host.onEdit((sheet) => edited.push(sheet));
    await host.apply([{ kind: 'write', sheet: ledger, row: 2, column: 1, cells: [[{ kind: 'value', value: 1 }]] }]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(edited).toEqual([]);
    wps.type(ledger, 2, 1, 3);
    expect(edited).toEqual([ledger]);
  });

  test('without events the selection is looked at from time to time', () => {
    jest.useFakeTimers();
    try {
      const { wps, host } = opened(undefined, otherwise({ events: 'nowhere' }));
      let times = 0;
      const stop = host.onSelection(() => (times += 1));
      jest.advanceTimersByTime(3000);
      expect(times).toBe(0);
      wps.select(ledger, 3, 2);
      jest.advanceTimersByTime(3000);
      expect(times).toBe(1);
      stop();
      wps.select(ledger, 4, 2);
      jest.advanceTimersByTime(3000);
      expect(times).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('ribbon and pane', () => {
  const PANE = 'file:///C:/jsaddons/jifenbu_0.1.0/pane.html';

  test('the pane is made once, shown again and folded away', () => {
    const { wps, found } = opened();
    showPane(found, PANE);
    showPane(found, PANE);
    expect([...wps.world.panes.values()]).toEqual([expect.objectContaining({ url: PANE, title: '积分簿', DockPosition: 2, Visible: true })]);
    collapsePane(found);
    expect(wps.world.panes.get(1)?.['Visible']).toBe(false);
    showPane(found, PANE);
    expect(wps.world.panes.get(1)?.['Visible']).toBe(true);
    expectWholeAndTidy(wps);
  });

  test('a pane that is gone is made anew, and what belongs to the other programs of WPS stays', () => {
    const { wps, found } = opened();
    wps.world.storage.set('jifenbu_wps_pane', '7');
    wps.world.storage.set('jifenbu_et_pane', '7');
    showPane(found, PANE);
    expect(wps.world.panes.size).toBe(1);
    expect(Object.fromEntries(wps.world.storage)).toEqual({ jifenbu_wps_pane: '7', jifenbu_et_pane: '1' });
  });

  test('a command reaches the pane once, also when it was sent before the pane was there', () => {
    jest.useFakeTimers();
    try {
      const { found } = opened();
      const heard: string[] = [];
      sendCommand(found, 'check');
      const stop = receiveCommands(found, (command) => heard.push(command));
      jest.advanceTimersByTime(1000);
      sendCommand(found, 'explain');
      jest.advanceTimersByTime(1000);
      stop();
      sendCommand(found, 'check');
      jest.advanceTimersByTime(1000);
      expect(heard).toEqual(['check', 'explain']);
    } finally {
      jest.useRealTimers();
    }
  });
});

test('outside WPS nothing is found', () => {
  Object.assign(globalThis, { wps: undefined, Application: undefined });
  expect(findWps()).toBeNull();
  // Another program of WPS: 文字 has documents, not workbooks.
  Object.assign(globalThis, { Application: { Documents: {} } });
  expect(findWps()).toBeNull();
});
