import type { Basis } from '../scheme/basis';
import type { ExplanationStep } from './step';

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
