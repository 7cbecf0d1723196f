import { Button, Field, Link, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Problem } from '../../../actions/contract';
import { groupedMissing, missingEntries, missingLine, missingText } from '../../../core';
import { CopyButton } from '../../components/CopyButton';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { checkMessages } from './messages.zh';

/** Enough to read at once. */
const PAGE = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalSNudge },
  words: { overflowWrap: 'anywhere' },
});

/** What is missing, member by member or item by item, to be sent to the branch. */
export function MissingList({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { commands } = useStore();
  const [by, setBy] = useState<'name' | 'item'>('name');
  const [shown, setShown] = useState(PAGE);
  const entries = useMemo(() => missingEntries(problems.map(({ issue }) => issue)), [problems]);
  const groups = useMemo(() => groupedMissing(entries, by), [entries, by]);
  if (entries.length === 0) return <Text>{checkMessages.nothingMissing}</Text>;
  return (
    <>
      <Field label={checkMessages.group}>
        <RadioGroup layout="horizontal" value={by} onChange={(_event, { value }) => setBy(value === 'item' ? 'item' : 'name')}>
          <Radio value="name" label={checkMessages.byName} />
          <Radio value="item" label={checkMessages.byItem} />
        </RadioGroup>
      </Field>
      <ul className={styles.list}>
        {groups.slice(0, shown).map((group) => {
          const at = group.entries.find((entry) => entry.at !== null)?.at ?? null;
          return (
            <li key={group.name} className={styles.words}>
              {at === null ? <Text weight="semibold">{group.name}</Text> : <Link as="button" onClick={() => commands.goTo(at)}>{group.name}</Link>} {checkMessages.items(group.entries.length)}
              <Text size={200} block>
                {missingLine(group, by)}
              </Text>
            </li>
          );
        })}
      </ul>
      {groups.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {messages.moreProblems(groups.length - shown)}
        </Button>
      )}
      <CopyButton label={checkMessages.copy} text={missingText(entries, by)} />
    </>
  );
}
