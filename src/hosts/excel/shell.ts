/** Waits until Office says where the page runs. */
export async function officeReady(): Promise<void> {
  await Office.onReady();
}

/** Brings the pane to the front, where Excel can; a command goes on without it otherwise. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Whether Office wears a dark theme; `null` where it does not say (older versions, Excel on the web). */
export function officeIsDark(): boolean | null {
  return (Office.context?.officeTheme as { readonly isDarkTheme?: boolean } | undefined)?.isDarkTheme ?? null;
}
