/** The installer of the WPS add-in, in the encodings that the systems read it in; it goes beside the folder jifenbu_<version>. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './project.mjs';

const FILES = {
  // Windows Script Host reads UTF-16, or else whatever is usual on the machine.
  'setup.js': { parts: ['windows/words.js', 'windows/list.js', 'windows/files.js', 'windows/setup.js'], mode: 0o644, encode: (text) => Buffer.from(`\ufeff${crlf(text)}`, 'utf16le') },
  // The command prompt reads what is usual on the machine: GBK where these offices are.
  'install.cmd': { parts: ['windows/install.cmd'], mode: 0o644, encode: (text) => gbk(crlf(text)) },
  'uninstall.cmd': { parts: ['windows/uninstall.cmd'], mode: 0o644, encode: (text) => gbk(crlf(text)) },
  'install.sh': { parts: ['linux/install.sh'], mode: 0o755, encode: (text) => Buffer.from(text, 'utf8') },
};

/** `{ name, bytes, mode }` of every file. */
export function installerFiles() {
  return Object.entries(FILES).map(([name, { parts, mode, encode }]) => ({
    name,
    mode,
    bytes: encode(parts.map((part) => readFileSync(inRoot(`wps/installer/${part}`), 'utf8')).join('\n')),
  }));
}

export function writeInstaller(folder) {
  for (const { name, bytes, mode } of installerFiles()) {
    writeFileSync(join(folder, name), bytes);
    chmodSync(join(folder, name), mode);
  }
}

function crlf(text) {
  return text.replace(/\n/g, '\r\n');
}

/** Node decodes GBK but does not encode it. */
function gbk(text) {
  const decoder = new TextDecoder('gbk');
  const codes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Buffer.from([...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : encoded(letter, codes))));
}

function encoded(letter, codes) {
  const bytes = codes.get(letter);
  if (bytes === undefined) throw new Error(`no GBK for ${letter}`);
  return bytes;
}
