import { basisField, idField, percentField, readBasis, readId, readWeight, readWord, textField, wordField } from '../../scheme/sheet/fields';
import { limitFields, readLimits } from '../../scheme/sheet/parts';
import { refuseUnused, report, take, type SheetRow } from '../../scheme/sheet/row';
import type { FoundItem, RuleSheet } from '../../scheme/sheet/ruleSheet';
import { BALLOT_ROW } from '../../scheme/sheet/vocabulary.zh';
import type { WeightedPart, WeightedRule } from './schema';

const ROWS = { weight: BALLOT_ROW.weight };

/** Each part has a row 权重 in section 测评, joined by the id of the part; the name there is only for reading. */
export const weightedSheet: RuleSheet<WeightedRule> = {
  word: '加权',
  children: 'some',
  below: { 测评: 1 },
  write: (rule) => ({
    own: limitFields(rule.limits),
    below: rule.parts.map((part) => ({
      section: '测评',
      fields: {
        名目: textField(part.rule.name),
        权重: percentField(part.weight),
        种类: wordField(BALLOT_ROW, 'weight'),
        依据: basisField(part.basis),
        编号: idField(part.rule.id),
      },
    })),
  }),
  read: (found) => ({ kind: 'weighted', limits: readLimits(found.row), parts: readParts(found) }),
};

function readParts({ name, row, children, below }: FoundItem): WeightedPart[] {
  const weights = new Map<string, Omit<WeightedPart, 'rule'>>();
  for (const line of below('测评')) {
    const id = readLine(line, weights);
    if (!children.some((child) => child.id === id)) report(line, 'sheet-unknown-item', { header: '编号', found: id }, '编号');
  }
  return children.flatMap((rule) => {
    const weight = weights.get(rule.id);
    if (weight !== undefined) return [{ ...weight, rule }];
    report(row, 'sheet-weight-missing', { item: name, part: rule.name, partId: rule.id }, '编号');
    return [];
  });
}

function readLine(line: SheetRow, weights: Map<string, Omit<WeightedPart, 'rule'>>): string {
  const id = readId(line, '编号');
  readWord(line, '种类', ROWS);
  take(line, '名目');
  if (weights.has(id)) report(line, 'sheet-duplicate-id', { header: '编号', id, first: '' }, '编号');
  weights.set(id, { weight: readWeight(line, '权重'), basis: readBasis(line) });
  refuseUnused(line, ROWS.weight);
  return id;
}
