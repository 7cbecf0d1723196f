export { asksForDecision, type Draft, type DraftItem, type DraftLine, type DraftPart, type HeaderColumn, type Side } from './draft';
export { USUAL_FACTS, type DraftFacts } from './facts';
export type { Direction, Effect, SentenceReading, StatedLimit, Statement, UnreadReason } from './reading';
export { readDraft } from './read';
export { draftScheme, type Drafted } from './scheme';
export { readSentence, readStatements } from './sentence';
export { figureFields, withFigures, type FigureField, type FigureTexts, type WithFigures } from './figureFields';
export { readingText } from './messages.zh';
