import { Button, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DraftReport, DraftWishes } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { ActionBar } from '../library/ActionBar';
import { askedLines, decided, decisionsOf, type DraftForm } from '../../store/draft';
import { draftMessages } from './messages.zh';

const RHYTHMS = ['month', 'quarter', 'half', 'year'] as const;
const LENGTH: Readonly<Record<DraftWishes['entry'], number>> = { month: 1, quarter: 3, half: 6, year: 12 };

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  select: { minWidth: 0 },
});

interface Props {
  readonly report: DraftReport;
  readonly form: DraftForm;
  readonly onChange: (form: DraftForm) => void;
}

/** What the text does not say, and the button, which waits until every line has its decision. */
export function DraftFacts({ report, form, onChange }: Props) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const [asked, setAsked] = useState<'no' | 'yes'>('no');
  const [replace, setReplace] = useState<'no' | 'yes'>('no');
  const { wishes } = form;
  const lines = askedLines(report.groups.flatMap((group) => group.lines));
  const done = decided(lines, form);
  const present = state.survey?.schemeSheet === 'present';
  const ready = done === lines.length && state.running === null && (!present || replace === 'yes');
  const wish = (change: Partial<DraftWishes>): void => onChange({ ...form, wishes: { ...wishes, ...change } });
  const complain = (text: string) => (asked === 'yes' && text.trim() === '' ? { validationMessage: draftMessages.required } : {});

  const generate = (): void => {
    setAsked('yes');
    if (ready && wishes.title.trim() !== '' && wishes.organisation.trim() !== '') commands.adoptDraft(decisionsOf(form, present ? 'setAside' : 'kept'));
  };

  return (
    <div className={styles.form}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {draftMessages.facts}
      </Text>
      <Field label={draftMessages.name} required {...complain(wishes.title)}>
        <Input value={wishes.title} maxLength={120} onChange={(_event, { value }) => wish({ title: value })} />
      </Field>
      <Field label={draftMessages.organisation} required {...complain(wishes.organisation)}>
        <Input value={wishes.organisation} maxLength={120} onChange={(_event, { value }) => wish({ organisation: value })} />
      </Field>
      <Choice label={draftMessages.entry} value={wishes.entry} options={RHYTHMS} words={draftMessages.rhythm} onChange={(entry) => wish({ entry, closing: LENGTH[wishes.closing] < LENGTH[entry] ? longer(entry) : wishes.closing })} />
      <Choice label={draftMessages.closing} value={wishes.closing} options={(['quarter', 'half', 'year'] as const).filter((closing) => LENGTH[closing] >= LENGTH[wishes.entry])} words={draftMessages.rhythm} onChange={(closing) => wish({ closing })} />
      {wishes.entry !== wishes.closing && <Choice label={draftMessages.combine} value={wishes.combine} options={['mean', 'sum'] as const} words={draftMessages.combined} onChange={(combine) => wish({ combine })} />}
      <Checkbox label={draftMessages.appraisal} checked={wishes.appraisal.kind === 'with'} onChange={(_event, { checked }) => wish({ appraisal: checked === true ? { kind: 'with', share: '' } : { kind: 'without' } })} />
      {wishes.appraisal.kind === 'with' && (
        <Field label={draftMessages.share} hint={draftMessages.shareHint}>
          <Input value={wishes.appraisal.share} onChange={(_event, { value }) => wish({ appraisal: { kind: 'with', share: value } })} />
        </Field>
      )}
      {present && (
        <>
          <Text size={200}>{draftMessages.existing(state.survey?.scheme?.title ?? null)}</Text>
          <Checkbox label={draftMessages.setAside} checked={replace === 'yes'} onChange={(_event, { checked }) => setReplace(checked === true ? 'yes' : 'no')} />
        </>
      )}
      <ActionBar words={draftMessages.progress(done, lines.length)}>
        <Button appearance="primary" disabledFocusable={!ready} onClick={generate}>
          {draftMessages.generate}
        </Button>
      </ActionBar>
    </div>
  );
}

function longer(entry: DraftWishes['entry']): DraftWishes['closing'] {
  return entry === 'month' ? 'quarter' : entry;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly words: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, words, onChange }: ChoiceProps<Value>) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.select} value={value} onChange={(_event, data) => onChange(options.find((option) => option === data.value) ?? value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {words(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
