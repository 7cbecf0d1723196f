import { createActions, openLedger } from '../src/actions';
import { parsePeriod, scorePeriod, toText, USUAL_FACTS } from '../src/core';
import { openFileHost, writeWorkbook } from '../src/hosts/file';
import { ownLedgerPlans } from './support/ownLedger';

/** The example of a branch's own ledger, from its 细则 to points that stand, each step as the pane takes it. */
test('Q7 Z7 I5 a ledger that nobody rebuilt: drafted, bound, counted, and the one wrong sum found', async () => {
  const host = openFileHost(writeWorkbook(ownLedgerPlans()));
  const actions = createActions(host);
  const draft = await actions.draftFromWorkbook();
  expect([draft.read, draft.unread]).toEqual([11, 0]);
  const lines = draft.groups.flatMap((group) => group.lines).filter(({ state }) => state !== 'words');
  await actions.adoptDraft({
    fingerprint: draft.fingerprint,
    facts: { ...USUAL_FACTS, title: '第二支部党员积分管理细则', organisation: '第二支部', appraisal: { kind: 'without' } },
    lines: Object.fromEntries(lines.map(({ id }) => [id, { kind: 'accepted', figures: {} }])),
    existing: 'kept',
  });

  const march = await proposed('3月');
  expect(march.map(({ label, confidence }) => [label.slice(0, 5), confidence])).toEqual([
    ['1.被通报', 'high'],
    ['2.参加志', 'high'],
    ['3.未按时', 'high'],
    ['3月5日支', 'high'],
    ['3月19日', 'high'],
  ]);
  await actions.confirmBinding({ columns: march });

  const { marks } = await actions.proposeBinding();
  expect(marks.map(({ mark, proposal }) => [mark, proposal === null ? null : typeof proposal.means === 'string' ? proposal.means : 'event'])).toEqual([['√', 'nothing'], ['事假', 'event'], ['旷会', 'event']]);
  await actions.confirmBinding({ attendance: marks.flatMap(({ mark, proposal }) => (proposal === null ? [] : [{ mark, input: proposal.means === 'nothing' ? null : proposal.means.input }])) });

  // 40 + 20 + 作用发挥 (40, 32, 24), − 5 for 旷会, − 1 for 事假, − 10 for 通报批评, + 1 for each service.
  expect(await points('2026-03')).toEqual({ 罗永强: '101', 沈佳慧: '91', '谢 军': '69', '阿依古丽·买买提': '102', 方晓玲: '92', 姜海: '93' });
  // April's sentences are those of March; only its meetings are new.
  const april = await proposed('4月');
  expect(april.map(({ label }) => label)).toEqual(['4月5日支部大会', '4月19日党课']);
  await actions.confirmBinding({ columns: april });
  expect(await points('2026-04')).toEqual({ 罗永强: '100', 沈佳慧: '92', '谢 军': '84', '阿依古丽·买买提': '101', 方晓玲: '91', 姜海: '92' });

  const { cells } = await actions.compareFormulas(null);
  const differing = cells.filter(({ verdict }) => verdict !== 'same');
  expect(differing.map(({ at, name, shown, ours }) => [at.sheet, name, shown, ours])).toEqual([['3月', '阿依古丽·买买提', '100', '102']]);

  async function proposed(sheet: string) {
    const offer = (await actions.proposeBinding()).sheets.find((each) => each.sheet === sheet);
    return (offer?.labels ?? []).flatMap(({ label, state, target, candidates: [first] }) =>
      state !== 'proposed' || first === undefined || target === null || target.kind === 'ignored' ? [] : [{ sheet, label, target, confidence: first.confidence }],
    );
  }

  async function points(month: string): Promise<Record<string, string | null>> {
    const period = parsePeriod(month);
    if (period === null) throw new Error(month);
    const { scheme, reading } = await openLedger({ host, chosen: null });
    return Object.fromEntries(scorePeriod(scheme, reading.members, period).members.map((each) => [each.member.name, each.points === null ? null : toText(each.points)]));
  }
});
