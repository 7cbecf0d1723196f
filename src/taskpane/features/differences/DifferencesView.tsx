import { Button, Field, makeStyles, Radio, RadioGroup, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComparedCell, FormulaComparison } from '../../../actions/contract';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { fillMessages } from '../fill/messages.zh';
import { ComparedList } from './ComparedList';
import { differencesMessages } from './messages.zh';

const VERDICTS: readonly ComparedCell['verdict'][] = ['differs', 'none', 'same'];

const useStyles = makeStyles({
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** 手工公式对照: the user's results beside ours, with the reasons; then, if wanted, ours in their place, and back. */
export default function DifferencesView() {
  const { state, commands } = useStore();
  const styles = useStyles();
  const { comparison, survey } = state;
  const busy = state.running !== null;
  const replaced = survey?.replaced ?? 0;
  return (
    <div className={styles.panel}>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {differencesMessages.title}
      </Text>
      <Text size={200}>{differencesMessages.hint}</Text>
      <div className={styles.actions}>
        <Button appearance={comparison === null ? 'primary' : 'secondary'} disabledFocusable={busy} onClick={commands.compare}>
          {comparison === null ? differencesMessages.compare : differencesMessages.again}
        </Button>
      </div>
      {comparison !== null && <Compared key={comparison.seen} comparison={comparison} />}
      {replaced > 0 && (
        <>
          <Text size={200}>{differencesMessages.undoHint(replaced)}</Text>
          <div className={styles.actions}>
            <Button disabledFocusable={busy} onClick={commands.undoReplace}>
              {differencesMessages.undo}
            </Button>
          </div>
        </>
      )}
      <div className={styles.actions}>
        <Button onClick={() => commands.show('home')}>{messages.back}</Button>
      </div>
    </div>
  );
}

function Compared({ comparison: { cells, forms, seen, sheets } }: { readonly comparison: FormulaComparison }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const [only, setOnly] = useState<ComparedCell['verdict'] | null>(null);
  const [form, setForm] = useState(forms[0]);
  if (cells.length === 0) return <Text>{differencesMessages.nothing}</Text>;
  const busy = state.running !== null;
  const count = (verdict: ComparedCell['verdict']): number => cells.filter((cell) => cell.verdict === verdict).length;
  const replaceable = count('same') + count('differs');
  return (
    <>
      <div className={styles.actions} role="group" aria-label={differencesMessages.filter}>
        {VERDICTS.filter((verdict) => count(verdict) > 0).map((verdict) => (
          <ToggleButton key={verdict} size="small" shape="circular" checked={only === verdict} onClick={() => setOnly(only === verdict ? null : verdict)}>
            {differencesMessages.count(verdict, count(verdict))}
          </ToggleButton>
        ))}
      </div>
      <ComparedList key={only ?? ''} cells={cells.filter(({ verdict }) => only === null || verdict === only)} />
      {replaceable > 0 && (
        <>
          <Field label={differencesMessages.form} hint={differencesMessages.keeps}>
            <RadioGroup layout="horizontal" value={form} onChange={(_event, { value }) => setForm(forms.find((each) => each === value) ?? form)}>
              {forms.map((each) => (
                <Radio key={each} value={each} label={fillMessages.forms[each]} />
              ))}
            </RadioGroup>
          </Field>
          <div className={styles.actions}>
            <Button disabledFocusable={busy} onClick={() => commands.replaceFormulas({ seen, sheets, which: 'all', form })}>
              {differencesMessages.replaceAll(replaceable)}
            </Button>
            {count('same') > 0 && (
              <Button disabledFocusable={busy} onClick={() => commands.replaceFormulas({ seen, sheets, which: 'same', form })}>
                {differencesMessages.replaceSame(count('same'))}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
