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

const ENCODED = '%(?:25)*';
/** A page that emailed links open; the token of a receipt has 32 characters. */
const LINK = String.raw`^(\/(?:en|es)\/receipt\/(?:[\w-]{32}|[\w-]{20,}?)(?:\/[a-z-]+?)?|\/staff\/[a-z-]+?)`;
/** What stands for the "?" of a query, which some programs encode, change, or drop. */
const GAP = `(?:[?&;/]|amp;|${ENCODED}(?:3F|26|3B|2F|20))`;
/** An emailed token whose "?", "=", or name was changed: "%3Ftoken%3D", "?amp;Confirm=", "&proof=". */
const LINK_QUERY = new RegExp(`${LINK}${GAP}*(confirm|proof|token)(?:=|${ENCODED}3D)`, 'i');
/** The same after a changed "?", cut off within the name. */
const CUT_QUERY = new RegExp(`${LINK}(?:[&;]|${ENCODED}(?:3F|26|3B))(?=[a-z]*$)`, 'i');
/** The query of any page, without its "?": "/en&from=name". */
const LOST_MARK = new RegExp(
  String.raw`^(\/(?:en|es|staff)(?:\/[\w-]+)*)(?:[&;]|amp;|${ENCODED}(?:3F|26|3B))+(?=[\w.-]+=)`,
  'i',
);
/** The pages of a receipt and of staff links, whose last word may be cut off: "/staff/invit". */
const CUT_PAGE = /^(\/(?:en|es)\/receipt\/[\w-]{20,}|\/staff)\/([a-z][a-z-]*)$/i;
const PAGES = {
  receipt: ['your-data', 'send-yourself', 'erase'],
  staff: ['invitation', 'reset-password', 'setup'],
};
/** Minimum of letters that names one of them: "set" may also be the settings. */
const MIN_LETTERS = { receipt: 1, staff: 4 };
/** A receipt's link that was cut off before its token; no other page begins in this way. */
const CUT_RECEIPT = /^(\/(?:en|es)\/)re(?:c|ce|cei|ceip|ceipt)?\/?(?=$|\?)/i;
/** Stands for the lost token, so that the receipt's page says that the link is not complete. */
const NO_TOKEN = 'receipt/-';

function wholePage(whole: string, before: string, word: string): string {
  const kind = before.toLowerCase() === '/staff' ? 'staff' : 'receipt';
  if (word.length < MIN_LETTERS[kind]) return whole;
  const page = PAGES[kind].find((name) => name.startsWith(word.toLowerCase()));
  return page ? `${before}/${page}` : whole;
}

function repairLink(target: string): string {
  return target
    .replace(LINK_QUERY, (_, page: string, name: string) => `${page}?${name.toLowerCase()}=`)
    .replace(LOST_MARK, '$1?')
    .replace(CUT_QUERY, '$1?')
    .replace(CUT_PAGE, wholePage)
    .replace(CUT_RECEIPT, `$1${NO_TOKEN}`);
}

/** A page of the site after any number of slashes; "//host" would be the address of a host. */
const OWN_PAGE = /^\/+(?:en|es|staff)\//i;
/** Line breaks and spaces that an email program put into a long link. */
const BREAKS = /(?:=?%0[AD]|%(?:09|20))+/gi;

/** Joins what was split or doubled: "/en//receipt/Ab%0Ac" and the "&amp;" of HTML in the query. */
function joinParts(target: string): string {
  const [path = ''] = target.split('?', 1);
  if (!OWN_PAGE.test(path)) return target;
  const single = path.replace(/\/+/g, '/').slice(0, path.endsWith('//') ? -1 : undefined);
  const joined = single.replace(BREAKS, '');
  const isBroken = RECEIPT.test(joined) && !RECEIPT.test(single);
  const query = target.slice(path.length).replace(/([?&])(?:amp;)+/gi, '$1');
  return (isBroken ? joined : single) + query;
}

/**
 * Request target in a form that the framework can parse. A target that would break it ("*", an
 * incomplete percent escape) becomes an address without a page; a host before the path (RFC 9112,
 * 3.2.2) is removed, because the framework would redirect to that host. Characters copied along
 * with a page's address are removed too, and emailed links get their query back.
 */
export function readableTarget(target: string): string {
  const local = repairLink(joinParts(target.replace(/^https?:\/\/[^/?#]*/i, '')));
  const path = local.split('?', 1)[0] || '/';
  const page = PAGE.exec(path)?.[0].replace(PAGE_WORDS, (words) => words.toLowerCase());
  if (page && page !== path) return repairLink(page + local.slice(path.length));
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
