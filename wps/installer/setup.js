/**
 * 积分簿在 WPS 表格（Windows）中的安装、更新、卸载和检查，由 install.cmd 和 uninstall.cmd 用 Windows Script Host 运行。只动当前用户
 * 自己的文件夹，不需要管理员权限。
 *
 * JScript as Windows has it: ES3, and none of the later methods of arrays and strings. publish.xml is shared by all add-ins
 * of WPS: our entry is put in and taken out as text, and every other byte stays.
 */
/* global WScript, ActiveXObject, Enumerator */
/* eslint no-unused-vars: ["error", { "caughtErrors": "none" }] */
var NAME = 'jifenbu';
var SKELETON = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<jsplugins>\r\n</jsplugins>\r\n';

var WORDS = {
  failed: '【没有完成】',
  noSource: ['没有找到要安装的文件夹 jifenbu_版本号。', '请把下载的压缩包完整解压，在解压出来的文件夹里双击 install.cmd，文件夹不要改名。'],
  cannotWrite: ['不能写入 WPS 的加载项文件夹 %1。', '请关闭全部 WPS 窗口再试；仍不行，请联系管理员。'],
  notUnderstood: ['WPS 的加载项清单 %1 读不懂，里面可能有别的加载项，所以没有改动任何文件。', '请把它发给管理员看；确认没有用的，改个名字，再运行一次。'],
  notCopied: ['文件没有复制完整，加载项清单没有改动。', '请关闭全部 WPS 窗口，确认磁盘没有满，再运行一次。'],
  notWritten: ['加载项清单 %1 没有写成，它和原来一样。', '请确认它没有设为只读、没有被别的程序打开，再运行一次。'],
  differs: ['核对时发现加载项清单和预期不同。', '改动前的清单在 %1，请交给管理员。'],
  notInstalled: ['没有安装积分簿。', '请双击 install.cmd 安装。'],
  severalTimes: ['加载项清单里登记了 %1 次积分簿。', '请再双击一次 install.cmd。'],
  lacksFile: ['登记的文件夹里缺少 %1。', '请再双击一次 install.cmd。'],
  inUse: ['旧文件夹 %1 正在使用，没有删掉。', '请关闭全部 WPS 窗口，再双击一次。'],
  installed: '【已安装】%1',
  registered: '【已登记】%1（另有 %2 条是别的加载项的，没有动）',
  backedUp: '【已备份】登记之前的清单在 %1',
  removed: '【已删除】%1',
  uninstalled: '【已卸载】积分簿。别的加载项没有动。请关闭全部 WPS 窗口再打开。',
  next: [
    '接下来：',
    '1. 关闭全部 WPS 窗口，再打开 WPS 表格。',
    '2. 提示是否信任加载项“jifenbu”时，选“允许”。',
    '3. 第一次允许之后，要再关闭、再打开一次，才会出现“积分簿”选项卡。'
  ]
};

function filled(text, first, second) {
  return text.replace('%1', first === undefined ? '' : first).replace('%2', second === undefined ? '' : second);
}

/** What goes wrong is thrown as this and told by `main`. */
function Refusal(words, detail) {
  this.text = WORDS.failed + filled(words[0], detail) + '\r\n' + filled(words[1], detail);
}

/* ---- publish.xml as text ---- */

