import type { FigureChanges, FigureLine } from '../../../actions/contract';

export interface FigureGroupOf {
  readonly item: string;
  readonly lines: readonly FigureLine[];
}

/** Lines that follow one another and belong to one item. */
export function figureGroups(lines: readonly FigureLine[]): FigureGroupOf[] {
  const groups: { item: string; lines: FigureLine[] }[] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    if (last?.item === line.item) last.lines.push(line);
    else groups.push({ item: line.item, lines: [line] });
  }
  return groups;
}

export function figureKey({ key }: FigureLine): string {
  return `figure:${key}`;
}

/** The changes with one more; what is typed back to what it was is none. */
export function withChange(changes: FigureChanges, key: string, text: string, original: string): FigureChanges {
  const others = Object.fromEntries(Object.entries(changes).filter(([each]) => each !== key));
  return text.trim() === original ? others : { ...others, [key]: text };
}
