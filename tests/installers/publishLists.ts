/** publish.xml as other add-ins leave it: by WPS's own tools, by installers, by hand. */
export const LISTS: readonly (readonly [string, string])[] = [
  [
    'a list with an online and an offline add-in',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n' +
      '  <jspluginonline name="EtOAAssist" type="et" url="http://10.1.2.3:3888/et/" enable="enable_dev" install="null"/>\n' +
      '  <jsplugin name="helper" type="wps" url="helper_1.0.0" version="1.0.0" enable="enable" install="null" customDomain=""/>\n</jsplugins>\n',
  ],
  [
    'a list of three programs with comments, Windows line ends and a byte order mark',
    '\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<!-- 涉密文件管控，勿删 -->\r\n<jsplugins>\r\n' +
      '\t<jsplugin name="mb_rightscontroller_wps" type="wps" url="mb_rightscontroller_wps_1.0.3" version="1.0.3" enable="enable_dev" install="null"/>\r\n' +
      '\t<jsplugin name="mb_rightscontroller_et" type="et" url="mb_rightscontroller_et_1.0.3" version="1.0.3" enable="enable_dev" install="null"/>\r\n' +
      '\t<!-- <jsplugin name="jifenbu" type="et" url="jifenbu_0.0.1"/> -->\r\n' +
      '\t<jspluginonline name="论文" url="https://oa.example/论文/" type="wps"/>\r\n</jsplugins>\r\n<!-- 完 -->\r\n',
  ],
  ['a list in one line', '<jsplugins><jspluginonline name="other" type="wps" url="http://127.0.0.1:3999/" /></jsplugins>'],
  ['a list whose last entry ends its line', '<jsplugins>\n<jspluginonline name="other" type="wps" url="http://127.0.0.1/a/"/></jsplugins>\n'],
  [
    'elements with end tags, single quotes, and names that begin like ours',
    "<jsplugins >\n    <jsplugin name = 'jifenbu-tools' type='et,wps' url='jifenbu-tools_/'></jsplugin>\n" +
      '    <jsplugin url="x_1" type="et" title="a &lt; b > c"\n      name="x">\n      <note name="jifenbu"/>\n    </jsplugin>\n  </jsplugins>',
  ],
  ['an empty list', '<?xml version="1.0"?>\n<jsplugins/>\n'],
  ['an empty list with two tags', '<jsplugins></jsplugins>'],
  ['an empty file', ''],
];

/** Nobody knows what is lost when these are rewritten. */
export const DAMAGED: readonly (readonly [string, string | Buffer])[] = [
  ['cut short', '<jsplugins>\n  <jspluginonline name="other" type="wps" url="http://127.0'],
  ['without its end', '<jsplugins>\n  <jspluginonline name="other" type="wps" url="http://127.0.0.1/"/>\n'],
  ['with tags that cross', '<jsplugins><jsplugin name="a"></jsplugins></jsplugin>'],
  ['with two roots', '<jsplugins/><jsplugins/>'],
  ['with words around it', '请勿删除\n<jsplugins/>\n'],
  ['of another sort', '<plugins><plugin name="other"/></plugins>'],
  ['with an open comment', '<jsplugins><!-- <jsplugin name="other"/></jsplugins>'],
  ['with a document type', '<!DOCTYPE jsplugins><jsplugins/>'],
  ['in UTF-16', Buffer.from('\ufeff<jsplugins/>', 'utf16le')],
  ['that is not text', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff])],
];
