import { ledgerPeriods, openLedger, type OpenedLedger } from '../actions';
import { parsePeriod, periodText, type Period } from '../core';
import type { Host } from '../hosts/types';
import { messages } from './messages.zh';
import type { Call } from './parseCall';
import { schemeOption } from './scheme';
import { CallError, DataError, type Terminal } from './terminal';

/** The ledger in a file, with the scheme it holds or the one that `--scheme` names. */
export async function openCalled(host: Host, call: Call, terminal: Terminal): Promise<OpenedLedger> {
  return openLedger({ host, chosen: await schemeOption(call) }, { signal: terminal.signal });
}

/** `--period`, or the latest closing period that the ledger has. */
export function periodCalled(opened: OpenedLedger, call: Call): Period {
  const { entry, closing } = ledgerPeriods(opened.scheme, opened.reading);
  const asked = call.option('period');
  if (asked === null) {
    const latest = closing[closing.length - 1];
    if (latest === undefined) throw new DataError(messages.noClosingPeriod);
    return latest;
  }
  const period = parsePeriod(asked);
  if (period === null) throw new CallError(messages.unknownPeriod(asked));
  if (![...entry, ...closing].some((each) => periodText(each) === asked)) throw new DataError(messages.periodNotInLedger(asked, [...entry, ...closing].map(periodText)));
  return period;
}
