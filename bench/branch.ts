import type { Entries, MemberRecord } from '../src/core';

/** A small generator with a seed, so that every run measures the same branch. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const DUES = ['足额', '足额', '足额', '不足', '未缴'];
const JUDGED = ['优秀', '优秀', 10, 7, '良好 8', '良好 5', '一般 3', 0, '较差'];

/** In most months nothing happens: two of three here. */
const ORDINARY = { absence: 0, leave: 0, dues: '足额', work: '优秀', volunteering: '优秀', unity: '优秀', assignments: '优秀', 'misconduct-event': null };

/** Members of `zhangdian-2017` with six months of entries as people write them: numbers, words, words with figures. */
export function branch(members: number): MemberRecord[] {
  const pick = generator(20170315);
  const any = <T>(values: readonly T[]): T => values[pick(values.length)] as T;
  const month = (): Entries =>
    new Map(
      Object.entries(pick(3) > 0 ? ORDINARY : {
        absence: pick(8) === 0 ? 1 : 0,
        leave: pick(3),
        dues: any(DUES),
        work: any(JUDGED),
        volunteering: any(JUDGED),
        unity: any(JUDGED),
        assignments: pick(21),
        'misconduct-event': pick(30) === 0 ? 1 : null,
      }).map(([id, value]) => [id, { kind: 'cell', value }]),
    );
  return Array.from({ length: members }, (_, index) => ({
    member: { id: String(index + 1), name: `党员${index + 1}`, unit: '', kind: '正式党员', class: null, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] },
    entries: new Map<string, Entries>([
      ...['01', '02', '03', '04', '05', '06'].map((number) => [`2026-${number}`, month()] as const),
      [
        '2026-H1',
        new Map(
          Object.entries({ bonus: pick(20) === 0 ? 5 + pick(16) : null, veto: null, self: 60 + pick(41), peers: 60 + pick(41), masses: 60 + pick(41), branch: 60 + pick(41), 'review-result': '合格' }).map(
            ([id, value]) => [id, { kind: 'cell', value }] as const,
          ),
        ),
      ],
    ]),
  }));
}
