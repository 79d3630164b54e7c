import { describe, expect, test } from 'vitest';
import { extractStatus, stripScripts } from '@/lib/platform/server/html-output';
import { contentSecurityPolicy, securityHeaders } from '@/lib/platform/server/security-headers';

describe('a rendered page', () => {
  test('loses the scripts of Next.js and their preloads', () => {
    const html =
      '<head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/></head>' +
      '<p>Words</p><script>self.x=1</script><script src="/_next/a.js" async=""></script>' +
      '<script id="_R_">\nself.y("<p>")\n</script>';
    expect(stripScripts(html)).toBe(
      '<head><link rel="stylesheet" href="/a.css"/></head><p>Words</p>',
    );
  });

  test('keeps our own scripts', () => {
    const own = '<script src="/site.js" defer="" data-site=""></script>';
    expect(stripScripts(`<script>1</script>${own}<script>2</script>`)).toBe(own);
  });

  test('keeps text that visitors entered', () => {
    const typed = '<textarea>&lt;script&gt;alert(1)&lt;/script&gt;</textarea>';
    expect(stripScripts(typed)).toBe(typed);
  });

  test('states its status in a meta element that is removed', () => {
    const html = '<head><meta name="campaign-status" content="404"/></head><p>Gone</p>';
    expect(extractStatus(html)).toEqual({ html: '<head></head><p>Gone</p>', status: 404 });
    expect(extractStatus('<p>Here</p>')).toEqual({ html: '<p>Here</p>' });
  });
});

describe('the security headers', () => {
  test('allow only our scripts, no frames, and no other sites', () => {
    const policy = contentSecurityPolicy();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toMatch(/unsafe|nonce|https?:|\*/);
  });

  test('require HTTPS only on an HTTPS site', () => {
    expect(securityHeaders(true)['strict-transport-security']).toMatch(/max-age=\d{8}/);
    expect(securityHeaders(false)).not.toHaveProperty('strict-transport-security');
  });

  test('hide our URLs from other sites', () => {
    expect(securityHeaders(true)).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});
