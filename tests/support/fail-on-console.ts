import { format } from 'node:util';

/** A test that prints has either a leftover or a warning nobody reads: both fail it. Spies set by a test still work. */
const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

let printed: string[] = [];

for (const method of METHODS) {
  console[method] = (...values: unknown[]) => {
    printed.push(`console.${method}: ${format(...values)}`);
  };
}

function failIfPrinted(): void {
  if (printed.length === 0) return;
  const text = printed.join('\n');
  printed = [];
  throw new Error(`The test printed to the console:\n${text}`);
}

afterEach(failIfPrinted);
afterAll(failIfPrinted);
