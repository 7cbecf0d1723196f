import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormulaForm } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { fillMessages } from './messages.zh';

const FORMS: readonly FormulaForm[] = ['functions', 'native', 'values'];

/** 公式方式: what the results are, for computers that run no functions of ours and for the archive. */
export function FormSection({ functions }: { readonly functions: 'run' | 'absent' }) {
  const { state, commands } = useStore();
  const [form, setForm] = useState<FormulaForm>('native');
  const offered = FORMS.filter((each) => each !== 'functions' || functions === 'run');
  return (
    <>
      <Field label={fillMessages.form} hint={`${fillMessages.formHint}${fillMessages.formHints[form]}`}>
        <RadioGroup layout="horizontal" value={form} onChange={(_, { value }) => setForm(offered.find((each) => each === value) ?? form)}>
          {offered.map((each) => (
            <Radio key={each} value={each} label={fillMessages.forms[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Button disabledFocusable={state.running !== null} onClick={() => commands.convert(form)}>
        {fillMessages.convert}
      </Button>
    </>
  );
}
