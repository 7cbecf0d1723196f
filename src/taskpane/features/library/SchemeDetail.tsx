import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LibraryScheme } from '../../../actions/contract';
import { useStore } from '../../store/store';
import { Heading } from './Heading';
import { libraryMessages } from './messages.zh';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
  name: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What one regulation does, line by line. */
export function SchemeDetail({ scheme, schemes }: { readonly scheme: LibraryScheme; readonly schemes: readonly LibraryScheme[] }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const own = state.survey?.scheme ?? null;
  const other = schemes.find(({ id }) => id !== scheme.id)?.id ?? scheme.id;
  const compare = (): void => commands.browse({ place: { kind: 'compare', left: { kind: 'builtIn', id: scheme.id }, right: own === null ? { kind: 'builtIn', id: other } : { kind: 'workbook' } } });
  return (
    <>
      <Heading title={scheme.title} below={scheme.organisation} />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => commands.browse({ place: { kind: 'adopt', id: scheme.id } })}>
          {libraryMessages.adopt}
        </Button>
        <Button onClick={compare}>{own === null ? libraryMessages.compare : libraryMessages.compareWithOwn}</Button>
      </div>
      <dl className={styles.list}>
        {scheme.traits.map(({ name, text }) => (
          <Line key={name} name={name} text={text} />
        ))}
      </dl>
    </>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>
        <Text size={200}>{name}</Text>
      </dt>
      <dd className={styles.text}>
        <Text size={200}>{text}</Text>
      </dd>
    </>
  );
}
