import { Button, Field, Input, Link, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AskedChange } from '../../../actions/contract';
import { writesDay, type RosterAnswer } from '../../../core';
import { Section } from '../../components/Section';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { rosterMessages } from './messages.zh';

const PAGE = 20;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  question: { display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
});

/** 人员变动: each question with its answers; what is chosen is written into 名册 in one step. */
export function RosterSection({ changes }: { readonly changes: readonly AskedChange[] }) {
  const styles = useStyles();
  const { state, commands } = useStore();
  const [answers, setAnswers] = useState<ReadonlyMap<string, RosterAnswer>>(new Map());
  const [shown, setShown] = useState(PAGE);
  if (changes.length === 0) return null;
  const given = changes.flatMap(({ id }) => answers.get(id) ?? []);
  const put = (answer: RosterAnswer): void => setAnswers(new Map(answers).set(answer.question, answer));
  return (
    <Section title={rosterMessages.title(changes.length)}>
      <Text size={200}>{rosterMessages.hint}</Text>
      <ul className={styles.list}>
        {changes.slice(0, shown).map((change) => (
          <li key={change.id} className={styles.question}>
            <Question change={change} answer={answers.get(change.id) ?? null} onAnswer={put} />
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {messages.moreProblems(changes.length - shown)}
        </Button>
      )}
      <Button appearance="primary" disabledFocusable={state.running !== null || given.length === 0} onClick={() => commands.answerRoster(given)}>
        {rosterMessages.write(given.length)}
      </Button>
    </Section>
  );
}

interface QuestionProps {
  readonly change: AskedChange;
  readonly answer: RosterAnswer | null;
  readonly onAnswer: (answer: RosterAnswer) => void;
}

function Question({ change: { id, text, answers, date, at }, answer, onAnswer }: QuestionProps) {
  const { commands } = useStore();
  const day = answer !== null && writesDay(answer.answer) ? (answer.date ?? '') : null;
  return (
    <>
      <Field label={text}>
        <RadioGroup
          value={answer?.answer ?? ''}
          onChange={(_event, { value }) => {
            const chosen = answers.find((each) => each === value);
            if (chosen !== undefined) onAnswer({ question: id, answer: chosen, date: writesDay(chosen) ? date : null });
          }}
        >
          {answers.map((each) => (
            <Radio key={each} value={each} label={rosterMessages.answers[each]} />
          ))}
        </RadioGroup>
      </Field>
      {answer !== null && day !== null && (
        <Field label={rosterMessages.date}>
          <Input type="date" value={day} onChange={(_event, { value }) => onAnswer({ ...answer, date: value })} />
        </Field>
      )}
      <Link as="button" onClick={() => commands.goTo(at)}>
        {rosterMessages.go}
      </Link>
    </>
  );
}
