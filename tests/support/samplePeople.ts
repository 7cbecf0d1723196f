import type { CellValue } from '../../src/core/grid';

/** The invented branch of the sample: 38 members in three groups, in roster order; numbers are 001 to 038. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly kind: '正式党员' | '预备党员';
  readonly status: '参加' | '免考评' | '暂缓';
  /** First day in the branch, where it is in the half-year. */
  readonly from: string | null;
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  第一党小组: ['陈建华', '王芳', '刘洋', '赵丽娟', '孙志强', '周敏', '吴国庆', '郑秀英', '马晓东', '朱红梅', '胡斌', '林海燕', '何伟'],
  第二党小组: ['高文博', '罗晓燕', '刘洋', '宋玉珍', '唐振宇', '许静', '韩立新', '冯雪梅', '邓超', '曹桂芳', '彭家明', '曾丽', '萧建军'],
  第三党小组: ['田雨晴', '董海峰', '袁媛', '潘永福', '于洁', '蒋春生', '蔡小琴', '余德水', '买买提·吐尔逊', '叶青', '程志远', '魏珺'],
};

const PROBATIONARY = '魏珺';
const EXEMPT = '余德水';
const PENDING = '邓超';
/** Came from another branch: 2026-03-01. */
const TRANSFERRED = '曾丽';

export const PEOPLE: readonly SamplePerson[] = Object.entries(GROUPS)
  .flatMap(([group, names]) => names.map((name) => ({ group, name })))
  .map(({ group, name }, index) => ({
    id: String(index + 1).padStart(3, '0'),
    name,
    group,
    kind: name === PROBATIONARY ? '预备党员' : '正式党员',
    status: name === EXEMPT ? '免考评' : name === PENDING ? '暂缓' : '参加',
    from: name === TRANSFERRED ? '2026-03-01' : null,
  }));

/** What a month says of someone: 无故缺勤, 因事请假, 党费, four judged items, 违规违纪. */
export type MonthEntries = readonly CellValue[];

/** First, second, and two who are level at the third and last place of the first tenth. */
const BEST: Readonly<Record<string, readonly number[]>> = { 陈建华: [10, 10, 10, 20], 高文博: [10, 10, 10, 19], 许静: [10, 9, 10, 19], 董海峰: [10, 9, 10, 19] };

export function monthOf(person: SamplePerson, month: number): MonthEntries {
  const best = BEST[person.name];
  if (best) return [0, 0, '足额', ...best, null];
  const chance = chances(Number(person.id) * 100 + month);
  const absent = chance(40) === 0 ? 1 : 0;
  const leave = [0, 0, 0, 1, 0, 2][chance(6)] ?? 0;
  const dues = chance(30) === 0 ? '不足' : '足额';
  const judged = [6 + chance(4), 5 + chance(5), 7 + chance(3), 12 + chance(7)];
  const offence = person.name === '胡斌' && month === 4 ? 1 : null;
  return [absent, leave, dues, ...judged, offence];
}

/** 激励加分, 一票否决, 个人自评, 党员互评, 群众测评, 支部初评, 民主评议结果. */
export function halfYearOf(person: SamplePerson): readonly CellValue[] {
  const best = BEST[person.name];
  if (best) return [person.name === '陈建华' ? 10 : null, null, 98, 96, 95, 97, '优秀'];
  const chance = chances(Number(person.id));
  const bonus = person.name === '王芳' ? 5 : null;
  return [bonus, null, 90 + chance(8), 84 + chance(10), 82 + chance(11), 83 + chance(11), '合格'];
}

export function takesPart(person: SamplePerson, month: number): boolean {
  return person.status === '参加' && (person.from === null || Number(person.from.slice(5, 7)) <= month);
}

/** The same row of numbers below a limit for the same seed, on every machine. */
function chances(seed: number): (limit: number) => number {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  return (limit) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
}
