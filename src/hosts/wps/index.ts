export { receiveCommands, sendCommand } from './commands';
export type { RegisteredFunction } from './functions';
export { registerFunctions } from './functions';
export { openWpsHost } from './host';
export type { Wps } from './root';
export { findWps } from './root';
export { collapsePane, showPage, showPane } from './shell';
export type { Storage } from './storage';
export { openStorage } from './storage';
