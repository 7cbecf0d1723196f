/** A ledger as a text file, as programs and people write it; what must be read of it stands beside it under its name. */
export interface TextCase {
  readonly name: string;
  readonly file: string;
  readonly encoding: Encoding;
  readonly text: string;
}

export type Encoding = 'UTF-8' | 'UTF-8 with its mark' | 'UTF-16' | 'GB18030';

const LINES = ['编号,姓名,无故缺勤,因事请假', '001,王芳,1,0', '002,李强,,2', '003,刘洋,0,0'];
const MARCH = '登记表 2026-03.csv';

export const texts: readonly TextCase[] = [
  { name: 'UTF-8, as systems export it', file: MARCH, encoding: 'UTF-8', text: LINES.join('\n') },
  { name: 'UTF-8 with its mark, as Excel saves “CSV UTF-8”', file: MARCH, encoding: 'UTF-8 with its mark', text: `${LINES.join('\r\n')}\r\n` },
  { name: 'GB18030, as a Chinese Excel and WPS save “CSV”', file: MARCH, encoding: 'GB18030', text: `${LINES.join('\r\n')}\r\n` },
  { name: 'UTF-16 with tabs, as Excel saves “Unicode text”', file: MARCH, encoding: 'UTF-16', text: `${LINES.join('\r\n').replace(/,/g, '\t')}\r\n` },
  { name: 'semicolons, line breaks of an old Mac, a name in capitals', file: '登记表 2026-03.CSV', encoding: 'GB18030', text: LINES.join('\r').replace(/,/g, ';') },
  { name: 'a title above, quotes around everything, breaks and separators within', file: '上报.csv', encoding: 'GB18030', text: '"2026年3月积分登记表",,,\n"编号","姓名","无故\r\n缺勤","备注，""附""说明"\n"001","王芳","1次","事假,已批"\n"002","李强","",""\n' },
  { name: 'numbers kept as texts, full-width digits and units', file: MARCH, encoding: 'GB18030', text: '编号,姓名,无故缺勤,因事请假\n="001",王芳,１,2次\n="002",李强,1.5,0\n' },
  { name: 'what begins with = is no formula', file: MARCH, encoding: 'UTF-8', text: '姓名,无故缺勤,因事请假\n王芳,=1+1,0\n李强,1,"=HYPERLINK(""http://example.com"")"\n' },
  { name: 'rows of blanks and a total', file: MARCH, encoding: 'GB18030', text: '编号,姓名,无故缺勤\n001,王芳,1\n,,\n002,李强,2\n,,\n,合计,3\n制表人：刘洋,,\n' },
  { name: 'rare characters', file: MARCH, encoding: 'UTF-8', text: '姓名,无故缺勤\n王祎,1\n赵𠮷,2\n' },
];

export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'UTF-8':
      return new TextEncoder().encode(text);
    case 'UTF-8 with its mark':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'UTF-16':
      return Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    case 'GB18030':
      return Uint8Array.from([...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : (pairs().get(letter) ?? []))));
  }
}

let known: Map<string, readonly number[]> | null = null;

/** The two bytes of each letter that has two, found by decoding them all. */
function pairs(): ReadonlyMap<string, readonly number[]> {
  if (known !== null) return known;
  known = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) if (second !== 0x7f) known.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  }
  return known;
}
