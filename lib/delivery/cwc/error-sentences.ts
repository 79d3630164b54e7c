import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  removeNSPrefix: true,
  trimValues: true,
});

/**
 * What a gateway says is wrong: the text of every `Error` element, wherever it stands, each once,
 * since the gateways say things twice. Empty when the text is no such list.
 */
export function errorSentences(text: string): string[] {
  // A list of errors declares nothing; entities of a stranger are not unfolded.
  if (!text.includes('<') || /<!(DOCTYPE|ENTITY)/i.test(text)) return [];
  try {
    return [...new Set(errorsIn(parser.parse(text)))];
  } catch {
    return [];
  }
}

function errorsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(errorsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === 'Error' ? textsOf(value) : errorsIn(value),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
