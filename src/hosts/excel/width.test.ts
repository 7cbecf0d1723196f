import { measureWidth, widthInPoints } from './width';

describe('column widths', () => {
  // Excel's own standard columns: characters, pixels at 96 dpi.
  test.each([
    ['Calibri 11', 8.43, 64],
    ['宋体 11', 8.38, 72],
  ])('the standard column of %s keeps its width', (_font, characters, pixels) => {
    const measure = measureWidth(pixels * 0.75, characters);
    expect(widthInPoints(characters, measure)).toBe(pixels * 0.75);
  });

  test('a hidden column to measure on does not spoil the widths', () => {
    expect(widthInPoints(10, measureWidth(0, 8.43))).toBe(75 * 0.75);
  });
});
