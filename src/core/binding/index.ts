export { sentenceFigures, withoutFigures, type SentenceFigure } from './sentence';
