import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { PeriodField } from '../../components/PeriodField';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { isoDay } from './isoDay';
import { noticeMessages } from './messages.zh';
import { readRemembered, rememberNotice, type RememberedNotice } from './remembered';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  dates: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: tokens.spacingHorizontalS },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** 生成公示表: what the sheet must say and the ledger does not hold. */
export default function NoticeView() {
  const { state, commands } = useStore();
  const styles = useStyles();
  const [startsOn, setStartsOn] = useState(() => isoDay(new Date()));
  const [days, setDays] = useState('');
  const [fields, setFields] = useState<RememberedNotice>(readRemembered);
  const busy = state.running !== null;
  const { survey, period } = state;
  const { noticeDays = null, noticeCount = 'working' } = survey?.scheme ?? {};

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || period === null) return;
    rememberNotice(fields);
    commands.makeNotice({ period, startsOn, days: days.trim() === '' ? null : Number(days), ...fields });
  };
  const change = (field: keyof RememberedNotice) => (_event: unknown, { value }: { readonly value: string }) => setFields({ ...fields, [field]: value });

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {noticeMessages.title}
      </Text>
      {survey !== null && <PeriodField survey={survey} />}
      <div className={styles.dates}>
        <Field label={noticeMessages.startsOn}>
          <Input type="date" value={startsOn} onChange={(_event, { value }) => setStartsOn(value)} />
        </Field>
        <Field label={noticeMessages.days} required={noticeDays === null}>
          <Input type="number" min={1} max={60} value={days} placeholder={noticeDays === null ? '' : String(noticeDays)} onChange={(_event, { value }) => setDays(value)} />
        </Field>
      </div>
      <Text size={200}>{noticeDays === null ? noticeMessages.daysToBeGiven(noticeCount) : noticeMessages.daysByScheme(noticeDays, noticeCount)}</Text>
      {(['branch', 'contact', 'phone', 'upperPhone'] as const).map((field) => (
        <Field key={field} label={noticeMessages[field]}>
          <Input value={fields[field]} onChange={change(field)} />
        </Field>
      ))}
      <Text size={200}>{noticeMessages.leastShown}</Text>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || period === null}>
          {noticeMessages.make}
        </Button>
        <Button onClick={() => commands.show('home')}>{messages.back}</Button>
      </div>
    </form>
  );
}
