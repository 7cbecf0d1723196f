import { a1 } from '../../grid';
import { BUILT_IN_IDS, builtInScheme } from '../../schemes';
import { applySettings } from '../settings';
import { figurePlaces } from './places';
import { schemeToSheet } from './write';

test.each(BUILT_IN_IDS)('K2 %s: every figure has its own cell, and no other cell changes with it', (id) => {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  const before = cellsOf(schemeToSheet(scheme));
  const places = figurePlaces(scheme);
  expect(places.size).toBeGreaterThan(0);
  for (const [key, { at }] of [...places].filter((_, index) => index % 7 === 0)) {
    const changed = applySettings(scheme, { [`figure:${key}`]: key.startsWith('special.') || key.includes('.first') || key.includes('.last') ? '17' : '0.4321' });
    if (changed.kind !== 'scheme') throw new Error(key);
    const after = cellsOf(schemeToSheet(changed.scheme));
    const different = [...after].filter(([cell, value]) => before.get(cell) !== value).map(([cell]) => cell);
    expect(different).toEqual([a1(at.row, at.column)]);
  }
});

function cellsOf(plan: ReturnType<typeof schemeToSheet>): Map<string, unknown> {
  return new Map(plan.rows.flatMap(({ cells }, row) => cells.map((cell, column) => [a1(row, column), cell?.value ?? null] as const)));
}
