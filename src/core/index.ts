/** The door of the core: everything outside `src/core` imports from here and only from here. */
export * from './decimal';
export * from './grid';
export * from './issues';
export * from './sheets/plan';
export * from './periods';
export * from './scheme/schema';
export type { Cases } from './scheme/cases';
export type { Example, Expectation } from './scheme/example';
export * from './scheme/inputs';
export * from './scoring/evaluateCases';
