import { isLoopback } from '@/lib/platform/network';

/** The only page that other sites may show in a frame. */
export const FRAMED_PAGE = /^\/(?:en|es)\/embed$/;

/**
 * Origin that may frame the page, in the syntax of a policy ("https://example.org"): https and a
 * complete host, no path, no wildcard; http only on localhost, for development.
 * @returns undefined for anything else
 */
export function framingOrigin(typed: string): string | undefined {
  if (!/^https?:\/\/[^\s/?#@*]+\/?$/i.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, hostname, origin } = new URL(typed);
  // Only host characters may reach the policy, which is a list with its own separators.
  if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(hostname)) return undefined;
  const local = isLoopback(hostname);
  if (!local && !hostname.includes('.')) return undefined;
  return protocol === 'https:' || local ? origin : undefined;
}

const META = /<meta name="campaign-embed-origins" content="([^"]*)"\s*\/?>/;

/**
 * Origins that may frame the page. A page cannot set its own headers, so it states them in a meta
 * tag, which is removed here. A list with any invalid entry allows no one.
 */
export function extractEmbedOrigins(html: string): { html: string; embedOrigins: string[] } {
  const found = html.match(META);
  if (!found) return { html, embedOrigins: [] };
  const embedOrigins = (found[1] ?? '').split(' ').filter(Boolean);
  const sound = embedOrigins.every((origin) => framingOrigin(origin) === origin);
  return { html: html.replace(META, ''), embedOrigins: sound ? embedOrigins : [] };
}
