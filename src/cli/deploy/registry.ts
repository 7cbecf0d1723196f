import { createHash } from 'node:crypto';

const CATALOGS = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs';

/** A registry file that makes Excel trust a shared folder as a catalogue of add-ins and show it in its menu. */
export function trustFile(share: string): Uint8Array {
  const id = catalogueId(share);
  return registryFile([`[${CATALOGS}\\${id}]`, `"Id"="${id}"`, `"Url"="${share.replace(/\\/g, '\\\\')}"`, '"Flags"=dword:00000001']);
}

/** Takes the trust back. */
export function distrustFile(share: string): Uint8Array {
  return registryFile([`[-${CATALOGS}\\${catalogueId(share)}]`]);
}

/** The same folder has the same id on every computer and with every run, so that it is trusted once. */
function catalogueId(share: string): string {
  const hash = createHash('sha256').update(share.toLowerCase()).digest('hex');
  return `{${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}}`;
}

/** Windows reads these as UTF-16, so folders may have Chinese names. */
function registryFile(lines: readonly string[]): Uint8Array {
  return Buffer.from(`\ufeff${['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n')}`, 'utf16le');
}
