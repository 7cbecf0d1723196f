import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { SchemeChoice, Survey } from '../../../actions/contract';
import { periodTextZh } from '../../../core';
import { ProblemList } from '../../components/ProblemList';
import { useStore } from '../../store/store';
import { workbookMessages } from './messages.zh';
import { NewLedger } from './NewLedger';
import { SheetList } from './SheetList';

const useStyles = makeStyles({
  scheme: { display: 'grid', gap: tokens.spacingVerticalXXS },
  minor: { color: tokens.colorNeutralForeground3 },
});

/** The regulation and the ledger as they were understood, with the choices that are kept in the workbook. */
export function Recognised({ survey, scheme }: { readonly survey: Survey; readonly scheme: SchemeChoice }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const busy = state.running !== null;
  const none = survey.entryPeriods.length + survey.closingPeriods.length === 0;
  return (
    <>
      <div className={styles.scheme}>
        <Text weight="semibold">{scheme.title}</Text>
        <Text size={200} className={styles.minor}>
          {workbookMessages.facts(scheme.organisation, survey.members)}
        </Text>
        {scheme.status === 'draft' && <Text size={200}>{workbookMessages.draftHint}</Text>}
      </div>
      <Field label={workbookMessages.period} {...(none ? { hint: workbookMessages.noPeriod } : {})}>
        <Select value={state.period ?? ''} disabled={busy || none} onChange={(_event, { value }) => commands.choosePeriod(value)}>
          <Periods label={workbookMessages.closing} periods={survey.closingPeriods} />
          <Periods label={workbookMessages.entry} periods={survey.entryPeriods} />
        </Select>
      </Field>
      <SheetList survey={survey}>
        <Field label={workbookMessages.memberKey}>
          <Select value={survey.memberKey} disabled={busy} onChange={(_event, { value }) => commands.remember({ memberKey: value === 'id' ? 'id' : 'name' })}>
            <option value="id">{workbookMessages.byId}</option>
            <option value="name">{workbookMessages.byName}</option>
          </Select>
        </Field>
        <Button size="small" disabledFocusable={busy} onClick={commands.survey}>
          {workbookMessages.again}
        </Button>
      </SheetList>
      {survey.sheets.length === 0 && <NewLedger />}
      <ProblemList problems={survey.problems} />
    </>
  );
}

function Periods({ label, periods }: { readonly label: string; readonly periods: readonly string[] }) {
  if (periods.length === 0) return null;
  return (
    <optgroup label={label}>
      {periods.map((period) => (
        <option key={period} value={period}>
          {periodTextZh(period)}
        </option>
      ))}
    </optgroup>
  );
}
