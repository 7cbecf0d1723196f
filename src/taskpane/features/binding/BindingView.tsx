import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import type { BindingOffer } from '../../../actions/contract';
import type { CellAddress } from '../../../core';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { MarksForm } from './MarksForm';
import { bindingMessages } from './messages.zh';
import { NamesakesField } from './NamesakesField';
import { headingOf, isOpen, placeKey, sureOnes } from './place';
import { SheetGroup } from './SheetGroup';
import { useBinding, useSelectedCell } from './useBinding';

const useStyles = makeStyles({
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { margin: 0, ':focus': { outlineStyle: 'none' } },
  minor: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  summary: { cursor: 'pointer' },
  groups: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
});

/** 认列: every heading with what it is or may be; clicked on the sheet or here, confirmed here, shown on the sheet by colour. */
export default function BindingView() {
  const answer = useBinding();
  const { state, commands, services } = useStore();
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div ref={panel} className={styles.panel}>
      <Text as="h2" tabIndex={-1} size={400} weight="semibold" className={styles.title}>
        {bindingMessages.title}
      </Text>
      <Text size={200}>{bindingMessages.hint}</Text>
      {services.host.features.has('marks') && (
        <Text size={200} className={styles.minor}>
          {bindingMessages.colours}
        </Text>
      )}
      {answer.kind === 'asking' && <Text className={styles.minor}>{bindingMessages.loading}</Text>}
      {answer.kind === 'failed' && <Text>{answer.reason}</Text>}
      {answer.kind === 'found' && <Offer offer={answer.value} onDone={() => panel.current?.querySelector('h2')?.focus()} />}
      <div className={styles.actions}>
        {state.binding.undo !== null && (
          <Button disabledFocusable={state.running !== null} onClick={commands.unbind}>
            {bindingMessages.undo}
          </Button>
        )}
        <Button onClick={() => commands.show('home')}>{messages.back}</Button>
      </div>
    </div>
  );
}

/** `onDone` takes the focus from a button that goes. */
function Offer({ offer, onDone }: { readonly offer: BindingOffer; readonly onDone: () => void }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const [chosen, choose] = useState(state.binding.at);
  const own = chosen === null ? null : headingOf(offer, chosen);
  useSelectedCell(useCallback((at: CellAddress) => choose(at), []));
  const likely = offer.sheets.filter(({ read }) => read !== 'unlikely');
  const unlikely = offer.sheets.filter(({ read }) => read === 'unlikely');
  const labels = likely.flatMap((sheet) => sheet.labels);
  const proposed = labels.filter((label) => label.state === 'proposed').length;
  const open = labels.filter((label) => label.state === 'open').length;
  const sure = sureOnes(offer);
  const group = (sheets: BindingOffer['sheets']) =>
    sheets.map((sheet) => <SheetGroup key={sheet.sheet} sheet={sheet} items={offer.items} current={own === null ? null : placeKey(own.at)} onChoose={choose} />);
  if (offer.sheets.length === 0) return <Text>{bindingMessages.none}</Text>;
  return (
    <>
      <Text>{labels.some(isOpen) ? bindingMessages.counts(labels.length - proposed - open, proposed, open) : bindingMessages.settled}</Text>
      {sure.length > 0 && (
        <Button
          appearance="primary"
          disabledFocusable={state.running !== null}
          onClick={() => {
            onDone();
            commands.bind({ columns: sure });
          }}
        >
          {bindingMessages.confirmAll(sure.length)}
        </Button>
      )}
      {offer.namesakes.length > 0 && <NamesakesField names={offer.namesakes} memberKey={offer.memberKey} />}
      <div className={styles.groups}>{group(likely)}</div>
      {offer.marks.length + offer.flags.length > 0 && <MarksForm key={JSON.stringify([offer.marks, offer.flags])} offer={offer} />}
      {unlikely.length > 0 && (
        <details open={unlikely.some(({ sheet }) => sheet === own?.at.sheet)}>
          <summary className={styles.summary}>{bindingMessages.unlikely(unlikely.length)}</summary>
          <div className={styles.groups}>{group(unlikely)}</div>
        </details>
      )}
    </>
  );
}
