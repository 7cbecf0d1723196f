import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ExplanationStep } from '../../../actions/contract';
import { explainMessages } from './messages.zh';

const COLOR = { reading: 'informative', assumption: 'warning', limit: 'brand', missing: 'danger' } as const satisfies Record<Exclude<ExplanationStep['mark'], 'plain'>, string>;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%', display: 'grid', gap: tokens.spacingVerticalS },
  nested: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0 0`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  // The mark stands before the words, so that the clause below begins where they do.
  summary: { cursor: 'pointer', listStylePosition: 'outside', marginInlineStart: tokens.spacingHorizontalL },
  text: { overflowWrap: 'anywhere' },
  basis: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  mark: { marginInlineStart: tokens.spacingHorizontalXS },
});

/** Sentences with the sentences behind them; the first three levels are open. */
export function StepTree({ steps, depth = 0 }: { readonly steps: readonly ExplanationStep[]; readonly depth?: number }) {
  const styles = useStyles();
  return (
    <ul className={depth === 0 ? styles.list : styles.nested}>
      {steps.map((step, index) => (
        <li key={index}>
          {step.steps.length === 0 ? (
            <Sentence step={step} />
          ) : (
            <details open={depth < 3}>
              <summary className={styles.summary}>
                <Sentence step={step} />
              </summary>
              <StepTree steps={step.steps} depth={depth + 1} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Sentence({ step: { text, basis, mark } }: { readonly step: ExplanationStep }) {
  const styles = useStyles();
  return (
    <>
      <Text className={styles.text}>{text}</Text>
      {mark !== 'plain' && (
        <Badge className={styles.mark} appearance="tint" size="small" color={COLOR[mark]}>
          {explainMessages.marks[mark]}
        </Badge>
      )}
      {basis !== null && (
        <Text size={200} className={styles.basis}>
          {basis}
        </Text>
      )}
    </>
  );
}
