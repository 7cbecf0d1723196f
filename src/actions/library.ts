import { builtInScheme, BUILT_IN_IDS, compareSchemes as compareLines, traitLines, unfilledFigures, type Scheme } from '../core';
import type { ProgressOptions } from '../hosts/types';
import { ActionError, type SchemeChoice } from './contract';
import type { Comparison, LibraryScheme, SchemeOf } from './libraryContract';
import { messages } from './messages.zh';
import { inSlices } from './slices';
import { open, readableScheme, type Session } from './workbook';

/** 方案库: every regulation that comes with the program, told in the same lines. The workbook is not asked. */
export async function schemeLibrary(options?: ProgressOptions): Promise<readonly LibraryScheme[]> {
  const schemes: LibraryScheme[] = [];
  await inSlices(BUILT_IN_IDS, (id) => schemes.push(libraryScheme(builtIn(id))), options);
  return schemes;
}

export async function compareSchemes(session: Session, left: SchemeOf, right: SchemeOf, options?: ProgressOptions): Promise<Comparison> {
  const of = async (which: SchemeOf): Promise<Scheme> => (which.kind === 'builtIn' ? builtIn(which.id) : readableScheme(session, await open(session, options)));
  const [one, other] = [await of(left), await of(right)];
  return { left: choiceOf(one), right: choiceOf(other), lines: compareLines(one, other) };
}

export function builtInChoices(): SchemeChoice[] {
  return BUILT_IN_IDS.map((id) => choiceOf(builtIn(id)));
}

export function builtIn(id: string): Scheme {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new ActionError(messages.unknownScheme(id));
  return scheme;
}

export function choiceOf(scheme: Scheme): SchemeChoice {
  const { id, title, organisation } = scheme;
  return { id, title, organisation, status: unfilledFigures(scheme).length === 0 ? 'ready' : 'draft' };
}

function libraryScheme(scheme: Scheme): LibraryScheme {
  const { rhythm, roles, grades, quotas } = scheme;
  return {
    ...choiceOf(scheme),
    closing: rhythm.closing,
    appraisal: roles.appraisal === null ? 'without' : 'with',
    grading: [...(grades.length > 0 ? (['bands'] as const) : []), ...(quotas.some(({ kind }) => kind === 'grade') ? (['quotas'] as const) : [])],
    traits: traitLines(scheme),
  };
}
