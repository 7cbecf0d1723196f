import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfferedItem, OfferedMark } from '../../../actions/contract';
import { Section } from '../../components/Section';
import { useStore } from '../../store/store';
import { bindingMessages } from './messages.zh';

const useStyles = makeStyles({
  marks: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))', gap: tokens.spacingHorizontalS },
  select: { minWidth: 0 },
});

const UNKNOWN = '';
const NOTHING = 'nothing';

/** What the marks of 考勤 mean in this branch. */
export function MarksForm({ marks, items }: { readonly marks: readonly OfferedMark[]; readonly items: readonly OfferedItem[] }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(Object.fromEntries(marks.map(({ mark, means }) => [mark, valueOf(means)])));
  const save = (): void =>
    commands.bind({
      attendance: marks.flatMap(({ mark }) => {
        const value = values[mark] ?? UNKNOWN;
        return value === UNKNOWN ? [] : [{ mark, input: value === NOTHING ? null : value }];
      }),
    });
  return (
    <Section title={bindingMessages.marks}>
      <Text size={200}>{bindingMessages.marksHint}</Text>
      <div className={styles.marks}>
        {marks.map(({ mark, cells }) => (
          <Field key={mark} label={bindingMessages.mark(mark, cells)}>
            <Select className={styles.select} value={values[mark] ?? UNKNOWN} onChange={(_event, { value }) => setValues({ ...values, [mark]: value })}>
              <option value={UNKNOWN}>{bindingMessages.unknown}</option>
              <option value={NOTHING}>{bindingMessages.present}</option>
              {items
                .filter(({ events }) => events === 'counted')
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
            </Select>
          </Field>
        ))}
      </div>
      <Button disabledFocusable={state.running !== null} onClick={save}>
        {bindingMessages.saveMarks}
      </Button>
    </Section>
  );
}

function valueOf(means: OfferedMark['means']): string {
  switch (means) {
    case 'unknown':
      return UNKNOWN;
    case 'nothing':
      return NOTHING;
    default:
      return means.input;
  }
}
