import { amount, clause, periods, rhythm, schemeFrom, section } from '../../../tests/support/schemes';
import { rowKnowsAll } from './rowAlone';

const counted = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'perOccurrence',
  id,
  name: id,
  basis: clause('第六条'),
  start: '0',
  limits: { min: '不设', max: '不设', over: 'period' },
  count: 'every',
  charges: [{ kind: 'count', id: `${id}-times`, basis: clause('第六条'), input: { label: id, aliases: [], blank: 'none' }, points: '1' }],
  ...more,
});
const matters = { count: 'highest', max: '不设' };
const known = (...children: readonly unknown[]) => {
  const scheme = schemeFrom({ rhythm: rhythm('month', 'year'), score: section('total', children), roles: { points: 'total', appraisal: null } });
  return [rowKnowsAll(scheme, 'entry'), rowKnowsAll(scheme, 'closing')];
};

test('J13 a row knows its figure unless a list of events is kept for it', () => {
  const months = (rule: unknown) => periods('sum', rule);
  expect(known(months(amount('work', '工作')), counted('award'))).toEqual([true, true]);
  expect(known(months(amount('work', '工作')), counted('award', { matters }))).toEqual([true, false]);
  expect(known(months(counted('work')), counted('award', { matters }))).toEqual([true, false]);
  expect(known(months(counted('work', { matters })))).toEqual([false, false]);
});
