/**
 * Ties ribbon and context-menu entries (by the action id in manifest.xml) to what they do. Excel always hears that a
 * command has ended, otherwise it would keep its buttons grey; what a command did not handle itself goes to `onFailure`.
 */
export function associateCommands(
  commands: Readonly<Record<string, () => Promise<void>>>,
  onFailure: (problem: unknown) => void,
): void {
  for (const [id, act] of Object.entries(commands)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void act()
        .catch(onFailure)
        .finally(() => event.completed());
    });
  }
}
