import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfferedItem, OfferedSheet } from '../../../actions/contract';
import { periodTextZh, type CellAddress } from '../../../core';
import { useStore } from '../../store/store';
import { LabelLine } from './LabelLine';
import { bindingMessages } from './messages.zh';
import { isOpen, placeKey } from './place';

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, marginInlineStart: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  period: { display: 'grid', gap: tokens.spacingVerticalXS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

interface Props {
  readonly sheet: OfferedSheet;
  readonly items: readonly OfferedItem[];
  /** The heading that is looked at, by `placeKey`. */
  readonly current: string | null;
  readonly onChoose: (at: CellAddress) => void;
}

/** The headings of one sheet: open while something is to be settled, or looked at. */
export function SheetGroup({ sheet: { sheet, period, periods, units, labels }, items, current, onChoose }: Props) {
  const styles = useStyles();
  const [toggled, setToggled] = useState<'open' | 'closed' | null>(null);
  const todo = labels.filter(isOpen).length;
  const holds = labels.some(({ at }) => placeKey(at) === current);
  const open = holds || (toggled === null ? todo > 0 || periods.length > 0 : toggled === 'open');
  return (
    <details className={styles.group} open={open} onToggle={(event) => setToggled(event.currentTarget.open ? 'open' : 'closed')}>
      <summary className={styles.summary}>
        {bindingMessages.sheet(sheet, period === null ? null : periodTextZh(period))}
        <Text size={200} className={styles.count}>
          {bindingMessages.todo(todo)}
        </Text>
      </summary>
      {periods.length > 0 && <PeriodChoice sheet={sheet} periods={periods} />}
      {open && (
        <ul className={styles.list}>
          {labels.map((label) => (
            <LabelLine key={placeKey(label.at)} label={label} items={items.filter((item) => units === null || units.includes(item.unit))} chosen={placeKey(label.at) === current ? 'chosen' : 'other'} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </details>
  );
}

function PeriodChoice({ sheet, periods }: { readonly sheet: string; readonly periods: readonly string[] }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const [period, setPeriod] = useState('');
  return (
    <div className={styles.period}>
      <Field label={bindingMessages.period} hint={bindingMessages.periodHint}>
        <Select value={period} onChange={(_event, { value }) => setPeriod(value)}>
          <option value="">{bindingMessages.periodNone}</option>
          {periods.map((each) => (
            <option key={each} value={each}>
              {periodTextZh(each)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button size="small" disabledFocusable={state.running !== null || period === ''} onClick={() => commands.bind({ periods: [{ sheet, period }] })}>
          {bindingMessages.confirm}
        </Button>
      </div>
    </div>
  );
}
