import { SaxesParser } from 'saxes';

/** One element. `text` is all character data directly in it, with entities and CDATA resolved. */
export type Element = { name: string; attributes: string[]; children: Element[]; text: string };

/** Thrown for text that is not XML, or for XML that a careful receiver rejects. */
export class Unreadable extends Error {}

/**
 * Document as a tree.
 * @param bytes UTF-8, with or without a byte order mark
 * @throws Unreadable if it is not well-formed, has a DTD, uses an undefined entity, or has another
 * encoding
 */
export function readDocument(bytes: Uint8Array): Element {
  const top: Element = { name: '', attributes: [], children: [], text: '' };
  const open = [top];
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  const parser = new SaxesParser({ fileName: 'document' });
  parser.on('error', refuse);
  parser.on('doctype', () => refuse(new Error('DTD is prohibited in this document.')));
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') refuse(new Error(`XML version ${version} is not supported.`));
    if (encoding && !/^utf-8$/i.test(encoding)) refuse(new Error(`Encoding ${encoding}.`));
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: Object.keys(attributes), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch (problem) {
    throw problem instanceof Unreadable ? problem : new Unreadable(String(problem));
  }
  const [root] = top.children;
  if (!root) throw new Unreadable('Root element is missing.');
  return root;
}

function refuse({ message }: Error): never {
  throw new Unreadable(message);
}

/**
 * Text of the element at the end of a path, such as `elementText(root, 'Recipient',
 * 'MemberOffice')`.
 */
export function elementText(root: Element, ...path: string[]): string | undefined {
  const found = path.reduce<Element | undefined>(
    (element, name) => element?.children.find((child) => child.name === name),
    root,
  );
  return found?.text;
}
