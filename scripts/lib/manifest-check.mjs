/** Offline checks of manifest.xml: what Office refuses or silently ignores, found before anybody installs it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOrder } from './manifest-order.mjs';
import { pngSize } from './png.mjs';
import { parseXml, walk } from './xml-tree.mjs';

const ASCII_ID = /^[A-Za-z][A-Za-z0-9._]*$/;
const RESID_LENGTH = 32;
const LENGTHS = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, DisplayName: 125, Description: 250 };
const ICON_SIZES = ['16', '32', '80'];
const NEEDED_SETS = ['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.1'];

/**
 * @param {string} xml
 * @param {{ folder: string, actions: ReadonlySet<string> | null }} context `folder` is where the addresses of the manifest
 *   lie as files; `actions` are the ids that the add-in answers to, or null where they are not known
 * @returns {string[]} problems, none where the manifest is good
 */
export function checkManifest(xml, { folder, actions }) {
  let root;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [`not well-formed XML: ${error.message}`];
  }
  const elements = [...walk(root)];
  const all = (name) => elements.filter(({ element }) => element.name === name).map(({ element }) => element);
  return [
    ...elements.flatMap(({ element, parent }) => checkOrder(element, parent)),
    ...checkHead(all),
    ...checkResources(elements),
    ...checkRuntime(all),
    ...checkControls(all, actions),
    ...checkFiles(all, folder),
  ];
}

