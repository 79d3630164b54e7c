import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/**
 * `die` breaks the connection and `hang` never answers, both after the contact was stored; `page`
 * answers with a web page, as a site without CiviCRM does.
 */
export type CiviFault = number | 'die' | 'hang' | 'page';

const where = z.array(z.tuple([z.string(), z.literal('='), z.unknown()]));
const reading = z.strictObject({
  select: z.array(z.string()),
  where: where.optional(),
  orderBy: z.record(z.string(), z.enum(['ASC', 'DESC'])).optional(),
  limit: z.number(),
});
const newContact = z.strictObject({
  contact_type: z.literal('Individual'),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  preferred_language: z.enum(['en_US', 'es_MX']),
  'email_primary.email': z.email(),
  'address_primary.postal_code': z.string().optional(),
});
const newMember = z.strictObject({
  contact_id: z.number(),
  group_id: z.number(),
  status: z.enum(['Added', 'Removed']),
});

type Contact = z.infer<typeof newContact> & { id: number; is_deleted: boolean };
type Member = z.infer<typeof newMember> & { id: number };

/**
 * Local stand-in for CiviCRM's APIv4 with the AuthX extension
 * (https://docs.civicrm.org/dev/en/latest/api/v4/rest/): the key in `X-Civi-Auth`, parameters as
 * JSON in a form field, and `X-Requested-With` against forged requests.
 */
export async function startCiviCrmStub({ key, groups }: { key: string; groups: number[] }) {
  const contacts: Contact[] = [];
  const members: Member[] = [];
  const actions: string[] = [];
  let fault: CiviFault | undefined;

  function run(action: string, params: unknown): object[] {
    if (action === 'Contact/create') {
      const { values } = z.strictObject({ values: newContact }).parse(params);
      const contact = { ...values, id: contacts.length + 1, is_deleted: false };
      contacts.push(contact);
      return [contact];
    }
    if (action === 'GroupContact/create') {
      const { values } = z.strictObject({ values: newMember }).parse(params);
      if (members.some((member) => isSame(member, values))) throw new Error('already exists');
      if (!groups.includes(values.group_id)) throw new Error('no such group');
      const member = { ...values, id: members.length + 1 };
      members.push(member);
      return [member];
    }
    const wanted = reading.parse(params);
    return rowsOf(action)
      .filter((row) => (wanted.where ?? []).every(([field, , value]) => matches(row, field, value)))
      .slice(0, wanted.limit);
  }

  function rowsOf(action: string): Record<string, unknown>[] {
    if (action === 'Contact/get') return contacts;
    if (action === 'Group/get') return groups.map((id) => ({ id }));
    if (action === 'GroupContact/get') return members;
    if (action !== 'Email/get') throw new Error('unknown action');
    return contacts.map((contact) => ({
      contact_id: contact.id,
      email: contact['email_primary.email'],
      'contact_id.is_deleted': contact.is_deleted,
      'contact_id.contact_type': contact.contact_type,
    }));
  }

  const server = createServer(async (request, response) => {
    const body = await text(request);
    const answer = (status: number, value: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const { headers, method, url = '' } = request;
    if (fault === 'page') return response.writeHead(200).end('<!doctype html><p>Welcome');
    if (typeof fault === 'number') return answer(fault, { error_code: 1, error_message: 'later' });
    const action = /^\/civicrm\/ajax\/api4\/(\w+\/\w+)$/.exec(url)?.[1];
    if (!action) return response.writeHead(404).end('not found');
    if (headers['x-civi-auth'] !== `Bearer ${key}`) {
      return response.writeHead(401).end('HTTP 401 Invalid credential');
    }
    if (headers['x-requested-with'] !== 'XMLHttpRequest' || method !== 'POST') {
      return answer(400, { error_code: 400, error_message: 'SECURITY ALERT' });
    }
    if (headers['content-type'] !== 'application/x-www-form-urlencoded') {
      return answer(500, { error_code: 1, error_message: 'no parameters' });
    }
    try {
      const params = JSON.parse(new URLSearchParams(body).get('params') ?? '{}');
      actions.push(action);
      const values = run(action, params);
      if (fault === 'hang' && action.endsWith('/create')) return undefined;
      if (fault === 'die' && action.endsWith('/create')) return void response.destroy();
      return answer(200, {
        values,
        entity: action.split('/')[0],
        version: 4,
        count: values.length,
      });
    } catch (problem) {
      return answer(500, { error_code: 1, error_message: String(problem), status: 500 });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    contacts,
    members,
    /** Actions that were carried out, oldest first. */
    actions,
    fails(next: CiviFault | undefined) {
      fault = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const isSame = (one: z.infer<typeof newMember>, other: z.infer<typeof newMember>) =>
  one.contact_id === other.contact_id && one.group_id === other.group_id;

/** MySQL compares text without regard to case. */
const matches = (row: Record<string, unknown>, field: string, value: unknown) =>
  field in row && String(row[field]).toLowerCase() === String(value).toLowerCase();
