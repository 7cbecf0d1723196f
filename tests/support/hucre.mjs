// Reads an .xlsx with hucre (ESM only) and prints what it holds: `node hucre.mjs FILE`. `node hucre.mjs write FILE` writes a sample.
import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

const [first, second] = process.argv.slice(2);

if (first === 'write') {
  const rows = [
    ['三月积分登记表', null, null],
    ['姓名', '无故缺勤', '合计'],
    ['王小明', 0, 8.5],
    ['李　芳', null, 10],
  ];
  const sheets = [
    { name: '登记表', rows, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }], columns: [{ width: 12 }, { width: 8 }, { width: 8 }] },
    { name: '名册', rows: [['编号', '姓名'], ['001', '王小明']], hidden: true },
  ];
  writeFileSync(second, await writeXlsx({ sheets, namedRanges: [{ name: '办法', range: "'登记表'!$A$1:$C$4" }] }));
} else {
  const { sheets, namedRanges, properties } = await readXlsx(readFileSync(first));
  process.stdout.write(JSON.stringify({ sheets, namedRanges, custom: properties?.custom }, (_, value) => (value instanceof Map ? [...value] : value)));
}
