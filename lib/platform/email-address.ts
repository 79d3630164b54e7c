import { domainToASCII } from 'node:url';

/** Maximum length of an address, and of the part before the @ (RFC 5321). */
export const MAX_EMAIL_LENGTH = 254;
const MAX_MAILBOX = 64;

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';

/**
 * Address as browsers accept it for `input type=email` (HTML standard), except that the domain
 * needs a dot: domains without one receive no email from outside.
 */
const ADDRESS = new RegExp(
  String.raw`^[a-zA-Z0-9.!#$%&'*+/=?^_\x60{|}~-]{1,${MAX_MAILBOX}}@${LABEL}(?:\.${LABEL})+$`,
);

/**
 * Characters that are copied along with an address from a link, an email program, or a sentence.
 */
const AROUND = /^(?:mailto:|[\s<("«“‘])+|[\s>)"'»”’,;:.]+$/giu;
const QUOTED = /^\s*'(.*)'\s*$/u;

/**
 * Email address in the form used for sending: without characters copied along, and with an
 * international domain in ASCII (sam@müller.example → sam@xn--mller-kva.example). Undefined if the
 * text is not an address.
 */
export function readEmailAddress(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(QUOTED, '$1').replace(AROUND, '');
  const at = text.lastIndexOf('@');
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
  const mended = `${name}.${Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : ending}`;
  const near = PROVIDERS.find((known) => isOneSlip(mended, known));
  return near ?? mended;
}

/** Whether the two differ by one letter: omitted, added, changed, or swapped with the next. */
function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const [rest, wanted] = [typed.slice(start), meant.slice(start)];
  const [first = '', second = ''] = rest;
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest !== wanted && rest.slice(1) === wanted.slice(1)) ||
    second + first + rest.slice(2) === wanted
  );
}
