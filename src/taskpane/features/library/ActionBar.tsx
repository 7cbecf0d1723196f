import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    // Above the fields that scroll below it.
    zIndex: 1,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: 'grid', gridTemplateColumns: 'repeat(3, auto)', justifyContent: 'start', gap: tokens.spacingHorizontalS, '& button': { minWidth: 0 } },
});

/** What can be done with what was typed: always in sight below a long form or table. */
export function ActionBar({ words, hint, children }: { readonly words: string; readonly hint?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Text size={200} role="status">
        {words}
      </Text>
      {hint !== undefined && <Text size={200}>{hint}</Text>}
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
