import { Button, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { FigureLine, SchemeFigures } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { useAnswer } from '../../useAnswer';
import { FigureGroup } from './FigureGroup';
import { figureGroups, figureKey, withChange } from './figureForm';
import { Heading } from './Heading';
import { libraryMessages } from './messages.zh';
import { PendingChanges } from './PendingChanges';

const useStyles = makeStyles({
  groups: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
});

/** The figures of the workbook's regulation in a form, grouped by item; nothing is written here. */
export function FiguresView() {
  const { state, services } = useStore();
  const { actions } = services;
  const ask = useCallback(() => actions.figures(), [actions]);
  const answer = useAnswer(state.running === null ? ask : null);
  return (
    <>
      <Heading title={libraryMessages.figuresTitle} {...(answer.kind === 'found' ? { below: libraryMessages.option(answer.value) } : {})} />
      {answer.kind === 'asking' && <Text>{libraryMessages.asking}</Text>}
      {answer.kind === 'failed' && <Text>{answer.reason}</Text>}
      {answer.kind === 'found' && <FigureForm scheme={answer.value} />}
    </>
  );
}

function FigureForm({ scheme }: { readonly scheme: SchemeFigures }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const [text, setText] = useState('');
  const [only, setOnly] = useState<'changed' | 'all'>('all');
  const { changes } = state.library;
  const count = Object.keys(changes).length;
  const isChanged = (line: FigureLine): boolean => changes[figureKey(line)] !== undefined;
  const sought = (line: FigureLine): boolean => `${line.item} ${line.label}`.includes(text.trim());
  const narrowed = only === 'changed' && count > 0;
  const open = narrowed || text.trim() !== '' ? 'open' : 'closed';
  const groups = figureGroups(scheme.figures.filter((line) => sought(line) && (!narrowed || isChanged(line))));
  const settings = scheme.settings.filter(({ id, name }) => name.includes(text.trim()) && (!narrowed || changes[id] !== undefined));
  return (
    <>
      <Text size={200}>{libraryMessages.figuresHint}</Text>
      <Field label={libraryMessages.findFigure}>
        <Input type="search" value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      {count > 0 && <Checkbox label={libraryMessages.onlyChanged(count)} checked={narrowed} onChange={(_event, { checked }) => setOnly(checked === true ? 'changed' : 'all')} />}
      <div className={styles.groups}>
        {settings.length > 0 && (
          <Text as="h3" weight="semibold" className={styles.title}>
            {libraryMessages.settings}
          </Text>
        )}
        {settings.map(({ id, name, value, options }) => (
          <Field key={id} label={name} {...(changes[id] === undefined ? {} : { hint: libraryMessages.was(options.find((option) => option.value === value)?.name ?? value) })}>
            <Select value={changes[id] ?? value} onChange={(_event, { value: chosen }) => commands.browse({ changes: withChange(changes, id, chosen, value) })}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {groups.map(({ item, lines }) => (
          <FigureGroup key={`${open} ${lines[0]?.key ?? ''}`} item={item} lines={lines} open={open} />
        ))}
        {groups.length + settings.length === 0 && (
          <>
            <Text>{libraryMessages.noFigure}</Text>
            <Button onClick={() => setText('')}>{libraryMessages.noFilter}</Button>
          </>
        )}
      </div>
      <PendingChanges />
    </>
  );
}
