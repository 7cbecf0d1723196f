import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { periodTextZh } from '../../../core';
import type { CollectSetting } from '../../../actions/contract';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { isoDay } from '../notice/isoDay';
import { Chooser } from './Chooser';
import { collectMessages } from './messages.zh';
import { ReportList } from './ReportList';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** 回收汇总: files in, what each of them is, the summary out. */
export default function CollectView() {
  const { state, commands, services } = useStore();
  const styles = useStyles();
  const [setting, setSetting] = useState<CollectSetting | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { collection } = state;
  const busy = state.running !== null;
  useEffect(() => {
    let wanted: 'yes' | 'no' = 'yes';
    // What is wrong with the workbook is told when files are checked.
    void services.actions.collectSetting(isoDay(new Date())).then(
      (found) => wanted === 'yes' && setSetting(found),
      () => undefined,
    );
    return () => {
      wanted = 'no';
    };
  }, [services]);
  const period = chosen ?? setting?.period ?? null;

  return (
    <div className={styles.root}>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {collectMessages.title}
      </Text>
      {setting !== null && (
        <>
          <Field label={collectMessages.period}>
            <Select value={period ?? ''} disabled={busy} onChange={(_event, { value }) => setChosen(value)}>
              {setting.periods.map((each) => (
                <option key={each} value={each}>
                  {periodTextZh(each)}
                </option>
              ))}
            </Select>
          </Field>
          <Text size={200}>{collectMessages.branches(setting.branches)}</Text>
        </>
      )}
      <Chooser disabled={busy || period === null} onSources={(sources) => period !== null && commands.collect(sources, period)} />
      {collection !== null && (
        <>
          <ReportList collection={collection} />
          <Text size={200}>{collectMessages.remade}</Text>
        </>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || collection === null} onClick={commands.writeSummary}>
          {collectMessages.make}
        </Button>
        <Button onClick={() => commands.show('home')}>{messages.back}</Button>
      </div>
    </div>
  );
}
