import { cpSync, existsSync, copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Outcome } from './machines';

/**
 * Windows Script Host as far as the installer uses it, over folders of this disk: the same objects with the same habits,
 * and a language without anything that came after ES3. What it cannot show is Windows itself: locks, policies, the console.
 */
export function runUnderScriptHost(home: string, folder: string, task: string): Outcome {
  const disk = diskOf(home);
  const lines: string[] = [];
  let status = 0;
  const objects: Readonly<Record<string, () => object>> = {
    'Scripting.FileSystemObject': () => fileSystem(disk),
    'WScript.Shell': () => ({ ExpandEnvironmentStrings: (text: string) => text.replace('%APPDATA%', `${HOME}\\AppData\\Roaming`) }),
    'ADODB.Stream': () => stream(disk),
  };
  const context = createContext({
    WScript: {
      ScriptFullName: `${disk.name(folder)}\\setup.js`,
      Arguments: { length: 1, Item: () => task },
      Echo: (text: string) => lines.push(text),
      Quit: (code: number) => {
        status = code;
        throw new Error(QUIT);
      },
    },
    ActiveXObject: function (name: string) {
      const make = objects[name];
      if (make === undefined) throw new Error(`Automation server can't create object: ${name}`);
      return make();
    },
    Enumerator: function (items: { readonly list: readonly unknown[] }) {
      let at = 0;
      return { atEnd: () => at >= items.list.length, item: () => items.list[at], moveNext: () => void (at += 1) };
    },
  });
  runInContext(ONLY_ES3, context);
  const bytes = readFileSync(join(folder, 'setup.js'));
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) throw new Error('setup.js is not marked as UTF-16');
  try {
    runInContext(bytes.subarray(2).toString('utf16le'), context);
  } catch (problem) {
    if (!(problem as Error).message.includes(QUIT)) throw problem;
  }
  return { ok: status === 0, words: lines.join('\n') };
}

const HOME = 'C:\\Users\\王芳';
const QUIT = 'WScript.Quit';

/** Takes away what JScript does not have. */
const ONLY_ES3 = `
  (function () {
    var known = {
      string: 'constructor toString valueOf charAt charCodeAt concat indexOf lastIndexOf match replace search slice split substr substring toLowerCase toUpperCase length',
      array: 'constructor toString concat join pop push reverse shift slice sort splice unshift length',
      regexp: 'constructor exec test toString lastIndex flags global ignoreCase multiline source unicode sticky dotAll hasIndices unicodeSets',
    };
    var keepOnly = function (object, names) {
      Object.getOwnPropertyNames(object).forEach(function (name) { if (names.split(' ').indexOf(name) < 0) delete object[name]; });
    };
    keepOnly(RegExp.prototype, known.regexp);
    keepOnly(String.prototype, known.string);
    keepOnly(Object, 'prototype length name getOwnPropertyNames');
    keepOnly(Array, 'prototype length name');
    delete globalThis.JSON;
    delete globalThis.Promise;
    delete globalThis.Map;
    var names = Object.getOwnPropertyNames(Array.prototype);
    for (var index = 0; index < names.length; index += 1) if ((' ' + known.array + ' ').indexOf(' ' + names[index] + ' ') < 0) delete Array.prototype[names[index]];
  })();
`;

/** Paths as Windows names them, over a folder of this disk. */
interface Disk {
  path(name: string): string;
  name(path: string): string;
}

