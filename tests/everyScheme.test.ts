import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActions } from '../src/actions';
import { applySettings, evaluateCases, eventInputs, parsePeriod, periodText, readLedger, recordsFromCases, scoreClosing, SchemeFileSchema, sheetToScheme, SCHEME_SHEET, toFixedText, unfilledFigures, type Example, type Scheme } from '../src/core';
import { openFileHost, writeWorkbook } from '../src/hosts/file';
import { filledLedger } from './support/filledLedger';

/** From the ledger of a branch to its notice, for every built-in regulation: the figures are those of the worked examples. */
const folder = join(__dirname, '..', 'schemes');
const files = readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => SchemeFileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));

/** What a ledger has no place for, or is refused on the sheet itself. */
const REFUSED = new Set(['wrong-entry', 'unknown-input', 'misplaced-input', 'unknown-period', 'unknown-kind', 'missing-class', 'event-points-differ']);

describe.each(files.map((file) => [file.scheme.id, file] as const))('%s', (_id, { scheme, examples }) => {
  test.each(examples.filter((example) => canBeWritten(scheme, example)).map((example) => [example.name, example] as const))('L1 L5 in a ledger: %s', async (_name, example) => {
    const made = filledLedger(scheme, example);
    const { sheets, names } = await openFileHost(writeWorkbook(made.plans)).read();
    const own = sheetToScheme(sheets.find(({ name }) => name === SCHEME_SHEET)?.values ?? []);
    if (own.kind === 'refused') throw new Error('refused');
    const period = parsePeriod(example.period);
    if (period === null) throw new Error(example.period);
    const reading = readLedger({ sheets, names }, own.scheme, { year: period.year });
    const result = scoreClosing(own.scheme, reading.members, period);
    const found = result.members.filter(({ member }) => example.given.members.some(({ id }) => id === member.id));
    const shown = found.map(({ member, score, standing }) => ({ id: member.id, score: score === null ? null : toFixedText(score, own.scheme.publishing.places), rank: standing.rank, grade: standing.grade, reminders: standing.reminders.map(({ id }) => id) }));
    const expected = evaluateCases(made.scheme, example.given, period).map(({ id, score, rank, grade, reminders }) => ({ id, score: score?.value ?? null, rank, grade, reminders }));
    expect(shown).toEqual(expected);
  });

  test('O1 O2 its notice, ranking and grades are made, or refused with what is still to be filled in', async () => {
    const example = examples.find((each) => canBeWritten(scheme, each) && isComplete(scheme, each));
    if (example === undefined) throw new Error('no example of this scheme is complete');
    const made = filledLedger(scheme, example);
    const host = openFileHost(writeWorkbook(made.plans));
    const actions = createActions(host);
    const period = periodText(parsePeriod(example.period) ?? { unit: 'year', year: 2026, index: 1 });
    const request = { period, startsOn: '2027-01-11', days: made.scheme.publishing.notice.days ?? 5, branch: '', contact: '', phone: '', upperPhone: '' };
    if (unfilledFigures(made.scheme).length > 0 || made.scheme.publishing.closing.length === 0) {
      await expect(actions.makeNotice(request)).rejects.toThrow();
      return;
    }
    await actions.makeNotice(request);
    await actions.makeRanking(period);
    await actions.makeGrades(period);
    const { sheets } = await host.read();
    const notice = sheets.find(({ name }) => name === `公示表 ${period}`)?.values.flat() ?? [];
    for (const { name } of example.given.members) expect(notice).toContain(name);
    for (const special of made.scheme.specials) if (special.kind === 'reminder') expect(notice).not.toContain(special.says);
  });
});

/**
 * What a ledger can say: one row for each 编号, columns of the scheme with cells that can be read, events where the scheme
 * keeps a list of them. Entries that are wrong on purpose are for the core alone; other tests have them on sheets.
 */
function canBeWritten(scheme: Scheme, { given, period }: Example): boolean {
  const ids = given.members.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) return false;
  const applied = applySettings(scheme, given.settings ?? {});
  const closing = parsePeriod(period);
  if (applied.kind === 'refused' || closing === null) return false;
  const listed = new Set(eventInputs(applied.scheme).map(({ id }) => id));
  const { records } = recordsFromCases(applied.scheme, given, closing);
  const plain = records.every(({ entries }) => [...entries.values()].every((ofPeriod) => [...ofPeriod].every(([id, entry]) => entry.kind === 'cell' || listed.has(id))));
  // A complete list of events leaves no period without an entry.
  const refused = listed.size === 0 ? REFUSED : new Set([...REFUSED, 'missing-period']);
  return plain && evaluateCases(applied.scheme, given, closing).every(({ issues }) => issues.every(({ code }) => !refused.has(code)));
}

function isComplete(scheme: Scheme, { given, period }: Example): boolean {
  const applied = applySettings(scheme, given.settings ?? {});
  const closing = parsePeriod(period);
  if (applied.kind === 'refused' || closing === null) return false;
  const results = evaluateCases(applied.scheme, given, closing);
  return results.length > 0 && results.every(({ score, issues }) => score !== null && issues.every(({ severity }) => severity !== 'error'));
}
