import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ChangeEvent, type DragEvent } from 'react';
import type { CollectSource } from '../../../actions/contract';
import { sourceOf, sourcesDropped } from './chosen';
import { collectMessages } from './messages.zh';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
  unseen: { display: 'none' },
});

interface Props {
  readonly disabled: boolean;
  readonly onSources: (sources: readonly CollectSource[]) => void;
}

/** Takes files and folders by drop or by dialog, any number of them. Every host's page can do the latter. */
export function Chooser({ disabled, onSources }: Props) {
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const give = (sources: readonly CollectSource[]): void => {
    if (!disabled && sources.length > 0) onSources(sources);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void sourcesDropped(event.dataTransfer).then(give);
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    give([...(event.target.files ?? [])].map((file) => sourceOf(file)));
    // The same files can be chosen once more after they were put right.
    event.target.value = '';
  };
  useEffect(() => {
    if (folder.current !== null) folder.current.webkitdirectory = true;
  }, []);
  return (
    <div className={styles.root} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Text size={200}>{collectMessages.drop}</Text>
      <div className={styles.buttons}>
        <Button disabledFocusable={disabled} onClick={() => files.current?.click()}>
          {collectMessages.choose}
        </Button>
        <Button disabledFocusable={disabled} onClick={() => folder.current?.click()}>
          {collectMessages.chooseFolder}
        </Button>
      </div>
      <Text size={200}>{collectMessages.local}</Text>
      <input ref={files} className={styles.unseen} type="file" multiple accept=".xlsx,.zip" aria-label={collectMessages.chooseLabel} onChange={chosen} />
      <input ref={folder} className={styles.unseen} type="file" multiple aria-label={collectMessages.chooseFolderLabel} onChange={chosen} />
    </div>
  );
}
