import fc from 'fast-check';
import { exact, toText } from '../decimal';
import { readAmount, readCount } from './reading';

/** Ways in which people and programs write one and the same figure. */
const wide = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const grouped = (text: string): string => text.replace(/^\d+/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
const WAYS: readonly ((text: string) => string)[] = [(text) => text, wide, grouped, (text) => ` ${text} `, (text) => `　${text}`, (text) => `${text}\n`, (text) => `\u200b${text}`];
const way = fc.constantFrom(...WAYS);

test('R1 R8 a number of times is the same however it is written, with or without a unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), way, fc.constantFrom('', '次', ' 次', '（次）', '票', '个'), (times, write, unit) => {
      const reading = readCount({ kind: 'cell', value: write(`${times}${unit}`) });
      expect(reading.kind === 'value' ? toText(reading.value.times) : reading.kind).toBe(String(times));
    }),
  );
});

test('R8 R9 points are the same however they are written; where they are deducted, with any sign that says so', () => {
  const figure = fc.tuple(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 99 })).map(([whole, cents]) => toText(exact(`${whole}.${cents}`)));
  fc.assert(
    fc.property(figure, way, fc.constantFrom('', '分', ' 分'), fc.constantFrom('', '扣', '减', '-', '－', '−'), (points, write, unit, sign) => {
      const reading = readAmount({ kind: 'cell', value: `${sign}${write(points).trim()}${unit}` }, { kind: 'amount', min: '0', max: null, points: 'deducted' });
      expect(reading.kind === 'value' ? toText(reading.value) : reading.kind).toBe(points);
    }),
  );
});

test('R2 R8 whatever stands beside a figure, it is that figure or refused, never another one', () => {
  const before = fc.constantFrom('', '约', '（病）', '5/', '1+', '2、', '3 ', '3\n', '万', '0.', '扣', '加', '-', '¥', '第');
  const behind = fc.constantFrom('', '?', '（病）', '/5', '+1', '、2', ' 3', '　3', '\n3', '万', '次缺勤', '.', ',5', '%', '分', '两', '月5日');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), before, behind, (times, lead, rest) => {
      const reading = readCount({ kind: 'cell', value: `${lead}${times}${rest}` });
      if (reading.kind === 'value') expect(toText(reading.value.times)).toBe(String(times));
    }),
  );
});
