import { Button, Checkbox, Field, Input, makeStyles, MessageBar, MessageBarBody, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { LibraryScheme } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { Heading } from './Heading';
import { libraryMessages } from './messages.zh';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Takes a regulation into the workbook, as it is or under one's own name; a former one is replaced only when that is ticked. */
export function AdoptForm({ scheme }: { readonly scheme: LibraryScheme }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const [how, setHow] = useState<'own' | 'as-is'>('own');
  const [title, setTitle] = useState(scheme.title);
  const [organisation, setOrganisation] = useState('');
  const [asked, setAsked] = useState<'no' | 'yes'>('no');
  const [replace, setReplace] = useState<'no' | 'yes'>('no');
  const present = state.survey?.schemeSheet === 'present';
  const current = state.survey?.scheme?.title;
  const missing = (text: string): boolean => how === 'own' && text.trim() === '';
  const ready = !present || replace === 'yes';
  const complain = (text: string) => (asked === 'yes' && missing(text) ? { validationMessage: libraryMessages.required } : {});

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked('yes');
    if (state.running !== null || !ready || missing(title) || missing(organisation)) return;
    commands.adopt({ schemeId: scheme.id, ...(how === 'own' ? { own: { title, organisation } } : {}), existing: present ? 'setAside' : 'kept' });
  };

  return (
    <>
      <Heading title={libraryMessages.adoptTitle(scheme.title)} below={scheme.organisation} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={libraryMessages.how}>
          <RadioGroup value={how} onChange={(_event, { value }) => setHow(value === 'own' ? 'own' : 'as-is')}>
            <Radio value="own" label={libraryMessages.asOwn} />
            <Radio value="as-is" label={libraryMessages.asIs} />
          </RadioGroup>
        </Field>
        {how === 'own' && (
          <>
            <Field label={libraryMessages.title} required {...complain(title)}>
              <Input value={title} maxLength={120} onChange={(_event, { value }) => setTitle(value)} />
            </Field>
            <Field label={libraryMessages.organisation} required {...complain(organisation)}>
              <Input value={organisation} maxLength={120} onChange={(_event, { value }) => setOrganisation(value)} />
            </Field>
          </>
        )}
        {present && (
          <>
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{current === undefined ? libraryMessages.existing : libraryMessages.existingTold(current)}</MessageBarBody>
            </MessageBar>
            <Checkbox label={libraryMessages.setAside} checked={replace === 'yes'} onChange={(_event, { checked }) => setReplace(checked === true ? 'yes' : 'no')} />
          </>
        )}
        <Text size={200}>{libraryMessages.adoptHint}</Text>
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={state.running !== null || !ready}>
            {present ? libraryMessages.adoptReplacing : libraryMessages.adoptNow}
          </Button>
        </div>
      </form>
    </>
  );
}
