import { quoteSheet, columnLetters } from '../grid';
import { depth, fromHighest } from '../standing/bands';
import { inOrder } from '../standing/grades';
import type { FigurePlaces } from '../scheme/sheet/places';
import type { Band, GradeQuota, Scheme, Special } from '../scheme/schema';
import type { GradeSpecial, BarredSpecial } from '../scheme/special';
import { NotCompiled } from './compiler';
import { quoted } from './text';

/** Cells of one row of a summary, and the whole columns they stand in. */
export interface SummaryRow {
  /** The score of a member who is ranked; a dash for others. */
  readonly score: string;
  /** 1 where a special rule applies, 0 where not. */
  mark(special: Special): string;
  /** Adds a column; gives its cell in this row. */
  step(key: string, label: string, formula: string): string;
  /** The cell of a step that was added before. */
  known(key: string): string;
  /** The whole column of a step or of the score, fixed. */
  column(key: string): string;
  /** The number of places of a quota. */
  places(quota: string): string;
  /** The member whom rows with 对象 must concern. */
  concerned(special: Special): boolean;
}

/** Grades as numbers: 1 for the highest. A grade that has no band stands below all that have. */
interface Ladder {
  readonly bands: readonly Band[];
  readonly names: readonly string[];
}

/** The grade that a scheme suggests, by way of numbered grades; throws `NotCompiled` where records of other years or columns of other sheets decide. */
export function gradeFormula(scheme: Scheme, figures: FigurePlaces, row: SummaryRow): string {
  const ladder = ladderOf(scheme);
  const { score } = row;
  const band = row.step('band', '按得分', `=IF(ISNUMBER(${score}),${bandNumber(ladder, figures, score)},${quoted('—')})`);
  const barred = row.step('barred', '限制', `=${worst(scheme.specials.filter((special): special is BarredSpecial => special.kind === 'barred'), ladder, row)}`);
  const fixed = row.step('fixed', '特例', `=${worst(scheme.specials.filter((special): special is GradeSpecial => special.kind === 'grade' && special.effect !== 'proposal'), ladder, row)}`);
  const own = row.step('own', '限制后', `=IF(ISNUMBER(${band}),IF(${barred}>=${band},${barred}+1,${band}),${band})`);
  let grade = row.step('graded', '特例后', `=IF(AND(ISNUMBER(${score}),${fixed}>0),IF(ISNUMBER(${own}),MAX(${own},${fixed}),${fixed}),${own})`);
  // A grade by a special rule takes no place.
  const bySpecial = row.step('special', '按特例', `=IF(${fixed}>0,IF(ISNUMBER(${own}),IF(${own}>${fixed},0,1),1),0)`);
  const provisional = scheme.specials.filter((special): special is GradeSpecial => special.kind === 'grade' && special.effect === 'provisional');
  if (provisional.length > 0) row.step('provisional', '暂定', `=IF(AND(${bySpecial}=1,${fixed}=${worst(provisional, ladder, row)}),1,0)`);
  for (const quota of inOrder(ladder.bands, scheme)) {
    const [from, otherwise] = [numberOf(ladder, quota.grade), numberOf(ladder, quota.otherwise)];
    const spared = quota.from === 'bottom' ? `,${barred}<${otherwise}` : '';
    const claims = row.step(`${quota.id}.claims`, `${quota.name}（参评）`, `=IF(AND(${grade}=${from},${bySpecial}=0${spared}),${score},${quoted('—')})`);
    const inside = insideFormula(quota, claims, row.column(`${quota.id}.claims`), row.places(quota.id));
    const places = row.places(quota.id);
    grade = row.step(`${quota.id}.grade`, `${quota.name}（之后）`, `=IF(ISNUMBER(${claims}),IF(ISNUMBER(${places}),IF(${inside},${from},${otherwise}),IF(${places}=${quoted('不设')},${from},${quoted('—')})),${grade})`);
  }
  return `=${ladder.names.reduceRight((rest, name, index) => `IF(${grade}=${index + 1},${nameOf(scheme, figures, name)},${rest})`, quoted('—'))}`;
}

