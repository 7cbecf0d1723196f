import { toText } from '../decimal';
import type { InputKind } from '../scheme/inputs';
import type { Entry } from '../scoring/member';
import { readLevels } from './levels';
import { readAmount, readCount, readFlag, readWord, type Reading } from './reading';
import { readSheets } from './readSheets';
import { FULL } from './figure';

/** What is read of an entry, as text: what people compare with the cell, whatever kind of column it stands in. */
export function entryText(takes: InputKind, entry: Entry | undefined): Reading<string> {
  switch (takes.kind) {
    case 'count':
      return shown(readCount(entry), ({ times }) => toText(times));
    case 'flag':
      return shown(readFlag(entry), (mark) => (mark === 'marked' ? '√' : '×'));
    case 'amount':
    case 'balance':
    case 'quantity':
      return shown(readAmount(entry, takes), toText);
    case 'levels':
      return shown(readLevels(entry, takes.levels), (found) => found.map(({ level, times }) => `${level.word}×${toText(times)}`).join('、'));
    case 'sheets':
      return shown(readSheets(entry, takes), (found) => found.map(toText).join('、'));
    case 'word':
    case 'judged': {
      const reading = readWord(entry);
      const full = takes.kind === 'judged' && reading.kind === 'value' && reading.value.word === FULL && !takes.levels.some(({ word }) => word === FULL);
      if (full) return { ...reading, value: String(Math.max(...takes.levels.map(({ max }) => Number(max)))), how: 'full' };
      return shown(reading, ({ word, figure }) => [word, figure === null ? '' : toText(figure)].filter((part) => part !== '').join(' '));
    }
  }
}

function shown<T>(reading: Reading<T>, text: (value: T) => string): Reading<string> {
  return reading.kind === 'value' ? { ...reading, value: text(reading.value) } : reading;
}
