import { randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { addinAddress, sharedFolder } from '../deploy/address';
import { manifestFor } from '../deploy/manifest';
import { messages } from '../deploy/messages.zh';
import { distrustFile, trustFile } from '../deploy/registry';
import { messages as cliMessages } from '../messages.zh';
import { required, type Call } from '../parseCall';
import { CallError, DataError, type ExitCode, type Terminal } from '../terminal';

const MANIFEST = 'manifest.xml';
const SELF_CHECK_MANIFEST = 'selfcheck-manifest.xml';

/** `deploy https://… -o DIR [--share \\server\share] [--addin dist/addin]`: what an administrator needs to install the Excel add-in. */
export async function deploy(call: Call, terminal: Terminal): Promise<ExitCode> {
  const text = required(call, 0, 'https://…');
  const address = addinAddress(text);
  if (address === null) throw new CallError(messages.wrongAddress(text));
  const share = shareOf(call);
  const output = call.option('output');
  if (output === null) throw new CallError(cliMessages.missingArgument('-o DIR'));
  const addin = call.option('addin') ?? join('dist', 'addin');
  const manifests = await manifestsOf(addin, address);
  await asNewFolder(output, async (draft) => {
    await cp(addin, join(draft, 'web'), { recursive: true, filter: (path) => !manifests.has(basename(path)) });
    for (const [name, xml] of manifests) await writeFile(join(draft, name), xml);
    await writeFile(join(draft, messages.readmeName), forNotepad(messages.readme(address, share, manifests.has(SELF_CHECK_MANIFEST) ? 'with self-check' : 'without')));
    if (share === null) return;
    await writeFile(join(draft, messages.trustName), trustFile(share));
    await writeFile(join(draft, messages.distrustName), distrustFile(share));
  });
  terminal.out(`${output}\n`);
  return 0;
}

function shareOf(call: Call): string | null {
  const text = call.option('share');
  if (text === null) return null;
  const share = sharedFolder(text);
  if (share === null) throw new CallError(messages.wrongShare(text));
  return share;
}

/** The manifests of a built add-in by file name, for the address. */
async function manifestsOf(addin: string, address: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(addin).catch((): string[] => []);
  if (!names.includes(MANIFEST)) throw new DataError(messages.notBuilt(addin));
  const manifests = new Map<string, string>();
  for (const name of [MANIFEST, SELF_CHECK_MANIFEST].filter((each) => names.includes(each))) {
    const xml = manifestFor(await readFile(join(addin, name), 'utf8'), address);
    if (xml === null) throw new DataError(messages.wrongManifest(join(addin, name)));
    manifests.set(name, xml);
  }
  return manifests;
}

/** Filled beside its place and put there when it is whole; a folder that exists is left alone. */
async function asNewFolder(path: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const target = resolve(path);
  if ((await stat(target).catch(() => null)) !== null) throw new DataError(messages.notEmpty(path));
  const draft = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(draft, { recursive: true });
    await fill(draft);
    await rename(draft, target);
  } catch (problem) {
    await rm(draft, { recursive: true, force: true });
    throw new DataError(messages.cannotWrite(path, problem instanceof Error ? problem.message : String(problem)));
  }
}

/** As older Notepads read it. */
function forNotepad(text: string): string {
  return `\ufeff${text.replace(/\n/g, '\r\n')}`;
}
