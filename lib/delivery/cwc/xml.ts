import { XMLBuilder } from 'fast-xml-parser';
import { bodyText, oneLine } from '@/lib/delivery/letters/clean-text';

/** Characters that XML 1.0 forbids, including lone surrogates: pasted text contains them. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Multi-line text, as a document can contain it. */
export function xmlText(text: string | null | undefined): string {
  return bodyText((text ?? '').replace(FORBIDDEN, ''));
}

/** The same for a single-line field. */
export function xmlLine(text: string | null | undefined): string {
  return oneLine((text ?? '').replace(FORBIDDEN, ''));
}

/** One element of a gateway's document: it has text or children, never both. */
export type CwcElement = {
  name: string;
  text?: string;
  children?: CwcElement[];
  /** Documents have none; the rules must be able to detect one. */
  attributes?: Record<string, string>;
};

/** An element with text; none when the text is empty. */
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
