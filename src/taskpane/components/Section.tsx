import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-of-type': { borderBottomStyle: 'none' },
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, margin: 0 },
  number: { color: tokens.colorBrandForeground1 },
});

/** One step of the main job: its number, its name, and what belongs to it. */
export function Section({ number, title, children }: { readonly number?: number; readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Text as="h2" weight="semibold" size={400} id={id} className={styles.head}>
        {number !== undefined && <span className={styles.number}>{number}</span>}
        {title}
      </Text>
      {children}
    </section>
  );
}
