import { Button, Text } from '@fluentui/react-components';
import { useStore } from '../../store/store';
import { FormSection } from './FormSection';
import { fillMessages } from './messages.zh';

/** 填入积分公式: points that follow the cells from then on, or figures where the program runs no functions of ours. */
export function FillSection() {
  const { state, commands, services } = useStore();
  const live = services.host.features.has('functions');
  return (
    <>
      <Text size={200}>{live ? fillMessages.hint : fillMessages.valuesHint}</Text>
      <Button disabledFocusable={state.running !== null} onClick={commands.fill}>
        {live ? fillMessages.fill : fillMessages.fillValues}
      </Button>
      <Button appearance="subtle" onClick={() => commands.show('explain')}>
        {fillMessages.explain}
      </Button>
      <Button appearance="subtle" onClick={() => commands.show('wizard')}>
        {fillMessages.wizard}
      </Button>
      <Button appearance="subtle" onClick={() => commands.show('differences')}>
        {fillMessages.differences}
      </Button>
      <FormSection functions={live ? 'run' : 'absent'} />
    </>
  );
}
