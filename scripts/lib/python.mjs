/** Debian's own Python is the one that Debian's packages serve, whatever else stands before it on the path. */
import { existsSync } from 'node:fs';

export const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
