import { roundHalfUp, toNumber, type Exact } from '../../decimal';
import { a1 } from '../../grid';
import { isClosing } from '../../scoring/entryRules';
import { periodText } from '../../periods';
import { gradesOf } from '../../sheets/grades';
import { NOT_GIVEN } from '../../sheets/messages.zh';
import { printedName } from '../../sheets/names';
import { WORKING } from '../../sheets/page';
import type { SheetPlan } from '../../sheets/plan';
import { pointsFormat } from '../../sheets/styles';
import { tablePlan, type TableCell, type TableColumn } from '../../sheets/table';
import type { Collection } from '../collection';
import { countsOf, type Counts } from './counts';
import { withFormulas, type PlacedFormula } from './formulas';
import { SUMMARY } from './words.zh';

const { overview: WORDS } = SUMMARY;
/** Rows of a table above its first line: title and header. */
const FIRST_ROW = 2;

/** 汇总一览表: a line for each branch, with its counts by grade checked, and the whole below. */
export function overviewPlan(collection: Collection): SheetPlan {
  const { scheme, period, parts } = collection;
  const grades = isClosing(scheme, period) ? gradesOf(scheme) : [];
  const columns = columnsOf(grades);
  const lines = parts.map((part) => ({ name: part.branch, counts: countsOf(part.members, grades) }));
  const whole = countsOf(parts.flatMap((part) => part.members), grades);
  const cells = (name: string, number: TableCell, counts: Counts): TableCell[] => columns.map((column) => column.cell({ name, number, counts, places: scheme.publishing.places }));
  const left = collection.receipts.filter(({ branchId }) => !parts.some((part) => part.branchId === branchId)).map(({ branch }) => branch);
  const text = periodText(period);
  const plan = tablePlan({
    name: WORDS.sheet(text),
    title: WORDS.title(text, scheme),
    columns,
    rows: [...lines.map(({ name, counts }, index) => cells(printedName(name), { number: index + 1, format: '0' }, counts)), cells(WORDS.total, '', whole)],
    notes: WORDS.notes(grades.length > 0, left),
    page: WORKING,
    protection: 'none',
  });
  return withFormulas(plan, formulasOf(columns, lines.length));
}

interface Line {
  readonly name: string;
  readonly number: TableCell;
  readonly counts: Counts;
  readonly places: number;
}

type Kind = 'words' | 'count' | 'graded' | 'grade' | 'check' | 'mean' | 'highest' | 'lowest';

type OverviewColumn = TableColumn & { readonly kind: Kind; readonly cell: (line: Line) => TableCell };

function columnsOf(grades: readonly string[]): OverviewColumn[] {
  const { columns } = WORDS;
  const words = (heading: string, width: number, cell: OverviewColumn['cell'], horizontal: TableColumn['horizontal'] = 'center'): OverviewColumn => ({ heading, width, horizontal, kind: 'words', cell });
  const count = (heading: string, of: (counts: Counts) => number, kind: Kind = 'count'): OverviewColumn => ({ heading, width: 9, horizontal: 'center', kind, cell: ({ counts }) => ({ number: of(counts), format: '0' }) });
  const points = (heading: string, kind: Kind, of: (counts: Counts) => Exact | null): OverviewColumn => ({ heading, width: 10, horizontal: 'center', kind, cell: ({ counts, places }) => pointsCell(of(counts), places) });
  const graded = grades.length > 0;
  return [
    words(columns.number, 6, ({ number }) => number),
    words(columns.branch, 26, ({ name }) => name, 'left'),
    count(columns.members, ({ members }) => members),
    count(columns.graded, (counts) => counts.graded, 'graded'),
    count(columns.pointsOnly, ({ pointsOnly }) => pointsOnly),
    count(columns.exempt, ({ exempt }) => exempt),
    count(columns.pending, ({ pending }) => pending),
    count(columns.excluded, ({ excluded }) => excluded),
    ...grades.map((grade, index) => count(grade, (counts) => counts.grades[index] ?? 0, 'grade')),
    ...(graded ? [count(columns.gradeless, ({ gradeless }) => gradeless), count(columns.confirmed, ({ confirmed }) => confirmed)] : [count(columns.scored, ({ scored }) => scored, 'grade')]),
    { heading: columns.check, width: 8, horizontal: 'center', kind: 'check', cell: ({ counts }) => (counts.graded === sumOf(counts, grades) ? WORDS.agrees : WORDS.differs) },
    points(columns.mean, 'mean', ({ mean }) => mean),
    points(columns.highest, 'highest', ({ highest }) => highest),
    points(columns.lowest, 'lowest', ({ lowest }) => lowest),
  ];
}

/** 各等次之和, which is 参加人数 where all is right; of a regulation without grades who has a score. */
function sumOf({ grades: counted, scored }: Counts, grades: readonly string[]): number {
  return grades.length === 0 ? scored : counted.reduce((total, count) => total + count, 0);
}

function pointsCell(figure: Exact | null, places: number): TableCell {
  return figure === null ? NOT_GIVEN : { number: toNumber(roundHalfUp(figure, places)), format: pointsFormat(places) };
}

/** The sums, the ends and the check follow the lines above, so that a number that is put right here is put right everywhere. */
function formulasOf(columns: readonly OverviewColumn[], branches: number): PlacedFormula[] {
  if (branches === 0) return [];
  const total = FIRST_ROW + branches;
  const kinds = columns.map(({ kind }) => kind);
  const graded = kinds.indexOf('graded');
  const [firstGrade, lastGrade] = [kinds.indexOf('grade'), kinds.lastIndexOf('grade')];
  const check = kinds.indexOf('check');
  const formulas: PlacedFormula[] = [];
  for (let row = FIRST_ROW; row <= total; row += 1) {
    formulas.push({ row, column: check, formula: `=IF(${a1(row, graded)}=SUM(${a1(row, firstGrade)}:${a1(row, lastGrade)}),"${WORDS.agrees}","${WORDS.differs}")` });
  }
  kinds.forEach((kind, column) => {
    const above = `${a1(FIRST_ROW, column)}:${a1(total - 1, column)}`;
    if (kind === 'count' || kind === 'graded' || kind === 'grade') formulas.push({ row: total, column, formula: `=SUM(${above})` });
    if (kind === 'highest') formulas.push({ row: total, column, formula: `=MAX(${above})` });
    if (kind === 'lowest') formulas.push({ row: total, column, formula: `=MIN(${above})` });
  });
  return formulas;
}
