/** Schemes as people handle them: read, checked, set, written on sheet 积分办法. */
export { schemeFingerprint } from './fingerprint';
export type { SchemeCode, SchemeData, SchemeIssue, SchemePlace } from './issues';
export { schemeToJson } from './json';
export { lintScheme, unconfirmedAssumptions, type UnconfirmedAssumption } from './lint';
export { loadScheme } from './load';
export { isSchemeCode, schemeIssueText } from './messages.zh';
export { applySettings, type AppliedSettings } from './settings';
export { figurePlaces, rewriteSheet, schemeName, schemeToSheet, sheetToScheme, SCHEME_NAME, type CellRewrite, type FigurePlace, type FigurePlaces, type Rewriting, type SchemeReading } from './sheet';
