/** The framework's own address of the page for addresses without a page. */
const NO_PAGE = '/_not-found';
/** The framework's page for its own errors; asked for by name it says that one happened. */
const NOT_FOR_VISITORS = new Set(['/_global-error']);

/**
 * The target of a request as the framework can read it. One that it would break over ("*", half a
 * percent sign) is an address without a page; one with a host before the path (RFC 9112, 3.2.2)
 * loses it, since the framework would redirect to whatever host that is.
 */
export function readableTarget(target: string): string {
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const path = local.split('?', 1)[0] || '/';
  if (!path.startsWith('/') || !isDecodable(path) || NOT_FOR_VISITORS.has(path)) return NO_PAGE;
  return local || '/';
}

function isDecodable(path: string) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
