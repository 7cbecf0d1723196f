import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PeriodField } from '../../components/PeriodField';
import { ProblemList } from '../../components/ProblemList';
import { useStore } from '../../store/store';
import type { TrialAspect, TrialReport, TrialRow } from '../../../actions/contract';
import { ActionBar } from './ActionBar';
import { Heading } from './Heading';
import { libraryMessages } from './messages.zh';

const ASPECTS: readonly TrialAspect[] = ['score', 'rank', 'grade'];

/** Enough to read at once. */
const PAGE = 100;

const useStyles = makeStyles({
  minor: { color: tokens.colorNeutralForeground3 },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { textAlign: 'start', verticalAlign: 'top', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  head: { color: tokens.colorNeutralForeground3 },
  rank: { width: '20%' },
  after: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  findings: { display: 'grid', gap: tokens.spacingVerticalXS },
});

/** 试算: whose score, rank or grade would be another one, before anything is written. */
export function TrialView() {
  const { state, commands } = useStore();
  const { trial, changes } = state.library;
  const busy = state.running !== null;
  const current = trial !== null && trial.period === state.period;
  return (
    <>
      <Heading title={libraryMessages.trialTitle} />
      {state.survey !== null && <PeriodField survey={state.survey} />}
      {current ? (
        <Result trial={trial} />
      ) : (
        <>
          <Text>{libraryMessages.outdated}</Text>
          <Button appearance="primary" disabledFocusable={busy} onClick={commands.tryChanges}>
            {libraryMessages.tryAgain}
          </Button>
        </>
      )}
      <ActionBar words={libraryMessages.changed(Object.keys(changes).length)}>
        <Button appearance={current ? 'primary' : 'secondary'} disabledFocusable={busy} onClick={commands.writeChanges}>
          {libraryMessages.write}
        </Button>
        <Button onClick={() => commands.browse({ place: { kind: 'figures' } })}>{libraryMessages.more}</Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => commands.browse({ place: { kind: 'list' }, changes: {} })}>
          {libraryMessages.drop}
        </Button>
      </ActionBar>
    </>
  );
}

function Result({ trial: { rows, changed, changedIn, problems } }: { readonly trial: TrialReport }) {
  const styles = useStyles();
  const [only, setOnly] = useState<'affected' | 'all'>('affected');
  const [limit, setLimit] = useState(PAGE);
  const shown = only === 'affected' ? rows.filter((row) => row.changed.length > 0) : rows;
  const aspects = ASPECTS.filter((aspect) => aspect === 'score' || rows.some(({ before, after }) => before[aspect] !== null || after[aspect] !== null));
  return (
    <>
      <div>
        <Text weight="semibold">
          {libraryMessages.summary(changed, rows.length)}
          {ASPECTS.filter((aspect) => changedIn[aspect] > 0)
            .map((aspect) => libraryMessages.summaryOf(aspect, changedIn[aspect]))
            .join('，')}
        </Text>
        <Text size={200} block className={styles.minor}>
          {libraryMessages.notWritten}
        </Text>
      </div>
      {problems.length > 0 && (
        <div className={styles.findings}>
          <Text size={200}>{libraryMessages.findings}</Text>
          <ProblemList problems={problems} />
        </div>
      )}
      {changed > 0 && <Checkbox label={libraryMessages.onlyAffected} checked={only === 'affected'} onChange={(_event, { checked }) => setOnly(checked === true ? 'affected' : 'all')} />}
      {shown.length > 0 && <Rows rows={shown.slice(0, limit)} aspects={aspects} />}
      {shown.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + PAGE)}>
          {libraryMessages.moreRows(shown.length - limit)}
        </Button>
      )}
      {shown.some(({ after }) => after.score === null) && (
        <Text size={200} className={styles.minor}>
          {libraryMessages.noScore}
        </Text>
      )}
    </>
  );
}

function Rows({ rows, aspects }: { readonly rows: readonly TrialRow[]; readonly aspects: readonly TrialAspect[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.unseen}>{libraryMessages.trialTitle}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            {libraryMessages.name}
          </th>
          {aspects.map((aspect) => (
            <th key={aspect} scope="col" className={mergeClasses(styles.cell, styles.head, aspect === 'rank' && styles.rank)}>
              {libraryMessages.aspect(aspect)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={styles.cell}>
              {row.name}
            </th>
            {aspects.map((aspect) => (
              <td key={aspect} className={styles.cell}>
                <Value row={row} aspect={aspect} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ row: { before, after, changed }, aspect }: { readonly row: TrialRow; readonly aspect: TrialAspect }) {
  const styles = useStyles();
  if (!changed.includes(aspect)) return <>{libraryMessages.value(before, aspect)}</>;
  return (
    <>
      {libraryMessages.value(before, aspect)}
      <span className={styles.after}>
        <span aria-hidden>→ </span>
        <span className={styles.unseen}>{libraryMessages.becomes}</span>
        {libraryMessages.value(after, aspect)}
      </span>
    </>
  );
}
