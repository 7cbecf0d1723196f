import { amount, clause, deduction, item, schemeFrom, section } from '../../../../tests/support/schemes';
import type { CellValue } from '../../grid';
import { schemeIssueText } from '../../scheme/messages.zh';
import { schemeToSheet, sheetToScheme } from '../../scheme/sheet';
import { valuesOf } from '../../scheme/sheet/testing';

const FREE = { min: '不设', max: '不设', over: 'period' };
const given = { basis: clause('第十一条'), relation: 'secretary', least: '3', end: 'at', size: 'each' };
const scheme = schemeFrom({
  roles: { points: 'year', appraisal: null },
  score: section('year', [
    item('standard', '0', [deduction('late', '迟到', '-2.5')], { limits: FREE }),
    {
      kind: 'joint',
      id: 'joint',
      name: '连带',
      basis: clause('第十一条'),
      limits: FREE,
      effects: [
        { ...given, id: 'share', name: '书记连带', of: ['standard', 'late'], gives: { kind: 'share', share: '0.125' } },
        { ...given, id: 'points', name: '举报加分', of: ['late'], relation: 'named', least: '不设', end: 'above', size: 'year', gives: { kind: 'points', points: '待填' } },
      ],
    },
    {
      kind: 'scaled',
      id: 'scaled',
      name: '百分制',
      basis: clause('第八条'),
      rule: {
        kind: 'weighted',
        id: 'both',
        name: '两方',
        basis: clause('第八条'),
        limits: FREE,
        parts: [
          { weight: '0.6', basis: clause('第八条'), others: [{ who: { are: 'none', of: ['A类'] }, weight: '0.5', basis: clause('第九条') }], rule: amount('daily', '日常') },
          { weight: '0.4', basis: clause('第八条'), rule: { kind: 'reference', id: 'again', name: '标准扣分', basis: clause('第八条'), of: 'standard', above: '不设' } },
        ],
      },
      divisor: { kind: 'figure', figure: '80' },
      to: '100',
      limits: FREE,
    },
  ]),
});

let cells: CellValue[][];
beforeEach(() => {
  cells = valuesOf(schemeToSheet(scheme));
});

const problems = (): string => {
  const reading = sheetToScheme(cells);
  return reading.kind === 'scheme' ? '' : reading.issues.map(schemeIssueText).join('\n');
};

/** The cell of a column in the row of a section that has this id or word. */
function write(name: string, row: string, header: string, value: CellValue): void {
  const heading = cells.findIndex((line) => line[0] === name);
  const at = cells.findIndex((line, index) => index > heading + 1 && line.includes(row));
  (cells[at] ?? [])[(cells[heading + 1] ?? []).indexOf(header)] = value;
}

test('C1 as it was written it is read back', () => {
  expect(sheetToScheme(cells)).toEqual({ kind: 'scheme', scheme });
});

test('C3 an effect gives a share or points, not both and not neither', () => {
  write('联动', 'share', '分值', -1);
  expect(problems()).toContain('分值');
  write('联动', 'share', '分值', '—');
  write('联动', 'share', '份额', '—');
  expect(problems()).toContain('分值');
  write('联动', 'share', '份额', '12.5%');
  expect(problems()).toBe('');
});

test('C3 what an effect looks at must be there', () => {
  write('联动', 'share', '触发', 'standard、gone');
  expect(problems()).toBe('“联动”一节“share”的“触发”引用了“gone”，办法里没有它。请改为已有的编号。');
  write('联动', 'share', '触发', '');
  expect(problems()).toContain('触发');
});

test('C3 a divisor for one kind only, and a weight for everyone', () => {
  write('测评', 'scaled', '名目', '全支部最高分');
  expect(problems()).toContain('80');
  write('测评', 'scaled', '分值', '—');
  expect(problems()).toBe('');
  write('测评', 'daily', '对象', 'A类');
  expect(problems()).toContain('日常');
});
