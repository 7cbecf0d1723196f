/** One sentence of an explanation, with the sentences behind it. */
export interface ExplanationStep {
  readonly text: string;
  /** `附件 履行党员义务 1`, or the reading with its mark; `null` where the sentence is plain arithmetic. */
  readonly basis: string | null;
  readonly mark: 'plain' | 'reading' | 'assumption' | 'limit' | 'missing';
  readonly steps: readonly ExplanationStep[];
}
