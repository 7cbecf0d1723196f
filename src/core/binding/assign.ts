/**
 * The best total assignment: for each row the column it gets, each column at most once, so that the sum of the weights is the
 * largest there is. A weight of 0 or less is no assignment. Weights are whole numbers.
 */
export function assign(weights: readonly (readonly number[])[]): readonly (number | null)[] {
  const height = weights.length;
  const width = Math.max(0, ...weights.map((row) => row.length));
  // Each row may stay without: as many columns that are worth nothing.
  const columns = width + height;
  const cost = (row: number, column: number): number => -Math.max(0, weights[row]?.[column] ?? 0);
  const rowPotential = new Array<number>(height + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  // Row of each column, both counted from 1; 0 is none.
  const owner = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= height; row += 1) {
    const least = new Array<number>(columns + 1).fill(Infinity);
    const before = new Array<number>(columns + 1).fill(0);
    const used = new Array<boolean>(columns + 1).fill(false);
    let column = 0;
    owner[0] = row;
    while (owner[column] !== 0) {
      used[column] = true;
      const current = owner[column] ?? 0;
      let next = 0;
      let step = Infinity;
      for (let each = 1; each <= columns; each += 1) {
        if (used[each]) continue;
        const slack = cost(current - 1, each - 1) - (rowPotential[current] ?? 0) - (columnPotential[each] ?? 0);
        if (slack < (least[each] ?? Infinity)) {
          least[each] = slack;
          before[each] = column;
        }
        if ((least[each] ?? Infinity) < step) {
          step = least[each] ?? Infinity;
          next = each;
        }
      }
      for (let each = 0; each <= columns; each += 1) {
        if (used[each]) {
          const own = owner[each] ?? 0;
          rowPotential[own] = (rowPotential[own] ?? 0) + step;
          columnPotential[each] = (columnPotential[each] ?? 0) - step;
        } else least[each] = (least[each] ?? Infinity) - step;
      }
      column = next;
    }
    for (; column !== 0; column = before[column] ?? 0) owner[column] = owner[before[column] ?? 0] ?? 0;
  }
  const given = new Array<number | null>(height).fill(null);
  for (let column = 1; column <= width; column += 1) {
    const row = (owner[column] ?? 0) - 1;
    if (row >= 0 && (weights[row]?.[column - 1] ?? 0) > 0) given[row] = column - 1;
  }
  return given;
}
