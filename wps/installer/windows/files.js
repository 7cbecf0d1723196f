/** Folders and files, and the list as it lies on the disk. */
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
