/**
 * 积分簿在 WPS 表格（Windows）中的安装、更新、卸载和检查，由 install.cmd 和 uninstall.cmd 用 Windows Script Host 运行。只动当前用户
 * 自己的文件夹，不需要管理员权限。
 *
 * These files are made into one script. Its language is JScript as Windows has it: ES3, without any later method.
 */

/** Copies the folder, registers it, checks both, and tells what comes next. */
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
