const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/** 十五 → 15, 两 → 2, 零点五 → 0.5; a figure that is written in digits stays as it is. Up to 999. */
export function digitsOf(text: string): string {
  if (/^\d/.test(text)) return text;
  const [whole = '', part] = text.replace(/〇/g, '零').replace(/两/g, '二').split('点');
  const digits = wholeOf(whole);
  return part === undefined ? digits : `${digits}.${[...part].map((each) => DIGITS.indexOf(each)).join('')}`;
}

function wholeOf(text: string): string {
  if (!/[十百]/.test(text)) return [...text].map((each) => DIGITS.indexOf(each)).join('');
  let total = 0;
  let digit: number | null = null;
  for (const each of text) {
    const unit = UNITS[each];
    if (unit === undefined) digit = DIGITS.indexOf(each);
    else {
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return String(total + (digit ?? 0));
}
