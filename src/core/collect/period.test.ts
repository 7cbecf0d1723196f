import { periodText } from '../periods';
import { periodToCollect } from './period';

const half = { rhythm: { entry: 'month', closing: 'half', interim: [], yearStart: 1, basis: { kind: 'clause', clause: '第三条' } } } as const;

test.each([
  ['2026-07-06', '2026-H1'],
  ['2026-08-29', '2026-H1'],
  ['2026-08-30', '2026-H2'],
  ['2026-06-20', '2026-H1'],
  ['2027-01-15', '2026-H2'],
])('U9 on %s %s is collected: the period that has just ended, else the one under way', (today, period) => {
  const found = periodToCollect(today, half);
  expect(found === null ? null : periodText(found)).toBe(period);
});