var TAG = /^<\/?([A-Za-z_][\w.:-]*)(?:[ \t\r\n]+[A-Za-z_][\w.:-]*[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*'))*[ \t\r\n]*\/?>/;

/** Where our entries and the end of the list stand, and how many entries are others'; null where it is not understood. */
function scan(text) {
  var found = { ours: [], others: 0, closing: -1, closed: '' };
  var open = [];
  var roots = 0;
  var at = 0;
  var pending = null;
  for (;;) {
    var next = text.indexOf('<', at);
    if (next < 0) break;
    if (open.length === 0 && /[^ \t\r\n]/.test(text.substring(at, next))) return null;
    at = next;
    var mark = text.substr(at, 4) === '<!--' ? '-->' : text.substr(at, 2) === '<?' ? '?>' : '';
    if (mark !== '') {
      at = text.indexOf(mark, at + (mark === '-->' ? 4 : 2));
      if (at < 0) return null;
      at += mark.length;
      continue;
    }
    var match = TAG.exec(text.substring(at));
    if (match === null) return null;
    var tag = match[0];
    if (tag.charAt(1) === '/') {
      if (open.pop() !== match[1]) return null;
      if (open.length === 0) { found.closing = at; found.closed = 'apart'; }
    } else {
      if (open.length === 0 && (match[1] !== 'jsplugins' || roots++ > 0)) return null;
      if (open.length === 1 && (match[1] === 'jsplugin' || match[1] === 'jspluginonline')) {
        if (attribute(tag, 'name') === NAME) {
          pending = { from: at, to: at, url: attribute(tag, 'url') };
          found.ours.push(pending);
        } else {
          found.others += 1;
        }
      }
      if (tag.charAt(tag.length - 2) !== '/') open.push(match[1]);
      else if (open.length === 0) { found.closing = at + tag.length - 2; found.closed = 'itself'; }
    }
    at += tag.length;
    if (open.length === 1 && pending !== null) { pending.to = at; pending = null; }
  }
  return open.length === 0 && roots === 1 && !/[^ \t\r\n]/.test(text.substring(at)) ? found : null;
}

function attribute(tag, name) {
  var each = /([A-Za-z_][\w.:-]*)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/g;
  var match;
  while ((match = each.exec(tag)) !== null) if (match[1] === name) return match[2].substring(1, match[2].length - 1);
  return '';
}

/** The list without us. Where an entry has lines of its own, these go as a whole. */
function without(text) {
  var ours = scan(text).ours;
  for (var index = ours.length - 1; index >= 0; index -= 1) {
    var head = text.substring(0, ours[index].from);
    var tail = text.substring(ours[index].to);
    var ending = /^[ \t]*\r?\n/.exec(tail);
    if (/\n[ \t]*$/.test(head) && ending !== null) {
      tail = tail.substring(ending[0].length);
      head = head.replace(/[ \t]*$/, '');
    }
    text = head + tail;
  }
  return text;
}

/** A list that does not hold us, with us. */
function put(text, entry) {
  var found = scan(text);
  var head = text.substring(0, found.closing);
  var tail = text.substring(found.closing);
  if (found.closed === 'itself') return head + '>' + entry + '</jsplugins' + tail.substring(1);
  var line = /\n[ \t]*$/.exec(head);
  if (line === null) return head + entry + tail;
  var start = line.index + 1;
  return head.substring(0, start) + '  ' + entry + (text.indexOf('\r\n') >= 0 ? '\r\n' : '\n') + head.substring(start) + tail;
}

function entryOf(folder) {
  var version = folder.substring(NAME.length + 1);
  return '<jsplugin name="' + NAME + '" type="et" url="' + folder + '" version="' + version + '" enable="enable_dev" install="null" customDomain=""/>';
}

/* ---- files ---- */

var fso = new ActiveXObject('Scripting.FileSystemObject');
var shell = new ActiveXObject('WScript.Shell');
var addons = shell.ExpandEnvironmentStrings('%APPDATA%') + '\\kingsoft\\wps\\jsaddons';
var publish = addons + '\\publish.xml';
var backup = addons + '\\publish.xml.jifenbu-backup';

/**
 * The text of a UTF-8 file with its byte order mark, if it has one; null where it is in another encoding. The stream swallows
 * the mark and replaces what it cannot read, so the size tells.
 */
function readText(path) {
  var size = fso.GetFile(path).Size;
  if (size === 0) return '';
  var stream = new ActiveXObject('ADODB.Stream');
  stream.Type = 2;
  stream.Charset = 'utf-8';
  stream.Open();
  stream.LoadFromFile(path);
  var text = stream.ReadText();
  stream.Close();
  if (text.charCodeAt(0) === 0xfeff) text = text.substring(1);
  var bytes = utf8Length(text);
  if (bytes === size) return text;
  return bytes + 3 === size ? '\ufeff' + text : null;
}

function utf8Length(text) {
  var length = 0;
  for (var index = 0; index < text.length; index += 1) {
    var code = text.charCodeAt(index);
    // Each half of a pair stands for two of its four bytes.
    length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return length;
}

/** The stream always writes a byte order mark; what should have none is copied from behind it. */
function writeText(path, text) {
  var marked = text.charCodeAt(0) === 0xfeff;
  var stream = new ActiveXObject('ADODB.Stream');
  stream.Type = 2;
  stream.Charset = 'utf-8';
  stream.Open();
  stream.WriteText(marked ? text.substring(1) : text);
  var bytes = new ActiveXObject('ADODB.Stream');
  bytes.Type = 1;
  bytes.Open();
  stream.Position = 0;
  stream.Type = 1;
  stream.Position = marked ? 0 : 3;
  stream.CopyTo(bytes);
  bytes.SaveToFile(path, 2);
  bytes.Close();
  stream.Close();
}

/** Beside the list first, so that a full disk cannot cut the list itself short. */
function writePublish(text) {
  var draft = publish + '.jifenbu-new';
  try {
    writeText(draft, text);
    if (readText(draft) !== text) throw new Error('');
    fso.CopyFile(draft, publish, true);
    fso.DeleteFile(draft, true);
  } catch (problem) {
    if (fso.FileExists(draft)) fso.DeleteFile(draft, true);
    throw new Refusal(WORDS.notWritten, publish);
  }
}

/** The list as it is; an empty one where there is none. */
function takePublish() {
  var text = fso.FileExists(publish) ? readText(publish) : '';
  if (text === '') text = SKELETON;
  if (text === null || scan(unmarked(text)) === null) throw new Refusal(WORDS.notUnderstood, publish);
  return text;
}

function mark(text) {
  return text.charCodeAt(0) === 0xfeff ? '\ufeff' : '';
}

function unmarked(text) {
  return text.substring(mark(text).length);
}

function withoutUs(text) {
  return mark(text) + without(unmarked(text));
}

function makeFolder(path) {
  if (fso.FolderExists(path)) return;
  makeFolder(fso.GetParentFolderName(path));
  fso.CreateFolder(path);
}

/** Our folders of any version in a folder. */
function versionsIn(path) {
  var found = [];
  for (var each = new Enumerator(fso.GetFolder(path).SubFolders); !each.atEnd(); each.moveNext()) {
    if (/^jifenbu_\d[\d.]*$/.test(each.item().Name)) found.push(each.item().Name);
  }
  return found;
}

/** Two packages unpacked into one folder leave two versions there: the newer one is meant. */
function newest(folders) {
  var found = null;
  for (var index = 0; index < folders.length; index += 1) if (found === null || isNewer(folders[index], found)) found = folders[index];
  return found;
}

function isNewer(one, other) {
  var figures = one.substring(NAME.length + 1).split('.');
  var others = other.substring(NAME.length + 1).split('.');
  for (var index = 0; index < figures.length; index += 1) {
    var difference = Number(figures[index]) - Number(others[index] || 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function sameFolders(one, other) {
  var first = fso.GetFolder(one);
  var second = fso.GetFolder(other);
  if (first.Files.Count !== second.Files.Count || first.SubFolders.Count !== second.SubFolders.Count) return false;
  for (var files = new Enumerator(first.Files); !files.atEnd(); files.moveNext()) {
    var twin = other + '\\' + files.item().Name;
    if (!fso.FileExists(twin) || fso.GetFile(twin).Size !== files.item().Size) return false;
  }
  for (var folders = new Enumerator(first.SubFolders); !folders.atEnd(); folders.moveNext()) {
    var name = folders.item().Name;
    if (!fso.FolderExists(other + '\\' + name) || !sameFolders(one + '\\' + name, other + '\\' + name)) return false;
  }
  return true;
}

function removeFolder(path) {
  if (!fso.FolderExists(path)) return;
  try {
    fso.DeleteFolder(path, true);
  } catch (problem) {
    throw new Refusal(WORDS.inUse, path);
  }
}

/* ---- what is asked for ---- */

function install(say) {
  var here = fso.GetParentFolderName(WScript.ScriptFullName);
  var folder = newest(versionsIn(here));
  if (folder === null || !fso.FileExists(here + '\\' + folder + '\\ribbon.xml')) throw new Refusal(WORDS.noSource);
  try {
    makeFolder(addons);
  } catch (problem) {
    throw new Refusal(WORDS.cannotWrite, addons);
  }
  var before = takePublish();
  var bare = withoutUs(before);
  var after = mark(bare) + put(unmarked(bare), entryOf(folder));

  place(here + '\\' + folder, addons + '\\' + folder, function () {
    keepBackup(before === bare);
    writePublish(after);
  });
  var versions = versionsIn(addons);
  for (var index = 0; index < versions.length; index += 1) {
    if (versions[index] !== folder) {
      removeFolder(addons + '\\' + versions[index]);
      say(filled(WORDS.removed, versions[index]));
    }
  }
  if (withoutUs(takePublish()) !== bare) throw new Refusal(WORDS.differs, backup);
  check(say);
  say('');
  for (var line = 0; line < WORDS.next.length; line += 1) say(WORDS.next[line]);
}

/** Copies the folder beside the others, checks the copy, and puts it in its place; what `then` refuses puts the former one back. */
function place(source, target, then) {
  var draft = addons + '\\.jifenbu_new';
  var former = addons + '\\.jifenbu_old';
  removeFolder(draft);
  removeFolder(former);
  try {
    fso.CopyFolder(source, draft, true);
    if (!sameFolders(source, draft)) throw new Error('');
    if (fso.FolderExists(target)) fso.MoveFolder(target, former);
  } catch (problem) {
    removeFolder(draft);
    throw new Refusal(WORDS.notCopied);
  }
  try {
    fso.MoveFolder(draft, target);
    then();
  } catch (refusal) {
    removeFolder(draft);
    removeFolder(target);
    if (fso.FolderExists(former)) fso.MoveFolder(former, target);
    throw refusal;
  }
  removeFolder(former);
}

/** Put away before our first entry, so that uninstalling can give an empty list back to the byte. */
function keepBackup(first) {
  if (!fso.FileExists(publish)) {
    if (fso.FileExists(backup)) fso.DeleteFile(backup, true);
  } else if (first || !fso.FileExists(backup)) {
    fso.CopyFile(publish, backup, true);
  }
}

function uninstall(say) {
  if (!fso.FolderExists(addons)) throw new Refusal(WORDS.notInstalled);
  if (fso.FileExists(publish)) {
    var before = takePublish();
    var bare = withoutUs(before);
    if (before !== bare) restorePublish(bare);
  }
  if (fso.FileExists(backup)) fso.DeleteFile(backup, true);
  var versions = versionsIn(addons);
  for (var index = 0; index < versions.length; index += 1) {
    removeFolder(addons + '\\' + versions[index]);
    say(filled(WORDS.removed, addons + '\\' + versions[index]));
  }
  say(WORDS.uninstalled);
}

/** A list that holds nothing of others becomes what it was before us, or goes where there was none. */
function restorePublish(bare) {
  if (scan(unmarked(bare)).others === 0) {
    if (fso.FileExists(backup) && isEmptyList(readText(backup))) {
      fso.CopyFile(backup, publish, true);
      return;
    }
    if (bare === SKELETON) {
      fso.DeleteFile(publish, true);
      return;
    }
  }
  writePublish(bare);
}

function isEmptyList(text) {
  if (text === '') return true;
  var found = text === null ? null : scan(unmarked(text));
  return found !== null && found.others === 0 && found.ours.length === 0;
}

function check(say) {
  if (!fso.FileExists(publish)) throw new Refusal(WORDS.notInstalled);
  var found = scan(unmarked(takePublish()));
  if (found.ours.length === 0) throw new Refusal(WORDS.notInstalled);
  if (found.ours.length > 1) throw new Refusal(WORDS.severalTimes, String(found.ours.length));
  var folder = addons + '\\' + found.ours[0].url;
  var needed = ['index.html', 'ribbon.xml', 'manifest.xml'];
  for (var index = 0; index < needed.length; index += 1) {
    if (!fso.FileExists(folder + '\\' + needed[index])) throw new Refusal(WORDS.lacksFile, folder + '\\' + needed[index]);
  }
  say(filled(WORDS.installed, folder));
  say(filled(WORDS.registered, publish, String(found.others)));
  if (fso.FileExists(backup)) say(filled(WORDS.backedUp, backup));
}

function main() {
  var task = WScript.Arguments.length > 0 ? WScript.Arguments.Item(0) : 'install';
  var say = function (text) {
    WScript.Echo(text);
  };
  try {
    if (task === 'uninstall') uninstall(say);
    else if (task === 'check') check(say);
    else install(say);
  } catch (problem) {
    say(problem instanceof Refusal ? problem.text : WORDS.failed + problem.message);
    WScript.Quit(1);
  }
}

main();
