import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Survey } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { resultsMessages } from './messages.zh';

const useStyles = makeStyles({ pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS } });

/** 生成公示表, 生成排名表, 一键等次 for the chosen period. Ranks and grades belong to closing periods. */
export function ResultsSection({ survey }: { readonly survey: Survey }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const busy = state.running !== null;
  const closing = state.period !== null && survey.closingPeriods.includes(state.period);
  return (
    <>
      <Button appearance="primary" disabledFocusable={busy || state.period === null} onClick={() => commands.show('notice')}>
        {resultsMessages.notice}
      </Button>
      <div className={styles.pair}>
        <Button disabledFocusable={busy || !closing} onClick={commands.makeRanking}>
          {resultsMessages.ranking}
        </Button>
        <Button disabledFocusable={busy || !closing} onClick={commands.makeGrades}>
          {resultsMessages.grades}
        </Button>
      </div>
      {!closing && <Text size={200}>{resultsMessages.closingOnly}</Text>}
      {closing && <Text size={200}>{resultsMessages.suggestions}</Text>}
    </>
  );
}
