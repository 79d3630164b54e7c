/**
 * The headers every answer carries. Scripts, styles and pictures come from here and nowhere else;
 * no page of ours may be framed; nothing about the address leaves with a link.
 * @param framers origins that may frame this one page; X-Frame-Options, which knows no list, then
 * stays away
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
 * One policy for every answer, staff pages included: no script but our files, and no text that
 * becomes markup or code in a browser (Trusted Types, where a browser has them).
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
