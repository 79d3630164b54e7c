import { z } from 'zod';
import type { Message, Webhook } from '@/lib/platform/db';
import { type PostResult, postEvent } from './post-event';

/**
 * Path of APIv4 on a site with short addresses: https://docs.civicrm.org/dev/en/latest/api/v4/rest/
 */
const API_PATH = 'civicrm/ajax/api4';

/** Where a page of CiviCRM or of its content system begins, after the address of the site. */
const PAGE = /\/(?:civicrm|wp-admin|wp-login\.php|index\.php)(?:\/.*)?$/i;

/**
 * Address of APIv4 for what an admin typed: the address of the site, of any page of CiviCRM as copied
 * from the browser, or of the API itself. Joomla carries it in the query.
 */
export function civiApiUrl(typed: string): string {
  const at = typed.indexOf(API_PATH);
  if (at >= 0) return typed.slice(0, at + API_PATH.length);
  const { origin, pathname, searchParams } = new URL(typed);
  const site = origin + pathname;
  if (searchParams.get('option') === 'com_civicrm') {
    return `${site}?option=com_civicrm&task=${API_PATH}`;
  }
  return `${site.replace(PAGE, '').replace(/\/+$/, '')}/${API_PATH}`;
}

type CiviPerson = Pick<Message, 'firstName' | 'lastName' | 'zip' | 'language'> & {
  email: string;
};

type Receiver = Pick<Webhook, 'url' | 'groupId'> & { key: string; toPrivate: boolean };

const answer = z.object({
  values: z.array(z.object({ id: z.number().optional(), contact_id: z.number().optional() })),
});

/** A request that was not answered as APIv4 answers. */
class Unanswered extends Error {
  constructor(readonly result: PostResult) {
    super('no answer of APIv4');
  }
}

/**
 * Adds a supporter to CiviCRM. A contact with the email address is used as it is, so that nothing
 * which was corrected there is overwritten; otherwise one is created. A contact who is in the group,
 * or was removed from it, is left alone. Each request can be repeated: whatever a broken connection
 * left undone is done by the next call, and nothing is done twice, because the calls of one
 * connection run one after another.
 */
export async function addToCiviCrm(to: Receiver, person: CiviPerson): Promise<PostResult> {
  return answered(async () => {
    const contactId = (await findContact(to, person.email)) ?? (await createContact(to, person));
    if (to.groupId !== null) await addToGroup(to, contactId, to.groupId);
  });
}

/** Checks address, key, and group without changing any data. */
export async function testCiviCrm(to: Receiver): Promise<PostResult> {
  return answered(async () => {
    await request(to, 'Contact/get', { select: ['id'], limit: 1 });
    if (to.groupId === null) return;
    const where = [['id', '=', to.groupId]];
    const groups = await request(to, 'Group/get', { select: ['id'], where, limit: 1 });
    if (groups.length === 0) throw new Unanswered({ failure: 'no_such_group' });
  });
}

async function answered(act: () => Promise<void>): Promise<PostResult> {
  try {
    await act();
    return { status: 200 };
  } catch (problem) {
    if (problem instanceof Unanswered) return problem.result;
    throw problem;
  }
}

async function findContact(to: Receiver, email: string) {
  const [found] = await request(to, 'Email/get', {
    select: ['contact_id'],
    where: [
      ['email', '=', email],
      ['contact_id.is_deleted', '=', false],
      ['contact_id.contact_type', '=', 'Individual'],
    ],
    orderBy: { is_primary: 'DESC', contact_id: 'ASC' },
    limit: 1,
  });
  return found?.contact_id;
}

const LOCALES: Record<string, string> = { en: 'en_US', es: 'es_MX' };

async function createContact(
  to: Receiver,
  { email, firstName, lastName, zip, language }: CiviPerson,
) {
  const [created] = await request(to, 'Contact/create', {
    values: {
      contact_type: 'Individual',
      ...(firstName && { first_name: firstName }),
      ...(lastName && { last_name: lastName }),
      preferred_language: LOCALES[language],
      'email_primary.email': email,
      ...(zip && { 'address_primary.postal_code': zip }),
    },
  });
  if (!created?.id) throw new Unanswered({ failure: 'not_civicrm' });
  return created.id;
}

async function addToGroup(to: Receiver, contactId: number, groupId: number) {
  const where = [
    ['contact_id', '=', contactId],
    ['group_id', '=', groupId],
  ];
  const known = await request(to, 'GroupContact/get', { select: ['id'], where, limit: 1 });
  if (known.length > 0) return;
  const values = { contact_id: contactId, group_id: groupId, status: 'Added' };
  await request(to, 'GroupContact/create', { values });
}

/**
 * One request: parameters are a form field with JSON, the key is the credential of AuthX, and
 * without `x-requested-with` it is refused.
 */
async function request({ url, key, toPrivate }: Receiver, action: string, params: object) {
  const result = await postEvent({
    url: `${url}/${action}`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-civi-auth': `Bearer ${key}`,
      'x-requested-with': 'XMLHttpRequest',
      accept: 'application/json',
    },
    body: new URLSearchParams({ params: JSON.stringify(params) }).toString(),
    toPrivate,
    readsAnswer: true,
  });
  if ('failure' in result) throw new Unanswered(result);
  const { status, text = '' } = result;
  if (status === 404) throw new Unanswered({ failure: 'not_civicrm' });
  if (status < 200 || status > 299) throw new Unanswered({ status });
  const parsed = answer.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data.values;
  // APIv4 reports some problems in its answer; a page of the site is no answer of APIv4.
  throw new Unanswered({ failure: isProblem(jsonOf(text)) ? 'refused' : 'not_civicrm' });
}

const isProblem = (value: unknown) =>
  z.object({ error_message: z.string() }).safeParse(value).success;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
