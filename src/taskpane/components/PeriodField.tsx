import { Field, Select } from '@fluentui/react-components';
import type { Survey } from '../../actions/contract';
import { periodTextZh } from '../../core';
import { messages } from '../messages.zh';
import { useStore } from '../store/store';

/** The period that everything is about; kept in the workbook. */
export function PeriodField({ survey, hint }: { readonly survey: Survey; readonly hint?: string }) {
  const { state, commands } = useStore();
  const none = survey.entryPeriods.length + survey.closingPeriods.length === 0;
  return (
    <Field label={messages.period} {...(none && hint !== undefined ? { hint } : {})}>
      <Select value={state.period ?? ''} disabled={state.running !== null || none} onChange={(_event, { value }) => commands.choosePeriod(value)}>
        <Periods label={messages.closing} periods={survey.closingPeriods} />
        <Periods label={messages.entry} periods={survey.entryPeriods} />
      </Select>
    </Field>
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
