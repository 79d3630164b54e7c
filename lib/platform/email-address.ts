import { domainToASCII } from 'node:url';
import { decodePercent, isOneSlip } from './text';

/** Maximum length of an address, and of the part before the @ (RFC 5321). */
export const MAX_EMAIL_LENGTH = 254;
const MAX_MAILBOX = 64;
/** Maximum length that is parsed: an address with a name, a link, and its query. */
const MAX_TYPED = 2_000;

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';

/**
 * Address as browsers accept it for `input type=email` (HTML standard), except that the domain
 * needs a dot and an ending that is not a number: other domains receive no email from outside.
 */
const ADDRESS = new RegExp(
  String.raw`^(?!.*\.\d+$)[a-zA-Z0-9.!#$%&'*+/=?^_\x60{|}~-]{1,${MAX_MAILBOX}}@${LABEL}(?:\.${LABEL})+$`,
);

/**
 * What is copied along with an address from a link, an email program, or a sentence: a scheme or a
 * label before it, the query of a link, and punctuation around it. A label is a known word, or ends
 * with a space: without one, "sam:x@" may be a slip for another address.
 */
const PAIR = /^\s*(?:(['*_`])(.*)\1|\{(.*)\})\s*$/u;
const BEFORE =
  /^(?:[\s<(["«“‹‘]|mailto:(?:\/\/)?|(?:e-?mail|mail|correo(?: electrónico)?):|[^@:]{1,40}:\s)+/iu;
const QUERY = /(?<=@[^@?]*)\?.*$/u;
const AFTER = /(?<=@.*)[^\p{L}\p{M}\p{N}]+$/u;

/** Slips that can mean only one address. */
const SLIPS: [RegExp, string][] = [
  [/^([^@%]+)%40([^@%]+)$/, '$1@$2'],
  [/\s*@+\s*/g, '@'],
  [/(?<=@[^@]*)(?:\s+[.,]\s*|[.,]\s+|,)(?=(?:com|org|net|edu|gov)$)/i, '.'],
  [/(?<=@[^@]*)\.{2,}/g, '.'],
  [/[‘’ʼ´]/gu, "'"],
];

/** Address of a link, which may also stand in its query: "mailto:sam%2Btag@example.org". */
const LINK = /mailto(?::|%3a)(?:\/\/)?(\?(?:\S*&)?to=)?([^\s<>()[\]?]*)/giu;

/**
 * An address that a page or a list shortened: "sam@exampl….org". An ellipsis beside spaces or at
 * the end of the text is punctuation; three periods before the @ may be a person's own.
 */
const SHORTENED = /[…‥][^\s@]{0,254}@|@[^\s@]{0,254}(?:[…‥]|\.{3})[^\s@]{0,254}[\p{L}\p{N}]/u;

/**
 * Email address in the form used for sending: without characters copied along, and with an
 * international domain in ASCII (sam@müller.example → sam@xn--mller-kva.example). Undefined if the
 * text is not an address, or contains several.
 */
export function readEmailAddress(typed: string): string | undefined {
  if (typed.length > MAX_TYPED || SHORTENED.test(typed)) return undefined;
  const text = typed
    .normalize('NFKC')
    .replace(
      LINK,
      (_, isQuery, to: string) => `mailto:${decodePercent(isQuery ? to.replace(/&.*/, '') : to)}`,
    );
  return readBare(text) ?? readNamed(text);
}

/** Address in brackets or before a remark: "Sam Example <sam@example.org>". */
function readNamed(text: string): string | undefined {
  const parts = [...text.matchAll(/(^|[<>()[\]])([^<>()[\]]*@[^<>()[\]]*)/g)];
  const addresses = parts.map(([, opened = '', part = '']) =>
    /[>)\]]/.test(opened) ? undefined : readBare(part)?.toLowerCase(),
  );
  const isOne = addresses.every((address) => address === addresses[0]);
  return isOne && addresses[0] ? readBare(parts[0]?.[2] ?? '') : undefined;
}

function readBare(typed: string): string | undefined {
  const bare = typed
    .replace(PAIR, '$2$3')
    .replace(BEFORE, '')
    .replace(QUERY, '')
    .replace(AFTER, '');
  const text = SLIPS.reduce((slip, [pattern, meant]) => slip.replace(pattern, meant), bare);
  const at = text.lastIndexOf('@');
  if (at < 1) return undefined;
  const domain = text.slice(at + 1);
  // ASCII domains are not converted: the conversion would decode "%61" and read "1.2" as a number.
  const isInternational = /\P{ASCII}/u.test(domain) && !domain.includes('%');
  const address = `${text.slice(0, at)}@${isInternational ? domainToASCII(domain) : domain}`;
  return address.length <= MAX_EMAIL_LENGTH && ADDRESS.test(address) ? address : undefined;
}

/**
 * Email providers whose names are mistyped most often, and the intended ending for each mistyped
 * one.
 */
const PROVIDERS = ['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com'];
const REAL_NEIGHBORS = ['ymail.com', 'email.com', 'mail.com', 'hotmail.co', 'yahoo.co'];
const ENDINGS: Record<string, string> = Object.fromEntries(
  Object.entries({
    com: 'con cmo ocm vom xom cim comm coom ccom clm cpm conm cok cmm c0m dom som comn comp coim',
    net: 'nte ent ner nett nrt nwt',
    org: 'ogr rog orf orgg ort ord prg 0rg',
    edu: 'eud deu edi edy eduu',
    gov: 'gvo ogv goc govv',
  }).flatMap(([right, wrongs]) => wrongs.split(' ').map((wrong) => [wrong, right])),
);
/** These country domains exist, but the providers above hardly have mailboxes there. */
const COUNTRIES = /^(?:co|cm|om|cn)$/;

/** Suggested address where the ending looks mistyped: "sam@gmail.com" for "sam@gmail.con". */
export function likelyEmailAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  const likely = likelyDomain(domain);
  return likely && likely !== domain ? `${address.slice(0, at)}@${likely}` : undefined;
}

function likelyDomain(domain: string): string | undefined {
  if (PROVIDERS.includes(domain) || REAL_NEIGHBORS.includes(domain)) return undefined;
  const dot = domain.lastIndexOf('.');
  const [name, ending] = [domain.slice(0, dot), domain.slice(dot + 1)];
  const provider = PROVIDERS.find((known) => known.startsWith(`${name}.`));
  if (provider && COUNTRIES.test(ending)) return provider;
  const corrected = `${name}.${Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : ending}`;
  const near = PROVIDERS.find((known) => isOneSlip(corrected, known));
  return near ?? corrected;
}
