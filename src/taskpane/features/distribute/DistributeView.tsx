import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type FormEvent } from 'react';
import { periodTextZh } from '../../../core';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { isoDay } from '../notice/isoDay';
import { distributeMessages } from './messages.zh';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

const WHOLE_YEAR = '';

/** 下发模板: what every branch's workbook says and the list of members does not hold. */
export default function DistributeView() {
  const { state, commands, services } = useStore();
  const styles = useStyles();
  const [fields, setFields] = useState({ year: String(new Date().getFullYear()), deadline: '', contact: '', phone: '', upperPhone: '' });
  const [period, setPeriod] = useState(WHOLE_YEAR);
  const busy = state.running !== null;
  const canSave = services.saveFile !== undefined;
  const periods = useSendable(Number(fields.year));
  const chosen = periods.includes(period) ? period : WHOLE_YEAR;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || !canSave) return;
    const { year, deadline, contact, phone, upperPhone } = fields;
    commands.distribute({ year: Number(year), period: chosen === WHOLE_YEAR ? null : chosen, deadline: deadline === '' ? null : deadline, contact, phone, upperPhone, today: isoDay(new Date()) });
  };
  const field = (name: keyof typeof fields, type: 'number' | 'date' | 'text') => (
    <Field key={name} label={distributeMessages[name]}>
      <Input type={type} value={fields[name]} onChange={(_event, { value }) => setFields({ ...fields, [name]: value })} />
    </Field>
  );

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {distributeMessages.title}
      </Text>
      <Text size={200}>{canSave ? distributeMessages.hint : distributeMessages.cannotSave}</Text>
      {canSave && (
        <>
          {field('year', 'number')}
          <Field label={distributeMessages.period}>
            <Select value={chosen} onChange={(_event, { value }) => setPeriod(value)}>
              <option value={WHOLE_YEAR}>{distributeMessages.wholeYear}</option>
              {periods.map((each) => (
                <option key={each} value={each}>
                  {periodTextZh(each)}
                </option>
              ))}
            </Select>
          </Field>
          {field('deadline', 'date')}
          {(['contact', 'phone', 'upperPhone'] as const).map((name) => field(name, 'text'))}
        </>
      )}
      <div className={styles.actions}>
        {canSave && (
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {distributeMessages.make}
          </Button>
        )}
        <Button onClick={() => commands.show('home')}>{messages.back}</Button>
      </div>
    </form>
  );
}

/** The periods of a year that can be sent by themselves; none before they are known. */
function useSendable(year: number): readonly string[] {
  const { services } = useStore();
  const [periods, setPeriods] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted: 'yes' | 'no' = 'yes';
    // What is wrong with the workbook is told when files are made.
    void services.actions.distributePeriods(year).then(
      (found) => wanted === 'yes' && setPeriods(found),
      () => undefined,
    );
    return () => {
      wanted = 'no';
    };
  }, [services, year]);
  return periods;
}
