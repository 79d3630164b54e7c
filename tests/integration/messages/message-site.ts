import { vi } from 'vitest';
import { POST } from '@/app/api/messages/route';
import { loadOffices } from '@/lib/offices/load-offices';
import { rereadEnv } from '@/lib/platform/env';
import { NETWORK_HEADER } from '@/lib/platform/network';
import { freshDatabase } from '../../support/database';
import { sampleInput } from '../../unit/messages/sample-input';

/** The message route with its own database and the whole roster, without the server. */
export async function openMessageSite(settings: Record<string, string> = {}) {
  vi.stubEnv('GEOCODER', 'off');
  vi.stubEnv('LOG', 'off');
  vi.stubEnv('MIN_FORM_SECONDS', '0');
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const database = await freshDatabase();
  rereadEnv();
  await loadOffices(database.db);
  let people = 0;
  let network = '192.0.2.1';

  function post(body: BodyInit, headers: Record<string, string>) {
    const request = new Request('http://localhost/api/messages', {
      method: 'POST',
      body,
      headers: { [NETWORK_HEADER]: network, ...headers },
    });
    return POST(request);
  }

  return {
    ...database,
    /** Changes a setting. */
    set(name: string, value: string) {
      vi.stubEnv(name, value);
      rereadEnv();
    },
    from(address: string) {
      network = address;
    },
    post,
    /** A message from a new writer, with the given changes. */
    newMessage(change: object = {}) {
      people += 1;
      return { ...sampleInput, email: `sam${people}@example.org`, ...change };
    },
    async send(input: unknown, headers: Record<string, string> = {}) {
      const type = { 'content-type': 'application/json' };
      const answer = await post(JSON.stringify(input), { ...type, ...headers });
      return { status: answer.status, headers: answer.headers, body: await answer.json() };
    },
    async close() {
      vi.unstubAllEnvs();
      await database.drop();
    },
  };
}

export type MessageSite = Awaited<ReturnType<typeof openMessageSite>>;

/** A browser at the form: it keeps its cookies and follows no redirects. */
export function openBrowser(site: MessageSite, language = 'en') {
  let cookie = '';
  return {
    get cookie() {
      return cookie;
    },
    set cookie(value: string) {
      cookie = value;
    },
    async press(step: string | undefined, fields: Record<string, string> = {}) {
      const form = new URLSearchParams({ language, ...(step && { step }), ...fields });
      const answer = await site.post(form, cookie ? { cookie } : {});
      cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? cookie;
      return { status: answer.status, to: answer.headers.get('location') ?? '', answer };
    },
  };
}
