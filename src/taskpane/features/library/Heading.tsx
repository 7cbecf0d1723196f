import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useStore } from '../../store/store';
import type { LibraryPlace } from '../../store/library';
import { libraryMessages } from './messages.zh';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  title: { margin: 0, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  minor: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What a place of the library is about, and the way back. */
export function Heading({ title, below, back }: { readonly title: string; readonly below?: string; readonly back?: LibraryPlace }) {
  const { commands } = useStore();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Link as="button" onClick={() => commands.browse({ place: back ?? { kind: 'list' } })}>
        ‹ {libraryMessages.back}
      </Link>
      <Text as="h2" tabIndex={-1} size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {below !== undefined && (
        <Text size={200} className={styles.minor}>
          {below}
        </Text>
      )}
    </div>
  );
}
