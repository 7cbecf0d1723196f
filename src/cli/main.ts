import { run } from './run';

/** The command line's entry: everything it does is in `run`; here it meets the process. */
const cancel = new AbortController();
process.once('SIGINT', () => cancel.abort());

// Whoever reads our output (`| head`) may stop before we do: then nobody wants the rest.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stdin: () => readAll(process.stdin),
  today: () => localDate(new Date()),
  signal: cancel.signal,
  progress: process.stderr.isTTY === true ? 'shown' : 'silent',
});

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function localDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
