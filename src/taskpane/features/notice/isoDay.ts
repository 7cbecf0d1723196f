/** The day on the user's own calendar, `2026-07-01`. */
export function isoDay(date: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
