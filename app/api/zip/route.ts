import { answerZip } from '@/components/write/goes-to';
import { isLanguage } from '@/lib/campaign/languages';
import { readJsonObject } from '@/lib/platform/answers';

/**
 * Values that the form of the write journey fills in while the visitor types: requested by our own
 * script with a POST, so that no ZIP code is part of a URL. Answered from the tables and not
 * stored.
 */
export async function POST(request: Request): Promise<Response> {
  const input = await readJsonObject(request);
  if (input instanceof Response) return input;
  const { zip, language, program } = input as Record<string, unknown>;
  const of = typeof language === 'string' && isLanguage(language) ? language : 'en';
  const answer = await answerZip(typeof zip === 'string' ? zip : '', of, program === true);
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
}
