/** The framework's internal address of its "not found" page. */
const NO_PAGE = '/_not-found';
/**
 * Addresses of the framework that are not pages of the site: its page for its own errors, which
 * reports an error that did not happen; its image optimizer, which requests any address and logs
 * it; and pages in the format of its navigation.
 */
const NOT_FOR_VISITORS = /^\/(?:_global-error|_next\/image|_next\/data\/.*|.*\.rsc)\/?$/;

/** A receipt link whose end was damaged by an email program ("…%2") still opens the receipt. */
const RECEIPT = /^\/(?:en|es)\/receipt\/[\w-]{20,}/;

/** A page, before punctuation or spaces that were copied along with its address ("/en/act).") */
const PAGE =
  /^\/(?:en|es|staff)(?:\/[\w-]+)*(?=(?:[^\w/%-]|\/{2,}|&#?\w{1,8};|%(?:[0289a-f][\da-f]|3[a-f]|5[b-e]|60|7[b-e]))*$)/i;
/** The words of a page's path, which some programs capitalize; a token after them has case. */
const PAGE_WORDS = /^\/[a-z]+(?:\/[a-z-]+)?/i;

/** A page that emailed links open, and the "?" of its query, which some programs encode. */
const LINK = String.raw`^(\/(?:en|es)\/receipt\/[\w-]{20,}(?:\/[a-z-]+)?|\/staff\/[a-z-]+)`;
const ENCODED = '%(?:25)*';
/** An emailed token whose "?", "=", or name was changed: "%3Ftoken%3D", "?amp;Confirm=". */
const LINK_QUERY = new RegExp(
  `${LINK}(?:\\?|${ENCODED}3F)(?:amp;|&|${ENCODED}26)*(confirm|proof|token)(?:=|${ENCODED}3D)`,
  'i',
);
/** The same after an encoded "?", cut off within the name. */
const CUT_QUERY = new RegExp(`${LINK}${ENCODED}3F(?=[a-z]*$)`, 'i');
/** A personal data link that was cut off within its last word. */
const CUT_PAGE =
  /^(\/(?:en|es)\/receipt\/[\w-]{20,}\/)(?:y|yo|you|your|your-|your-d|your-da|your-dat)$/i;

function repairLink(target: string): string {
  return target
    .replace(LINK_QUERY, (_, page: string, name: string) => `${page}?${name.toLowerCase()}=`)
    .replace(CUT_QUERY, '$1?')
    .replace(CUT_PAGE, '$1your-data');
}

/**
 * Request target in a form that the framework can parse. A target that would break it ("*", an
 * incomplete percent escape) becomes an address without a page; a host before the path (RFC 9112,
 * 3.2.2) is removed, because the framework would redirect to that host. Characters copied along
 * with a page's address are removed too, and emailed links get their query back.
 */
export function readableTarget(target: string): string {
  const local = repairLink(target.replace(/^https?:\/\/[^/?#]*/i, ''));
  const path = local.split('?', 1)[0] || '/';
  const page = PAGE.exec(path)?.[0].replace(PAGE_WORDS, (words) => words.toLowerCase());
  if (page && page !== path) return page + local.slice(path.length);
  const [receipt] = RECEIPT.exec(path) ?? [];
  if (receipt && !isDecodable(path)) return receipt;
  if (!path.startsWith('/') || !isReadable(path) || NOT_FOR_VISITORS.test(path)) return NO_PAGE;
  return local || '/';
}

/** The database takes no text with a NUL, and no address has one. */
const isReadable = (path: string) => isDecodable(path) && !path.includes('%00');

function isDecodable(path: string) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
