import { exact, whole, type Exact } from '../decimal';
import { placesOf, fillPlaces } from './quota';
import { bandOf, fromHighest } from './bands';
import { ranked } from './rank';
import type { Band } from '../scheme/schema';

const basis = { kind: 'clause', clause: '第一条' } as const;
const scored = (...scores: string[]) => scores.map((score, index) => ({ id: String(index + 1), score: exact(score) }));
const band = (grade: string, from: string | null, to: string | null, ends: Band['ends']): Band => ({ grade, from: bound(from), to: bound(to), ends, basis });

function bound(text: string | null): Exact | null {
  return text === null ? null : exact(text);
}

test('G1 equal figures share a rank; the next one is skipped, or not, as the scheme says', () => {
  const scores = scored('90', '95.5', '90.00', '80');
  expect(ranked(scores, 'competition').map(({ id, rank }) => [id, rank])).toEqual([['2', 1], ['1', 2], ['3', 2], ['4', 4]]);
  expect(ranked(scores, 'dense').map(({ rank }) => rank)).toEqual([1, 2, 2, 3]);
});

test.each([
  ['0.15', 6, 'floor', 0],
  ['0.15', 7, 'floor', 1],
  ['0.15', 20, 'floor', 3],
  ['0.15', 23, 'ceil', 4],
  ['0.15', 20, 'ceil', 3],
  ['0.15', 31, 'halfUp', 5],
  ['0.03', 33, 'floor', 0],
  ['0.03', 34, 'floor', 1],
  ['0.03', 17, 'halfUp', 1],
  ['0.1', 0, 'floor', 0],
] as const)('G4 %s of %i, %s, is %i places', (share, n, rounding, places) => {
  expect(placesOf({ share: exact(share), rounding }, n)).toBe(places);
});

test('G5 ties across the limit stay outside and are named, or get in, as the quota says', () => {
  const order = scored('95', '90', '90', '90', '80');
  const ids = (placed: ReturnType<typeof fillPlaces>) => [placed.inside.map(({ id }) => id).join(''), placed.tied.map(({ id }) => id).join('')];
  expect(ids(fillPlaces(order, 3, 'outside'))).toEqual(['1', '234']);
  expect(ids(fillPlaces(order, 3, 'inside'))).toEqual(['1234', '']);
  expect(ids(fillPlaces(order, 4, 'outside'))).toEqual(['1234', '']);
  expect(ids(fillPlaces(order, 1, 'outside'))).toEqual(['1', '']);
  expect(ids(fillPlaces(order, 0, 'outside'))).toEqual(['', '']);
  expect(ids(fillPlaces(order, 9, 'outside'))).toEqual(['12345', '']);
});

test('G2 ends belong to a band as written, on either side', () => {
  const stars = [band('一星', '60', '70', '[]'), band('二星', '70', '80', '(]'), band('无星', null, '60', '()')];
  const gradeAt = (score: string) => bandOf(stars, exact(score))?.grade ?? null;
  expect(['59.99', '60', '70', '70.01', '80', '80.01'].map(gradeAt)).toEqual(['无星', '一星', '一星', '二星', '二星', null]);
  expect(fromHighest(stars).map(({ grade }) => grade)).toEqual(['二星', '一星', '无星']);
});

test('G2 a score in a gap of the bands has no grade', () => {
  const bands = [band('优秀', '90', null, '[)'), band('合格', '80', '89', '[]')];
  expect(bandOf(bands, exact('89.5'))).toBeNull();
  expect(bandOf(bands, whole(89))?.grade).toBe('合格');
});
