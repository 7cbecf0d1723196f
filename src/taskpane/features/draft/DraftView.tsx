import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DraftReport } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { useAnswer } from '../../useAnswer';
import { Heading } from '../library/Heading';
import { askedLines, decided, formOf, type DraftForm } from '../../store/draft';
import { DraftFacts } from './DraftFacts';
import { DraftGroup } from './DraftGroup';
import { draftMessages } from './messages.zh';

const useStyles = makeStyles({
  groups: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
});

/** 由现有细则起草: every line of the workbook's own standards is looked at before any of it is adopted. */
export function DraftView() {
  const { state, services } = useStore();
  const { actions } = services;
  const [ask, setAsk] = useState(() => () => actions.draftFromWorkbook());
  const answer = useAnswer(state.running === null ? ask : null);
  // Another function is another question.
  const again = (): void => setAsk(() => () => actions.draftFromWorkbook());
  return (
    <>
      <Heading title={draftMessages.title} {...(answer.kind === 'found' && answer.value.sheets.length > 0 ? { below: draftMessages.from(answer.value.sheets) } : {})} />
      {answer.kind === 'asking' && <Text>{draftMessages.asking}</Text>}
      {answer.kind === 'failed' && <Text>{answer.reason}</Text>}
      {answer.kind === 'found' && (answer.value.source === 'none' ? <Text>{draftMessages.nothing}</Text> : <Review report={answer.value} />)}
      {answer.kind !== 'asking' && <Button onClick={again}>{draftMessages.again}</Button>}
    </>
  );
}

function Review({ report }: { readonly report: DraftReport }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const form = formOf(report, state.library.draft);
  const change = (next: DraftForm): void => commands.browse({ draft: next });
  // Settled once: a group must not close under whoever has just decided its last line.
  const [first] = useState(() => report.groups.find((group) => isOpen(group, form))?.id);
  return (
    <>
      <Text size={200}>{draftMessages.told(report.read, report.unread)}</Text>
      <div className={styles.groups}>
        {report.groups.map((group) => (
          <DraftGroup key={group.id} group={group} form={form} onChange={change} open={group.id === first ? 'open' : 'closed'} />
        ))}
      </div>
      <DraftFacts report={report} form={form} onChange={change} />
    </>
  );
}

function isOpen({ lines }: DraftReport['groups'][number], form: DraftForm): boolean {
  const asked = askedLines(lines);
  return decided(asked, form) < asked.length;
}
