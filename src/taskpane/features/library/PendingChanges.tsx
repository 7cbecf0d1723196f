import { Button } from '@fluentui/react-components';
import { useStore } from '../../store/store';
import { ActionBar } from './ActionBar';
import { libraryMessages } from './messages.zh';

/** What was typed and is not written yet: try it, write it, or drop it. */
export function PendingChanges() {
  const { state, commands } = useStore();
  const count = Object.keys(state.library.changes).length;
  const stopped = state.running !== null || count === 0;
  return (
    <ActionBar words={count === 0 ? libraryMessages.nothingChanged : libraryMessages.changed(count)} {...(state.period === null ? { hint: libraryMessages.noPeriod } : {})}>
      <Button appearance="primary" disabledFocusable={stopped || state.period === null} onClick={commands.tryChanges}>
        {libraryMessages.try}
      </Button>
      <Button disabledFocusable={stopped} onClick={commands.writeChanges}>
        {libraryMessages.write}
      </Button>
      <Button appearance="subtle" disabledFocusable={stopped} onClick={() => commands.browse({ changes: {} })}>
        {libraryMessages.drop}
      </Button>
    </ActionBar>
  );
}