function diskOf(home: string): Disk {
  return {
    path: (name) => {
      if (!name.startsWith(HOME)) throw new Error(`Path not found: ${name}`);
      return join(home, ...name.slice(HOME.length).split('\\'));
    },
    name: (path) => HOME + path.slice(home.length).replace(/\//g, '\\'),
  };
}

function fileSystem({ path }: Disk): object {
  const isFile = (name: string): boolean => existsSync(path(name)) && statSync(path(name)).isFile();
  const isFolder = (name: string): boolean => existsSync(path(name)) && statSync(path(name)).isDirectory();
  const must = (holds: boolean, words: string): void => {
    if (!holds) throw new Error(words);
  };
  /** Root may write anywhere here, unlike the owner of a read-only file there. */
  const mayWrite = (name: string): boolean => !existsSync(path(name)) || (statSync(path(name)).mode & 0o200) !== 0;
  const parentMayChange = (name: string): void => must((statSync(dirname(path(name))).mode & 0o200) !== 0, 'Permission denied');
  const listed = (name: string, kind: 'isFile' | 'isDirectory'): object => {
    const list = readdirSync(path(name), { withFileTypes: true })
      .filter((entry) => entry[kind]())
      .map((entry) => ({ Name: entry.name, Size: statSync(join(path(name), entry.name)).size }));
    return { Count: list.length, list };
  };
  return {
    FileExists: isFile,
    FolderExists: isFolder,
    GetParentFolderName: (name: string) => name.slice(0, name.lastIndexOf('\\')),
    GetFile: (name: string) => {
      must(isFile(name), 'File not found');
      return { Size: statSync(path(name)).size };
    },
    GetFolder: (name: string) => {
      must(isFolder(name), 'Path not found');
      return { Files: listed(name, 'isFile'), SubFolders: listed(name, 'isDirectory') };
    },
    CreateFolder: (name: string) => {
      must(!existsSync(path(name)), 'File already exists');
      must(existsSync(dirname(path(name))), 'Path not found');
      parentMayChange(name);
      mkdirSync(path(name));
    },
    CopyFile: (from: string, to: string, overwrite: boolean) => {
      must(isFile(from), 'File not found');
      must(!isFile(to) || overwrite, 'File already exists');
      must(mayWrite(to), 'Permission denied');
      copyFileSync(path(from), path(to));
    },
    CopyFolder: (from: string, to: string) => {
      parentMayChange(to);
      cpSync(path(from), path(to), { recursive: true });
    },
    MoveFolder: (from: string, to: string) => {
      must(!existsSync(path(to)), 'File already exists');
      renameSync(path(from), path(to));
    },
    DeleteFile: (name: string) => {
      must(isFile(name), 'File not found');
      rmSync(path(name));
    },
    DeleteFolder: (name: string) => {
      must(isFolder(name), 'Path not found');
      rmSync(path(name), { recursive: true });
    },
  };
}

/** As ADO has it: a text stream of UTF-8 swallows a byte order mark when it reads and always writes one. */
function stream({ path }: Disk): object {
  const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
  let bytes = Buffer.alloc(0);
  let type = 2;
  let position = 0;
  const self = {
    Charset: 'Unicode',
    get Type() {
      return type;
    },
    set Type(value: number) {
      if (position !== 0) throw new Error('Operation is not allowed in this context.');
      type = value;
    },
    get Position() {
      return position;
    },
    set Position(value: number) {
      if (value > bytes.length) throw new Error('Arguments are out of acceptable range.');
      position = value;
    },
    Open: () => undefined,
    Close: () => undefined,
    LoadFromFile: (name: string) => {
      bytes = readFileSync(path(name));
    },
    ReadText: () => {
      if (self.Charset !== 'utf-8') throw new Error(`not modelled: ${self.Charset}`);
      return new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
    },
    WriteText: (text: string) => {
      bytes = Buffer.concat([MARK, Buffer.from(text, 'utf8')]);
      position = bytes.length;
    },
    CopyTo: (other: { receive(part: Buffer): void }) => {
      other.receive(bytes.subarray(position));
    },
    receive: (part: Buffer) => {
      bytes = Buffer.from(part);
    },
    SaveToFile: (name: string, option: number) => {
      if (existsSync(path(name)) && option !== 2) throw new Error('File could not be opened.');
      writeFileSync(path(name), bytes);
    },
  };
  return self;
}
