/** Words that WPS shows for us. */
export const messages = {
  /** Beside the undo button. */
  undoStep: '积分簿',
  paneTitle: '积分簿',
  /** Names of sheets that are about to be deleted; nobody sees them unless WPS stops in between. */
  leaving: (number: number) => `积分簿 待删除 ${number}`,
} as const;
