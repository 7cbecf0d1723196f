/** Workbooks that are sent to branches. */
export { IDENTITY_WORD, TEMPLATE_VERSION, identityRows, identityText, parseIdentity, readIdentity, type BranchIdentity } from './identity';
