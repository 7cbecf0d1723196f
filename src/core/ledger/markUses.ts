import { readFlag } from '../entries/reading';
import { plainText } from '../entries/text';
import { cellAt, type CellAddress, type CellValue, type WorkbookContent } from '../grid';
import { schemeInputs, type SchemeInput } from '../scheme/inputs';
import { attendanceInputs, markKey, marksOf, meaningsIn } from './marks';
import type { LedgerReading } from './readLedger';

/** A mark that stands in columns of attendance or of marks, with what it means and what it might mean. */
export type MarkUse = MarkPlace &
  (
    | {
        readonly kind: 'attendance';
        /** Whose input it is one event of; `null` inside: nothing. */
        readonly meaning: AttendanceMeaning | null;
        readonly proposal: (AttendanceMeaning & { readonly why: ProposalReason }) | null;
        /** What it can be given as a meaning. */
        readonly inputs: readonly SchemeInput[];
      }
    | { readonly kind: 'flag'; readonly meaning: FlagMeaning | null; readonly proposal: (FlagMeaning & { readonly why: ProposalReason }) | null }
  );

interface MarkPlace {
  /** As it is written first. */
  readonly mark: string;
  readonly at: CellAddress;
  readonly cells: number;
}

export interface AttendanceMeaning {
  readonly input: string | null;
}

export interface FlagMeaning {
  readonly means: 'marked' | 'unmarked';
}

/** `present`, `leave`, `absence`: what the mark is usually written for; `named`: an item is called so; `word`: the word says it. */
export type ProposalReason = 'present' | 'leave' | 'absence' | 'named' | 'word';

/** Marks by how often they stand there; those that readers understand anyway (√ × 是 否 in columns of marks) are left out. */
export function marksIn(workbook: WorkbookContent, { scheme, sheets, store: { legend } }: LedgerReading): readonly MarkUse[] {
  const inputs = schemeInputs(scheme);
  const uses = new Map<string, MarkUse>();
  const add = (kind: MarkUse['kind'], mark: string, first: () => MarkUse): void => {
    const key = `${kind} ${markKey(mark)}`;
    const known = uses.get(key);
    uses.set(key, known === undefined ? first() : { ...known, cells: known.cells + 1 });
  };
  for (const { name, period, attendance, columns, rows } of sheets) {
    const content = workbook.sheets.find((sheet) => sheet.name === name);
    if (content === undefined) continue;
    const meanings = meaningsIn(legend, inputs, period.unit);
    const fitting = attendanceInputs(inputs, period.unit);
    const flags = columns.filter(({ input }) => input.takes.kind === 'flag');
    for (const { row } of rows) {
      for (const { column } of attendance) {
        for (const { mark } of marksOf(cellAt(content, row, column), meanings)) {
          add('attendance', mark, () => {
            const input = meanings.get(markKey(mark));
            const meaning = input === undefined ? null : { input: input?.id ?? null };
            return { kind: 'attendance', mark, at: { sheet: name, row, column }, cells: 1, meaning, proposal: attendanceProposal(mark, fitting), inputs: fitting };
          });
        }
      }
      for (const { column } of flags) {
        const mark = strangeFlag(cellAt(content, row, column));
        if (mark === null) continue;
        add('flag', mark, () => {
          const known = legend.flags.find((each) => markKey(each.mark) === markKey(mark));
          return { kind: 'flag', mark, at: { sheet: name, row, column }, cells: 1, meaning: known === undefined ? null : { means: known.means }, proposal: flagProposal(mark) };
        });
      }
    }
  }
  return [...uses.values()].sort((a, b) => b.cells - a.cells);
}

function strangeFlag(value: CellValue): string | null {
  return typeof value === 'string' && readFlag({ kind: 'cell', value }).kind === 'wrong' ? value.trim() : null;
}

const PRESENT = new Set(['√', '出席', '到会', '到', '已到', '参加', '出勤', '签到', '全勤']);
const ABSENT = new Set(['×', '旷会', '旷课', '旷工', '旷', '缺席', '缺勤', '缺会', '缺', '未到', '未参加']);
const LEAVE = new Set(['请假', '事假', '假']);
const ABSENCE_NAME = /缺勤|缺席|缺会|旷|不参加|未参加|无故/;
const LEAVE_NAME = /请假|事假/;

/** Only where one item fits: between two nobody guesses. ○ and △ mean different things in different branches. */
function attendanceProposal(mark: string, inputs: readonly SchemeInput[]): (AttendanceMeaning & { readonly why: ProposalReason }) | null {
  const key = markKey(mark);
  if (PRESENT.has(key)) return { input: null, why: 'present' };
  const fitting = (fits: (name: string) => boolean): SchemeInput | null => {
    const [only, another] = inputs.filter(({ label, aliases }) => [label, ...aliases].some((name) => fits(plainText(name))));
    return only === undefined || another !== undefined ? null : only;
  };
  const named = key.length < 2 ? null : fitting((name) => name.includes(key));
  if (named !== null) return { input: named.id, why: 'named' };
  const leave = LEAVE.has(key) ? fitting((name) => LEAVE_NAME.test(name)) : null;
  if (leave !== null) return { input: leave.id, why: 'leave' };
  const absence = ABSENT.has(key) ? fitting((name) => ABSENCE_NAME.test(name)) : null;
  return absence === null ? null : { input: absence.id, why: 'absence' };
}

const YES = new Set(['Y', 'YES', '对', '✅', 'V']);
const NO = new Set(['N', 'NO', '❌', '没有', '错']);

function flagProposal(mark: string): (FlagMeaning & { readonly why: ProposalReason }) | null {
  const key = markKey(mark).toUpperCase();
  if (YES.has(key)) return { means: 'marked', why: 'word' };
  return NO.has(key) ? { means: 'unmarked', why: 'word' } : null;
}
