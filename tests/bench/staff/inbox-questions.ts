import pg from 'pg';
import { cursorText } from '@/lib/staff/inbox/inbox-filters';
import { DAYS } from './make-rows';

/** Query in the address bar of the inbox. */
export type InboxQuestion = Record<string, string>;
/** Queries of staff by kind: common, rare, and without a result. */
export type InboxQuestions = Record<string, InboxQuestion[]>;

const DAY_MS = 86_400_000;
/** Greater than every id, for a page that ends at a given moment. */
const ANY_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Finds a writer at the same relative position, whatever the size of the database. */
async function findWriter(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`
    select reference, email, "firstName", "lastName", city from "Message"
    where "erasedAt" is null and "ownWords" order by "createdAt"
    offset (select count(*) / 5 from "Message") limit 1`);
  await client.end();
  const { reference = '', email = '', firstName = '', lastName = '', city = '' } = rows[0] ?? {};
  return { reference, email, name: `${firstName} ${lastName}`, city };
}

const one = (name: string, ...values: string[]) => values.map((value) => ({ [name]: value }));

/** The same queries for every size; only a writer's names and numbers differ. */
export async function questionsOf(url: string): Promise<InboxQuestions> {
  const writer = await findWriter(url);
  const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
  const day = (days: number) => ago(days).toISOString().slice(0, 10);
  const behind = (days: number, trouble?: number) =>
    cursorText({ createdAt: ago(days), id: ANY_ID, ...(trouble !== undefined && { trouble }) });
  const [soon, middle, late] = [DAYS / 60, DAYS / 2, DAYS * 0.97];
  return {
    'no filter': [{}, { sort: 'trouble' }],
    'deep page': [
      ...one('before', behind(soon), behind(middle), behind(late)),
      { sort: 'trouble', before: behind(middle, 4) },
      { sort: 'trouble', before: behind(late, 0) },
      { state: 'TX', before: behind(middle) },
      { q: 'court', before: behind(middle) },
    ],
    'one filter': [
      ...one('need', 'read', 'marked', 'failed', 'unclear', 'look'),
      ...one('tag', 'press', 'nothing'),
      ...one('assignee', 'none', 'no-one'),
      ...one(
        'status',
        'on_hold',
        'queued',
        'accepted',
        'refused',
        'failed',
        'unconfirmed',
        'saved',
      ),
      ...one('status', 'bounced', 'self_send', 'rejected', 'expired', 'canceled'),
      ...one('channel', 'email', 'house_cwc', 'senate_cwc', 'self_send', 'capture'),
      ...one('office', 'TX-37', 'CA-S1', 'son', 'Nobody'),
      ...one('state', 'CA', 'WY'),
      ...one('district', 'NY-12', 'AK-AL'),
      ...one('language', 'en', 'es'),
      ...one('words', 'own', 'template'),
      ...one('on_hold', 'review', 'confirmation', 'new_congress'),
      ...one('reason', 'marked.links', 'marked.slurs', 'rejected.spam'),
      ...one('from', day(7), day(middle)),
      ...one('to', day(middle), day(late)),
      { from: day(middle), to: day(middle) },
    ],
    'combined filters': [
      { state: 'CA', language: 'es', words: 'own' },
      { status: 'refused', channel: 'email', office: 'TX-37' },
      { state: 'WY', language: 'es', status: 'bounced' },
      { status: 'accepted', channel: 'house_cwc', language: 'es' },
      { need: 'failed', language: 'es', from: day(30) },
      { status: 'bounced', state: 'CA', to: day(middle), sort: 'trouble' },
      { on_hold: 'review', state: 'NY', sort: 'trouble' },
      { office: 'son', status: 'refused' },
      { language: 'es', words: 'template', to: day(late) },
      // Many messages match one filter, many the other, and none both.
      { state: 'CA', office: 'NY-S1' },
      { words: 'own', status: 'accepted', reason: 'marked.links' },
      { state: 'TX', status: 'self_send', channel: 'email' },
    ],
    search: [
      ...one('q', 'court', 'people', 'state work', 'the of', 'act'),
      ...one('q', 'garden', 'harbor', 'orchard', 'lighthouse', 'zeppelin'),
      ...one('q', '"family law"', '"please help court"', 'garden -law', '-court', 'garden orchard'),
      ...one('q', writer.name, writer.email, writer.reference, writer.city),
      ...one('q', 'sam@example.org', 'example'),
    ],
    'search with filters': [
      { q: 'court', state: 'CA' },
      { q: 'court', status: 'refused' },
      { q: 'court', district: 'AK-AL', language: 'es' },
      { q: 'garden', state: 'TX', words: 'own' },
      { q: 'harbor', language: 'es' },
      { q: 'lighthouse', status: 'accepted' },
      { q: 'garden', sort: 'trouble' },
      { q: 'court', need: 'marked' },
      { q: 'people', words: 'own', from: day(middle), sort: 'trouble' },
      { q: 'zeppelin', state: 'CA' },
      // A message with these words has its writer's own text.
      { q: 'garden', words: 'template' },
      { q: writer.name, state: 'CA' },
    ],
  };
}
