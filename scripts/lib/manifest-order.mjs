/**
 * Which elements of an Excel add-in manifest stand in which, in what order, as far as we use them. `*` may repeat,
 * `!` must be there. Office refuses a manifest whose elements are out of order and does not say so.
 */
export const CHILDREN = {
  OfficeApp:
    'Id! Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides! ExtendedOverrides',
  'OfficeApp Hosts': 'Host!',
  'VersionOverrides Hosts': 'Host!',
  AppDomains: 'AppDomain*',
  Requirements: 'Sets!',
  Sets: 'Set*',
  DefaultSettings: 'SourceLocation!',
  VersionOverrides: 'Hosts! Resources!',
  'Hosts Host:Workbook': 'Runtimes! AllFormFactors! DesktopFormFactor!',
  Runtimes: 'Runtime!',
  AllFormFactors: 'ExtensionPoint!',
  DesktopFormFactor: 'GetStarted FunctionFile! ExtensionPoint*',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  'ExtensionPoint:CustomFunctions': 'Script! Page! Metadata! Namespace',
  'ExtensionPoint:PrimaryCommandSurface': 'CustomTab!',
  'ExtensionPoint:ContextMenu': 'OfficeMenu!',
  Script: 'SourceLocation!',
  Page: 'SourceLocation!',
  Metadata: 'SourceLocation!',
  CustomTab: 'Group* Label!',
  Group: 'Label! Icon! Control*',
  OfficeMenu: 'Control!',
  'Control:Button': 'Label! Supertip! Icon! Action!',
  'Control:Menu': 'Label! Supertip! Icon! Items!',
  Items: 'Item*',
  Item: 'Label! Supertip! Icon! Action!',
  Supertip: 'Title! Description!',
  Icon: 'bt:Image*',
  'Action:ShowTaskpane': 'TaskpaneId SourceLocation! Title',
  'Action:ExecuteFunction': 'FunctionName!',
  Resources: 'bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!',
  'bt:Images': 'bt:Image*',
  'bt:Urls': 'bt:Url*',
  'bt:ShortStrings': 'bt:String*',
  'bt:LongStrings': 'bt:String*',
  'bt:Image': 'bt:Override*',
  'bt:Url': 'bt:Override*',
  'bt:String': 'bt:Override*',
  DisplayName: 'Override*',
  'OfficeApp Description': 'Override*',
};

/** Problems of one element's children. */
export function checkOrder(element, parent) {
  const type = element.attributes['xsi:type'];
  const keys = [`${parent?.name} ${element.name}:${type}`, `${parent?.name} ${element.name}`, `${element.name}:${type}`, element.name];
  const rule = keys.map((key) => CHILDREN[key]).find((found) => found !== undefined) ?? '';
  const places = rule.split(' ').filter((word) => word !== '').map((word) => ({ name: word.replace(/[!*]$/, ''), mark: word.at(-1) }));

  const problems = [];
  const where = `<${element.name}> (line ${element.line})`;
  let last = -1;
  for (const child of element.children) {
    const at = places.findIndex(({ name }) => name === child.name);
    if (at < 0) problems.push(`${where} may not hold <${child.name}>`);
    else if (at < last) problems.push(`${where}: <${child.name}> must stand before <${places[last].name}>`);
    else if (at === last && places[at].mark !== '*') problems.push(`${where} holds more than one <${child.name}>`);
    last = Math.max(last, at);
  }
  for (const { name, mark } of places) {
    if (mark === '!' && !element.children.some((child) => child.name === name)) problems.push(`${where} lacks <${name}>`);
  }
  return problems;
}
