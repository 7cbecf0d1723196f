/** What people read. */
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
