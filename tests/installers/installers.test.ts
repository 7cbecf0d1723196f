import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { contents, lock, PLATFORMS, removeInstaller, type Machine } from './machines';
import { DAMAGED, LISTS } from './publishLists';

afterAll(removeInstaller);

/** The installers of the WPS add-in, run on a computer that has other add-ins. */
describe.each(Object.keys(PLATFORMS) as (keyof typeof PLATFORMS)[])('on %s', (platform) => {
  let machine: Machine;
  beforeEach(() => {
    machine = PLATFORMS[platform]();
    machine.unpack('0.1.0');
  });
  afterEach(() => machine.remove());

  const list = (): string => readFileSync(machine.publish, 'utf8');
  const entries = (): string[] => list().replace(/<!--[^]*?-->/g, '').match(/<jsplugin(?:online)? [^>]*name="jifenbu"[^>]*>/g) ?? [];

  /** Elements and comments, without the ends of the list itself, which may be written in two ways. */
  const tagsOfOthers = (text: string): string[] => (text.match(/<!--[^]*?-->|<[^>]+>/g) ?? []).filter((tag) => !entries().includes(tag) && !/jsplugins *\/?>$|^<\?/.test(tag));

  /** Another add-in was there before. */
  function given(text: string | Buffer): void {
    mkdirSync(join(machine.addons, 'other_1.0.0'), { recursive: true });
    writeFileSync(join(machine.addons, 'other_1.0.0/index.html'), '<p>other</p>');
    writeFileSync(join(machine.addons, 'authaddin.json'), '{"et":{}}');
    writeFileSync(machine.publish, text);
  }

  test('a first installation copies the folder, registers it, and tells of the trust prompt and the restart', () => {
    const { ok, words } = machine.run();
    expect({ ok, words }).toMatchObject({ ok: true, words: expect.stringMatching(/已安装[^]*已登记[^]*允许[^]*再关闭、再打开/) });
    expect(entries()).toEqual(['<jsplugin name="jifenbu" type="et" url="jifenbu_0.1.0" version="0.1.0" enable="enable_dev" install="null" customDomain=""/>']);
    expect(readFileSync(join(machine.addons, 'jifenbu_0.1.0/assets/logo.png'), 'utf8')).toBe('assets/logo.png 0.1.0');
    expect(readdirSync(machine.addons).sort()).toEqual(['jifenbu_0.1.0', 'publish.xml']);
    expect(machine.run('check').ok).toBe(true);
  });

  test('where nothing was before, nothing is left after uninstalling, also after an update', () => {
    machine.run();
    machine.unpack('0.2.0');
    machine.run();
    expect(machine.run('uninstall')).toMatchObject({ ok: true, words: expect.stringContaining('已卸载') });
    expect(readdirSync(machine.addons)).toEqual([]);
    expect(machine.run('check').ok).toBe(false);
  });

  describe.each(LISTS)('beside %s', (_name, text) => {
    beforeEach(() => given(text));

    test('the entries of others stay as they are, and ours is there once, however often it is installed', () => {
      machine.run();
      const once = list();
      expect(entries()).toHaveLength(1);
      expect(tagsOfOthers(once)).toEqual(tagsOfOthers(text));
      expect(machine.run().ok).toBe(true);
      expect(list()).toBe(once);
    });

    test('an update replaces the older version', () => {
      machine.run();
      machine.unpack('0.10.0');
      expect(machine.run()).toMatchObject({ ok: true, words: expect.stringContaining('jifenbu_0.1.0') });
      expect(entries()).toEqual([expect.stringContaining('url="jifenbu_0.10.0" version="0.10.0"')]);
      expect(readdirSync(machine.addons).filter((name) => name.startsWith('jifenbu_'))).toEqual(['jifenbu_0.10.0']);
      expect(readFileSync(join(machine.addons, 'jifenbu_0.10.0/index.html'), 'utf8')).toBe('index.html 0.10.0');
    });

    test('uninstalling leaves every byte as it was before', () => {
      const before = contents(machine.addons);
      machine.run();
      machine.unpack('0.2.0');
      machine.run();
      machine.run();
      expect(machine.run('uninstall').ok).toBe(true);
      expect(contents(machine.addons)).toEqual(before);
    });
  });

  test('an add-in that was registered after ours stays when ours goes', () => {
    machine.run();
    const later = '  <jspluginonline name="later" type="et" url="http://10.0.0.1/"/>\n';
    writeFileSync(machine.publish, list().replace('</jsplugins>', `${later}</jsplugins>`));
    machine.run('uninstall');
    expect(list()).toContain(`<jsplugins>${list().includes('\r\n') ? '\r\n' : '\n'}${later}</jsplugins>`);
    expect(entries()).toEqual([]);
  });

  test('the list from before is kept while ours is installed', () => {
    given(LISTS[0]?.[1] ?? '');
    machine.run();
    machine.run();
    expect(readFileSync(`${machine.publish}.jifenbu-backup`, 'utf8')).toBe(LISTS[0]?.[1]);
  });

  test('entries of ours that were left behind are made one', () => {
    given('<jsplugins>\n  <jspluginonline name="jifenbu" type="et" url="http://localhost:3889/"/>\n  <jsplugin name="jifenbu" type="et" url="jifenbu_0.0.9"></jsplugin>\n</jsplugins>\n');
    machine.run();
    expect(entries()).toHaveLength(1);
    expect(list().match(/jsplugin/g)).toHaveLength(3);
  });

  test.each(DAMAGED)('a list %s is refused with words, and nothing changes', (_name, text) => {
    given(text);
    const before = contents(machine.addons);
    for (const task of ['install', 'uninstall'] as const) {
      expect(machine.run(task)).toMatchObject({ ok: false, words: expect.stringContaining('读不懂') });
      expect(contents(machine.addons)).toEqual(before);
    }
  });

  test('a folder that may not be written to is told, and nothing changes', () => {
    given(LISTS[0]?.[1] ?? '');
    const before = contents(machine.addons);
    lock(machine.addons);
    expect(machine.run()).toMatchObject({ ok: false, words: expect.stringContaining('没有完成') });
    expect(contents(machine.addons)).toEqual(before);
  });

  test('of two versions unpacked into one folder the newer is installed', () => {
    machine.unpack('0.10.0', 'beside');
    machine.unpack('0.9.3', 'beside');
    expect(machine.run().ok).toBe(true);
    expect(entries()).toEqual([expect.stringContaining('url="jifenbu_0.10.0"')]);
  });

  test('without the unpacked folder it says what to do', () => {
    machine.unpack('版本');
    expect(machine.run()).toMatchObject({ ok: false, words: expect.stringContaining('解压') });
    expect(existsSync(machine.addons)).toBe(false);
  });

  test('uninstalling what is not there is told', () => {
    expect(machine.run('uninstall').ok).toBe(false);
  });

  test('a check finds a folder that lost a file', () => {
    machine.run();
    writeFileSync(machine.publish, list().replace('url="jifenbu_0.1.0"', 'url="jifenbu_0.0.1"'));
    expect(machine.run('check')).toMatchObject({ ok: false, words: expect.stringContaining('缺少') });
  });

  test('the folder of others is theirs also when its name begins like ours', () => {
    mkdirSync(join(machine.addons, 'jifenbu_tools'), { recursive: true });
    writeFileSync(join(machine.addons, 'jifenbu_tools/index.html'), 'x');
    machine.run();
    machine.run('uninstall');
    expect(existsSync(join(machine.addons, 'jifenbu_tools/index.html'))).toBe(true);
  });
});

