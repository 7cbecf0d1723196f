import type { CellStyle } from '../sheets/plan';
import { boxed, FILL, font, HEADING_FACE, SCREEN_FACE } from '../sheets/styles';

/** Columns in which formulas work out their steps: small and grey, beside what people fill in. */
export const STEP_WIDTH = 11;
export const STEP_SIZE = 9;

const COLOUR = '7F7F7F';

export const STEP: CellStyle = boxed({ ...font(SCREEN_FACE, STEP_SIZE), colour: COLOUR });
export const STEP_HEADER: CellStyle = boxed({ ...font(HEADING_FACE, STEP_SIZE), colour: COLOUR }, { fill: FILL.header });
export const STEP_DAY: CellStyle = { ...STEP, format: 'yyyy-mm-dd' };
