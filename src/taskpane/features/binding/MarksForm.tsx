import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BindingOffer, OfferedFlag, OfferedMark } from '../../../actions/contract';
import { Section } from '../../components/Section';
import { useStore } from '../../store/store';
import { bindingMessages } from './messages.zh';

const useStyles = makeStyles({
  marks: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))', gap: tokens.spacingHorizontalS },
  select: { minWidth: 0 },
});

const UNKNOWN = '';
const NOTHING = 'nothing';

type Values = Readonly<Record<string, string>>;

/** What the marks of this branch mean: those of 考勤, and those in columns of √. What is proposed stands there to be looked at; nothing counts before it is saved. */
export function MarksForm({ offer: { marks, flags, items } }: { readonly offer: Pick<BindingOffer, 'marks' | 'flags' | 'items'> }) {
  const { state, commands } = useStore();
  const [meetings, setMeetings] = useState<Values>(Object.fromEntries(marks.map((each) => [each.mark, valueOf(each)])));
  const [ticks, setTicks] = useState<Values>(Object.fromEntries(flags.map((each) => [each.mark, flagValue(each)])));
  const save = (): void =>
    commands.bind({
      ...(marks.length === 0 ? {} : { attendance: marks.flatMap(({ mark }) => chosen(meetings[mark], (value) => ({ mark, input: value === NOTHING ? null : value }))) }),
      ...(flags.length === 0 ? {} : { flags: flags.flatMap(({ mark }) => chosen(ticks[mark], (value) => ({ mark, means: value === 'marked' ? ('marked' as const) : ('unmarked' as const) }))) }),
    });
  const events = items.filter((item) => item.events === 'counted').map(({ id, label }) => [id, label] as const);
  return (
    <Section title={bindingMessages.marks}>
      <Text size={200}>{bindingMessages.marksHint}</Text>
      <Marks marks={marks} values={meetings} options={[[NOTHING, bindingMessages.present], ...events]} onChange={setMeetings} />
      {flags.length > 0 && <Text size={200}>{bindingMessages.flagsHint}</Text>}
      <Marks marks={flags} values={ticks} options={[['marked', bindingMessages.ticked], ['unmarked', bindingMessages.unticked]]} onChange={setTicks} />
      <Button disabledFocusable={state.running !== null} onClick={save}>
        {bindingMessages.saveMarks}
      </Button>
    </Section>
  );
}

interface MarksProps {
  readonly marks: readonly (OfferedMark | OfferedFlag)[];
  readonly values: Values;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (values: Values) => void;
}

function Marks({ marks, values, options, onChange }: MarksProps) {
  const styles = useStyles();
  return (
    <div className={styles.marks}>
      {marks.map(({ mark, cells, proposal }) => (
        <Field key={mark} label={bindingMessages.mark(mark, cells)} {...(proposal === null ? {} : { hint: bindingMessages.markProposed(proposal.reason) })}>
          <Select className={styles.select} value={values[mark] ?? UNKNOWN} onChange={(_event, { value }) => onChange({ ...values, [mark]: value })}>
            <option value={UNKNOWN}>{bindingMessages.unknown}</option>
            {options.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

function chosen<T>(value: string | undefined, meaning: (value: string) => T): T[] {
  return value === undefined || value === UNKNOWN ? [] : [meaning(value)];
}

function valueOf({ means, proposal }: OfferedMark): string {
  const known = means === 'unknown' ? (proposal?.means ?? UNKNOWN) : means;
  return typeof known === 'string' ? known : known.input;
}

function flagValue({ means, proposal }: OfferedFlag): string {
  return means === 'unknown' ? (proposal?.means ?? UNKNOWN) : means;
}
