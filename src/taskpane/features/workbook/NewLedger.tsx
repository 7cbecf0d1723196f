import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from '../../store/store';
import { workbookMessages } from './messages.zh';

/** For a workbook with a regulation and nothing to register in yet. */
export function NewLedger() {
  const { state, commands } = useStore();
  const [year, setYear] = useState(String(new Date().getFullYear()));
  return (
    <>
      <Text size={200}>{workbookMessages.newLedgerHint}</Text>
      <Field label={workbookMessages.year}>
        <Input type="number" value={year} onChange={(_event, { value }) => setYear(value)} />
      </Field>
      <Button disabledFocusable={state.running !== null} onClick={() => commands.newLedger(Number(year))}>
        {workbookMessages.newLedger}
      </Button>
    </>
  );
}
