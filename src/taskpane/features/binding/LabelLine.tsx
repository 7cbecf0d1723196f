import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { OfferedItem, OfferedLabel } from '../../../actions/contract';
import type { CellAddress, ColumnTarget, Confidence } from '../../../core';
import { useStore } from '../../store/store';
import { LabelEditor } from './LabelEditor';
import { bindingMessages, stateText } from './messages.zh';

const CONFIDENCE = { high: 'success', medium: 'informative', low: 'subtle' } as const satisfies Record<Confidence, string>;
const STATE = { named: 'success', confirmed: 'success', reused: 'success', proposed: 'informative', open: 'warning' } as const satisfies Record<OfferedLabel['state'], string>;

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', columnGap: tokens.spacingHorizontalS, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, borderLeft: '3px solid transparent' },
  chosen: { borderLeftColor: tokens.colorCompoundBrandStroke },
  heading: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  target: { color: tokens.colorNeutralForeground2 },
  editor: { gridColumn: '1 / -1' },
});

interface Props {
  readonly label: OfferedLabel;
  /** Those that its sheet can have. */
  readonly items: readonly OfferedItem[];
  readonly chosen: 'chosen' | 'other';
  readonly onChoose: (at: CellAddress) => void;
}

/** One heading: what it is or may be. Chosen, here or on the sheet, it opens. */
export function LabelLine({ label: own, items, chosen, onChoose }: Props) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const line = useRef<HTMLLIElement>(null);
  const heading = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { label, at, state: known, target, candidates, figure } = own;
  const [first] = candidates;
  useEffect(() => {
    if (chosen === 'chosen') line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={line} className={mergeClasses(styles.line, chosen === 'chosen' && styles.chosen)}>
      <button
        ref={heading}
        type="button"
        className={styles.heading}
        aria-expanded={chosen === 'chosen'}
        aria-controls={id}
        onClick={() => {
          onChoose(at);
          commands.goTo(at);
        }}
      >
        <span>{label}</span>
        <span className={styles.facts}>
          <Badge appearance="tint" color={STATE[known]}>
            {stateText(known)}
          </Badge>
          {known === 'proposed' && first !== undefined && (
            <Badge appearance="outline" color={CONFIDENCE[first.confidence]}>
              {bindingMessages.confidence(first.confidence)}
            </Badge>
          )}
          {figure !== null && (
            <Badge appearance="tint" color="warning">
              {bindingMessages.otherFigure}
            </Badge>
          )}
          {target !== null && (
            <Text size={200} className={styles.target}>
              {known === 'proposed' ? bindingMessages.maybe(nameOf(target, items)) : bindingMessages.is(nameOf(target, items))}
            </Text>
          )}
        </span>
      </button>
      {known === 'proposed' && first !== undefined && chosen === 'other' && (
        <Button
          size="small"
          disabledFocusable={state.running !== null}
          aria-label={`${bindingMessages.confirm} ${label}`}
          onClick={() => {
            // This button goes with the proposal.
            heading.current?.focus();
            commands.bind({ columns: [{ sheet: at.sheet, label, target: first.target }] });
          }}
        >
          {bindingMessages.confirm}
        </Button>
      )}
      <div id={id} className={styles.editor}>
        {chosen === 'chosen' && <LabelEditor label={own} items={items} />}
      </div>
    </li>
  );
}

function nameOf(target: ColumnTarget, items: readonly OfferedItem[]): string {
  switch (target.kind) {
    case 'input':
      return items.find(({ id }) => id === target.id)?.label ?? '';
    case 'attendance':
      return bindingMessages.attendance;
    case 'ignored':
      return bindingMessages.ignored;
  }
}
