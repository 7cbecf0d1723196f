import { a1, columnLetters, type Area } from '../../grid';
import { NOT_GIVEN } from '../messages.zh';
import type { HighlightPlan, ValidationPlan } from '../plan';
import { FILL } from '../styles';

/** Words that people write for "nothing". */
const NONE = '无';
/** Longer lists make formulas that nobody reads; the rule of the cell still refuses what is not in them. */
const MOST_WORDS = 12;

/** A cell that still has to be filled in, for a member who has a row; not once the other column that will do is filled in. */
export function missingHighlight(area: Area, nameColumn: number, instead: number | null): HighlightPlan {
  const named = `$${columnLetters(nameColumn)}${area.row + 1}<>""`;
  const blank = [area.column, ...(instead === null ? [] : [instead])].map((column) => `${a1(area.row, column)}=""`);
  return { area, formula: `=AND(${[named, ...blank].join(',')})`, fill: FILL.missing };
}

/**
 * A cell that holds what its rule does not allow: pasted cells pass the rule unseen. `null` where the rule lets other
 * entries pass on purpose, or is a mark that people write in several ways.
 */
export function wrongHighlight({ area, rule, onError }: Pick<ValidationPlan, 'area' | 'rule' | 'onError'>): HighlightPlan | null {
  const wrong = onError === 'stop' ? wrongFormula(a1(area.row, area.column), rule) : null;
  return wrong === null ? null : { area, formula: wrong, fill: FILL.wrong };
}

function wrongFormula(cell: string, rule: ValidationPlan['rule']): string | null {
  const written = (words: readonly string[]): string => ['', ...words].map((word) => `${cell}<>"${word.replace(/"/g, '""')}"`).join(',');
  switch (rule.kind) {
    case 'whole':
    case 'decimal': {
      const outside = [`${cell}<${rule.min}`, ...(rule.max === null ? [] : [`${cell}>${rule.max}`]), ...(rule.kind === 'whole' ? [`${cell}<>INT(${cell})`] : [])];
      const beyond = outside.length === 1 ? outside.join('') : `OR(${outside.join(',')})`;
      return `=AND(${written([NOT_GIVEN, NONE])},IF(ISNUMBER(${cell}),${beyond},TRUE))`;
    }
    case 'list':
      return rule.values.length < 2 || rule.values.length > MOST_WORDS ? null : `=AND(${written([NOT_GIVEN, ...rule.values])})`;
    case 'cells':
      return null;
  }
}
