import { SHARE, type UnfilledFigure } from './unfilled';

/** `“履行义务”的“缺勤”分值待填`; of a quota it is the ratio. */
export function unfilledText({ item, label }: Pick<UnfilledFigure, 'item' | 'label'>): string {
  return label === SHARE ? `“${item}”的比例待填` : `“${item}”的“${label}”分值待填`;
}
