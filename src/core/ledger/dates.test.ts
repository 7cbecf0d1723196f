import type { CellValue } from '../grid';
import { readDate } from './dates';

const read = (value: CellValue, year: number | null = null) => {
  const date = readDate(value, () => year);
  return date.kind === 'date' ? date.iso : date.kind;
};

test.each<[CellValue]>([[46086], [46086.75], ['2026-3-5'], ['2026.3.5'], ['2026/03/05'], ['20260305'], [20260305], ['2026年3月5日'], ['２０２６．３．５'], ['2026 年 3 月 5 日'], ['2026/3/5 0:00:00'], ['2026-03-05T00:00']])(
  'L17 %p is 5 March 2026',
  (value) => {
    expect(read(value)).toBe('2026-03-05');
  },
);

test('L17 3月5日 takes its year from elsewhere, or is asked about', () => {
  expect(read('3月5日', 2026)).toBe('2026-03-05');
  expect(read('3月5日')).toBe('wrong');
  expect(read('2月29日', 2026)).toBe('wrong');
});

test.each(['26-3-5', '5/3/2026', '3/5', '2026-13-05', '2026-02-30', '2026年3月', '2026.3.5-3.8', '2026.3.1 5', '三月五日', 2026, 305])('L17 %p is asked about, nothing is swapped or completed', (value) => {
  expect(read(value, 2026)).toBe('wrong');
});

test.each([null, '', '—', '长期', '至今'])('L17 %p is no date', (value) => {
  expect(read(value)).toBe('none');
});
