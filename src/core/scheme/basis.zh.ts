import type { Basis } from './basis';

/** `依据：附件 1`, `读法：……`, `暂定：……（待确认）`. */
export function basisTextZh(basis: Basis): string {
  switch (basis.kind) {
    case 'clause':
      return `依据：${basis.clause}`;
    case 'reading':
      return `读法：${basis.text}`;
    case 'assumption':
      return basis.confirmed === 'yes' ? `暂定（已确认）：${basis.text}` : `暂定（待确认）：${basis.text}`;
  }
}
