/**
 * Ties ribbon and context-menu entries (by the action id in manifest.xml) to what they do. Excel is always told that
 * a command has ended, otherwise it would keep its buttons grey; a failure still shows up as an unhandled rejection.
 */
export function associateCommands(commands: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [id, act] of Object.entries(commands)) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        await act();
      } finally {
        event.completed();
      }
    });
  }
}
