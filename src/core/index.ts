/** The door of the core: everything outside `src/core` imports from here and only from here. */
export * from './decimal';
export * from './grid';
export * from './issues';
export * from './sheets/plan';
