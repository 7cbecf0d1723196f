import { exact } from '../../decimal';
import { parseArea, type Area } from '../../grid';
import { CHECKED_FUNCTIONS, type CheckedFunction } from '../checkedFunctions';
import { END, tokensOf, type Token } from './tokens';
import { NotCalculated, type Operator, type Value } from './value';

export type Expression =
  | { readonly kind: 'constant'; readonly value: Value }
  /** `{1,2,3}`. */
  | { readonly kind: 'list'; readonly values: readonly Value[] }
  /** `sheet` is `null` on the sheet of the formula itself. */
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: CheckedFunction; readonly given: readonly Expression[] };

export interface Formula {
  readonly tree: Expression;
  /** The row of its own sheet that it looks at; `several` where there are more, `none` where it looks at other sheets only. */
  readonly row: number | 'several' | 'none';
}

/** Areas by their address, so that equal ones are one. */
export type KnownAreas = Map<string, Area>;

/** What binds closer stands later. */
const LEVELS: readonly ReadonlySet<Operator>[] = [new Set(['=', '<>', '<', '<=', '>', '>=']), new Set(['&']), new Set(['+', '-']), new Set(['*', '/'])];
const ZERO: Expression = { kind: 'constant', value: exact('0') };

/** Reads a formula, which begins with `=`. Throws `NotCalculated` at what our formulas do not use: names, whole columns, other functions … */
export function formulaOf(text: string, areas: KnownAreas): Formula {
  const tokens = tokensOf(text);
  let row: Formula['row'] = 'none';
  let at = 0;
  const tree = level(0);
  if (token() !== END) throw unexpected();
  return { tree, row };

  function token(): Token {
    return tokens[at] ?? END;
  }

  function unexpected(): NotCalculated {
    return new NotCalculated(`not understood: ${text}`);
  }

  function takes(mark: string): boolean {
    const next = token();
    if (next.kind !== 'mark' || next.mark !== mark) return false;
    at += 1;
    return true;
  }

  function expects(mark: string): void {
    if (!takes(mark)) throw unexpected();
  }

  function level(depth: number): Expression {
    const operators = LEVELS[depth];
    if (operators === undefined) return signed();
    let left = level(depth + 1);
    for (let next = token(); next.kind === 'operator' && operators.has(next.operator); next = token()) {
      at += 1;
      left = { kind: 'operation', operator: next.operator, left, right: level(depth + 1) };
    }
    return left;
  }

  function signed(): Expression {
    const next = token();
    if (next.kind !== 'operator') return operand();
    if (next.operator !== '-') throw unexpected();
    at += 1;
    return { kind: 'operation', operator: '-', left: ZERO, right: signed() };
  }

  function operand(): Expression {
    const next = token();
    at += 1;
    switch (next.kind) {
      case 'number':
        return { kind: 'constant', value: exact(next.text) };
      case 'text':
        return { kind: 'constant', value: next.text };
      case 'reference':
        return reference(next.sheet, next.area);
      case 'name':
        return named(next.text);
      case 'mark':
        return next.mark === '{' ? list() : parenthesis(next.mark);
      case 'operator':
        throw unexpected();
    }
  }

  function parenthesis(mark: string): Expression {
    if (mark !== '(') throw unexpected();
    const inside = level(0);
    expects(')');
    return inside;
  }

  function list(): Expression {
    const values: Value[] = [];
    do {
      const next = operand();
      if (next.kind !== 'constant') throw unexpected();
      values.push(next.value);
    } while (takes(','));
    expects('}');
    return { kind: 'list', values };
  }

  function named(name: string): Expression {
    if (name === 'TRUE' || name === 'FALSE') {
      if (takes('(')) expects(')');
      return { kind: 'constant', value: name === 'TRUE' };
    }
    if (!isChecked(name)) throw new NotCalculated(name);
    expects('(');
    const given: Expression[] = [];
    if (takes(')')) return { kind: 'call', name, given };
    do given.push(level(0));
    while (takes(','));
    expects(')');
    return { kind: 'call', name, given };
  }

  function reference(sheet: string | null, address: string): Expression {
    const area = areas.get(address) ?? parseArea(address);
    if (area === null) throw unexpected();
    areas.set(address, area);
    if (sheet === null) row = area.rows === 1 && (row === 'none' || row === area.row) ? area.row : 'several';
    return { kind: 'reference', sheet, area };
  }
}

function isChecked(name: string): name is CheckedFunction {
  return CHECKED_FUNCTIONS.has(name);
}
