/** Numbers of the object model; `wps.Enum` has them too, but not in every build. */
export const XL = {
  calculation: { manual: -4135 },
  visible: { visible: -1, hidden: 0, veryHidden: 2 },
  horizontal: { general: 1, left: -4131, center: -4108, right: -4152, distributed: -4117 },
  vertical: { top: -4160, center: -4108, bottom: -4107 },
  line: { continuous: 1 },
  paper: { A4: 9 },
  orientation: { portrait: 1, landscape: 2 },
  validation: { whole: 1, decimal: 2, list: 3 },
  alert: { stop: 1, warn: 2 },
  operator: { between: 1, atLeast: 7 },
  condition: { expression: 2 },
  dock: { right: 2 },
  chart: { columns: 51, bars: 57 },
  series: { columns: 2 },
  axis: { labels: 1, figures: 2 },
} as const;

/** `RRGGBB` as the object model counts colours: blue first. */
export function bgr(colour: string): number {
  const value = parseInt(colour, 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
}
