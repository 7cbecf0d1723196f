export { sheetToScheme, type SchemeReading } from './read';
export { schemeToSheet, SCHEME_NAME } from './write';
