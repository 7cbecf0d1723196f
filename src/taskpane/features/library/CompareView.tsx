import { Badge, Checkbox, Field, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ComparedLine, LibraryScheme, SchemeOf } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { useAnswer } from '../../useAnswer';
import { Heading } from './Heading';
import { libraryMessages } from './messages.zh';

const OWN = '';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
  select: { minWidth: 0 },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  name: { textAlign: 'start', paddingTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightRegular },
  label: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  cell: { verticalAlign: 'top', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  differs: { borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  end: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { textAlign: 'start', verticalAlign: 'top', padding: `0 ${tokens.spacingHorizontalS}`, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

/** Two regulations side by side: where they part is marked in words. */
export function CompareView({ left, right, schemes }: { readonly left: SchemeOf; readonly right: SchemeOf; readonly schemes: readonly LibraryScheme[] }) {
  const { state, services, commands } = useStore();
  const styles = useStyles();
  const [only, setOnly] = useState<'different' | 'all'>('all');
  const { actions } = services;
  const idle = state.running === null;
  const ask = useCallback(() => actions.compareSchemes(left, right), [actions, left, right]);
  const answer = useAnswer(idle ? ask : null);
  const choose = (side: 'left' | 'right') => (id: string) => {
    const chosen: SchemeOf = id === OWN ? { kind: 'workbook' } : { kind: 'builtIn', id };
    commands.browse({ place: { kind: 'compare', left, right, [side]: chosen } });
  };
  return (
    <>
      <Heading title={libraryMessages.compareTitle} />
      <div className={styles.choices}>
        <Chooser label={libraryMessages.left} value={left} schemes={schemes} onChange={choose('left')} />
        <Chooser label={libraryMessages.right} value={right} schemes={schemes} onChange={choose('right')} />
      </div>
      {answer.kind === 'asking' && <Text>{libraryMessages.asking}</Text>}
      {answer.kind === 'failed' && <Text>{answer.reason}</Text>}
      {answer.kind === 'found' && (
        <Lines lines={answer.value.lines} only={only} onOnly={setOnly} titles={[libraryMessages.option(answer.value.left), libraryMessages.option(answer.value.right)]} />
      )}
    </>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly value: SchemeOf;
  readonly schemes: readonly LibraryScheme[];
  readonly onChange: (id: string) => void;
}

function Chooser({ label, value, schemes, onChange }: ChooserProps) {
  const { state } = useStore();
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.select} value={value.kind === 'workbook' ? OWN : value.id} onChange={(_event, { value: id }) => onChange(id)}>
        {state.survey?.scheme !== undefined && state.survey.scheme !== null && <option value={OWN}>{libraryMessages.ownOption}</option>}
        {schemes.map((scheme) => (
          <option key={scheme.id} value={scheme.id}>
            {libraryMessages.option(scheme)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface LinesProps {
  readonly lines: readonly ComparedLine[];
  readonly only: 'different' | 'all';
  readonly onOnly: (only: 'different' | 'all') => void;
  readonly titles: readonly [left: string, right: string];
}

function Lines({ lines, only, onOnly, titles }: LinesProps) {
  const styles = useStyles();
  const different = lines.filter(({ outcome }) => outcome === 'different');
  return (
    <>
      {different.length === 0 ? (
        <Text>{libraryMessages.allSame}</Text>
      ) : (
        <Checkbox label={libraryMessages.onlyDifferent(different.length)} checked={only === 'different'} onChange={(_event, { checked }) => onOnly(checked === true ? 'different' : 'all')} />
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            {titles.map((title, index) => (
              <th key={index} scope="col" className={styles.head}>
                <Text size={200} weight="semibold">
                  {title}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        {(only === 'different' ? different : lines).map((line) => (
          <Line key={line.name} line={line} />
        ))}
      </table>
    </>
  );
}

function Line({ line: { name, left, right, outcome } }: { readonly line: ComparedLine }) {
  const styles = useStyles();
  const cell = mergeClasses(styles.cell, outcome === 'different' && styles.differs);
  return (
    <tbody className={styles.end}>
      <tr>
        <th scope="rowgroup" colSpan={2} className={styles.name}>
          <span className={styles.label}>
            <Text size={200}>{name}</Text>
            <Badge size="small" appearance={outcome === 'different' ? 'filled' : 'outline'} color={outcome === 'different' ? 'brand' : 'informative'}>
              {outcome === 'different' ? libraryMessages.different : libraryMessages.same}
            </Badge>
          </span>
        </th>
      </tr>
      <tr>
        <td className={cell} colSpan={outcome === 'same' ? 2 : 1}>
          <Text size={200}>{left}</Text>
        </td>
        {outcome === 'different' && (
          <td className={cell}>
            <Text size={200}>{right}</Text>
          </td>
        )}
      </tr>
    </tbody>
  );
}
