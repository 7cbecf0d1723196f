import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { messages, runningText } from '../messages.zh';
import { useStore } from '../store/store';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '1fr auto', gap: tokens.spacingVerticalXS, alignItems: 'center' },
  bar: { gridColumn: '1 / -1' },
});

/** What runs now, how far it is, and the way to stop it. */
export function Progress() {
  const { state, commands } = useStore();
  const styles = useStyles();
  if (state.running === null) return null;
  const { job, done, total } = state.running;
  const words = runningText(job);
  return (
    <div className={styles.root}>
      <Text size={200}>{messages.progress(words, done, total)}</Text>
      <Button size="small" onClick={commands.cancel}>
        {messages.cancel}
      </Button>
      <ProgressBar className={styles.bar} aria-label={words} {...(total === 0 ? {} : { value: done, max: total })} />
    </div>
  );
}
