/**
 * Headers of every response. Scripts, styles, and images load only from this site; no page may be
 * framed; links send no referrer.
 * @param embedOrigins origins that may frame this one page; X-Frame-Options, which cannot list
 * origins, is then omitted
 */
export function securityHeaders(
  https: boolean,
  embedOrigins: readonly string[] = [],
): Record<string, string> {
  const framed = embedOrigins.length > 0;
  const headers: Record<string, string> = {
    'content-security-policy': contentSecurityPolicy(embedOrigins),
    'x-content-type-options': 'nosniff',
    ...(!framed && { 'x-frame-options': 'DENY' }),
    'referrer-policy': 'same-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(self), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': framed ? 'cross-origin' : 'same-origin',
  };
  if (https) headers['strict-transport-security'] = 'max-age=63072000; includeSubDomains';
  return headers;
}

/**
 * One policy for every response, staff pages included: no scripts except our files, and no text
 * that becomes markup or code in a browser (Trusted Types, where supported).
 */
export function contentSecurityPolicy(embedOrigins: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${embedOrigins.join(' ') || "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
