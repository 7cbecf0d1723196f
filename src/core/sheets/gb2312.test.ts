import { fitsGb2312 } from './gb2312';

test('common names fit, the given names that are printed in another face do not', () => {
  for (const text of ['王芳', '欧阳建国', '买买提·吐尔逊', '第1支部（盖章）', '啊', '齄']) expect(fitsGb2312(text)).toBe(true);
  for (const text of ['李祎', '王喆', '赵堃', '陈玥', '周珺', '朱镕', '张龑', '一丁七丄', '鿆', '𠮷']) expect(fitsGb2312(text)).toBe(false);
});

test('agrees with the platform’s own table on every character of the block', () => {
  const decoder = new TextDecoder('gbk');
  const members = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) members.add(decoder.decode(Uint8Array.of(row, cell)));
  const wrong: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    if (fitsGb2312(character) !== members.has(character)) wrong.push(character);
  }
  expect(wrong).toEqual([]);
});