test.each(LISTS.filter(([, text]) => text !== ''))('both write the same list beside %s', (_name, text) => {
  const [linux, windows] = (['Linux', 'Windows'] as const).map((platform) => {
    const machine = PLATFORMS[platform]();
    machine.unpack('0.1.0');
    mkdirSync(machine.addons, { recursive: true });
    writeFileSync(machine.publish, text);
    machine.run();
    const written = readFileSync(machine.publish, 'utf8');
    machine.remove();
    return written;
  });
  expect(linux).toBe(windows);
});

describe('only on Windows', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = PLATFORMS.Windows();
    machine.unpack('0.1.0');
    mkdirSync(machine.addons, { recursive: true });
  });
  afterEach(() => machine.remove());

  test('a read-only list is told, and the folder from before is back', () => {
    machine.run();
    writeFileSync(join(machine.addons, 'jifenbu_0.1.0/index.html'), 'from before');
    writeFileSync(machine.publish, readFileSync(machine.publish, 'utf8').replace('version="0.1.0"', 'version="0.0.9"'));
    lock(machine.publish);
    const before = contents(machine.addons);
    expect(machine.run()).toMatchObject({ ok: false, words: expect.stringContaining('只读') });
    const { 'publish.xml.jifenbu-backup': _backup, ...after } = contents(machine.addons);
    expect(after).toEqual(before);
  });

  test('the script is ES3, in UTF-16 with Windows line ends', () => {
    const text = readFileSync(join(machine.package, 'setup.js'), 'utf16le');
    expect(() => parse(text.slice(1), { ecmaVersion: 3 })).not.toThrow();
    expect(text.replace(/\r\n/g, '')).not.toContain('\n');
  });

  test.each(['install.cmd', 'uninstall.cmd'])('the words of %s are GBK, and none of their bytes means anything to the command prompt', (name) => {
    const bytes = readFileSync(join(machine.package, name));
    const text = new TextDecoder('gbk', { fatal: true }).decode(bytes);
    expect(text).toMatch(/^@echo off\r\n[^]*echo 请先把压缩包完整解压[^]*pause\r\n$/);
    const [, words] = /echo (.*)\r\n:end/.exec(bytes.toString('latin1')) ?? [];
    expect(words).toMatch(/^[^|&<>^%"]+$/);
  });

  test('a list in GBK is refused: its bytes would not survive', () => {
    const gbk = Buffer.concat([Buffer.from('<jsplugins><jsplugin name="'), Buffer.from([0xb8, 0xa8, 0xd6, 0xfa]), Buffer.from('"/></jsplugins>')]);
    writeFileSync(machine.publish, gbk);
    expect(machine.run()).toMatchObject({ ok: false, words: expect.stringContaining('读不懂') });
    expect(readFileSync(machine.publish)).toEqual(gbk);
  });
});
