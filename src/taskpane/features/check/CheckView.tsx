import { Button, makeStyles, MessageBar, MessageBarBody, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckReport } from '../../../actions/contract';
import type { Severity } from '../../../core';
import { ProblemList } from '../../components/ProblemList';
import { severityName } from '../../components/severity.zh';
import { RosterSection } from '../roster/RosterSection';
import { useStore } from '../../store/store';
import { ConversionList } from './ConversionList';
import { checkMessages } from './messages.zh';
import { MissingList } from './MissingList';

const ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

const useStyles = makeStyles({
  actions: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground3 },
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

/** 体检: what is missing or wrong, and where. */
export function CheckView() {
  const { state, commands } = useStore();
  const styles = useStyles();
  const { report, edited, running } = state;
  const busy = running !== null;
  return (
    <div className={styles.panel}>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => commands.check('workbook')}>
          {report === null ? checkMessages.workbook : checkMessages.again}
        </Button>
        <Button disabledFocusable={busy} onClick={() => commands.check('sheet')}>
          {checkMessages.sheet}
        </Button>
      </div>
      {edited && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{checkMessages.edited}</MessageBarBody>
        </MessageBar>
      )}
      {report === null ? <Text>{checkMessages.intro}</Text> : <Report report={report} />}
    </div>
  );
}

function Report({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const [only, setOnly] = useState<Severity | 'missing' | null>(null);
  const { problems, conversions, changes, checkedCells, checkedSheets } = report;
  const of = (severity: Severity) => problems.filter(({ issue }) => issue.severity === severity);
  const shown = only === null || only === 'missing' || of(only).length === 0 ? ORDER.flatMap(of) : of(only);
  return (
    <>
      <Text size={200} className={styles.hint}>
        {checkMessages.extent(checkedSheets.length, checkedCells)}
      </Text>
      {of('error').length + of('warning').length === 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{checkMessages.fine}</MessageBarBody>
        </MessageBar>
      )}
      {problems.length > 0 && (
        <div className={styles.filter} role="group" aria-label={checkMessages.filter}>
          {ORDER.filter((severity) => of(severity).length > 0).map((severity) => (
            <ToggleButton key={severity} size="small" shape="circular" checked={only === severity} onClick={() => setOnly(only === severity ? null : severity)}>
              {checkMessages.count(severityName(severity), of(severity).length)}
            </ToggleButton>
          ))}
          <ToggleButton size="small" shape="circular" checked={only === 'missing'} onClick={() => setOnly(only === 'missing' ? null : 'missing')}>
            {checkMessages.missing}
          </ToggleButton>
        </div>
      )}
      {only === 'missing' ? <MissingList problems={problems} /> : <ProblemList key={only ?? 'all'} problems={shown} />}
      <RosterSection key={`changes ${changes.map(({ id }) => id).join()}`} changes={changes} />
      <ConversionList groups={conversions} />
    </>
  );
}
