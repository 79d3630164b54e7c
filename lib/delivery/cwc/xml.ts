import { XMLBuilder } from 'fast-xml-parser';
import { outgoingLine, outgoingText } from '@/lib/platform/text';

/** Multi-line text of an element, "" for none. */
export function xmlText(text: string | null | undefined): string {
  return outgoingText(text ?? '');
}

/** Single-line text of an element, "" for none. */
export function xmlLine(text: string | null | undefined): string {
  return outgoingLine(text ?? '');
}

/** One element of a gateway's document: it has text or children, never both. */
export type CwcElement = {
  name: string;
  text?: string;
  children?: CwcElement[];
  /** Our documents have none; the rules must be able to detect one. */
  attributes?: Record<string, string>;
};

/** An element with text; an empty list if the text is empty. */
export function leaf(name: string, text: string | null | undefined): CwcElement[] {
  return text ? [{ name, text }] : [];
}

export function group(name: string, children: CwcElement[]): CwcElement {
  return { name, children };
}

/** Number of characters as the gateways count: an emoji is one. */
export function countOf(text: string): number {
  return [...text].length;
}

type Node = Record<string, unknown>;

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Each element on its own line: some offices read the raw document.
  format: true,
  indentBy: '',
});

const declaration = { '?xml': [], ':@': { version: '1.0', encoding: 'UTF-8' } };

/** The document as sent, in UTF-8. The same elements always produce the same bytes. */
export function xmlOf(root: CwcElement): Buffer {
  return Buffer.from(`${builder.build([declaration, nodeOf(root)]).trim()}\n`, 'utf8');
}

function nodeOf({ name, text, children, attributes }: CwcElement): Node {
  const content = children ? children.map(nodeOf) : [{ '#text': text ?? '' }];
  return { [name]: content, ...(attributes && { ':@': attributes }) };
}
