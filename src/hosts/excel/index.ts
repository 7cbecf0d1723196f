export { associateCommands } from './commands';
export type { RegisteredFunction } from './functions';
export { registerFunctions } from './functions';
export { isExcel, openExcelHost } from './host';
export { SHORT_NAME_MARK } from '../common/shortNameMark';
export { putShortNames, removeShortNames } from './shortNames';
export { officeIsDark, officeReady, showPane } from './shell';
