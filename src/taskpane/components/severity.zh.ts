import type { Severity } from '../../core';

const NAMES: Readonly<Record<Severity, string>> = { error: '须改', warning: '核对', notice: '说明' };

export function severityName(severity: Severity): string {
  return NAMES[severity];
}
