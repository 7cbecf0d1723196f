import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../actions/contract';
import type { News as NewsItem } from '../store/state';
import { hostText, messages } from '../messages.zh';
import { useStore } from '../store/store';
import { ProblemList } from './ProblemList';

const INTENT = { done: 'success', checked: 'success', tried: 'success', refused: 'error', cancelled: 'info', host: 'error', unexpected: 'error' } as const satisfies Record<NewsItem['kind'], string>;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS },
  detail: { fontSize: tokens.fontSizeBase200, overflowX: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
});

/** How the last work ended: a sentence, what to do next, and the problems behind it. */
export function News() {
  const { state, commands } = useStore();
  const styles = useStyles();
  const { news } = state;
  const root = useRef<HTMLDivElement>(null);
  // The button that began it may stand far below.
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
  }, [news]);
  if (news === null || news.kind === 'checked' || news.kind === 'tried') return null;
  const detail = detailOf(news);
  const problems = problemsOf(news);
  const remarks = problems.filter(({ issue }) => issue.severity === 'notice');
  return (
    <div ref={root} className={styles.root}>
      <MessageBar intent={INTENT[news.kind]} layout="multiline">
        <MessageBarBody>
          <Text>{newsText(news)}</Text>
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={commands.dismiss}>
            {messages.close}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {detail !== '' && (
        <details>
          <summary className={styles.summary}>{messages.detail}</summary>
          <pre className={styles.detail}>{detail}</pre>
        </details>
      )}
      <ProblemList problems={problems.filter((problem) => !remarks.includes(problem))} />
      {remarks.length > 0 && (
        <details>
          <summary className={styles.summary}>{messages.remarks(remarks.length)}</summary>
          <ProblemList problems={remarks} />
        </details>
      )}
    </div>
  );
}

export function newsText(news: NewsItem): string {
  switch (news.kind) {
    case 'done':
      return news.outcome.message;
    case 'checked':
      return messages.checked(news.problems);
    case 'tried':
      return messages.tried(news.changed, news.members);
    case 'refused':
      return news.message;
    case 'cancelled':
      return messages.cancelled(news.job);
    case 'host':
      return hostText(news.code);
    case 'unexpected':
      return messages.unexpected;
  }
}

function problemsOf(news: NewsItem): readonly Problem[] {
  switch (news.kind) {
    case 'done':
      return news.outcome.problems;
    case 'refused':
      return news.problems;
    case 'checked':
    case 'tried':
    case 'cancelled':
    case 'host':
    case 'unexpected':
      return [];
  }
}

function detailOf(news: NewsItem): string {
  return news.kind === 'host' || news.kind === 'unexpected' ? news.detail : '';
}
