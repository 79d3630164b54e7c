import type { GatewayChamber } from '@/lib/platform/gateway-settings';

const forms = { house: /^H?([A-Z]{2}\d\d)$/, senate: /^S?([A-Z]{2}0[1-3])$/ };
const letters = { house: 'H', senate: 'S' };

/**
 * The codes of the offices that take part. The House lists plain codes, the Senate objects with a
 * name; either form is taken from both, and a code that lacks its first letter, as "MP00" once did,
 * gets it. What is no code of an office of this chamber is passed over.
 * @returns undefined when there is no code at all: a chamber in which nobody takes part is an error
 *   of the list.
 */
export function officesListed(text: string, chamber: GatewayChamber): string[] | undefined {
  const entries = readArray(text);
  const codes = entries.map((entry) => forms[chamber].exec(codeOf(entry))?.[1]);
  const listed = [...new Set(codes.filter(Boolean))].map((code) => `${letters[chamber]}${code}`);
  return listed.length > 0 ? listed.sort() : undefined;
}

function readArray(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

function codeOf(entry: unknown): string {
  const code = (entry as { office_code?: unknown } | null)?.office_code ?? entry;
  return typeof code === 'string' ? code.trim().toUpperCase() : '';
}
