import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Section } from '../../components/Section';
import { NO_FILTER } from '../../store/library';
import { useStore } from '../../store/store';
import type { LibraryScheme } from '../../../actions/contract';
import { DraftOffer } from '../draft/DraftOffer';
import { matches } from './matches';
import { libraryMessages } from './messages.zh';
import { OwnScheme } from './OwnScheme';
import { SchemeFilter } from './SchemeFilter';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    justifyItems: 'start',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  minor: { color: tokens.colorNeutralForeground3 },
});

/** Lines of a regulation that tell it from others at a glance. */
const FACTS = ['周期', '得分范围', '登记方式'];

/** The workbook's own regulation, and those that come with the program. */
export function SchemeList({ schemes }: { readonly schemes: readonly LibraryScheme[] }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const { filter } = state.library;
  const found = schemes.filter((scheme) => matches(scheme, filter));
  return (
    <>
      <OwnScheme />
      <DraftOffer />
      <Section title={libraryMessages.list}>
        <Text size={200}>{libraryMessages.intro}</Text>
        <SchemeFilter schemes={schemes} />
        <Text size={200} className={styles.minor} role="status">
          {libraryMessages.found(found.length, schemes.length)}
        </Text>
        <ul className={styles.list}>
          {found.map((scheme) => (
            <li key={scheme.id}>
              <button type="button" data-scheme={scheme.id} className={styles.item} onClick={() => commands.browse({ place: { kind: 'scheme', id: scheme.id } })}>
                <Text weight="semibold">{scheme.title}</Text>
                <Text size={200}>{scheme.organisation}</Text>
                <Text size={200} className={styles.minor}>
                  {scheme.traits.flatMap(({ name, text }) => (FACTS.includes(name) ? [text] : [])).join(' · ')}
                </Text>
                {scheme.status === 'draft' && (
                  <Badge appearance="tint" color="warning">
                    {libraryMessages.draft}
                  </Badge>
                )}
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && (
          <>
            <Text>{libraryMessages.noneFound}</Text>
            <Button onClick={() => commands.browse({ filter: NO_FILTER })}>{libraryMessages.noFilter}</Button>
          </>
        )}
      </Section>
    </>
  );
}
