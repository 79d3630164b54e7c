import { XMLBuilder } from 'fast-xml-parser';
import { oneLine, plainText } from '@/lib/delivery/letters/clean-text';

/** All that XML 1.0 forbids, lone surrogates among it: pasted text brings such characters along. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text of several lines as it may stand in a document. */
export function xmlText(text: string | null | undefined): string {
  return plainText((text ?? '').replace(FORBIDDEN, ''));
}

/** The same for a field of one line. */
export function xmlLine(text: string | null | undefined): string {
  return oneLine((text ?? '').replace(FORBIDDEN, ''));
}

/** One element of a gateway's document. It has text or elements, never both. */
export type CwcElement = {
  name: string;
  text?: string;
  children?: CwcElement[];
  /** The documents have none; the rules must be able to see one. */
  attributes?: Record<string, string>;
};

/** An element with text; nothing where there is no text. */
export function leaf(name: string, text: string | null | undefined): CwcElement[] {
  return text ? [{ name, text }] : [];
}

export function group(name: string, children: CwcElement[]): CwcElement {
  return { name, children };
}

/** Characters as the gateways count them: an emoji is one. */
export function countOf(text: string): number {
  return [...text].length;
}

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
