import { applySettings } from '../settings';
import { figureLines } from '../../library';
import type { CellValue } from '../../grid';
import { builtInScheme, BUILT_IN_IDS } from '../../schemes';
import type { Scheme } from '../schema';
import { rewriteSheet, schemeToSheet, sheetToScheme } from '.';
import { valuesOf } from './testing';

function builtIn(id: string): Scheme {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new Error(id);
  return scheme;
}

function changed(scheme: Scheme, changes: Readonly<Record<string, string>>): Scheme {
  const applied = applySettings(scheme, changes);
  if (applied.kind === 'refused') throw new Error(JSON.stringify(applied.issues));
  return applied.scheme;
}

function rewritten(values: CellValue[][], after: Scheme): CellValue[][] {
  const rewriting = rewriteSheet(values, '积分办法', after);
  if (rewriting.kind !== 'cells') throw new Error(JSON.stringify(rewriting));
  const grid = values.map((row) => [...row]);
  for (const { at, value } of rewriting.cells) grid[at.row]![at.column] = value;
  return grid;
}

/** The next figure, so that what lies below a limit stays below it. */
function next(text: string): string {
  return text.endsWith('%') ? '12.5%' : /^-?\d+$/.test(text) ? String(Number(text) + 1) : text;
}

test.each(BUILT_IN_IDS)('Y6 %s: every figure and every setting has its own cell', (id) => {
  const scheme = builtIn(id);
  const values = valuesOf(schemeToSheet(scheme));
  const figures = figureLines(scheme).filter(({ text }) => next(text) !== text);
  const after = changed(scheme, {
    ...Object.fromEntries(figures.map(({ key, text }) => [`figure:${key}`, next(text)])),
    ...Object.fromEntries(scheme.settings.map((setting) => [setting.id, setting.options.find(({ value }) => value !== setting.value)?.value ?? ''])),
  });
  const rewriting = rewriteSheet(values, '积分办法', after);
  expect(rewriting).toMatchObject({ kind: 'cells' });
  const places = rewriting.kind === 'cells' ? rewriting.cells.map(({ at }) => `${at.row} ${at.column}`) : [];
  expect(new Set(places).size).toBe(figures.length + scheme.settings.length);
});

test('Y6 on a sheet that people rearranged only the changed cells change, and notes stay', () => {
  const scheme = builtIn('zhangdian-2017');
  const values = valuesOf(schemeToSheet(scheme));
  const note: CellValue[] = ['支部备注：第二季度讨论过', null];
  const own = [note, ...values].map((row, index) => ['', ...row, ...Array.from({ length: 24 - row.length }, () => null), index % 7 === 0 ? '核对过' : null]);
  const after = changed(scheme, { 'figure:absence': '-2.5', 'figure:points.weight': '70%', 'figure:appraisal.weight': '30%' });
  const grid = rewritten(own, after);
  const differing = grid.flatMap((row, r) => row.flatMap((value, c) => (value === own[r]?.[c] ? [] : [[own[r]?.[c], value]])));
  expect(differing).toEqual([
    [-10, -2.5],
    [0.6, 0.7],
    [0.4, 0.3],
  ]);
  expect(sheetToScheme(grid)).toEqual({ kind: 'scheme', scheme: after });
});

test('Y6 a share that the cell would round is written out', () => {
  const scheme = builtIn('zhangdian-2017');
  const rewriting = rewriteSheet(valuesOf(schemeToSheet(scheme)), '积分办法', changed(scheme, { 'figure:quota.bottom.share': '2.5%' }));
  expect(rewriting).toMatchObject({ kind: 'cells', cells: [{ value: '2.5%' }] });
});

test('Y6 what the sheet would not be read back as is refused with the cell', () => {
  const scheme = builtIn('zhangdian-2017');
  const values = valuesOf(schemeToSheet(scheme));
  expect(rewriteSheet(values, '积分办法', changed(scheme, { 'figure:work.良好.min': '99' }))).toMatchObject({ kind: 'refused', issues: [{ code: 'sheet-reversed', at: { sheet: '积分办法' } }] });
});
