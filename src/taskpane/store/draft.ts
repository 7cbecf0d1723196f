import type { DraftDecisions, DraftedLine, DraftReport, DraftWishes, FigureTexts, LineDecision } from '../../actions/contract';

/** What people have decided so far about the draft of a workbook; kept while other views are looked at. */
export interface DraftForm {
  /** Of the draft that was looked at; decisions about another one are forgotten. */
  readonly fingerprint: string;
  readonly decisions: Readonly<Record<string, LineDecision['kind']>>;
  /** Figures that were typed, by line. */
  readonly figures: Readonly<Record<string, FigureTexts>>;
  readonly wishes: DraftWishes;
}

const WISHES: DraftWishes = { title: '', organisation: '', entry: 'month', closing: 'year', combine: 'mean', places: 2, appraisal: { kind: 'without' } };

/** The form of a report: what is known of it already, or an empty one with the title of the sheet. */
export function formOf({ fingerprint, title }: DraftReport, known: DraftForm | null): DraftForm {
  if (known?.fingerprint === fingerprint) return known;
  return { fingerprint, decisions: {}, figures: {}, wishes: { ...(known?.wishes ?? WISHES), title: known === null || known.wishes.title === '' ? (title ?? '') : known.wishes.title } };
}

/** The lines that ask for a decision. */
export function askedLines(lines: readonly DraftedLine[]): readonly DraftedLine[] {
  return lines.filter(({ state }) => state !== 'words');
}

export function decided(lines: readonly DraftedLine[], { decisions }: DraftForm): number {
  return lines.filter(({ id }) => decisions[id] !== undefined).length;
}

export function withDecisions(form: DraftForm, lines: readonly DraftedLine[], decision: LineDecision['kind']): DraftForm {
  return { ...form, decisions: { ...form.decisions, ...Object.fromEntries(lines.map(({ id }) => [id, decision])) } };
}

export function withFigure(form: DraftForm, line: string, key: string, text: string): DraftForm {
  return { ...form, figures: { ...form.figures, [line]: { ...form.figures[line], [key]: text } } };
}

export function decisionsOf({ fingerprint, decisions, figures, wishes }: DraftForm, existing: DraftDecisions['existing']): DraftDecisions {
  const lines = Object.entries(decisions).map(([id, kind]): [string, LineDecision] => [id, kind === 'accepted' ? { kind, figures: figures[id] ?? {} } : { kind }]);
  return { fingerprint, facts: wishes, lines: Object.fromEntries(lines), existing };
}
