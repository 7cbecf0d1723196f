import { SHORT_NAMES } from '../../functions';
import { SHORT_NAME_MARK } from '../common/shortNameMark';
import { HostError, type ShortNames } from '../types';
import { activeBook, bringToFront, itemsOf, sheetNamed } from './book';
import { XL } from './constants';
import { formulaProperty } from './formulas';
import type { EtApplication, EtBook } from './jsapi';
import { attempt, toHostError } from './problems';
import { quietly } from './quiet';
import { onceNobodyTypes, pause } from './slices';

/**
 * Whether the registered functions work here, tried out in the cells of a sheet that is taken away again. Nobody has yet
 * seen a build refuse names without a namespace, or hand over a blank cell as 0; this one is asked.
 */
export async function tryShortNames(app: EtApplication): Promise<ShortNames> {
  try {
    const book = activeBook(app);
    if (book.ProtectStructure) throw new HostError('protected', book.FullName);
    const taken = someoneElses(book);
    if (!taken) await onceNobodyTypes(() => quietly(app, () => removeOurs(book)));
    const works = await probe(app, book);
    if (works === 'none') return 'absent';
    if (taken) return 'taken';
    return works === 'all' ? 'ready' : 'unsupported';
  } catch (problem) {
    throw toHostError(problem);
  }
}

const NAMES: ReadonlySet<string> = new Set(SHORT_NAMES.map(({ name }) => name));

function someoneElses(book: EtBook): boolean {
  return itemsOf(book.Names).some(({ Name, Comment }) => NAMES.has(Name) && !isOurs(Comment));
}

/** In Excel our short functions are names of the workbook; here such a name would hide the function. */
function removeOurs(book: EtBook): void {
  for (const item of itemsOf(book.Names)) if (NAMES.has(item.Name) && isOurs(item.Comment)) item.Delete();
}

function isOurs(comment: string | null): boolean {
  return comment?.startsWith(SHORT_NAME_MARK) === true;
}

/** B1 and B2 hold 1 and 2, B3 is blank. A rank of a blank is an error, unless the blank arrives as 0: then it is the third. */
const ENTRIES = [[1], [2]];
const PROBES = ['=名次(B1,B1:B2)', '=排名次(B1,B1:B2)', '=排名次(B3,B1:B3)'];
const SECOND = 2;

/** Where a blank arrives as 0 none of the functions may be used: they would take a missing entry for nothing to count. */
async function probe(app: EtApplication, book: EtBook): Promise<'all' | 'long names' | 'none'> {
  let scratch = '';
  try {
    await onceNobodyTypes(() =>
      quietly(app, () => {
        scratch = newScratch(app, book);
      }),
    );
    const cells = (): unknown[] => PROBES.map((_, row) => sheetNamed(book, scratch).Range(`A${row + 1}`).Value2);
    for (let tries = TRIES; tries > 0 && cells().some(isPending); tries -= 1) await pause(PAUSE);
    const [short, long, blank] = cells();
    if (long !== SECOND || isRank(blank)) return 'none';
    return short === SECOND ? 'all' : 'long names';
  } finally {
    if (scratch !== '') await onceNobodyTypes(() => quietly(app, () => sheetNamed(book, scratch).Delete()));
  }
}

/** Functions run in another page than this one and may answer a little later. */
const TRIES = 25;
const PAUSE = 40;

function isPending(value: unknown): boolean {
  return value === '#BUSY!' || value === '#GETTING_DATA' || value === null || value === undefined;
}

function isRank(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}

function newScratch(app: EtApplication, book: EtBook): string {
  const shown = book.ActiveSheet;
  const sheets = itemsOf(book.Sheets);
  const sheet = book.Sheets.Add(null, sheets[sheets.length - 1] ?? shown);
  try {
    sheet.Range('B1:B2').Value2 = ENTRIES;
    PROBES.forEach((formula, row) => {
      const cell = sheet.Range(`A${row + 1}`);
      // A build that does not know a name may refuse the formula at once.
      attempt(() => {
        cell[formulaProperty(cell)] = formula;
      });
    });
    bringToFront(app, book, shown);
    sheet.Visible = XL.visible.hidden;
    return sheet.Name;
  } catch (problem) {
    sheet.Delete();
    throw problem;
  }
}
