import type { Member } from '../../scoring/member';
import type { Scheme } from '../../scheme/schema';
import { TEMPLATE } from '../messages.zh';
import { PAGE_NUMBER, WORKING } from '../page';
import type { CellPlan, SheetPlan } from '../plan';
import { boxed, cell, FILL, font, HEADING_FACE, SCREEN_FACE, SIZE } from '../styles';

const SPARE_ROWS = 20;
const STATUSES = ['参加', '免考评', '暂缓'] as const;

/** 名册: who belongs to the branch. Never a column for identity numbers. */
export function rosterPlan(scheme: Scheme, roster: readonly Member[]): SheetPlan {
  const header = boxed(font(HEADING_FACE, SIZE.no5), { fill: FILL.header });
  const entry = boxed(font(SCREEN_FACE, SIZE.no5), { format: '@', entry: 'unlocked' });
  const rows = Math.max(roster.length + SPARE_ROWS, 40);
  const { columns } = TEMPLATE.roster;
  const kinds = scheme.people.map((person) => person.kind);
  return {
    name: TEMPLATE.roster.sheet,
    visibility: 'visible',
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      { height: 24, cells: columns.map(({ label, note }): CellPlan => (note === null ? cell(label, header) : { ...cell(label, header), note })) },
      ...Array.from({ length: rows }, (_, index) => ({ height: 20, cells: memberCells(roster[index]).map((value) => cell(value, entry)) })),
    ],
    merges: [],
    frozen: { rows: 1, columns: 2 },
    print: {
      ...WORKING,
      paper: 'A4',
      fit: 'width',
      titleRows: { first: 0, last: 0 },
      area: { row: 0, column: 0, rows: rows + 1, columns: columns.length },
      breaksBefore: [],
      centred: 'horizontally',
      footer: PAGE_NUMBER,
    },
    validations: [
      { area: { row: 1, column: 3, rows, columns: 1 }, rule: { kind: 'list', values: kinds }, ...TEMPLATE.roster.kind },
      { area: { row: 1, column: 4, rows, columns: 1 }, rule: { kind: 'list', values: STATUSES }, ...TEMPLATE.roster.status },
    ],
    highlights: [],
    protection: 'none',
    names: [],
  };
}

function memberCells(member: Member | undefined): (string | null)[] {
  if (member === undefined) return TEMPLATE.roster.columns.map(() => null);
  return [member.id, member.name, member.unit || null, member.kind, member.status, member.from, member.to];
}
