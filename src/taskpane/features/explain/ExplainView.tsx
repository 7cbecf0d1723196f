import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { a1 } from '../../../core';
import type { Explanation } from '../../../actions/contract';
import { CopyButton } from '../../components/CopyButton';
import { ProblemList } from '../../components/ProblemList';
import { explanationText } from './explanationText';
import { explainMessages } from './messages.zh';
import { StepTree } from './StepTree';
import { useExplanation } from './useExplanation';

const useStyles = makeStyles({
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  title: { margin: 0 },
  minor: { color: tokens.colorNeutralForeground3 },
  wide: { width: '100%' },
});

/** 查看依据: why the selected figure is what it is. Follows the selection. */
export default function ExplainView() {
  const found = useExplanation();
  const styles = useStyles();
  switch (found.kind) {
    case 'loading':
      return <Text className={styles.minor}>{explainMessages.loading}</Text>;
    case 'none':
      return (
        <div className={styles.panel}>
          <Text>{found.reason}</Text>
          <Text size={200} className={styles.minor}>
            {explainMessages.hint}
          </Text>
        </div>
      );
    case 'found':
      return <Found explanation={found.explanation} />;
  }
}

function Found({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const { title, at, steps, problems } = explanation;
  return (
    <div className={styles.panel}>
      <div>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>
          {title}
        </Text>
        {at !== null && (
          <Text size={200} block className={styles.minor}>
            {explainMessages.place(at.sheet, a1(at.row, at.column))}
          </Text>
        )}
      </div>
      <StepTree steps={steps} />
      <div className={styles.wide}>
        <ProblemList problems={problems} />
      </div>
      <CopyButton label={explainMessages.copy} text={explanationText(explanation)} />
    </div>
  );
}
