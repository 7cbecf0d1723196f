import { MARK_CONDITION, MARK_LOOKS, inTurn, isMarkCondition } from './marks';

test('marks are told from the conditions of people', () => {
  expect(isMarkCondition(MARK_CONDITION)).toBe(true);
  for (const other of ['=B3>5', '=LEN(A1)>0', '', 5, null]) expect(isMarkCondition(other)).toBe(false);
});

test.each(Object.entries(MARK_LOOKS))('%s: the words of a marked cell can be read', (_tone, { fill, text }) => {
  expect(contrast(fill, text)).toBeGreaterThan(4.5);
});

test('a set of marks that could not be put does not stop the next', async () => {
  const put: number[] = [];
  const mark = inTurn((marks) => (marks.length === 0 ? Promise.reject(new Error('typing')) : Promise.resolve(void put.push(marks.length))));
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  await expect(mark([])).rejects.toThrow('typing');
  await mark([{ sheet: '登记表', area, tone: 'open' }]);
  expect(put).toEqual([1]);
});

/** As the accessibility guidelines for the web count it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
