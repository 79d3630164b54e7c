import type { LetterFields } from '@/lib/delivery/channel';
import { splitOwnWords } from '@/lib/messages/own-words';
import { MIN_TEXT } from '@/lib/offices/gateway-rules';
import { comparisonLine } from '@/lib/platform/text';
import { countOf, xmlText } from './xml';

/**
 * Separates the campaign's unchanged paragraphs from the supporter's own text: offices batch the
 * first and read the second. If a remark is too short to stand alone, the entire letter counts as
 * the supporter's own, since they changed it.
 */
export function statementsOf({
  templateText,
  ownText,
  writer,
}: Pick<LetterFields, 'templateText' | 'ownText' | 'writer'>) {
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

/**
 * Message as a gateway gets it, as one text for the preview: in the writer's order, unless their
 * own greeting or signature is left out.
 */
export function gatewayBody(message: string, template: string, writer: LetterFields['writer']) {
  const { templateText, ownText } = splitOwnWords(message, template);
  const { organization, constituent } = statementsOf({ templateText, ownText, writer });
  const isWhole = withoutFrame(xmlText(ownText), writer) === xmlText(ownText);
  return isWhole ? message : [organization, constituent].filter(Boolean).join('\n\n');
}

/** Words of which one is in every closing: "Sincerely yours,", "Con todo respeto,". */
const closingWord =
  /^(sincerely|respectfully|cordially|faithfully|gratefully|warmly|humbly|yours|best|regards|wishes|thanks|thank|respect|gratitude|appreciation|blessings|gracias|atentamente|atte|saludos?|cordialmente|respetuosamente|sinceramente|afectuosamente|cariñosamente|suy[oa]|respeto|gratitud|agradecimiento|agradecid[oa]|bendiciones|abrazos?)$/iu;
/** Words that may stand beside it. */
const besideClosing =
  /^(with|in|and|the|my|our|your|you|for|so|very|most|all|much|many|again|truly|kind|kindest|warm|warmest|sincere|deep|deepest|great|advance|time|attention|consideration|help|support|service|submitted|ever|always|con|un|una|y|de|el|la|mi|mis|su|por|más|muy|muchas|muchos|mil|todo|toda|gran|profund[oa]|cordial|cordiales|sincer[oa]s?|antemano|tiempo|atención|consideración|ayuda|apoyo|quedo|usted|ustedes|reciban?|le|les|se|despide|afectuos[oa]s?)$/iu;
/** Words of other closings, which also end lines of a sentence: "God bless,", "Your constituent,". */
const otherClosingWord =
  /^(constituent|voter|neighbor|citizen|survivor|advocate|supporter|friend|taxpayer|veteran|parent|mother|father|bless|peace|love|hope|hopeful|hopefully|faith|christ|solidarity|signed|cheers|care|safe|well|day|week|forward|constituyente|elector|electora|votante|vecin[oa]|ciudadan[oa]|sobreviviente|amig[oa]|madre|padre|bendiga|paz|amor|esperanza|fe|solidaridad|firmado|día|semana|espero|atent[oa])$/iu;
const besideOther =
  /^(a|an|as|of|to|from|by|i|we|us|god|lord|may|america|concerned|fellow|loyal|proud|faithful|devoted|voting|registered|local|please|take|stay|be|have|nice|good|blessed|wonderful|look|looking|hear|hearing|back|soon|reply|response|answer|en|a|dios|que|lo|los|las|nos|tenga|tengan|buen|buena|lindo|linda|excelente|feliz|pronta|respuesta|preocupad[oa]|registrad[oa])$/iu;

const MAX_CLOSING_WORDS = 7;
/** With a period, a longer line is a sentence: "Thank you for your time and attention." */
const MAX_WORDS_WITH_PERIOD = 4;

/** Words of which a closing has at least one, and those that may stand beside them. */
type ClosingWords = { own: RegExp[]; beside: RegExp[] };
const sureClosing: ClosingWords = { own: [closingWord], beside: [besideClosing] };
const anyClosing: ClosingWords = {
  own: [closingWord, otherClosingWord],
  beside: [besideClosing, besideOther],
};

function isClosing(line: string, { own, beside }: ClosingWords): boolean {
  const words = line.split(/[\s,.!]+/).filter(Boolean);
  const most = line.trim().endsWith('.') ? MAX_WORDS_WITH_PERIOD : MAX_CLOSING_WORDS;
  return (
    words.length <= most &&
    words.some((word) => own.some((each) => each.test(word))) &&
    words.every((word) => [...own, ...beside].some((each) => each.test(word)))
  );
}

/**
 * Removes the salutation and signature: sender and recipient have their own fields, and names
 * prevent offices from grouping identical letters.
 */
function withoutFrame(text: string, writer: LetterFields['writer']) {
  const lines = text.split('\n').map((line) => line.trimEnd());
  lines.splice(signatureStart(lines, writer));
  if (isGreeting(lines[0] ?? '')) lines.shift();
  return lines.join('\n').trim();
}

/**
 * Index of the first line of the signature. Personal lines alone are not one: they may complete the
 * sentence before them ("Call me at", then a number). They are one only after a closing, or after a
 * complete sentence if they begin with the whole name or are a paragraph of their own.
 */
function signatureStart(lines: string[], writer: LetterFields['writer']): number {
  const { names, others } = personalLines(writer);
  const isPersonal = (line: string) => names.has(plain(line)) || others.has(plain(line));
  const isBlank = (at: number) => !lines[at]?.trim();
  const startOf = (end: number, isPart: (line: string) => boolean) => {
    let start = end;
    while (start > 0 && (isBlank(start - 1) || isPart(lines[start - 1] ?? ''))) start -= 1;
    return start;
  };
  const isAfterSentence = (at: number) => SENTENCE_END.test(lines[at - 1] ?? '.');
  const closingBefore = (end: number) => {
    const start = startOf(end, (line) => isClosing(line, anyClosing));
    const isApart = isBlank(start) || isAfterSentence(start);
    return isApart ? start : startOf(end, (line) => isClosing(line, sureClosing));
  };
  const isWholeSignature = (line: string) => {
    const [, closing = '', name = ''] = /^(.+,)\s([^,]+)$/u.exec(line.trim()) ?? [];
    return isClosing(closing, sureClosing) && isPersonal(name);
  };
  const first = startOf(lines.length, isPersonal);
  if (isWholeSignature(lines[first - 1] ?? '')) return closingBefore(first - 1);
  const signature = lines.slice(first).filter((line) => line.trim());
  const [top = ''] = signature;
  if (signature.length === 0) return lines.length;
  const closing = closingBefore(first);
  if (lines.slice(closing, first).some((line) => line.trim())) return closing;
  const isSeparate = first === 0 || isBlank(first) || names.has(plain(top));
  return isSeparate && isAfterSentence(first) && !top.endsWith('.') ? first : lines.length;
}

/** A colon announces what follows. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s*$/u;

/** Lines of a signature: the writer's whole name, and everything else about them. */
function personalLines(writer: LetterFields['writer']) {
  const { prefix, firstName, lastName, street, street2, city, state, zip, email, phone } = writer;
  const name = `${firstName} ${lastName}`;
  const places = [`${city} ${state} ${zip}`, `${city} ${state}`, zip];
  const named = [name, `${prefix} ${name}`];
  const namedPlaces = [city, ...places].map((place) => `${name} ${place}`);
  const others = [firstName, street, `${street} ${street2}`, street2, ...places, email, phone];
  const setOf = (lines: (string | null | undefined)[]) =>
    new Set(lines.map((line) => plain(line ?? '')).filter(Boolean));
  return { names: setOf([...named, ...namedPlaces]), others: setOf(others) };
}

/** Normalized for comparison: commas, periods, case, spaces, and a dash before it are ignored. */
function plain(line: string) {
  return comparisonLine(line.replace(/^[\s\p{Pd}~]+|[,.]/gu, ' '));
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
