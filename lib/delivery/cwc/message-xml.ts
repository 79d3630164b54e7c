import { XMLBuilder } from 'fast-xml-parser';
import type { CwcElement } from './element';

type Node = Record<string, unknown>;

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Every element on a line of its own: some offices read the document as it comes.
  format: true,
  indentBy: '',
});

const declaration = { '?xml': [], ':@': { version: '1.0', encoding: 'UTF-8' } };

/** The document as it is sent, in UTF-8. The same elements always give the same bytes. */
export function xmlOf(root: CwcElement): Buffer {
  return Buffer.from(`${builder.build([declaration, nodeOf(root)]).trim()}\n`, 'utf8');
}

function nodeOf({ name, text, children, attributes }: CwcElement): Node {
  const content = children ? children.map(nodeOf) : [{ '#text': text ?? '' }];
  return { [name]: content, ...(attributes && { ':@': attributes }) };
}
