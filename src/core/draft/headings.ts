import { plainText } from '../entries/text';
import type { CellAddress } from '../grid';
import type { Builder } from './builder';
import type { DraftPart } from './draft';
import type { Statement } from './reading';
import { readStatements } from './sentence';
import { sideOf } from './side';

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]+(?:部分|项|类)|\d{1,2}[、.](?!\d))/;

/** A line above or between tables that opens a part: numbered, or it names points. */
export function isHeading(text: string): boolean {
  const plain = plainText(text);
  return plain !== '' && plain.length <= 80 && (NUMBERED.test(plain) || /\d分[)]?$/.test(plain) || (plain.length <= 12 && sideOf(plain) !== null));
}

/** What a heading says about its part: its full marks, or a limit. A bare figure of a heading is its full marks. */
export function headingLines(builder: Builder, part: DraftPart, at: CellAddress, text: string): void {
  for (const statement of statementsAboutPoints(text).map(fullInstead)) {
    const { kind } = statement.reading.effect;
    if (kind === 'full' || kind === 'limit') builder.line(part, null, 'heading', at, statement);
  }
}

/** The statements of a text that say something about points; the others are what the text is about. */
export function statementsAboutPoints(text: string): readonly Statement[] {
  return readStatements(text).filter(({ reading }) => reading.effect.kind !== 'none');
}

function fullInstead(statement: Statement): Statement {
  const { effect } = statement.reading;
  const bare = (effect.kind === 'points' && effect.direction === null && effect.per === 'once') || effect.kind === 'award';
  return bare ? { ...statement, reading: { ...statement.reading, effect: { kind: 'full', points: effect.points } } } : statement;
}
