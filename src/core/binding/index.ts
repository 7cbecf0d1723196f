export { bindingReasonText, confidenceText } from './messages.zh';
export { bindableItems, type BindableItem } from './items';
export { proposeBindings } from './propose';
export { sentenceFigures, withoutFigures, type SentenceFigure } from './sentence';
export type { BindingReason, Candidate, Confidence, FigureProposal, Label, LabelProposal, Settled, SheetLabels, SheetProposal } from './types';
