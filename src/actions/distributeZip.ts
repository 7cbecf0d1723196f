import { openZip, storedEntry } from '../hosts/file';
import type { ProgressOptions } from '../hosts/types';
import { ActionError } from './contract';
import { distribute } from './distribute';
import type { DistributedZip, SendingDetails } from './distributeContract';
import { messages } from './messages.zh';
import { problems } from './problems';
import { open, schemeOf, type Session } from './workbook';

/** The zip of all workbooks; it is held in memory, as the page has nowhere else to put it. */
export async function distributeZip(session: Session, details: SendingDetails, options?: ProgressOptions): Promise<DistributedZip> {
  const { content } = await open(session, options);
  const state = schemeOf(content, session.chosen);
  if (state.kind === 'none') throw new ActionError(messages.noScheme);
  if (state.kind === 'refused') throw new ActionError(messages.schemeRefused, problems(state.issues));
  const chunks: Uint8Array[] = [];
  const zip = openZip((chunk) => chunks.push(chunk));
  const made = await distribute({ scheme: state.scheme, roster: content, ...details }, (name, bytes) => zip.add(storedEntry(name, bytes)), options);
  zip.end();
  return { outcome: { message: made.message, sheet: null, problems: made.problems }, file: messages.distributedFile(details.period ?? `${details.year}年`), zip: chunks };
}
