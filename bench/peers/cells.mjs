/** `B3` and `A1:C4` from rows and columns that count from 0. */
export function a1(row, column) {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

export function areaA1({ row, column, rows, columns }) {
  return `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
}
