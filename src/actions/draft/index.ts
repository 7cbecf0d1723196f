export { adoptDraft } from './adopt';
export { draftFromWorkbook } from './report';
