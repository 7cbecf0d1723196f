export const messages = {
  wrongAddress: (text: string) => `“${text}”不能用作加载项的地址。请写放置文件的那个目录的 https 地址，如 https://oa.example.cn/jifenbu/ 。`,
  wrongShare: (text: string) => `“${text}”不是共享文件夹。请写成 \\\\服务器\\共享名 的样子。`,
  notBuilt: (folder: string) => `${folder} 里没有构建好的加载项（manifest.xml）。请先运行 npm run build，或用 --addin 指定它在哪里。`,
  wrongManifest: (file: string) => `${file} 里没有读到构建时的地址。请重新运行 npm run build。`,
  notEmpty: (folder: string) => `${folder} 已经存在，没有改动它。请换一个文件夹名，或先把它移走。`,
  cannotWrite: (folder: string, detail: string) => `写不了文件夹 ${folder}：${detail}。请检查路径和权限。`,
  readmeName: '说明.txt',
  trustName: '信任共享文件夹.reg',
  distrustName: '取消信任.reg',
  readme: (address: string, share: string | null, selfCheck: 'with self-check' | 'without') => `积分簿 Excel 加载项：部署说明（给管理员）

地址：${address}

一、放置文件
1. 把 web 文件夹里的全部文件放到 ${address} 对应的目录。只需要能发送静态文件的 https 服务器，不需要数据库。
2. 服务器的证书要被办公电脑信任。
3. 用网页版 Excel 的单位，让 functions.json 的应答带上 Access-Control-Allow-Origin: * 。
4. 在办公电脑的浏览器里打开 ${address}taskpane.html 。没有证书警告，就放对了（页面本身在 Excel 里才会显示内容）。

二、让 Excel 认识它：三种办法选一种
1. 集中部署（全单位使用，Microsoft 推荐）
   Microsoft 365 管理中心 → 设置 → 集成应用 → 上传自定义应用 → 选择“Office 加载项”，上传 manifest.xml，指定人员。
   世纪互联版在“设置 → 外接程序”中上传。最长约一天后，各人 Excel 出现“积分簿”选项卡。
2. 共享文件夹（Windows，供试用；Microsoft 不支持把它作为正式部署）
   ${share === null ? '把 manifest.xml 放进一个共享文件夹，再运行本命令并加上 --share \\\\服务器\\共享名，得到登记用的 .reg 文件。' : `(1) 把 manifest.xml 放进 ${share} 。
   (2) 在每台电脑上双击“信任共享文件夹.reg”，选“是”。它只写当前用户的注册表，不需要管理员权限；“取消信任.reg”可以撤回。
   (3) 关闭全部 Excel 窗口再打开：开始（或插入）→ 加载项 → 更多加载项 → 共享文件夹 → 积分簿 → 添加。
   manifest.xml 更新后，各人要重新添加一次。`}
3. 旁加载（一台电脑试用）
   Mac：把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef （没有就新建），重启 Excel。
   网页版：开始 → 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项，选择 manifest.xml 。

三、更新
换上新的 web 文件夹。函数或按钮有变化时版本号会变，要同时上传新的 manifest.xml；Excel 把函数说明缓存最长一天。
${
  selfCheck === 'with self-check'
    ? `
四、自检（出了问题才需要）
selfcheck-manifest.xml 是另一个很小的加载项，只有一个“积分簿自检”页面。用上面任何一种办法装上它，打开页面点“开始”，
把得到的报告发给积分簿的开发者。它只在临时工作表上试验，报告里没有您工作簿的任何内容。用完可以删掉。
`
    : ''
}
安装前需要知道：Excel 2016、2019 没有自定义函数，不会显示这个加载项；WPS 请用单独的安装包。
`,
} as const;
