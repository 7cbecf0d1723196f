import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { messages } from '../messages.zh';

/** Puts a text on the clipboard and says whether that worked; where it did not the text on the page can be marked. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'copyFailed'>('idle');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('copyFailed'),
    );
  };
  return (
    <>
      <Button size="small" onClick={copy}>
        {label}
      </Button>
      <div role="status">
        {state !== 'idle' && (
          <MessageBar intent={state === 'copied' ? 'success' : 'warning'} layout="multiline">
            <MessageBarBody>{messages[state]}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}
