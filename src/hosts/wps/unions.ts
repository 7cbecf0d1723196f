import type { EtRange, EtSheet } from './jsapi';

/** An address may have so many letters. */
const LONGEST = 255;

/**
 * Does the same to many places of a sheet, as many of them at a time as one address holds. Should a build not take
 * several places for one range, they are done one by one.
 */
export function onAll(sheet: EtSheet, addresses: readonly string[], act: (range: EtRange) => void): void {
  for (const group of groups(addresses)) {
    try {
      act(sheet.Range(group.join(',')));
    } catch (problem) {
      if (group.length === 1) throw problem;
      for (const address of group) act(sheet.Range(address));
    }
  }
}

function groups(addresses: readonly string[]): string[][] {
  const result: string[][] = [];
  for (const address of addresses) {
    const last = result[result.length - 1];
    if (last && [...last, address].join(',').length <= LONGEST) last.push(address);
    else result.push([address]);
  }
  return result;
}

/** Items of one key together, in the order of their first. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group === undefined) found.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...found.values()];
}
