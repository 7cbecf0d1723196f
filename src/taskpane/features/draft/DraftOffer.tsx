import { Button, Text } from '@fluentui/react-components';
import { Section } from '../../components/Section';
import { useStore } from '../../store/store';
import { draftMessages } from './messages.zh';

/** The way in from 方案库. */
export function DraftOffer() {
  const { commands } = useStore();
  return (
    <Section title={draftMessages.offer}>
      <Text size={200}>{draftMessages.offerHint}</Text>
      <Button onClick={() => commands.browse({ place: { kind: 'draft' } })}>{draftMessages.begin}</Button>
    </Section>
  );
}
