/** `node scripts/lib/build-univer.mjs FILE`: the child process that calculates with Univer, for tests. */
import { buildUniver } from './engines.mjs';

await buildUniver(process.argv[2]);
