import { ledgerPeriods, openLedger, type OpenedLedger } from '../actions';
import { builtInScheme, BUILT_IN_IDS, parsePeriod, periodText, type Period, type Scheme } from '../core';
import type { Host } from '../hosts/types';
import { messages } from './messages.zh';
import type { Call } from './parseCall';
import { CallError, DataError, type Terminal } from './terminal';

export function schemeNamed(id: string): Scheme {
  const scheme = builtInScheme(id);
  if (scheme === null) throw new CallError(messages.unknownScheme(id, BUILT_IN_IDS));
  return scheme;
}

/** The ledger in a file, with the scheme it holds or the one that `--scheme` names. */
export function openCalled(host: Host, call: Call, terminal: Terminal): Promise<OpenedLedger> {
  return openLedger({ host, chosen: schemeOption(call) }, { signal: terminal.signal });
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

export function schemeOption(call: Call): Scheme | null {
  const id = call.option('scheme');
  return id === null ? null : schemeNamed(id);
}
