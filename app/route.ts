import { preferredLanguage } from '@/lib/campaign/languages';
import { readLinkSource } from '@/lib/campaign/link-sources';

/** Redirects to the home page in the visitor's language, with the source of the link. */
export function GET(request: Request) {
  const language = preferredLanguage(request.headers.get('accept-language') ?? '');
  const from = readLinkSource(new URL(request.url).searchParams.get('from'));
  // A relative address, because the host name that the visitor uses is unknown.
  return new Response(null, {
    status: 307,
    headers: {
      Location: `/${language}${from ? `?from=${from}` : ''}`,
      Vary: 'Accept-Language',
      'Cache-Control': 'no-cache',
    },
  });
}
