import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventInputs, ledgerTemplate, mergeIssues, needsEvents, periodText, readLedger, schemeInputs, type LedgerReading, type Member } from '../src/core';
import { drawn, schemeOf } from './support/ledgers';

/** A ledger that we make ourselves is one that we read without a question. */
const MEMBERS = [
  ['001', '王芳', '第一党小组'],
  ['002', '李强', '第一党小组'],
  ['003', '李强', '第二党小组'],
].map(([id = '', name = '', unit = '']): Member => ({ id, name, unit, kind: '正式党员', class: null, posts: [], leader: null, contact: null, status: '参加', from: null, to: null, history: [] }));

const SCHEMES = readdirSync(join(__dirname, '../schemes')).filter((file) => file.endsWith('.json')).map((file) => file.replace(/\.json$/, ''));

describe.each(SCHEMES)('%s', (id) => {
  const scheme = schemeOf(id);
  const members = MEMBERS.map((member) => ({ ...member, class: scheme.defaultClass ?? scheme.classes[0]?.class ?? null }));
  /** A new list of events waits for the day that it is complete to, and periods that have nothing else are open until then. */
  const waiting = needsEvents(scheme) ? ['events-until'] : [];
  const codes = (reading: LedgerReading) => mergeIssues(reading, []).map(({ code }) => code).filter((code) => code !== 'events-open' || waiting.length === 0);

  test('L1 L5 a fresh ledger is read back with its members, periods and every input', () => {
    const reading = readLedger({ sheets: ledgerTemplate(scheme, members, 2026).map(drawn), names: [] }, scheme, { year: null });
    expect(codes(reading)).toEqual(waiting);
    expect(reading.members.map(({ member }) => [member.id, member.name, member.unit, member.kind, member.class])).toEqual(members.map((member) => [member.id, member.name, member.unit, member.kind, member.class]));
    expect(reading.sheets.every(({ rows }) => rows.length === members.length)).toBe(true);
    const bound = new Set([...reading.sheets.flatMap(({ columns }) => columns.map(({ input }) => input.id)), ...eventInputs(scheme).map((input) => input.id)]);
    expect([...bound].sort()).toEqual(schemeInputs(scheme).map((input) => input.id).sort());
    expect(new Set(reading.sheets.map(({ period }) => periodText(period))).size).toBe(reading.sheets.length);
  });

  test('L1 an empty one without a roster has nobody and nothing wrong', () => {
    const reading = readLedger({ sheets: ledgerTemplate(scheme, null, 2026).map(drawn), names: [] }, scheme, { year: null });
    expect(reading.members).toEqual([]);
    expect(codes(reading)).toEqual(waiting);
  });
});
