export { bindingReasonText, confidenceText } from './messages.zh';
export { bindableItems, type BindableItem } from './items';
export { proposeBindings } from './propose';
export { sentenceFigures, withoutFigures, type SentenceFigure } from './sentence';
export type { BindingCandidate, BindingReason, Confidence, FigureProposal, LabelProposal, SheetProposal } from './types';
