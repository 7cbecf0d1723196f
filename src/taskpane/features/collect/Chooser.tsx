import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, type ChangeEvent, type DragEvent } from 'react';
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
  unseen: { display: 'none' },
});

interface Props {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files by drop or by dialog, any number of them. Every host's page can do the latter. */
export function Chooser({ disabled, onFiles }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const give = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    if (!disabled && files.length > 0) onFiles(files);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    give(event.dataTransfer.files);
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    give(event.target.files);
    // The same files can be chosen once more after they were put right.
    event.target.value = '';
  };
  return (
    <div className={styles.root} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Text size={200}>{collectMessages.drop}</Text>
      <Button disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {collectMessages.choose}
      </Button>
      <Text size={200}>{collectMessages.local}</Text>
      <input ref={input} className={styles.unseen} type="file" multiple accept=".xlsx,.zip" aria-label={collectMessages.chooseLabel} onChange={chosen} />
    </div>
  );
}
