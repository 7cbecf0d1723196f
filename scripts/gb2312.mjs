/**
 * Writes src/core/sheets/gb2312.data.ts: which characters between U+4E00 and U+9FA5 belong to GB2312, one bit each,
 * six to a base64 digit. Fonts named …_GB2312 have these and no others. Run: node scripts/gb2312.mjs
 */
import { writeFileSync } from 'node:fs';

const FIRST = 0x4e00;
const LAST = 0x9fa5;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const decoder = new TextDecoder('gbk');
const members = new Set();
for (let row = 0xb0; row <= 0xf7; row += 1) {
  for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
    const code = decoder.decode(Uint8Array.of(row, cell)).codePointAt(0);
    if (code >= FIRST && code <= LAST) members.add(code);
  }
}
if (members.size !== 6763) throw new Error(`GB2312 has 6763 hanzi, found ${members.size}`);

let bits = '';
for (let start = FIRST; start <= LAST; start += 6) {
  let digit = 0;
  for (let bit = 0; bit < 6; bit += 1) if (members.has(start + bit)) digit |= 1 << bit;
  bits += DIGITS[digit];
}

const lines = bits.match(/.{1,112}/g).map((line) => `  '${line}'`);
writeFileSync(
  new URL('../src/core/sheets/gb2312.data.ts', import.meta.url),
  `/** Written by scripts/gb2312.mjs: bit i of the whole, lowest first, tells whether U+4E00 + i is one of the 6763 hanzi of GB2312. */\nexport const GB2312_BITS =\n${lines.join(' +\n')};\n`,
);
