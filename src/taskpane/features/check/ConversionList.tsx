import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConversionGroup } from '../../../actions/contract';
import { a1, type Conversion } from '../../../core';
import { Section } from '../../components/Section';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { checkMessages } from './messages.zh';

/** Enough to look through at once. */
const PAGE = 50;

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  summary: { cursor: 'pointer', overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalXS} 0`, padding: `0 0 0 ${tokens.spacingHorizontalM}` },
  cell: {
    display: 'grid',
    gridTemplateColumns: 'minmax(3em, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  read: { overflowWrap: 'anywhere' },
});

/** Cells that were read otherwise than they stand, sheet by sheet and reason by reason; choosing one goes there. */
export function ConversionList({ groups }: { readonly groups: readonly ConversionGroup[] }) {
  const styles = useStyles();
  if (groups.length === 0) return null;
  const cells = groups.reduce((count, group) => count + group.cells.length, 0);
  return (
    <Section title={checkMessages.conversions(cells)}>
      <Text size={200} className={styles.hint}>
        {checkMessages.conversionsHint}
      </Text>
      {groups.map((group) => (
        <Group key={`${group.sheet} ${group.why}`} group={group} />
      ))}
    </Section>
  );
}

function Group({ group: { sheet, text, cells } }: { readonly group: ConversionGroup }) {
  const styles = useStyles();
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const [shown, setShown] = useState(PAGE);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open ? 'open' : 'closed')}>
      <summary className={styles.summary}>{checkMessages.conversionGroup(sheet, text, cells.length)}</summary>
      {open === 'open' && (
        <ul className={styles.list}>
          {cells.slice(0, shown).map((conversion) => (
            <li key={a1(conversion.at.row, conversion.at.column)}>
              <Cell conversion={conversion} />
            </li>
          ))}
        </ul>
      )}
      {open === 'open' && cells.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {messages.moreProblems(cells.length - shown)}
        </Button>
      )}
    </details>
  );
}

function Cell({ conversion: { at, found, read } }: { readonly conversion: Conversion }) {
  const styles = useStyles();
  const { commands } = useStore();
  return (
    <button type="button" className={styles.cell} onClick={() => commands.goTo(at)}>
      <span>{a1(at.row, at.column)}</span>
      <span className={styles.read}>{checkMessages.conversion(found, read)}</span>
    </button>
  );
}
