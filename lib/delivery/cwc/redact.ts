const named: Record<string, string> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/** What stands where a key stood; no key is part of it. */
const GONE = '***';

/**
 * Takes a key out of a text that a stranger wrote. It stands in the address of every request, and
 * servers quote addresses: as they are, encoded for an address, for XML, HTML or JSON.
 */
export function redact(text: string, key: string): string {
  return text
    .replace(new RegExp([...key].map(anyFormOf).join(''), 'giu'), GONE)
    .replace(/(api-?_?key(?:=|%3D))[^&\s"'<>]+/gi, `$1${GONE}`);
}

function anyFormOf(sign: string) {
  const hex = (sign.codePointAt(0) ?? 0).toString(16);
  const bytes = [...Buffer.from(sign, 'utf8')].map((byte) => byte.toString(16).padStart(2, '0'));
  const inJson = [...sign.split('')].map((unit) =>
    unit.charCodeAt(0).toString(16).padStart(4, '0'),
  );
  return `(?:${[
    literal(sign),
    // An address that was itself quoted in an address: %2541.
    bytes.map((byte) => `%(?:25)*${byte}`).join(''),
    `&#x0*${hex};?`,
    `&#0*${sign.codePointAt(0)};?`,
    ...(named[sign] ? [`&${named[sign]};`] : []),
    inJson.map((unit) => `\\\\u${unit}`).join(''),
    ...(sign === ' ' ? ['\\+'] : []),
    ...(/[/"\\]/.test(sign) ? [`\\\\${literal(sign)}`] : []),
  ].join('|')})`;
}

function literal(sign: string) {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
