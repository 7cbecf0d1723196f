import type { Basis } from '../scheme/basis';
import type { ExplanationStep } from './step';

export function basisText(basis: Basis): string {
  switch (basis.kind) {
    case 'clause':
      return basis.clause;
    case 'reading':
      return `解读：${basis.text}`;
    case 'assumption':
      return basis.confirmed === 'yes' ? `假定（已确认）：${basis.text}` : `假定（未确认）：${basis.text}`;
  }
}

export function basisMark(basis: Basis): ExplanationStep['mark'] {
  switch (basis.kind) {
    case 'clause':
      return 'plain';
    case 'reading':
      return 'reading';
    case 'assumption':
      return 'assumption';
  }
}