/** Whether a figure is among so many from the top or the bottom; who shares the figure at the limit stays outside, or gets in. */
export function insideFormula({ from, ties }: Pick<GradeQuota, 'from' | 'ties'>, cell: string, column: string, places: string): string {
  const rank = `RANK(${cell},${column},${from === 'top' ? 0 : 1})`;
  return ties === 'outside' ? `${rank}+COUNTIF(${column},${cell})-1<=${places}` : `${rank}<=${places}`;
}

function ladderOf(scheme: Scheme): Ladder {
  const bands = fromHighest(scheme.grades);
  const others = new Set<string>();
  for (const special of scheme.specials) {
    if (special.kind === 'requires' || (special.kind === 'streak' && special.effect === 'grade')) throw new NotCompiled(special.kind === 'requires' ? 'otherSheet' : 'history');
    if (special.kind === 'barred') {
      if ('uses' in special.input) throw new NotCompiled('otherSheet');
      // Nobody can be barred from the lowest grade.
      if (bands.length > 0 && nextLower(bands, special.grade) === undefined) throw new NotCompiled('place');
    }
    if (special.kind !== 'grade' || special.effect === 'proposal') continue;
    if ('uses' in special.input) throw new NotCompiled('otherSheet');
    if (!bands.some(({ grade }) => grade === special.grade)) others.add(special.grade);
  }
  for (const quota of scheme.quotas) if (quota.kind === 'grade' && !bands.some(({ grade }) => grade === quota.otherwise)) others.add(quota.otherwise);
  if (others.size > 1) throw new NotCompiled('place');
  return { bands, names: [...bands.map(({ grade }) => grade), ...others] };
}

function nextLower(bands: readonly Band[], grade: string): Band | undefined {
  return bands[depth(bands, grade) + 1];
}

function numberOf({ names }: Ladder, grade: string): number {
  return names.indexOf(grade) + 1;
}

function bandNumber({ bands }: Ladder, figures: FigurePlaces, score: string): string {
  return bands.reduceRight((rest, band, index) => {
    const conditions = [
      ...(band.from === null ? [] : [`${score}${band.ends.startsWith('[') ? '>=' : '>'}${figure(figures, `grade.${band.grade}.from`)}`]),
      ...(band.to === null ? [] : [`${score}${band.ends.endsWith(']') ? '<=' : '<'}${figure(figures, `grade.${band.grade}.to`)}`]),
    ];
    return conditions.length === 0 ? `${index + 1}` : `IF(${conditions.length === 1 ? conditions.join() : `AND(${conditions.join(',')})`},${index + 1},${rest})`;
  }, quoted('—'));
}

/** The lowest grade among special rules that apply, 0 where none does. */
function worst(specials: readonly (BarredSpecial | GradeSpecial)[], ladder: Ladder, row: SummaryRow): string {
  const own = specials.filter((special) => row.concerned(special));
  if (own.length === 0) return '0';
  return `MAX(${own.map((special) => `${row.mark(special)}*${numberOf(ladder, special.grade)}`).join(',')})`;
}

function nameOf(scheme: Scheme, figures: FigurePlaces, name: string): string {
  const band = scheme.grades.find(({ grade }) => grade === name);
  const at = band === undefined ? undefined : (figures.get(`grade.${name}.from`) ?? figures.get(`grade.${name}.to`))?.row.get('等次');
  return at === undefined ? quoted(name) : `${quoteSheet(at.sheet)}!$${columnLetters(at.column)}$${at.row + 1}`;
}

export function figure(figures: FigurePlaces, key: string): string {
  const at = figures.get(key)?.at;
  if (at === undefined) throw new NotCompiled('place');
  return `${quoteSheet(at.sheet)}!$${columnLetters(at.column)}$${at.row + 1}`;
}
