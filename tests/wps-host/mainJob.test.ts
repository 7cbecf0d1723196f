import { isCellError, type CellValue, type SheetContent, type WorkbookContent } from '../../src/core';
import { openFileHost } from '../../src/hosts/file';
import { findWps, openStorage, openWpsHost, registerFunctions } from '../../src/hosts/wps';
import { functionTable } from '../../src/wps/functionTable';
import { contentFile } from '../hosts/contentFile';
import { trimmed } from '../hosts/workbook';
import { halfYear, halfYearInFile, madeIn } from '../support/halfYear';
import { sampleWorkbook } from '../support/sample';
import { opened } from './books';
import { mainJob, rosterOnly, type Course } from './mainJob';
import { PROFILES, type Profile } from './profiles';
import { expectWholeAndTidy, openStandIn, type StandIn } from './standIn';
import { LATE } from './world';

/** The same way in a file; the Excel tests compare with it too. */
let golden: Course;

beforeAll(async () => {
  golden = await mainJob(openFileHost(contentFile(rosterOnly())), () => Promise.resolve());
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3 * LATE));

async function inWps(profile: Profile): Promise<{ readonly course: Course; readonly wps: StandIn }> {
  const wps = openStandIn(rosterOnly(), profile);
  const found = findWps();
  if (found === null) throw new Error('WPS is not found');
  openStorage(found.root).set('functions', registerFunctions(found.root, functionTable));
  const course = await mainJob(openWpsHost(found), settled);
  expectWholeAndTidy(wps);
  return { course, wps };
}

describe.each(PROFILES)('the main job in WPS, $name,', (profile) => {
  let course: Course;
  let wps: StandIn;

  beforeAll(async () => {
    ({ course, wps } = await inWps(profile));
  }, 60_000);

  test('gives every member the points that a file gets', () => {
    expect(cellsOf(course.filled)).toEqual(cellsOf(golden.filled));
  });

  test('writes formulas where functions run, and says so where not', () => {
    const formulas = course.filled.sheets.flatMap(({ formulas: own }) => [...own.values()]);
    const points = formulas.filter((formula) => formula.startsWith('=积分'));
    const style = EXPECTED[profile.name] ?? 'short';
    expect(points.length > 0).toBe(style !== 'values');
    for (const formula of points) expect(formula).toMatch(/^=积分\(/);
    const said = course.outcomes.flatMap(({ problems }) => problems.map(({ issue }) => issue.code)).filter((code) => /^(?:short-names|functions)-/.test(code));
    expect(said).toEqual({ short: [], values: ['functions-absent'] }[style]);
  });

  test('finds the same problems', () => {
    expect(course.problems.map(({ text }) => text)).toEqual(golden.problems.map(({ text }) => text));
  });

  test('publishes the same notice, ranking and grades', () => {
    expect(course.published.sheets.map(({ name, visibility, merges }) => [name, visibility, merges])).toEqual(
      golden.published.sheets.map(({ name, visibility, merges }) => [name, visibility, merges]),
    );
    expect(cellsOf(course.published)).toEqual(cellsOf(golden.published));
    expect(new Map(course.published.names.map(({ name, refersTo }) => [name, refersTo]))).toEqual(new Map(golden.published.names.map(({ name, refersTo }) => [name, refersTo])));
  });

  test('takes the last sheet back, and nothing else', () => {
    expect(cellsOf(course.undone)).toEqual(cellsOf(golden.undone));
  });

  test('makes of the sample’s half-year what a file and Excel make', async () => {
    const { wps: sample, host } = opened(sampleWorkbook(), profile);
    expect(madeIn(await halfYear(host))).toEqual(madeIn(await halfYearInFile()));
    expectWholeAndTidy(sample);
  });

  test('stays on the sheet that was asked for', () => {
    expect(wps.book.active.visible).toBe(-1);
    expect(wps.book.sheets.map(({ name }) => name).filter((name) => name.includes('待删除') || /^Sheet\d/.test(name))).toEqual([]);
  });
});

const EXPECTED: Readonly<Record<string, 'values'>> = {
  '麒麟 12.1.2': 'values',
  'doubt: blanks': 'values',
  'doubt: no function without a namespace': 'values',
  'doubt: functions registered for nothing': 'values',
};

/** By sheet; where a file leaves a figure open, our function says so with an error. The store names the host's own cells. */
function cellsOf({ sheets }: WorkbookContent): Record<string, CellValue[][]> {
  return Object.fromEntries(sheets.filter(({ name }) => name !== '_积分簿').map((sheet) => [sheet.name, trimmed(withoutErrors(sheet))]));
}

function withoutErrors(sheet: SheetContent): SheetContent {
  return { ...sheet, values: sheet.values.map((row) => row.map((value) => (value === '' || (value !== null && isCellError(value)) ? null : value))) };
}
