import type { Exchange } from '../report';

/** What the client library reports of itself when it is told to; it has no other door for this. */
interface Utility {
  _logEnabled: boolean;
  log: (message: string) => void;
}

/** Larger ones, from checks that write much, tell nothing new. */
const LARGEST = 20_000;

/** Keeps what the library sends and is answered, until `stop`. */
export function recordExchanges(): { stop(): readonly Exchange[] } {
  const utility = (OfficeExtension as unknown as { readonly CoreUtility?: Utility }).CoreUtility;
  if (utility === undefined) return { stop: () => [] };
  const { _logEnabled: enabled, log } = utility;
  const exchanges: Exchange[] = [];
  let heading = '';
  let request: string | null = null;
  utility._logEnabled = true;
  utility.log = (message) => {
    if (heading === 'Request:') request = message;
    if (heading === 'Response:' && request !== null) {
      if (request.length + message.length <= LARGEST) exchanges.push({ request: parsed(request), response: bodyOf(parsed(message)) });
      request = null;
    }
    heading = message;
  };
  return {
    stop() {
      utility._logEnabled = enabled;
      utility.log = log;
      return exchanges;
    },
  };
}

/** The host wraps its answer; which way depends on whether it is the desktop or the web. */
function bodyOf(response: unknown): unknown {
  const { value, body } = response as { readonly value?: { readonly data?: readonly unknown[] }; readonly body?: unknown };
  const text = value?.data?.[2] ?? body;
  return typeof text === 'string' ? parsed(text) : response;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
