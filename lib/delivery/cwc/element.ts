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
