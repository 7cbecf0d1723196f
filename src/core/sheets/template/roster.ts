import type { Member } from '../../scoring/member';
import { roleFacts } from '../../scheme/roleFacts';
import type { Scheme } from '../../scheme/schema';
import { TEMPLATE } from '../messages.zh';
import { workingPrint } from '../page';
import type { CellPlan, SheetPlan } from '../plan';
import { boxed, cell, FILL, font, HEADING_FACE, SCREEN_FACE, SIZE } from '../styles';

const SPARE_ROWS = 20;
const STATUSES = ['参加', '免考评', '暂缓'] as const;

/** 名册: who belongs to the branch. Never a column for identity numbers. */
export function rosterPlan(scheme: Scheme, roster: readonly Member[]): SheetPlan {
  const header = boxed(font(HEADING_FACE, SIZE.no5), { fill: FILL.header });
  const entry = boxed(font(SCREEN_FACE, SIZE.no5), { format: '@', entry: 'unlocked' });
  const rows = Math.max(roster.length + SPARE_ROWS, 40);
  const facts = roleFacts(scheme);
  const columns = TEMPLATE.roster.columns.filter((column) => !('use' in column) || facts.has(column.use));
  const kinds = kindsOf(scheme);
  return {
    name: TEMPLATE.roster.sheet,
    visibility: 'visible',
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      { height: 24, cells: columns.map(({ label, note }): CellPlan => (note === null ? cell(label, header) : { ...cell(label, header), note })) },
      ...Array.from({ length: rows }, (_, index) => ({ height: 20, cells: columns.map(({ label }) => cell(memberCell(roster[index], label), entry)) })),
    ],
    merges: [],
    frozen: { rows: 1, columns: 2 },
    print: workingPrint(0, rows + 1, columns.length),
    validations: [
      { area: { row: 1, column: 3, rows, columns: 1 }, rule: { kind: 'list', values: kinds }, ...TEMPLATE.roster.kind },
      { area: { row: 1, column: 4, rows, columns: 1 }, rule: { kind: 'list', values: STATUSES }, ...TEMPLATE.roster.status },
    ],
    highlights: [],
    protection: 'none',
    names: [],
  };
}

type Label = (typeof TEMPLATE.roster.columns)[number]['label'];

function memberCell(member: Member | undefined, label: Label): string | null {
  if (member === undefined) return null;
  switch (label) {
    case '编号':
      return member.id || null;
    case '姓名':
      return member.name;
    case '区分':
      return member.unit || null;
    case '类别':
      return member.class === null ? member.kind : `${member.kind}、${member.class}`;
    case '状态':
      return member.status;
    case '职务':
      return member.posts.join('、') || null;
    case '分管领导':
      return member.leader;
    case '联系领导':
      return member.contact;
    case '起':
      return member.from;
    case '止':
      return member.to;
  }
}

/** With classes, one cell says both; the ordinary kind first. */
function kindsOf({ people, classes }: Scheme): string[] {
  if (classes.length === 0) return people.map(({ kind }) => kind);
  return people.flatMap(({ kind }) => classes.map((each) => `${kind}、${each.class}`));
}
