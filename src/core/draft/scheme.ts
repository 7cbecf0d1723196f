import { add, negate, ONE, whole, ZERO } from '../decimal';
import type { Rule } from '../rules/rule';
import type { Basis } from '../scheme/basis';
import type { Figure } from '../scheme/figure';
import { checked } from '../scheme/load';
import type { SchemeIssue } from '../scheme/issues';
import type { Scheme } from '../scheme/schema';
import type { Draft, DraftLine, DraftPart } from './draft';
import type { DraftFacts } from './facts';
import { createLabels, clauseOf, type Labels } from './charges';
import { itemRules, type ItemRules } from './items';
import { draftWords } from './messages.zh';
import { keptText } from './names';
import type { SentenceReading } from './reading';

export type Drafted = { readonly kind: 'scheme'; readonly scheme: Scheme } | { readonly kind: 'empty' } | { readonly kind: 'refused'; readonly issues: readonly SchemeIssue[] };

/**
 * The regulation that the accepted lines make, with the readings as people left them. Every figure in it stands in the
 * workbook or was typed by whoever accepted it; what was not certain is 待填.
 */
export function draftScheme(draft: Draft, accepted: ReadonlyMap<string, SentenceReading>, facts: DraftFacts): Drafted {
  const lines = draft.lines.flatMap((line) => {
    const reading = accepted.get(line.id);
    return reading === undefined ? [] : [{ ...line, reading }];
  });
  const labels = createLabels();
  const made = draft.parts.filter(({ above }) => above === null).map((part) => sectionOf(draft, part, lines, labels));
  const children = [...made.flatMap(({ rules }) => rules), ...made.flatMap(({ vetoes }) => vetoes)];
  if (children.length === 0) return { kind: 'empty' };
  const total: Rule = { kind: 'section', id: 'total', name: draftWords.total, basis: chosen(draftWords.totalBasis), start: ZERO, limits: { min: ZERO, max: null, over: 'period' }, fullMarks: null, children };
  return checked(schemeAround(total, facts));
}

interface Made {
  readonly rules: readonly Rule[];
  /** They stand at the top: they take everything. */
  readonly vetoes: readonly Rule[];
}

function sectionOf(draft: Draft, part: DraftPart, lines: readonly DraftLine[], labels: Labels): Made {
  const of = (id: string) => lines.filter((line) => line.item === id);
  const items = draft.items.filter((item) => item.part === part.id);
  const about = lines.filter((line) => line.part === part.id && line.item === null);
  const [full = null] = about.flatMap(({ reading: { effect } }) => (effect.kind === 'full' ? [effect.points] : []));
  // Deductions from the marks of the whole part: no item that deducts has marks of its own.
  const drawnFrom = full !== null && part.side === 'base' && drawsOnPart(items.map((item) => itemRules({ part, item, labels: createLabels() }, of(item.id), 'item'))) ? full : null;
  const made = items.map((item): Made => itemRules({ part, item, labels }, of(item.id), drawnFrom === null ? 'item' : 'part'));
  const below = draft.parts.filter(({ above }) => above === part.id).map((each) => sectionOf(draft, each, lines, labels));
  const all = [...made, ...below];
  const rules = all.flatMap((each) => each.rules);
  const vetoes = all.flatMap((each) => each.vetoes);
  if (rules.length === 0) return { rules: [], vetoes };
  const most = about.flatMap(({ reading: { limits } }) => limits.flatMap((limit) => (limit.kind === 'most' && limit.of === 'item' ? [limit] : [])))[0];
  const ceiling = most?.points ?? full;
  const limits =
    drawnFrom !== null
      ? { min: ZERO, max: drawnFrom, over: 'period' as const }
      : part.side === 'deduction'
        ? { min: most === undefined ? null : negate(most.points), max: null, over: most?.over ?? ('period' as const) }
        : { min: null, max: ceiling, over: most?.over ?? ('period' as const) };
  const name = part.name === '' ? draftWords.onlyPart : part.name;
  const basis = clauseOf({ at: part.at, text: about[0]?.text ?? name });
  return { rules: [{ kind: 'section', id: part.id, name, basis, start: drawnFrom ?? ZERO, limits, fullMarks: part.side === 'base' && drawnFrom === null ? full : null, children: rules }], vetoes };
}

function drawsOnPart(items: readonly ItemRules[]): boolean {
  const deducting = items.filter(({ deducts }) => deducts === 'yes');
  return deducting.length > 0 && deducting.every(({ full }) => full === null);
}

function schemeAround(total: Rule, facts: DraftFacts): Scheme {
  const { title, organisation, entry, closing, combine, places } = facts;
  const one = entry === closing;
  const overPeriods: Rule = one ? total : { kind: 'periods', id: 'periods', name: draftWords.score, basis: chosen(draftWords.rhythm), combine, rule: total };
  const { score, appraisal } = withAppraisal(overPeriods, facts);
  return {
    format: 1,
    id: 'draft',
    title: keptText(title, 120),
    organisation: keptText(organisation, 120),
    document: draftWords.document,
    effectiveFrom: null,
    rhythm: { entry, closing, interim: [], yearStart: 1, basis: chosen(draftWords.rhythm) },
    publishing: {
      places,
      carry: 'published',
      entry: one ? [] : ['points'],
      closing: ['score', 'rank'],
      rankTies: 'competition',
      notice: { days: null, count: 'working', firstDay: 'counted', basis: { kind: 'reading', text: draftWords.notice } },
      basis: chosen(draftWords.publishing),
    },
    settings: [],
    people: [
      { kind: draftWords.fullMember, part: 'graded', basis: chosen(draftWords.people) },
      { kind: draftWords.probationary, part: 'pointsOnly', basis: chosen(draftWords.people) },
    ],
    classes: [],
    defaultClass: null,
    score,
    roles: { points: overPeriods.id, appraisal },
    grades: [],
    quotas: [],
    specials: [],
    reports: [],
    amendments: [],
  };
}

function withAppraisal(points: Rule, { appraisal }: DraftFacts): { readonly score: Rule; readonly appraisal: string | null } {
  if (appraisal.kind === 'without') return { score: points, appraisal: null };
  const basis = chosen(draftWords.appraisalBasis);
  const { share } = appraisal;
  const rest: Figure = share === 'unfilled' ? 'unfilled' : add(ONE, negate(share));
  const members: Rule = { kind: 'amount', id: 'appraisal', name: draftWords.appraisal, basis, input: { label: draftWords.appraisal, aliases: [], blank: 'missing' }, min: ZERO, max: whole(100) };
  const parts = [
    { weight: rest, basis, rule: points },
    { weight: share, basis, rule: members },
  ];
  return { score: { kind: 'weighted', id: 'score', name: draftWords.scoreWithAppraisal, basis, limits: { min: null, max: null, over: 'period' }, parts }, appraisal: 'appraisal' };
}

/** Not in the text: shown by 体检 until the branch confirms it. */
function chosen(text: string): Basis {
  return { kind: 'assumption', text, confirmed: 'no' };
}
