import { Badge, Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../actions/contract';
import { a1, type CellAddress, type LedgerCode, type Severity } from '../../core';
import { messages } from '../messages.zh';
import { severityName } from './severity.zh';
import { useStore } from '../store/store';

/** Enough to read at once; a pane with thousands of rows would stand still. */
const PAGE = 100;

/** What is settled in 认列. */
const SETTLED_BY_BINDING: ReadonlySet<string> = new Set<LedgerCode>(['no-ledger', 'column-unbound', 'column-ambiguous', 'form-line-unbound', 'event-item', 'event-reason', 'mark-unknown', 'sheet-period-unknown', 'sheet-period-ambiguous', 'sheet-period-conflict', 'binding-stale']);

const COLOR = { error: 'danger', warning: 'warning', notice: 'informative' } as const satisfies Record<Severity, string>;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  jump: {
    border: 'none',
    backgroundColor: tokens.colorTransparentBackground,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  badge: { marginTop: '1px' },
  place: { gridColumn: 2, color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: 'anywhere' },
  way: { marginInlineStart: tokens.spacingHorizontalSNudge },
});

/** Problems, each with its cell; choosing one goes there. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  if (problems.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>
            <Row problem={problem} />
            {SETTLED_BY_BINDING.has(problem.issue.code) && <ToBinding at={problem.issue.at ?? null} />}
          </li>
        ))}
      </ul>
      {problems.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {messages.moreProblems(problems.length - shown)}
        </Button>
      )}
    </>
  );
}

function ToBinding({ at }: { readonly at: CellAddress | null }) {
  const styles = useStyles();
  const { commands } = useStore();
  return (
    <Link as="button" className={styles.way} onClick={() => commands.showBinding(at)}>
      {messages.toBinding}
    </Link>
  );
}

function Row({ problem: { issue, text } }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { commands } = useStore();
  const { at, severity } = issue;
  const content = (
    <>
      <Badge className={styles.badge} appearance="tint" color={COLOR[severity]} size="medium">
        {severityName(severity)}
      </Badge>
      <span className={styles.text}>{text}</span>
    </>
  );
  if (at === undefined) return <div className={styles.row}>{content}</div>;
  return (
    <button type="button" className={mergeClasses(styles.row, styles.jump)} onClick={() => commands.goTo(at)}>
      {content}
      <Text className={styles.place} size={200}>
        {messages.goTo(at.sheet, a1(at.row, at.column))}
      </Text>
    </button>
  );
}
