import { periodText, sendablePeriods } from '../core';
import { openZip, storedEntry } from '../hosts/file';
import type { ProgressOptions } from '../hosts/types';
import { distribute } from './distribute';
import type { DistributedZip, SendingDetails } from './distributeContract';
import { messages } from './messages.zh';
import { open, readableScheme, type Session } from './workbook';

/** What the open workbook's regulation lets be sent by itself; none where the year is none. */
export async function distributePeriods(session: Session, year: number, options?: ProgressOptions): Promise<readonly string[]> {
  const { content } = await open(session, options);
  return Number.isInteger(year) && year > 0 ? sendablePeriods(readableScheme(session, { content }), year).map(periodText) : [];
}

/** The zip of all workbooks; it is held in memory, as the page has nowhere else to put it. */
export async function distributeZip(session: Session, details: SendingDetails, options?: ProgressOptions): Promise<DistributedZip> {
  const { content } = await open(session, options);
  const scheme = readableScheme(session, { content });
  const chunks: Uint8Array[] = [];
  const zip = openZip((chunk) => chunks.push(chunk));
  const made = await distribute({ scheme, roster: content, ...details }, (name, bytes) => zip.add(storedEntry(name, bytes)), options);
  zip.end();
  return { outcome: { message: made.message, sheet: null, problems: made.problems }, file: messages.distributedFile(details.period ?? `${details.year}年`), zip: chunks };
}
