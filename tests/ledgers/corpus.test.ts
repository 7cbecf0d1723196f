import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file';
import { schemeOf } from '../support/ledgers';
import { cells } from './cases/cells';
import { layout } from './cases/layout';
import { marks } from './cases/marks';
import { people } from './cases/people';
import { shapes } from './cases/shapes';
import { fileBy } from './files';
import { told, toldWithConversions } from './told';

/** A corpus of small ledgers as people and programs leave them, each with what must be read of it, cell by cell. */
const SCHEME = schemeOf('zhangdian-2017');

describe.each([['cells', cells], ['layout', layout], ['people', people], ['marks', marks], ['shapes', shapes]] as const)('L1 L9 L11 L13 L16 R1 R13 the corpus: %s', (group, cases) => {
  const expected = JSON.parse(readFileSync(join(__dirname, 'cases', `${group}.json`), 'utf8')) as Readonly<Record<string, readonly string[]>>;

  test.each(cases.map((each) => [each.name, each] as const))('%s', (name, { by, sheets, scheme }) => {
    const tell = group === 'marks' || group === 'shapes' ? toldWithConversions : told;
    expect(tell(readWorkbook(fileBy(by, sheets)), scheme === undefined ? SCHEME : schemeOf(scheme))).toEqual(expected[name]);
  });

  test('nothing is expected of a workbook that is not there', () => {
    expect(Object.keys(expected)).toEqual(cases.map(({ name }) => name));
  });
});
