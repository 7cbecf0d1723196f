import { parseIdentity, readIdentity, TEMPLATE_VERSION, type BranchIdentity } from '../branch/identity';
import type { Branch } from '../branch/roster';
import { STORE_SHEET } from '../ledger/generated';
import { parsePeriod, periodAround, periodsWithin, periodText } from '../periods';
import { schemeFingerprint } from '../scheme/fingerprint';
import { finding, type Finding } from './finding';
import type { Returned, Sent } from './returned';

export interface IdentityCheck {
  /** `null` where the workbook does not say whose it is. */
  readonly identity: BranchIdentity | null;
  readonly branch: Branch | null;
  readonly findings: readonly Finding[];
}

/** Whose workbook this is, and whether it is the one that was sent. Programs lose the property or the sheet, never both. */
export function checkIdentity(returned: Returned, sending: Sent): IdentityCheck {
  const onSheet = readIdentity(returned.content.sheets.find(({ name }) => name === STORE_SHEET));
  const inProperty = returned.property === null ? null : parseIdentity(returned.property);
  const identity = onSheet ?? inProperty;
  if (identity === null) return { identity, branch: null, findings: [finding('identity-missing', {})] };
  const findings: Finding[] = [];
  if (onSheet !== null && inProperty !== null && !sameWorkbook(onSheet, inProperty)) findings.push(finding('identity-differs', { sheet: onSheet.branch, property: inProperty.branch }));
  const { scheme, period, branches } = sending;
  if (identity.scheme !== scheme.id) findings.push(finding('other-scheme', { found: identity.scheme, expected: scheme.id }));
  else if (identity.schemeFingerprint !== schemeFingerprint(scheme)) findings.push(finding('other-version', { scheme: scheme.id }));
  if (identity.template !== TEMPLATE_VERSION) findings.push(finding('other-template', { found: identity.template, expected: TEMPLATE_VERSION }));
  const year = periodAround(period, 'year', scheme.rhythm.yearStart).year;
  if (identity.year !== year) findings.push(finding('other-year', { found: identity.year, expected: year }));
  else if (!covers(identity, sending)) findings.push(finding('other-period', { found: identity.period ?? String(identity.year), expected: periodText(period) }));
  const branch = branches?.find(({ id }) => id === identity.branchId) ?? null;
  if (branches !== null && branch === null) findings.push(finding('unknown-branch', { branch: identity.branch, branchId: identity.branchId }));
  if (branch !== null && branch.name !== identity.branch) findings.push(finding('branch-renamed', { found: identity.branch, expected: branch.name }));
  return { identity, branch, findings };
}

/** Whether the workbook was sent for the period: for the whole year, for just this one, or for one that it lies in. */
function covers({ period: asked }: BranchIdentity, { period, scheme }: Sent): boolean {
  const sent = asked === null ? null : parsePeriod(asked);
  return sent === null || periodsWithin(sent, period.unit, scheme.rhythm.yearStart).some((each) => periodText(each) === periodText(period));
}

function sameWorkbook(a: BranchIdentity, b: BranchIdentity): boolean {
  return a.branchId === b.branchId && a.scheme === b.scheme && a.year === b.year && a.period === b.period && a.issued === b.issued;
}
