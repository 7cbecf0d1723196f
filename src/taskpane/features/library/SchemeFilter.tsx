import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { LibraryScheme } from '../../../actions/contract';
import type { LibraryFilter } from '../../store/library';
import { useStore } from '../../store/store';
import { libraryMessages } from './messages.zh';

const CLOSINGS = ['week', 'month', 'quarter', 'half', 'year'] as const satisfies readonly LibraryScheme['closing'][];
const APPRAISALS = ['with', 'without'] as const satisfies readonly LibraryScheme['appraisal'][];
const GRADINGS = ['bands', 'quotas', 'none'] as const satisfies readonly LibraryFilter['grading'][];

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
  select: { minWidth: 0, '& select': { paddingInlineEnd: tokens.spacingHorizontalXXL, paddingInlineStart: tokens.spacingHorizontalS } },
});

/** Narrows the list by text and by what the regulations do; only what some of them do is offered. */
export function SchemeFilter({ schemes }: { readonly schemes: readonly LibraryScheme[] }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const { filter } = state.library;
  const change = (part: Partial<LibraryFilter>): void => commands.browse({ filter: { ...filter, ...part } });
  return (
    <>
      <Field label={libraryMessages.find} hint={libraryMessages.findHint}>
        <Input type="search" value={filter.text} onChange={(_event, { value }) => change({ text: value })} />
      </Field>
      <div className={styles.choices}>
        <Choice label={libraryMessages.closing} values={CLOSINGS.filter((closing) => schemes.some((scheme) => scheme.closing === closing))} value={filter.closing} name={libraryMessages.closingName} onChange={(closing) => change({ closing })} />
        <Choice label={libraryMessages.appraisal} values={APPRAISALS} value={filter.appraisal} name={libraryMessages.appraisalName} onChange={(appraisal) => change({ appraisal })} />
        <Choice label={libraryMessages.grading} values={GRADINGS} value={filter.grading} name={libraryMessages.gradingName} onChange={(grading) => change({ grading })} />
      </div>
    </>
  );
}

interface Props<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value | null;
  readonly name: (value: Value) => string;
  readonly onChange: (value: Value | null) => void;
}

function Choice<Value extends string>({ label, values, value, name, onChange }: Props<Value>) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.select} value={value ?? ''} onChange={(_event, { value: chosen }) => onChange(values.find((each) => each === chosen) ?? null)}>
        <option value="">{libraryMessages.any}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {name(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
