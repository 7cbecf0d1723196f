export { sheetToScheme, type SchemeReading } from './read';
export { rewriteSheet, type CellRewrite, type Rewriting } from './rewrite';
export { schemeName, schemeToSheet, SCHEME_NAME } from './write';
export { figurePlaces, type FigurePlace, type FigurePlaces } from './places';
