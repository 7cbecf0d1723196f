import type { Mark } from '../../src/hosts/types';
import { ledger } from '../hosts/workbook';
import { opened, otherwise } from './books';
import { sheetNamed } from './model';
import { PROFILES } from './profiles';
import { expectWholeAndTidy, type StandIn } from './standIn';

const OTHER = "办法 (试行) '26";
const header = (column: number, tone: Mark['tone'], sheet = ledger): Mark => ({ sheet, area: { row: 1, column, rows: 1, columns: 1 }, tone });

const columns = ({ book }: StandIn, name = ledger): number[] => sheetNamed(book, name).highlights.map(({ area }) => area.column);

/** What a person has put there. */
function ownFormats({ book }: StandIn): void {
  const area = { row: 1, column: 0, rows: 4, columns: 5 };
  sheetNamed(book, ledger).highlights.push({ area, type: 3, formula: '', settings: {}, font: {} }, { area, type: 2, formula: '=B3>5', settings: {}, font: {} });
}

describe.each(PROFILES)('marks on $name', (profile) => {
  test('Z8 lie above the looks of cells, and give way to the next set of them', async () => {
    const { wps, host } = opened(undefined, profile);
    ownFormats(wps);
    const before = await host.read();
    await host.mark([header(1, 'proposed'), header(2, 'ignored', OTHER)]);
    expect(sheetNamed(wps.book, ledger).highlights[2]).toMatchObject({ formula: '=LEN("积分簿标色")>0', settings: { Color: 0xeed7bd }, font: { Color: 0x64381f } });
    await host.mark([header(3, 'bound'), header(4, 'open')]);
    expect([columns(wps), columns(wps, OTHER)]).toEqual([[0, 0, 3, 4], []]);
    expect(await host.read()).toEqual(before);
    await host.mark([]);
    expect(columns(wps)).toEqual([0, 0]);
    expectWholeAndTidy(wps);
  });
});

describe('marks', () => {
  test('Z8 that a closed session has left are taken away by the next', async () => {
    const first = opened();
    await first.host.mark([header(1, 'proposed'), header(2, 'open', OTHER)]);
    const left = sheetNamed(first.wps.book, ledger).highlights;
    const { wps, host } = opened();
    sheetNamed(wps.book, ledger).highlights.push(...left);
    await host.mark([]);
    expect(columns(wps)).toEqual([]);
  });

  test('leave out sheets that are protected or gone', async () => {
    const { wps, host } = opened();
    sheetNamed(wps.book, OTHER).protection = [];
    await host.mark([header(0, 'bound', OTHER), header(0, 'bound', '没有'), header(0, 'bound')]);
    expect([columns(wps), columns(wps, OTHER)]).toEqual([[0], []]);
  });

  test('forty of them are changed in less than a fifth of a second', async () => {
    const { wps, host } = opened();
    const forty = (tone: Mark['tone']) => Array.from({ length: 40 }, (_, column) => header(column, tone));
    await host.mark(forty('open'));
    wps.cost();
    await host.mark(forty('bound'));
    expect(wps.cost()).toBeLessThan(200);
  });

  test('a person who goes on typing is not disturbed: it is refused', async () => {
    jest.useFakeTimers();
    try {
      const { wps, host } = opened(undefined, otherwise({}));
      wps.world.editing = 'a cell';
      const refused = expect(host.mark([header(0, 'open')])).rejects.toMatchObject({ code: 'cell-edit-mode' });
      await jest.advanceTimersByTimeAsync(6000);
      await refused;
      expect(columns(wps)).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });
});
