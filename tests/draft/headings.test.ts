import { negate, readSentence, sentenceFigures, toText } from '../../src/core';
import { EXPECTED } from './expected';

const SENTENCES = Object.values(EXPECTED).flatMap((lines) => lines.map(([text]) => text));

test('Z2 Q1 what 认列 finds in a heading is what drafting reads in it', () => {
  const differing: string[] = [];
  let compared = 0;
  for (const text of SENTENCES) {
    const { effect } = readSentence(text);
    if (effect.kind !== 'points' || effect.direction === null) continue;
    const read = toText(effect.direction === 'deduct' ? negate(effect.points) : effect.points);
    const found = sentenceFigures(text).flatMap((figure) => (figure.kind === 'points' ? [toText(figure.points)] : []));
    compared += 1;
    if (found.join() !== read) differing.push(`${text}: ${found.join()} and ${read}`);
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(50);
});
