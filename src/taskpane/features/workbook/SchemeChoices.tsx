import { Badge, Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchemeChoice } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { workbookMessages } from './messages.zh';

const useStyles = makeStyles({
  label: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start' },
  minor: { color: tokens.colorNeutralForeground3 },
});

/** The empty workbook: choose one of the regulations that come with the program and write it to its sheet. */
export function SchemeChoices({ choices }: { readonly choices: readonly SchemeChoice[] }) {
  const { state, commands } = useStore();
  const [chosen, setChosen] = useState('');
  return (
    <>
      <Text>{workbookMessages.noScheme}</Text>
      <RadioGroup aria-label={workbookMessages.choices} value={chosen} onChange={(_event, { value }) => setChosen(value)}>
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} label={<Choice choice={choice} />} />
        ))}
      </RadioGroup>
      <Button appearance="primary" disabledFocusable={chosen === '' || state.running !== null} onClick={() => commands.adopt(chosen)}>
        {workbookMessages.adopt}
      </Button>
      <Text size={200}>{workbookMessages.adoptHint}</Text>
    </>
  );
}

function Choice({ choice: { title, organisation, status } }: { readonly choice: SchemeChoice }) {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      <Text>{title}</Text>
      <Text size={200} className={styles.minor}>
        {organisation}
      </Text>
      {status === 'draft' && (
        <Badge appearance="tint" color="warning">
          {workbookMessages.draft}
        </Badge>
      )}
    </span>
  );
}
