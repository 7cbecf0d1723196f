export { asksForDecision, type Draft, type DraftLine } from './draft';
export { USUAL_FACTS, type DraftFacts } from './facts';
export { figureFields, withFigures, type FigureField, type FigureTexts } from './figureFields';
export { readingText } from './messages.zh';
export { readDraft } from './read';
export type { Direction, SentenceReading } from './reading';
export { draftScheme } from './scheme';
export { readSentence, readStatements } from './sentence';
