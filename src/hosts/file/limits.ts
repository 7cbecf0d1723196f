/** How much of a file we are ready to hold. Far above any ledger, far below what would hurt a browser tab. */
export const limits = {
  fileBytes: 32 * 1024 * 1024,
  entries: 512,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  /** Cells with a value, merges and names, over all sheets of the file. */
  cells: 2_000_000,
  /** Places of the grid that are laid out, blank ones before a value included. */
  gridPlaces: 8_000_000,
  /** Characters of all formulas, shared ones written out. */
  formulaCharacters: 32_000_000,
  xmlDepth: 64,
  /** Elements of a part that is held as a tree (everything except sheet data and shared strings). */
  xmlElements: 500_000,
} as const;

/** The bounds of a sheet in every program we serve. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const MAX_TEXT = 32_767;
