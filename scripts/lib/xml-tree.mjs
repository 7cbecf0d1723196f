import { SaxesParser } from 'saxes';

/** A small XML tree: `{ name, attributes, children, text, line }`, names with their prefix. Throws on what is not XML. */
export function parseXml(text) {
  const root = { name: '', attributes: {}, children: [], text: '', line: 0 };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '', line: parser.line };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    open.at(-1).text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children[0];
}

/** Every element of the tree with its parent, in document order. */
export function* walk(element, parent = null) {
  yield { element, parent };
  for (const child of element.children) yield* walk(child, element);
}
