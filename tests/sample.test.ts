import { mergeIssues } from '../src/core/ledger/check';
import { readLedger } from '../src/core/ledger/readLedger';
import { parsePeriod, type Period } from '../src/core/periods';
import { scoreClosing, scorePeriod } from '../src/core/scoring/score';
import { sampleWorkbook } from './support/sample';
import { schemeOf } from './support/ledgers';

/** What the sample ledger is there to show, through the real reader and the real scheme. */
const SCHEME = schemeOf('zhangdian-2017');
const HALF = period('2026-H1');
const reading = readLedger(sampleWorkbook(), SCHEME, { year: null });

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(`not a period: ${text}`);
  return parsed;
}

test('it is read to the last cell, whatever was typed', () => {
  expect(mergeIssues(reading, [])).toEqual([]);
  expect(reading.members).toHaveLength(38);
  expect(reading.memberKey).toBe('id');
  expect(reading.sheets.map(({ period: { unit, index }, rows }) => [unit, index, rows.length])).toEqual([
    ['month', 1, 35],
    ['month', 2, 35],
    ['month', 3, 36],
    ['month', 4, 36],
    ['month', 5, 36],
    ['month', 6, 36],
    ['half', 1, 36],
  ]);
});

test('every month can be published', () => {
  for (const month of [1, 2, 3, 4, 5, 6]) {
    const { members } = scorePeriod(SCHEME, reading.members, period(`2026-0${month}`));
    const unscored = members.filter(({ points }) => points === null).map(({ member }) => member.name);
    expect(unscored).toEqual(month < 3 ? ['邓超', '曾丽', '余德水'] : ['邓超', '余德水']);
  }
});

describe('the half-year', () => {
  const { members, quotas } = scoreClosing(SCHEME, reading.members, HALF);

  test('has a score for everyone who takes part, and nothing left to ask', () => {
    const part = (kind: string) => members.filter(({ participation }) => participation.kind === kind).map(({ member }) => member.name);
    expect([part('exempt'), part('pending'), part('pointsOnly')]).toEqual([['余德水'], ['邓超'], ['魏珺']]);
    expect(members.filter(({ score }) => score === null)).toHaveLength(2);
    expect(mergeIssues(reading, members.flatMap(({ issues }) => issues)).map(({ code, who }) => [code, who])).toEqual([['tied-at-limit', expect.any(String)], ['tied-at-limit', expect.any(String)]]);
  });

  test('G4 G5 has two members level at the last of three places, and neither gets it', () => {
    const first = quotas.find(({ quota }) => quota.id === 'award-first');
    const names = (ids: readonly string[]) => members.filter(({ member }) => ids.includes(member.id)).map(({ member }) => member.name);
    expect(first?.places).toBe(3);
    expect(names(first?.tied ?? [])).toEqual(['许静', '董海峰']);
  });

  test('L2 has two members of one name with figures of their own', () => {
    const namesakes = members.filter(({ member }) => member.name === '刘洋');
    expect(namesakes.map(({ member }) => member.unit)).toEqual(['第一党小组', '第二党小组']);
    expect(namesakes[0]?.score).not.toEqual(namesakes[1]?.score);
  });
});
