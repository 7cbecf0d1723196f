import { Button, Text } from '@fluentui/react-components';
import { useStore } from '../../store/store';
import { fillMessages } from './messages.zh';

/** 填入积分公式: points that follow the cells from then on. */
export function FillSection() {
  const { state, commands } = useStore();
  return (
    <>
      <Text size={200}>{fillMessages.hint}</Text>
      <Button disabledFocusable={state.running !== null} onClick={commands.fill}>
        {fillMessages.fill}
      </Button>
      <Button appearance="subtle" onClick={() => commands.show('explain')}>
        {fillMessages.explain}
      </Button>
    </>
  );
}
