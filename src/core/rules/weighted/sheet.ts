import { basisField, idField, percentField, readBasis, readId, readWeight, readWord, textField, wordField } from '../../scheme/sheet/fields';
import { limitFields, readLimits, readWho, whoField } from '../../scheme/sheet/parts';
import { refuseUnused, report, take, type SheetRow } from '../../scheme/sheet/row';
import type { BelowRow, FoundItem, RuleSheet } from '../../scheme/sheet/ruleSheet';
import { BALLOT_ROW } from '../../scheme/sheet/vocabulary.zh';
import type { Basis } from '../../scheme/basis';
import type { Figure } from '../../scheme/figure';
import type { Who } from '../../scheme/who';
import type { WeightedPart, WeightedRule } from './schema';

const ROWS = { weight: BALLOT_ROW.weight };

/** Each part has a row 权重 in section 测评, joined by the id of the part, and one for each 对象 with another weight; the name there is only for reading. */
export const weightedSheet: RuleSheet<WeightedRule> = {
  word: '加权',
  children: 'some',
  below: { 测评: 1 },
  write: (rule) => ({ own: limitFields(rule.limits), below: rule.parts.flatMap(partRows) }),
  read: (found) => ({ kind: 'weighted', limits: readLimits(found.row), parts: readParts(found) }),
};

/** A row for everyone, and one for each other weight. */
function partRows({ rule, weight, basis, others = [] }: WeightedPart): readonly BelowRow[] {
  return [{ weight, basis }, ...others].map((each) => ({
    section: '测评',
    fields: {
      名目: textField(rule.name),
      权重: percentField(each.weight),
      种类: wordField(BALLOT_ROW, 'weight'),
      依据: basisField(each.basis),
      对象: whoField('who' in each ? each.who : undefined),
      编号: idField(rule.id),
    },
  }));
}

function readParts({ name, row, children, below }: FoundItem): WeightedPart[] {
  const lines = below('测评').map(readLine);
  for (const { line, id } of lines) {
    if (!children.some((child) => child.id === id)) report(line, 'sheet-unknown-item', { header: '编号', found: id }, '编号');
  }
  return children.flatMap((rule): WeightedPart[] => {
    const own = lines.filter(({ id }) => id === rule.id);
    const [first, second] = own.filter(({ who }) => who === undefined);
    const others = own.flatMap(({ who, weight, basis }) => (who === undefined ? [] : [{ who, weight, basis }]));
    if (second !== undefined) report(second.line, 'sheet-duplicate-id', { header: '编号', id: rule.id, first: '' }, '编号');
    if (first !== undefined) return [{ weight: first.weight, basis: first.basis, ...(others.length === 0 ? {} : { others }), rule }];
    report(row, 'sheet-weight-missing', { item: name, part: rule.name, partId: rule.id }, '编号');
    return [];
  });
}

interface Line {
  readonly line: SheetRow;
  readonly id: string;
  readonly who?: Who;
  readonly weight: Figure;
  readonly basis: Basis;
}

function readLine(line: SheetRow): Line {
  readWord(line, '种类', ROWS);
  take(line, '名目');
  const read = { line, id: readId(line, '编号'), ...readWho(line), weight: readWeight(line, '权重'), basis: readBasis(line) };
  refuseUnused(line, ROWS.weight);
  return read;
}
