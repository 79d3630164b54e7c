import type { LetterFields } from '@/lib/delivery/channel';
import { countOf, xmlText } from './xml';

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

/** These open a letter and nothing else. */
const FORMAL = /^(dear|estimad[oa]s?|querid[oa]s?)$/i;
/** These may open a sentence as well. */
const SHORT = /^(hello|hi|hola)$/i;
const MAX = { formal: 8, short: 4 };

const title =
  /^(senators?|representatives?|congress(wo)?man|members?|congress|office|staff|team|friends?|everyone|all|there|sir|madam|ma['’]am|(mr|mrs|ms|mx|dr|rep|sen|hon|sra?|dra?)\.?|señor(es|as?)?|senador(es|as?)?|representantes?|congresistas?|miembros?|congreso|oficina|equipo|amig[oa]s?|todos|todas)$/iu;
const between = /^(or|of|the|and|o|y|e|de|del|la|el|las|los)$/i;
const name = /^\p{Lu}[\p{L}.'’-]*$/u;

/**
 * Whether a line only says who is greeted: "Dear Senator Sample," or "Hi all,". A line in doubt is
 * the supporter's own words, and those are never left out: after the salutation nothing but titles
 * and names may stand, and a colon belongs to the formal ones.
 */
export function isGreeting(line: string): boolean {
  const [, text = '', mark] = /^(.*?)\s*([,:])$/u.exec(line.trim()) ?? [];
  const [first = '', ...rest] = text.split(/\s+/);
  const isFormal = FORMAL.test(first);
  if (!isFormal && (mark !== ',' || !SHORT.test(first))) return false;
  if (isFormal && rest.length === 0) return false;
  return rest.length <= (isFormal ? MAX.formal : MAX.short) && rest.every(isNameOrTitle);
}

const isNameOrTitle = (word: string) => title.test(word) || between.test(word) || name.test(word);
