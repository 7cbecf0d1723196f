import { Badge, Field, Input, Link, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { DraftedLine } from '../../../actions/contract';
import { a1 } from '../../../core';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { withDecisions, withFigure, type DraftForm } from '../../store/draft';
import { draftMessages } from './messages.zh';
import { useLineProblem } from './useLineProblem';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS, paddingInlineStart: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  source: { margin: 0 },
  jump: { justifySelf: 'start', fontSize: tokens.fontSizeBase200 },
  figures: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(110px, 1fr))', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0, width: '100%' },
  choice: { display: 'flex', flexWrap: 'wrap' },
});

interface Props {
  readonly line: DraftedLine;
  readonly form: DraftForm;
  readonly onChange: (form: DraftForm) => void;
}

/** One statement: what stands there, what it was read as, its figures, and whether it counts. */
export function DraftLine({ line, form, onChange }: Props) {
  const { commands } = useStore();
  const styles = useStyles();
  const { id, at, text, words, state, figures } = line;
  const decision = form.decisions[id] ?? '';
  // A line between grades is no item: there is nothing to accept.
  const noItem = state === 'unread' && figures.length === 0;
  return (
    <div className={styles.line}>
      <p className={styles.source}>{text}</p>
      <Link as="button" className={styles.jump} onClick={() => commands.goTo(at)}>
        {messages.goTo(at.sheet, a1(at.row, at.column))}
      </Link>
      <span>
        {state === 'unread' && (
          <Badge appearance="tint" color="warning">
            {draftMessages.unread}
          </Badge>
        )}
        <Text size={200} weight="semibold">
          {draftMessages.reading}：{words}
        </Text>
      </span>
      {figures.length > 0 && (
        <div className={styles.figures}>
          {figures.map(({ key, label, text: was }) => (
            <FigureInput key={key} line={id} name={key} label={label} value={form.figures[id]?.[key] ?? was} onChange={(to) => onChange(withFigure(form, id, key, to))} />
          ))}
        </div>
      )}
      {state === 'unread' && <Text size={200}>{noItem ? draftMessages.noLine : draftMessages.unreadHint}</Text>}
      {state !== 'words' && (
        <RadioGroup className={styles.choice} layout="horizontal" value={decision} aria-label={draftMessages.decision(text)} onChange={(_event, { value }) => onChange(withDecisions(form, [line], value === 'accepted' ? 'accepted' : 'leftOut'))}>
          <Radio value="accepted" label={draftMessages.accept} disabled={noItem} />
          <Radio value="leftOut" label={draftMessages.leaveOut} />
        </RadioGroup>
      )}
    </div>
  );
}

interface FigureProps {
  readonly line: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function FigureInput({ line, name, label, value, onChange }: FigureProps) {
  const styles = useStyles();
  const problem = useLineProblem(line, name);
  return (
    <Field label={label} {...(problem === null ? {} : { validationMessage: problem })}>
      <Input className={styles.input} value={value} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}