function checkHead(all) {
  const problems = [];
  const text = (name) => all(name)[0]?.text.trim() ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text('Id'))) problems.push('<Id> is not a lower-case GUID');
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(text('Version'))) problems.push('<Version> needs four figures');
  if (text('DefaultLocale') !== 'zh-CN') problems.push('<DefaultLocale> is not zh-CN');
  for (const name of ['DisplayName', 'Description']) {
    const [element] = all(name);
    for (const value of texts(element)) {
      if (value === '' || value.length > LENGTHS[name]) problems.push(`<${name}> has ${value.length} characters; 1 to ${LENGTHS[name]} are allowed`);
    }
    if (!localesOf(element).includes('en-US')) problems.push(`<${name}> has no Override for en-US`);
  }
  const sets = all('Set').map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`);
  for (const set of NEEDED_SETS) if (!sets.includes(set)) problems.push(`<Requirements> does not ask for ${set}`);
  return problems;
}

/** The kind of resource an element's `resid` must name. */
function residKind(element, parent) {
  if (element.name === 'bt:Image') return 'bt:Images';
  if (element.name === 'Label' || element.name === 'Title') return 'bt:ShortStrings';
  if (element.name === 'Description' && (parent.name === 'Supertip' || parent.name === 'GetStarted')) return 'bt:LongStrings';
  return 'bt:Urls';
}

function checkResources(elements) {
  const problems = [];
  const resources = new Map();
  for (const { element, parent } of elements) {
    const { id } = element.attributes;
    if (!/^bt:(Image|Url|String)$/.test(element.name) || id === undefined) continue;
    if (resources.has(id)) problems.push(`resource ${id} is defined twice`);
    if (id.length > RESID_LENGTH || !ASCII_ID.test(id)) problems.push(`resource id ${id} is not ASCII of at most ${RESID_LENGTH} characters`);
    resources.set(id, { kind: parent.name, used: false });
    const limit = LENGTHS[parent.name];
    if (limit === undefined) continue;
    for (const value of texts(element)) {
      if (value === '' || value.length > limit) problems.push(`string ${id} has ${value.length} characters; 1 to ${limit} are allowed`);
    }
    if (!localesOf(element).includes('en-US')) problems.push(`string ${id} has no bt:Override for en-US`);
  }
  for (const { element, parent } of elements) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    const found = resources.get(resid);
    const kind = residKind(element, parent);
    if (found === undefined) problems.push(`<${element.name}> (line ${element.line}) names ${resid}, which no resource has`);
    else if (found.kind !== kind) problems.push(`<${element.name}> (line ${element.line}) names ${resid} of ${found.kind}; it needs one of ${kind}`);
    if (found !== undefined) found.used = true;
  }
  for (const [id, { used }] of resources) if (!used) problems.push(`resource ${id} is never used`);
  return problems;
}

/** One page for pane, commands and functions: Office loads none of them where these addresses differ. */
function checkRuntime(all) {
  const [runtime] = all('Runtime');
  const pages = [...all('Page').flatMap(({ children }) => children), ...all('FunctionFile'), ...all('Action').flatMap(({ children }) => children)].filter(
    ({ attributes }) => attributes.resid !== undefined,
  );
  return [
    ...(runtime?.attributes.lifetime === 'long' ? [] : ['<Runtime> needs lifetime="long"']),
    ...pages
      .filter(({ attributes }) => attributes.resid !== runtime?.attributes.resid)
      .map(({ name, line, attributes }) => `<${name}> (line ${line}) names ${attributes.resid}; the shared runtime is ${runtime?.attributes.resid}`),
    ...all('TaskpaneId').map(({ line }) => `<TaskpaneId> (line ${line}) does not go with a shared runtime`),
    ...all('Namespace').map(({ line }) => `<Namespace> (line ${line}) would put a prefix before every function`),
  ];
}

function checkControls(all, actions) {
  const problems = [];
  const controls = [...all('CustomTab'), ...all('Group'), ...all('Control'), ...all('Item')];
  const seen = new Set();
  for (const { attributes, name } of controls) {
    if (!ASCII_ID.test(attributes.id ?? '')) problems.push(`<${name}> id ${attributes.id} is not ASCII`);
    if (seen.has(attributes.id)) problems.push(`<${name}> id ${attributes.id} is used twice`);
    seen.add(attributes.id);
  }
  for (const icon of all('Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes.size);
    const lacking = ICON_SIZES.filter((size) => !sizes.includes(size));
    if (lacking.length > 0) problems.push(`<Icon> (line ${icon.line}) lacks ${lacking.join(', ')}`);
  }
  for (const { text, line } of all('FunctionName')) {
    if (!ASCII_ID.test(text)) problems.push(`<FunctionName> ${text} (line ${line}) is not ASCII`);
    else if (actions !== null && !actions.has(text)) problems.push(`<FunctionName> ${text} (line ${line}) is no command of the add-in`);
  }
  return problems;
}

function checkFiles(all, folder) {
  const problems = [];
  const urls = [...all('bt:Image'), ...all('bt:Url'), ...all('IconUrl'), ...all('HighResolutionIconUrl'), ...all('SourceLocation')]
    .flatMap((element) => texts(element))
    .filter((value) => value !== undefined);
  for (const url of new Set(urls)) if (!/^https:\/\/[^/]+\/\S*$/.test(url)) problems.push(`${url} is not an https address`);

  const sizes = new Map(all('bt:Image').filter(({ attributes }) => attributes.resid !== undefined).map(({ attributes }) => [attributes.resid, attributes.size]));
  const icons = all('bt:Image')
    .filter(({ attributes }) => attributes.id !== undefined)
    .map(({ attributes }) => ({ url: attributes.DefaultValue, size: sizes.get(attributes.id) }));
  for (const [name, size] of Object.entries({ IconUrl: '32', HighResolutionIconUrl: '64' })) icons.push({ url: all(name)[0]?.attributes.DefaultValue, size });
  for (const { url, size } of icons) {
    const file = join(folder, 'assets', url?.split('/').at(-1) ?? '');
    const found = existsSync(file) ? pngSize(readFileSync(file)) : null;
    if (found === null) problems.push(`icon ${url} is no PNG in assets`);
    else if (found.width !== Number(size) || found.height !== Number(size)) problems.push(`icon ${url} measures ${found.width} × ${found.height}, not ${size}`);
  }
  return problems;
}

function texts(element) {
  return element === undefined ? [] : [element.attributes.DefaultValue, ...element.children.map(({ attributes }) => attributes.Value)].filter((value) => value !== undefined);
}

function localesOf(element) {
  return element?.children.map(({ attributes }) => attributes.Locale) ?? [];
}
