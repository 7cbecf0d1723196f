import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a peer's program, which prints its own processor time in milliseconds; `null` where the peer is not installed, which
 * is said. Peers run apart, so that neither their memory nor their garbage counts for us.
 */
export function peerTime(name: string, script: string, input: string): number | null {
  const { program, present } = script.endsWith('.py') ? OPENPYXL : NODE;
  if (!present()) {
    console.log(`${name.padEnd(13)} is not installed`);
    return null;
  }
  const { stdout, stderr, status } = spawnSync(program, [join(process.env.BENCH_FOLDER ?? '', 'peers', script), input], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return Number(stdout.trim());
}

const NODE = { program: process.execPath, present: () => true };
const PYTHON = process.env.BENCH_PYTHON ?? 'python3';
const OPENPYXL = { program: PYTHON, present: () => spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0 };
