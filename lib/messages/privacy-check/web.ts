import { placesOf, type Span, search } from './patterns';

const LABEL = String.raw`[\p{L}\p{N}-]{1,63}`;

const EMAIL = search(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@|[ ]?[(\[][ ]?at[ ]?[)\]][ ]?|[ ]at[ ](?=${LABEL}[ ]dot[ ]))${LABEL}(?:(?:\.|[ ]?[(\[][ ]?dot[ ]?[)\]][ ]?|[ ]dot[ ])${LABEL}){1,5}`,
);

const ENDINGS =
  'com|org|net|info|biz|io|me|co|us|app|page|link|site|online|xyz|ly|gl|tv|ru|mx|gov|mil';

/**
 * A link with "https://" or "www.", or a bare domain with a common ending, such as
 * facebook.com/someone.
 */
const LINK = search(
  String.raw`(?<![\p{L}\p{N}@._/-])(?:https?://[^\s<>"]{3,2000}|(?:${LABEL}\.){1,4}(?:${ENDINGS})(?![\p{L}\p{N}-])(?:/[^\s<>"]{0,2000})?)`,
);

/**
 * An account name: "Instagram: someone_99". It must contain punctuation or a digit, since
 * otherwise it may be an ordinary word.
 */
const ACCOUNT = search(
  String.raw`(?<![\p{L}\p{N}_])(?:instagram|facebook|snapchat|snap|tiktok|twitter|onlyfans|telegram|whatsapp|ig|insta)(?:[ ](?:user)?name|[ ]account)?(?:[ ]is[ ]|[ ]es[ ]|:[ ]?)(?<here>(?=\p{L}{0,28}(?:\d|[_.][\p{L}\p{N}_]))[\p{L}\p{N}_.]{2,29}[\p{L}\p{N}_])`,
);
/** An account name as "@someone". */
const HANDLE = search(String.raw`(?<![\p{L}\p{N}._%+/@-])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,30}(?!@)`);

/** A government page reveals nothing about the person who links to it. */
const PUBLIC = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:gov|mil)(?![\p{L}\p{N}.-])/iu;

export const findEmails = (text: string): Span[] => placesOf(text, EMAIL);

/** Links, except to government pages. */
export function findPages(text: string): Span[] {
  return placesOf(text, LINK)
    .map(({ start, end }) => ({ start, end: endOfLink(text, start, end) }))
    .filter(({ start, end }) => !PUBLIC.test(text.slice(start, end)));
}

/** Links and account names. */
export const findLinks = (text: string): Span[] => [
  ...findPages(text),
  ...placesOf(text, HANDLE),
  ...placesOf(text, ACCOUNT),
];

/** The period after a link belongs to the sentence. */
function endOfLink(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && /[.,;:!?)\]']/.test(text[last - 1] ?? '')) last--;
  return last;
}
