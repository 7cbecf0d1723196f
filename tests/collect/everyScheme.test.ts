import { collect } from '../../src/actions/collect';
import { branchWorkbooks, builtInScheme, BUILT_IN_IDS, findingText, identityText, parsePeriod, sentWorkbooks, type Branch } from '../../src/core';
import { writeWorkbook } from '../../src/hosts/file';
import { filledBranch } from './branches';

/** A workbook that comes back as it went out has nothing wrong with it in any regulation: it only is not filled in yet. */
const { branch: plain } = filledBranch(1, 3);

test.each(BUILT_IN_IDS)('U2 U3 an untouched workbook of %s is asked about what is missing, and never refused', async (id) => {
  const scheme = builtInScheme(id);
  const period = parsePeriod({ year: '2026', half: '2026-H1', quarter: '2026-Q1', month: '2026-03', week: '2026-W05' }[scheme?.rhythm.closing ?? 'year']);
  if (scheme === null || period === null) throw new Error(id);
  const kind = scheme.people[0]?.kind ?? '正式党员';
  const inClass = scheme.defaultClass ?? scheme.classes[0]?.class ?? null;
  const branch: Branch = { ...plain, members: plain.members.map((member) => ({ ...member, kind, class: inClass })) };
  const { identity, plans } = branchWorkbooks(scheme, { year: 2026, period: null, deadline: null, contact: '', phone: '', upperPhone: '', issued: '1' })(branch);
  const bytes = writeWorkbook(plans, { identity: identityText(identity) });
  const { reports } = await collect({ sources: [{ name: '1.xlsx', read: () => Promise.resolve(bytes) }], sending: { scheme, period, branches: [branch], deadline: null, workbook: sentWorkbooks(scheme) }, former: null, date: '2027-01-10' });
  expect(reports[0]?.findings.filter(({ severity }) => severity === 'refuse').map(findingText)).toEqual([]);
  expect(reports[0]?.state).toBe('questions');
});
