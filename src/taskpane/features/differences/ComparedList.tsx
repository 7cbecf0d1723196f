import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComparedCell } from '../../../actions/contract';
import { a1 } from '../../../core';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { differencesMessages } from './messages.zh';

const PAGE = 100;

const COLOR = { same: 'success', differs: 'warning', none: 'informative' } as const satisfies Record<ComparedCell['verdict'], string>;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  head: { margin: `${tokens.spacingVerticalS} 0 0` },
  row: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    width: '100%',
    padding: tokens.spacingVerticalSNudge,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    textAlign: 'start',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  minor: { color: tokens.colorNeutralForeground2 },
});

/** Results of the user's beside ours, sheet by sheet; choosing one goes there. */
export function ComparedList({ cells }: { readonly cells: readonly ComparedCell[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const page = cells.slice(0, shown);
  const sheets = [...new Set(page.map(({ at }) => at.sheet))];
  return (
    <>
      {sheets.map((sheet) => (
        <section key={sheet} aria-label={sheet}>
          <Text as="h3" weight="semibold" className={styles.head}>
            {differencesMessages.sheet(sheet, cells.filter(({ at }) => at.sheet === sheet).length)}
          </Text>
          <ul className={styles.list}>
            {page
              .filter(({ at }) => at.sheet === sheet)
              .map((cell) => (
                <li key={a1(cell.at.row, cell.at.column)}>
                  <Row cell={cell} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {cells.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {messages.moreProblems(cells.length - shown)}
        </Button>
      )}
    </>
  );
}

function Row({ cell: { at, name, label, shown, ours, formula, verdict, reasons } }: { readonly cell: ComparedCell }) {
  const styles = useStyles();
  const { commands } = useStore();
  return (
    <button type="button" className={styles.row} onClick={() => commands.goTo(at)}>
      <span>
        <Badge appearance="tint" color={COLOR[verdict]}>
          {differencesMessages.verdict(verdict)}
        </Badge>{' '}
        {a1(at.row, at.column)} {name} {label}
      </span>
      <span>{differencesMessages.figures(shown, ours)}</span>
      {formula !== null && <code className={styles.formula}>{formula}</code>}
      {reasons.map((reason) => (
        <span key={reason} className={styles.minor}>
          {reason}
        </span>
      ))}
    </button>
  );
}
