import { Button, makeStyles, Radio, RadioGroup, Field, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { WizardOffer, WizardProposal, WizardResult } from '../../../actions/contract';
import { a1 } from '../../../core';
import { messages } from '../../messages.zh';
import { useStore } from '../../store/store';
import { wizardMessages } from './messages.zh';
import { useOffer } from './useOffer';

const useStyles = makeStyles({
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  minor: { color: tokens.colorNeutralForeground3 },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  term: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  words: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** 函数向导: click a cell, choose what it should show, read what the formula says, write it. Follows the selection. */
export default function WizardView() {
  const offer = useOffer();
  const { commands } = useStore();
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {wizardMessages.title}
      </Text>
      <Text size={200}>{wizardMessages.hint}</Text>
      {offer.kind === 'asking' && <Text className={styles.minor}>{wizardMessages.loading}</Text>}
      {offer.kind === 'failed' && <Text>{offer.reason}</Text>}
      {offer.kind === 'found' && <Offer offer={offer.value} />}
      <div className={styles.actions}>
        <Button onClick={() => commands.show('home')}>{messages.back}</Button>
      </div>
    </div>
  );
}

function Offer({ offer: { at, title, proposals } }: { readonly offer: WizardOffer }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const [chosen, choose] = useState<WizardResult | null>(null);
  const proposal = proposals.find(({ result }) => result === chosen) ?? proposals[0];
  if (proposal === undefined) return null;
  const busy = state.running !== null;
  return (
    <>
      <div>
        <Text weight="semibold">{title}</Text>
        <Text size={200} block className={styles.minor}>
          {wizardMessages.place(at.sheet, a1(at.row, at.column))}
        </Text>
      </div>
      <Field label={wizardMessages.what}>
        <RadioGroup value={proposal.result} onChange={(_, { value }) => choose(proposals.find(({ result }) => result === value)?.result ?? null)}>
          {proposals.map(({ result, name }) => (
            <Radio key={result} value={result} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Facts proposal={proposal} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => commands.writeFormulas({ at, result: proposal.result, extent: 'cell' })}>
          {wizardMessages.write}
        </Button>
        <Button disabledFocusable={busy} onClick={() => commands.writeFormulas({ at, result: proposal.result, extent: 'rows' })}>
          {wizardMessages.fill(proposal.rows)}
        </Button>
      </div>
    </>
  );
}

/** What will stand in the cell, and every argument in words. */
function Facts({ proposal: { formula, why, preview, arguments: given } }: { readonly proposal: WizardProposal }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{wizardMessages.preview}</dt>
      <dd className={styles.words}>{preview}</dd>
      {formula !== null && (
        <>
          <dt className={styles.term}>{wizardMessages.formula}</dt>
          <dd className={styles.words}>
            <code className={styles.formula}>{formula}</code>
          </dd>
        </>
      )}
      {given.map(({ name, text, words }) => (
        <div key={name}>
          <dt className={styles.term}>
            {name} <code>{text}</code>
          </dt>
          <dd className={styles.words}>{words}</dd>
        </div>
      ))}
      {why !== null && (
        <div>
          <dt className={styles.term}>{wizardMessages.why}</dt>
          <dd className={styles.words}>{why}</dd>
        </div>
      )}
    </dl>
  );
}
