/** What a report of the self-check says about a host, in the form in which the tests use it. */

/** The answers of a host that does what our code takes for granted; a quirk is another answer. */
const USUAL = {
  absent: '[]',
  events: "'everywhere'",
  ownEvents: "'nothing'",
  functions: "'work'",
  blankArguments: "'blank'",
  reads: "'rows'",
  errors: "'numbers'",
  blanks: 'null',
  apostrophe: "'prefix'",
  pageSetup: "'works'",
  unions: "'taken'",
};

/** Members that the report looked for, as the declarations of WPS name them. */
const MEMBERS = {
  formula2: 'Et.Range.Formula2',
  hasSpill: 'Et.Range.HasSpill',
  spillingToRange: 'Et.Range.SpillingToRange',
  addCustomFunction: 'WPS.EtAddonRoot.AddCustomFunction',
  undo: 'Et.Application.DebugTools',
};

/** A report out of what was sent: the file, or text that was copied into a mail. */
export function parseReport(text) {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  const report = start < 0 ? null : JSON.parse(text.slice(start, end + 1));
  if (report?.format !== 'jifenbu-selfcheck/1') throw new Error('不是自检报告 · not a report of the self-check');
  return report;
}

/** The line for PROFILES in tests/wps-host/profiles.ts. */
export function wpsProfile(report) {
  const found = Object.fromEntries(report.checks.map(({ id, result, found: answer }) => [id, result === 'error' ? null : answer]));
  const quirks = Object.entries(quirksOf(found)).filter(([name, value]) => value !== USUAL[name]);
  return `{ ${['...WINDOWS', `name: ${quoted(nameOf(found))}`, ...quirks.map(([name, value]) => `${name}: ${value}`)].join(', ')} }`;
}

function quirksOf(found) {
  const absent = Object.keys(MEMBERS).filter((name) => new RegExp(`\\b${name}: "undefined"`).test(found['program.members'] ?? ''));
  return {
    absent: `[${absent.map((name) => quoted(MEMBERS[name])).join(', ')}]`,
    events: single(found['program.events-at']) ?? "'nowhere'",
    ownEvents: quoted(Number(found['program.quiet-event']) > 0 ? 'told late' : 'nothing'),
    functions: quoted(absent.includes('addCustomFunction') ? 'work' : functionsOf(found)),
    blankArguments: quoted(found['functions.blank-argument'] === '[[0, 0]]' ? 'zero' : 'blank'),
    reads: single([found['values.block-reads'], found['values.row-reads']].find((shape) => shape !== '"rows"')) ?? USUAL.reads,
    errors: quoted(found['values.error']?.startsWith('"') ? 'texts' : 'numbers'),
    blanks: single(found['values.blank']) ?? USUAL.blanks,
    apostrophe: quoted(found['values.apostrophe'] === `"'001"` ? 'part' : 'prefix'),
    pageSetup: quoted(found['page.paper'] === null ? 'refuses' : 'works'),
    unions: quoted(found['values.several-places'] === null ? 'refused' : 'taken'),
  };
}

function functionsOf(found) {
  if (found['functions.two-letters'] === '3') return found['functions.delay']?.startsWith('["later"') ? 'answer late' : 'work';
  return found['functions.namespace'] === '3' ? 'namespaced' : 'dead';
}

function nameOf(found) {
  return `自检 ${(found['program.version'] ?? '').replace(/["[\]]/g, '')}`;
}

/** What is not as we take it for granted, a line each: for any host. */
export function differences(report) {
  return report.checks.filter(({ result }) => result !== 'ok').map(({ id, expected, found }) => `${id}: ${found}${expected === 'noted' ? '' : ` instead of ${expected.join(' or ')}`}`);
}

function quoted(text) {
  return `'${text.replace(/'/g, "\\'")}'`;
}

/** A text in the report's notation as one in single quotes; other values as they are. */
function single(notation) {
  return notation?.startsWith('"') ? quoted(JSON.parse(notation)) : (notation ?? null);
}
