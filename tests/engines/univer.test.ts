import type { WorkbookContent } from '../../src/core';
import { openUniver, type Univer } from './univer';

let univer: Univer;

beforeAll(async () => {
  univer = await openUniver();
}, 60_000);

afterAll(() => univer.close());

test('a formula is calculated anew, whatever result it came with, and rounds a tie up', async () => {
  const content: WorkbookContent = {
    sheets: [
      {
        name: '考评',
        visibility: 'visible',
        values: [[80.18, 98.92, 78.7, 90.14, 69.01, 77.44, 94.94, 1]],
        formulas: new Map([['H1', '=ROUND(ROUND(AVERAGE(A1:F1)*0.6+G1*0.4,10),2)']]),
        merges: [],
      },
    ],
    names: [],
  };
  const { sheets } = await univer.recalculate(content);
  expect(sheets[0]?.values[0]?.[7]).toBe(87.42);
});
