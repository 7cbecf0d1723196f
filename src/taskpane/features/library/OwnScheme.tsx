import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Section } from '../../components/Section';
import { useStore } from '../../store/store';
import { libraryMessages } from './messages.zh';

const useStyles = makeStyles({
  facts: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', overflowWrap: 'anywhere' },
  minor: { color: tokens.colorNeutralForeground3 },
});

/** The regulation of the workbook: its figures can be changed, and one that was set aside can be brought back. */
export function OwnScheme() {
  const { state, commands } = useStore();
  const styles = useStyles();
  const { scheme = null, formerScheme = null } = state.survey ?? {};
  if (scheme === null && formerScheme === null) return null;
  const count = Object.keys(state.library.changes).length;
  return (
    <Section title={libraryMessages.own}>
      {scheme !== null && (
        <>
          <div className={styles.facts}>
            <Text weight="semibold">{scheme.title}</Text>
            <Text size={200} className={styles.minor}>
              {scheme.organisation}
            </Text>
            {scheme.status === 'draft' && (
              <Badge appearance="tint" color="warning">
                {libraryMessages.draft}
              </Badge>
            )}
          </div>
          {count > 0 && <Text size={200}>{libraryMessages.changed(count)}</Text>}
          <Button appearance="primary" onClick={() => commands.browse({ place: { kind: 'figures' } })}>
            {libraryMessages.change}
          </Button>
        </>
      )}
      {formerScheme !== null && (
        <>
          <Text size={200}>{libraryMessages.restoreHint(formerScheme)}</Text>
          <Button disabledFocusable={state.running !== null} onClick={commands.restoreScheme}>
            {libraryMessages.restore}
          </Button>
        </>
      )}
    </Section>
  );
}
