import { preferredLanguage } from '@/lib/campaign/languages';

/** Redirects to the home page in the visitor's language. */
export function GET(request: Request) {
  const language = preferredLanguage(request.headers.get('accept-language') ?? '');
  // A relative address, because the host name that the visitor uses is unknown.
  return new Response(null, {
    status: 307,
    headers: { Location: `/${language}`, Vary: 'Accept-Language', 'Cache-Control': 'no-cache' },
  });
}
