import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfferedItem, OfferedLabel } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { bindingMessages } from './messages.zh';
import { targetOf, targetValue } from './place';

const useStyles = makeStyles({
  editor: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalSNudge} ${tokens.spacingVerticalS}` },
  reason: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  select: { minWidth: 0 },
});

/** The choice for one heading: proposals first, then every item of the regulation by its rule. */
export function LabelEditor({ label: { label, at, state: known, target, candidates, figure }, items }: { readonly label: OfferedLabel; readonly items: readonly OfferedItem[] }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  // What is chosen stays when it is confirmed, and so does the focus.
  const [edited, setEdited] = useState<string | null>(null);
  const value = edited ?? targetValue(target);
  const busy = state.running !== null;
  const chosen = targetOf(value);
  const reason = candidates.find((candidate) => targetValue(candidate.target) === value)?.reason;
  const unchanged = known !== 'proposed' && value === targetValue(target);
  const bind = (to: typeof chosen): void => commands.bind({ columns: [{ sheet: at.sheet, label, target: to }] });
  return (
    <div className={styles.editor}>
      <Field label={bindingMessages.what}>
        <Select className={styles.select} value={value} onChange={(_event, { value: to }) => setEdited(to)}>
          {value === '' && <option value="">{bindingMessages.nothing}</option>}
          {[...new Set(items.map(({ rule }) => rule))].map((rule) => (
            <optgroup key={rule} label={rule}>
              {items
                .filter((item) => item.rule === rule)
                .map((item) => (
                  <option key={item.id} value={`input:${item.id}`}>
                    {bindingMessages.item(item.label, item.clause)}
                  </option>
                ))}
            </optgroup>
          ))}
          <optgroup label={bindingMessages.others}>
            <option value="attendance">{bindingMessages.attendance}</option>
            <option value="ignored">{bindingMessages.ignored}</option>
          </optgroup>
        </Select>
      </Field>
      {reason !== undefined && (
        <Text size={200} className={styles.reason}>
          {reason}
        </Text>
      )}
      {figure !== null && known !== 'proposed' && value === targetValue(target) && (
        <Text size={200} className={styles.reason}>
          {bindingMessages.figure(figure.words)}
        </Text>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabledFocusable={busy || chosen === null || unchanged} onClick={() => bind(chosen)}>
          {bindingMessages.confirm}
        </Button>
        {known === 'confirmed' && (
          <Button size="small" disabledFocusable={busy} onClick={() => bind(null)}>
            {bindingMessages.forget}
          </Button>
        )}
        {figure !== null && known !== 'proposed' && (
          <Button size="small" disabledFocusable={busy} onClick={() => commands.writeFigures({ [figure.key]: figure.becomes })}>
            {bindingMessages.writeFigure(figure.becomes)}
          </Button>
        )}
      </div>
    </div>
  );
}
