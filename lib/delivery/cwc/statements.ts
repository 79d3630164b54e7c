import type { LetterFields } from '@/lib/delivery/channel';
import { MIN_TEXT } from '@/lib/offices/gateway-rules';
import { comparisonLine } from '@/lib/platform/text';
import { countOf, xmlText } from './xml';

/**
 * Separates the campaign's unchanged paragraphs from the supporter's own text: offices batch the
 * first and read the second. If a remark is too short to stand alone, the entire letter counts as
 * the supporter's own, since they changed it.
 */
export function statementsOf({ templateText, ownText, writer }: LetterFields) {
  const template = xmlText(templateText);
  const whole = xmlText(ownText);
  const own = withoutFrame(whole, writer);
  const isShort = (text: string) => text !== '' && countOf(text) < MIN_TEXT;
  // The text is only a salutation and a name, or a short text with them: it is then sent as a
  // whole.
  if (!template && (!own || isShort(own))) return { organization: '', constituent: whole };
  const parts = [template, own].filter(Boolean);
  if (parts.some(isShort)) {
    return { organization: '', constituent: parts.length > 1 ? parts.join('\n\n') : template };
  }
  return { organization: template, constituent: own };
}

const CLOSING =
  /^(sincerely|yours|best|respectfully|regards|thanks|thank you|gracias|atentamente|saludos|cordialmente|respetuosamente)(\s(yours|regards|truly|sincerely|cordiales))?[,.!]*$/iu;

/**
 * Removes the salutation and signature: sender and recipient have their own fields, and names
 * prevent offices from grouping identical letters.
 */
function withoutFrame(text: string, writer: LetterFields['writer']) {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const known = personalLines(writer);
  const endsWith = (test: (line: string) => boolean) => test(lines.at(-1)?.trim() ?? '');
  const whole = lines.length;
  while (lines.length > 0 && endsWith((line) => !line || known.has(plain(line)))) lines.pop();
  // "Thank you." may end the message itself; directly before a name it is part of the signature.
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

/** Normalized for comparison: commas, periods, case, and spaces are ignored. */
function plain(line: string) {
  return comparisonLine(line.replace(/[,.]/g, ' '));
}

/** Words that occur only in a salutation. */
const FORMAL = /^(dear|estimad[oa]s?|querid[oa]s?)$/i;
/** Words that may also open a sentence. */
const SHORT = /^(hello|hi|hola)$/i;
const MAX = { formal: 8, short: 4 };

const title =
  /^(senators?|representatives?|congress(wo)?man|members?|congress|office|staff|team|friends?|everyone|all|there|sir|madam|ma['’]am|(mr|mrs|ms|mx|dr|rep|sen|hon|sra?|dra?)\.?|señor(es|as?)?|senador(es|as?)?|representantes?|congresistas?|miembros?|congreso|oficina|equipo|amig[oa]s?|todos|todas)$/iu;
const between = /^(or|of|the|and|o|y|e|de|del|la|el|las|los)$/i;
const name = /^\p{Lu}[\p{L}.'’-]*$/u;

/**
 * Whether a line is only a salutation: "Dear Senator Sample," or "Hi all,". If it is uncertain, the
 * line counts as the supporter's own text, which is never removed: only titles and names may follow
 * the opening word, and a colon only follows formal ones.
 */
function isGreeting(line: string): boolean {
  const [, text = '', mark] = /^(.*?)\s*([,:])$/u.exec(line.trim()) ?? [];
  const [first = '', ...rest] = text.split(/\s+/);
  const isFormal = FORMAL.test(first);
  if (!isFormal && (mark !== ',' || !SHORT.test(first))) return false;
  if (isFormal && rest.length === 0) return false;
  return rest.length <= (isFormal ? MAX.formal : MAX.short) && rest.every(isNameOrTitle);
}

const isNameOrTitle = (word: string) => title.test(word) || between.test(word) || name.test(word);
