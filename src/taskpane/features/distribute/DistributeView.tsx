import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { isoDay } from '../notice/isoDay';
import { distributeMessages } from './messages.zh';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** 下发模板: what every branch's workbook says and the list of members does not hold. */
export default function DistributeView() {
  const { state, commands, services } = useStore();
  const styles = useStyles();
  const [fields, setFields] = useState({ year: String(new Date().getFullYear()), deadline: '', contact: '', phone: '', upperPhone: '' });
  const busy = state.running !== null;
  const canSave = services.saveFile !== undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || !canSave) return;
    const { year, deadline, contact, phone, upperPhone } = fields;
    commands.distribute({ year: Number(year), deadline: deadline === '' ? null : deadline, contact, phone, upperPhone, today: isoDay(new Date()) });
  };
  const change = (field: keyof typeof fields) => (_event: unknown, { value }: { readonly value: string }) => setFields({ ...fields, [field]: value });

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {distributeMessages.title}
      </Text>
      <Text size={200}>{canSave ? distributeMessages.hint : distributeMessages.cannotSave}</Text>
      {canSave &&
        (['year', 'deadline', 'contact', 'phone', 'upperPhone'] as const).map((field) => (
          <Field key={field} label={distributeMessages[field]}>
            <Input type={field === 'year' ? 'number' : field === 'deadline' ? 'date' : 'text'} value={fields[field]} onChange={change(field)} />
          </Field>
        ))}
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
