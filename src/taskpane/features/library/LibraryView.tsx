import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import { useAnswer } from '../../useAnswer';
import { useStore } from '../../store/store';
import type { LibraryScheme } from '../../../actions/contract';
import type { LibraryPlace } from '../../store/library';
import { DraftView } from '../draft/DraftView';
import { AdoptForm } from './AdoptForm';
import { CompareView } from './CompareView';
import { FiguresView } from './FiguresView';
import { libraryMessages } from './messages.zh';
import { SchemeDetail } from './SchemeDetail';
import { SchemeList } from './SchemeList';
import { TrialView } from './TrialView';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

/** 方案库: look at regulations, compare them, adopt one, change its figures and see what would come of it. */
export default function LibraryView() {
  const { state, services } = useStore();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { place } = state.library;
  useFocus(root, place);
  const { actions } = services;
  const library = useAnswer(useCallback(() => actions.schemeLibrary(), [actions]));
  if (library.kind === 'asking') return <p>{libraryMessages.asking}</p>;
  if (library.kind === 'failed') return <p>{library.reason}</p>;
  return (
    <div ref={root} className={styles.root}>
      <Place place={place} schemes={library.value} />
    </div>
  );
}

function Place({ place, schemes }: { readonly place: LibraryPlace; readonly schemes: readonly LibraryScheme[] }) {
  const shown = place.kind === 'scheme' || place.kind === 'adopt' ? schemes.find(({ id }) => id === place.id) : undefined;
  switch (place.kind) {
    case 'list':
      return <SchemeList schemes={schemes} />;
    case 'scheme':
      return shown === undefined ? null : <SchemeDetail scheme={shown} schemes={schemes} />;
    case 'adopt':
      return shown === undefined ? null : <AdoptForm scheme={shown} />;
    case 'compare':
      return <CompareView left={place.left} right={place.right} schemes={schemes} />;
    case 'figures':
      return <FiguresView />;
    case 'draft':
      return <DraftView />;
    case 'trial':
      return <TrialView />;
  }
}

/** Whoever goes somewhere by keyboard goes on there: at the heading, or back at the regulation they came from. */
function useFocus(root: { readonly current: HTMLDivElement | null }, place: LibraryPlace): void {
  const former = useRef(place);
  useEffect(() => {
    const from = former.current;
    former.current = place;
    if (from === place || root.current === null) return;
    const origin = place.kind === 'list' && 'id' in from ? root.current.querySelector<HTMLElement>(`[data-scheme="${from.id}"]`) : null;
    (origin ?? root.current.querySelector('h2'))?.focus();
    if (origin === null) root.current.ownerDocument.scrollingElement?.scrollTo({ top: 0 });
  }, [place, root]);
}
