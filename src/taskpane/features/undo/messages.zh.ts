export const undoMessages = {
  what: (name: string) => `上次生成：“${name}”。撤销会删去它；之前有上一版的，恢复上一版。`,
  undo: '撤销上次生成',
} as const;
