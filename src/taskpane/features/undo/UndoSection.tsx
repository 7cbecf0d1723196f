import { Button, Text } from '@fluentui/react-components';
import { useStore } from '../../store/store';
import { undoMessages } from './messages.zh';

/** 撤销上次生成, where there is something to take back. */
export function UndoSection({ undoable }: { readonly undoable: string | null }) {
  const { state, commands } = useStore();
  if (undoable === null) return null;
  return (
    <>
      <Text size={200}>{undoMessages.what(undoable)}</Text>
      <Button appearance="subtle" disabledFocusable={state.running !== null} onClick={commands.undo}>
        {undoMessages.undo}
      </Button>
    </>
  );
}
