/** What a number format shows as it stands: in quotes, after a backslash, `_` (a gap as wide) or `*` (filling), and in brackets. */
const ASIDE = /"[^"]*"?|[\\_*][^]|\[[^\]]*\]/g;

/** Whether a number format shows 0.95 as 95%: by a `%` that is not there as a mere sign. */
export function showsPercent(format: string): boolean {
  return format.includes('%') && format.replace(ASIDE, '').includes('%');
}
