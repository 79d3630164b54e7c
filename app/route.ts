import { preferredLanguage } from '@/lib/campaign/languages';

/** The first page in the visitor's language. */
export function GET(request: Request) {
  const language = preferredLanguage(request.headers.get('accept-language') ?? '');
  // A relative address: what the visitor calls this site is not for us to guess.
  return new Response(null, {
    status: 307,
    headers: { Location: `/${language}`, Vary: 'Accept-Language', 'Cache-Control': 'no-cache' },
  });
}
