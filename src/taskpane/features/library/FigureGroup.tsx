import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FigureLine } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { figureKey, withChange } from './figureForm';
import { libraryMessages } from './messages.zh';
import { useFieldProblem } from './useFieldProblem';

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, marginInlineStart: tokens.spacingHorizontalS },
  lines: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(110px, 1fr))', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start', justifyItems: 'stretch', paddingInlineStart: tokens.spacingHorizontalS, borderLeft: '3px solid transparent' },
  changed: { borderLeftColor: tokens.colorBrandStroke1 },
  input: { minWidth: 0, width: '100%' },
  back: { justifySelf: 'start', minWidth: 0 },
});

interface Props {
  readonly item: string;
  readonly lines: readonly FigureLine[];
  /** How it stands before anybody opened or closed it. */
  readonly open: 'open' | 'closed';
}

/** The figures of one item; their fields are made when it is opened. */
export function FigureGroup({ item, lines, open }: Props) {
  const { state } = useStore();
  const styles = useStyles();
  const [toggled, setToggled] = useState<'open' | 'closed' | null>(null);
  const shown = toggled ?? open;
  const changed = lines.filter((line) => state.library.changes[figureKey(line)] !== undefined).length;
  return (
    <details className={styles.group} open={shown === 'open'} onToggle={(event) => setToggled(event.currentTarget.open ? 'open' : 'closed')}>
      <summary className={styles.summary}>
        <Text weight={changed > 0 ? 'semibold' : 'regular'}>{item}</Text>
        <Text size={200} className={styles.count}>
          {libraryMessages.figureCount(lines.length, changed)}
        </Text>
      </summary>
      {shown === 'open' && (
        <div className={styles.lines}>
          {lines.map((line) => (
            <FigureField key={line.key} line={line} />
          ))}
        </div>
      )}
    </details>
  );
}

function FigureField({ line }: { readonly line: FigureLine }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const { changes } = state.library;
  const key = figureKey(line);
  const text = changes[key];
  const problem = useFieldProblem(key);
  const change = (to: string): void => commands.browse({ changes: withChange(changes, key, to, line.text) });
  return (
    <div className={mergeClasses(styles.line, text !== undefined && styles.changed)}>
      <Field
        label={line.label === '' ? line.item : line.label}
        {...(text === undefined ? {} : { hint: libraryMessages.was(line.text) })}
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        <Input className={styles.input} value={text ?? line.text} onChange={(_event, { value }) => change(value)} />
      </Field>
      {text !== undefined && (
        <Button size="small" appearance="subtle" className={styles.back} aria-label={libraryMessages.takesBack(line.label)} onClick={() => change(line.text)}>
          {libraryMessages.restoreFigure}
        </Button>
      )}
    </div>
  );
}
