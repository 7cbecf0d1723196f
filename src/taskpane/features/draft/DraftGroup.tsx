import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DraftGroup as Group } from '../../../actions/contract';
import { askedLines, decided, withDecisions, type DraftForm } from '../../store/draft';
import { DraftLine } from './DraftLine';
import { draftMessages } from './messages.zh';

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, marginInline: tokens.spacingHorizontalS },
  lines: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

interface Props {
  readonly group: Group;
  readonly form: DraftForm;
  readonly onChange: (form: DraftForm) => void;
  /** How it stands before anybody opened or closed it. */
  readonly open: 'open' | 'closed';
}

/** The lines of one item. They can be accepted together only where they are in sight. */
export function DraftGroup({ group: { name, lines }, form, onChange, open }: Props) {
  const styles = useStyles();
  const [toggled, setToggled] = useState<'open' | 'closed' | null>(null);
  const shown = toggled ?? open;
  const asked = askedLines(lines);
  const read = asked.filter(({ state }) => state === 'read');
  const unread = asked.length - read.length;
  return (
    <details className={styles.group} open={shown === 'open'} onToggle={(event) => setToggled(event.currentTarget.open ? 'open' : 'closed')}>
      <summary className={styles.summary}>
        <Text weight={decided(asked, form) < asked.length ? 'semibold' : 'regular'}>{name}</Text>
        <Text size={200} className={styles.count}>
          {draftMessages.group(asked.length, decided(asked, form))}
        </Text>
        {unread > 0 && (
          <Badge appearance="tint" color="warning">
            {draftMessages.unread}
          </Badge>
        )}
      </summary>
      {shown === 'open' && (
        <div className={styles.lines}>
          {lines.map((line) => (
            <DraftLine key={line.id} line={line} form={form} onChange={onChange} />
          ))}
          {read.length > 1 && (
            <Button size="small" aria-label={draftMessages.acceptGroup(name)} onClick={() => onChange(withDecisions(form, read, 'accepted'))}>
              {draftMessages.acceptGroupShort}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}
