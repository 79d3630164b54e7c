/** The header in which our own server says which page is asked for; never the visitor. */
export const PATH_HEADER = 'x-campaign-path';

/** The path of a request as its headers tell it: the framework's pages do not know their own. */
export function requestPath(headers: Headers): string {
  return headers.get(PATH_HEADER) ?? '';
}
