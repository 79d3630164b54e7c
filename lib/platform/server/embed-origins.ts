import { isLoopback } from '@/lib/platform/network';

/** The one page that may stand in a frame on somebody else's page. */
export const FRAMED_PAGE = /^\/(?:en|es)\/embed$/;

/**
 * A site that may frame it, as a policy names it ("https://example.org"): https and a whole host,
 * no path, no wildcard; http only on the machine itself, where pages are made.
 * @returns nothing for what is no such origin
 */
export function framingOrigin(typed: string): string | undefined {
  if (!/^https?:\/\/[^\s/?#@*]+\/?$/i.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, hostname, origin } = new URL(typed);
  // A policy is a list with marks of its own: nothing but the signs of a host may reach it.
  if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(hostname)) return undefined;
  const local = isLoopback(hostname);
  if (!local && !hostname.includes('.')) return undefined;
  return protocol === 'https:' || local ? origin : undefined;
}

const META = /<meta name="campaign-embed-origins" content="([^"]*)"\s*\/?>/;

/**
 * A page cannot set its own headers, so the framed page says in a meta tag, which is taken out here,
 * who may frame it. A list with anything in it that is no origin lets in nobody.
 */
export function takeEmbedOrigins(html: string): { html: string; embedOrigins: string[] } {
  const found = html.match(META);
  if (!found) return { html, embedOrigins: [] };
  const embedOrigins = (found[1] ?? '').split(' ').filter(Boolean);
  const sound = embedOrigins.every((origin) => framingOrigin(origin) === origin);
  return { html: html.replace(META, ''), embedOrigins: sound ? embedOrigins : [] };
}
