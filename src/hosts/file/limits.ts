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

/** A workbook that came back: a branch of a thousand members with every week of a year fits in. */
export const RETURNED = {
  ...limits,
  fileBytes: 8 * 1024 * 1024,
  entryBytes: 32 * 1024 * 1024,
  totalBytes: 48 * 1024 * 1024,
  cells: 600_000,
  gridPlaces: 2_000_000,
  formulaCharacters: 16_000_000,
} as const;

/** A zip of returned workbooks. Each of them is unpacked by itself, so the sum of what is inside only bounds the time. */
export const ARCHIVE = {
  fileBytes: 256 * 1024 * 1024,
  entries: 10_000,
  entryBytes: 1024 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
} as const;

/** The bounds of a sheet in every program we serve. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const MAX_TEXT = 32_767;
