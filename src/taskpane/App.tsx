import { Button, FluentProvider, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId } from 'react';
import { useDark } from './appearance';
import { News, newsText } from './components/News';
import { Progress } from './components/Progress';
import { Tabs } from './components/Tabs';
import { CheckView } from './features/check/CheckView';
import { HomeView } from './features/home/HomeView';
import { messages, runningText } from './messages.zh';
import type { Services } from './services';
import type { State, View } from './store/state';
import { useStore } from './store/store';
import { StoreProvider } from './store/StoreProvider';
import { DARK, LIGHT } from './theme';

const BindingView = lazy(() => import('./features/binding/BindingView'));
const CollectView = lazy(() => import('./features/collect/CollectView'));
const DifferencesView = lazy(() => import('./features/differences/DifferencesView'));
const DistributeView = lazy(() => import('./features/distribute/DistributeView'));
const ExplainView = lazy(() => import('./features/explain/ExplainView'));
const LibraryView = lazy(() => import('./features/library/LibraryView'));
const NoticeView = lazy(() => import('./features/notice/NoticeView'));
const WizardView = lazy(() => import('./features/wizard/WizardView'));

const TABS = ['home', 'check', 'explain', 'library'] as const satisfies readonly View[];

const useStyles = makeStyles({
  provider: { minHeight: '100%', boxSizing: 'border-box' },
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    maxWidth: '640px',
    padding: tokens.spacingHorizontalM,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  private: { color: tokens.colorNeutralForeground3 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export function App({ services }: { readonly services: Services }) {
  const styles = useStyles();
  const dark = useDark(services.appearance);
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} className={styles.provider} lang="zh-CN">
      <StoreProvider services={services}>
        <Pane />
      </StoreProvider>
    </FluentProvider>
  );
}

function Pane() {
  const { state, commands, services } = useStore();
  const styles = useStyles();
  const id = useId();
  const tab = state.view === 'notice' || state.view === 'distribute' || state.view === 'collect' || state.view === 'wizard' || state.view === 'differences' || state.view === 'binding' ? 'home' : state.view;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Text as="h1" size={500} weight="semibold" className={styles.title}>
          {messages.title}
        </Text>
        {services.collapse !== undefined && (
          <Button size="small" appearance="subtle" onClick={services.collapse}>
            {messages.collapse}
          </Button>
        )}
      </header>
      <Tabs id={id} label={messages.tabs} tabs={TABS.map((name) => ({ name, text: messages[name] }))} current={tab} onSelect={commands.show} />
      <Progress />
      <News />
      <div className={styles.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        <Suspense fallback={null}>
          <CurrentView view={state.view} />
        </Suspense>
      </div>
      <Text size={200} className={styles.private}>
        {messages.private}
      </Text>
      <div className={styles.unseen} role="status" aria-live="polite">
        {announcement(state)}
      </div>
    </div>
  );
}

function CurrentView({ view }: { readonly view: View }) {
  switch (view) {
    case 'home':
      return <HomeView />;
    case 'check':
      return <CheckView />;
    case 'explain':
      return <ExplainView />;
    case 'library':
      return <LibraryView />;
    case 'notice':
      return <NoticeView />;
    case 'distribute':
      return <DistributeView />;
    case 'collect':
      return <CollectView />;
    case 'differences':
      return <DifferencesView />;
    case 'wizard':
      return <WizardView />;
    case 'binding':
      return <BindingView />;
  }
}

/** What a screen reader says of itself: beginnings and ends, no percentages. */
function announcement({ running, news }: State): string {
  if (running !== null && running.job !== 'survey' && running.job !== 'remember') return runningText(running.job);
  return news === null ? '' : newsText(news);
}
