import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useStore } from '../../store/store';
import { libraryMessages } from './messages.zh';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: 'grid', gridTemplateColumns: 'repeat(3, auto)', justifyContent: 'start', gap: tokens.spacingHorizontalS },
  action: { minWidth: 0 },
});

/** What was typed and is not written yet, always in sight: try it, write it, or drop it. */
export function PendingChanges() {
  const { state, commands } = useStore();
  const styles = useStyles();
  const count = Object.keys(state.library.changes).length;
  const stopped = state.running !== null || count === 0;
  return (
    <div className={styles.bar}>
      <Text size={200} role="status">
        {count === 0 ? libraryMessages.nothingChanged : libraryMessages.changed(count)}
      </Text>
      {state.period === null && <Text size={200}>{libraryMessages.noPeriod}</Text>}
      <div className={styles.actions}>
        <Button className={styles.action} appearance="primary" disabledFocusable={stopped || state.period === null} onClick={commands.tryChanges}>
          {libraryMessages.try}
        </Button>
        <Button className={styles.action} disabledFocusable={stopped} onClick={commands.writeChanges}>
          {libraryMessages.write}
        </Button>
        <Button className={styles.action} appearance="subtle" disabledFocusable={stopped} onClick={() => commands.browse({ changes: {} })}>
          {libraryMessages.drop}
        </Button>
      </div>
    </div>
  );
}
