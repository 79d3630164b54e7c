import type { LetterFields } from '../channel';
import { countOf } from './element';
import { isGreeting } from './greeting';
import { xmlText } from './xml-text';

/** Shortest text that the gateways take. */
const MIN = 6;

/**
 * Who says what: the campaign's paragraphs as they were, and the supporter's own. Offices put the
 * first on one pile and read the second. A remark too short to stand alone makes the whole letter
 * the supporter's own, since it was changed.
 */
export function statementsOf({ templateText, ownText, writer }: LetterFields) {
  const template = xmlText(templateText);
  const own = withoutFrame(xmlText(ownText), writer);
  const parts = [template, own].filter(Boolean);
  if (parts.length === 2 && parts.some((text) => countOf(text) < MIN)) {
    return { organization: '', constituent: parts.join('\n\n') };
  }
  return { organization: template, constituent: own };
}

const CLOSING =
  /^(sincerely|yours|best|respectfully|regards|thanks|thank you|gracias|atentamente|saludos|cordialmente|respetuosamente)(\s(yours|regards|truly|sincerely|cordiales))?[,.!]*$/iu;

/**
 * A greeting at the beginning and a signature at the end are no part of the message: who writes
 * to whom stands in fields of its own, and names keep offices from seeing which letters are alike.
 */
function withoutFrame(text: string, writer: LetterFields['writer']) {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const known = personalLines(writer);
  const endsWith = (test: (line: string) => boolean) => test(lines.at(-1)?.trim() ?? '');
  const whole = lines.length;
  while (lines.length > 0 && endsWith((line) => !line || known.has(plain(line)))) lines.pop();
  // "Thank you." may be the message's own end; before a name it belongs to the name.
  while (
    lines.length > 0 &&
    lines.length < whole &&
    endsWith((line) => !line || CLOSING.test(line))
  )
    lines.pop();
  if (isGreeting(lines[0] ?? '')) lines.shift();
  return lines.join('\n').trim();
}

function personalLines(writer: LetterFields['writer']) {
  const { prefix, firstName, lastName, street, street2, city, state, zip, email, phone } = writer;
  const name = `${firstName} ${lastName}`;
  const whole = [name, `${prefix} ${name}`, firstName, street, `${street} ${street2}`, street2];
  const place = [`${city} ${state} ${zip}`, `${city} ${state}`, zip, email, phone];
  return new Set([...whole, ...place].map((line) => plain(line ?? '')).filter(Boolean));
}

/** For comparing: commas, full stops, case and blanks do not count. */
function plain(line: string) {
  return line
    .toLowerCase()
    .replace(/[,.\s]+/g, ' ')
    .trim();
}
