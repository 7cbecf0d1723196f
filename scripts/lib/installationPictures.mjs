/** The pictures of the installation: windows are drawn, what stands in them is real. */
import { readFileSync } from 'node:fs';
import { addinWindow, figure, fileWindow, spreadsheetWindow, textWindow } from './drawnWindows.mjs';
import { deployedForExcel, installedInWps, SHARE } from './installation.mjs';
import { inRoot } from './project.mjs';

/** HTML by the name of the picture; `folder` is for what is unpacked and installed, `parts` as in installedInWps. */
export async function installationPictures(folder, parts) {
  const wps = await installedInWps(folder, parts);
  const excel = await deployedForExcel(folder);
  const unpacked = '文件与压缩包里的一致。';
  const said = '文字是安装程序的原话。';
  return {
    'install-windows-unpacked': figure(fileWindow('解压出来的文件夹', wps.entries, { 'install.cmd': '双击它' }), unpacked),
    'install-windows-run': figure(textWindow('install.cmd', `${wps.windows}\n请按任意键继续. . .`, 'dark'), `${said}最后一行是 Windows 加的。`),
    'install-linux-unpacked': figure(fileWindow('解压出来的文件夹', wps.entries, { 'install.sh': '双击，选“在终端中运行”' }), unpacked),
    'install-linux-run': figure(textWindow('终端', `$ sh install.sh\n${wps.linux}`, 'dark'), said),
    'install-wps-ready': figure(readyInWps(wps.ribbon), '按钮的文字、图标和右侧的窗格出自加载项；外观因 WPS 版本略有不同。'),
    'install-excel-files': figure(fileWindow('部署', excel.entries, { web: '放到服务器', 'manifest.xml': `放进 ${SHARE}` }), '文件是 jifenbu deploy 生成的。'),
    'install-excel-trust': figure(textWindow('信任共享文件夹.reg', excel.trust, 'light'), '内容是 jifenbu deploy 生成的；双击文件、选“是”，就写入这几行。'),
    'install-excel-add': figure(addinWindow('加载项', '共享文件夹', excel.addin, '添加'), '图标和名称出自 manifest.xml。'),
  };
}

function readyInWps({ tab, groups }) {
  return spreadsheetWindow('WPS 表格', tab, groups, readFileSync(inRoot('docs/images/pane-wps.png')));
}
