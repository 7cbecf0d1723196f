/** Formulas that people wrote: what they refer to, and what stood where results of ours stand now. */
export { references, type Reference } from './references';
export { cellsNow, type FormerContent, type FormerLayout, type PresentLayout, type ReplacedCell } from './replaced';
