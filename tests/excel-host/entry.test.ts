import fc from 'fast-check';
import { textEntry } from '../../src/hosts/common/textEntry';
import { typed } from './typing';

describe('a text on its way into a cell', () => {
  test('O6 stays that text, whatever it is and however the cell is formatted', () => {
    const likeFigures = fc.string({ unit: fc.constantFrom(...'0123456789１２＝=+-@\'"/:.%#eETRUFALS年月日 ,') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), likeFigures), fc.constantFrom('General', '@', '0.00'), (text, format) => {
        expect(typed(textEntry(text), format)).toEqual({ kind: 'value', value: text === '' ? null : text });
      }),
    );
  });

  test.each(['姓名', '王小明', '李　芳', '党员积分公示表', '备注（一）', '、'])('%s carries no apostrophe', (text) => {
    expect(textEntry(text)).toBe(text);
  });

  test.each(['=A1', '+1', '-', '@x', "'", '01', '3月', '２', 'true', '#N/A', ' 空格'])('%s carries one', (text) => {
    expect(textEntry(text)).toBe(`'${text}`);
  });
});
