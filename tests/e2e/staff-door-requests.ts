import type { APIRequestContext, APIResponse } from 'playwright/test';
import { type Door, METHODS, type Method } from '../support/staff-doors';

/**
 * Value for a variable part of an address: a real one if the test has one, otherwise one of the
 * right format.
 */
const SOME_ID = '019ab0de-0000-7000-8000-00000000abcd';

export type Places = Record<string, string>;

/**
 * Address with its variable parts filled in; each value is looked up by the path that leads to it.
 */
export function addressOf({ address }: Pick<Door, 'address'>, places: Places = {}): string {
  let prefix = '';
  for (const part of address.split('/').slice(1)) {
    prefix += `/${part}`;
    const real = part.startsWith('[') ? (places[prefix] ?? SOME_ID) : part;
    prefix = `${prefix.slice(0, -part.length)}${part}`;
    address = address.replace(part, real);
  }
  return address;
}

type DoorRequest = { door: Door; method: Method; answer: APIResponse };

/**
 * Methods to attempt at an address: all methods, or those that it supports, with a form posted to a
 * page.
 */
export const everyMethod = () => [...METHODS];
export const itsMethods = ({ kind, methods }: Door): Method[] =>
  kind === 'page' ? ['GET', 'POST'] : methods;

const BATCH_SIZE = 6;

/**
 * Header that a browser sends with our forms. A request with a staff cookie and without it is
 * refused before any route.
 */
export const FROM_OUR_PAGE = { 'sec-fetch-site': 'same-origin' };

/** Requests all these addresses and returns the answers that `isRight` does not allow. */
export async function wrongAnswers(
  request: APIRequestContext,
  doors: Door[],
  isRight: (asked: DoorRequest) => boolean,
  {
    methodsOf = itsMethods,
    headers = {},
    places = {},
  }: {
    methodsOf?: (door: Door) => Method[];
    headers?: Record<string, string>;
    places?: Places;
  } = {},
): Promise<string[]> {
  const all = doors.flatMap((door) => methodsOf(door).map((method) => ({ door, method })));
  const wrong: string[] = [];
  for (let from = 0; from < all.length; from += BATCH_SIZE) {
    const asked = all.slice(from, from + BATCH_SIZE).map(async ({ door, method }) => {
      const address = addressOf(door, places);
      const form = { reason: 'a reason', sure: 'yes' };
      const body = method === 'GET' ? {} : { form };
      const answer = await request.fetch(address, {
        method,
        headers: { ...FROM_OUR_PAGE, ...headers },
        maxRedirects: 0,
        ...body,
      });
      if (!isRight({ door, method, answer }) || (await answer.text()).includes('<main')) {
        wrong.push(`${method} ${address}: ${answer.status()} ${answer.headers().location ?? ''}`);
      }
    });
    await Promise.all(asked);
  }
  return wrong;
}

/** Allows only a redirect to this page; a method that a route does not have must be refused. */
export const leadsTo =
  (path: string) =>
  ({ door, method, answer }: DoorRequest): boolean => {
    if (answer.status() === 405) return !(door.methods as string[]).includes(method);
    return [303, 307].includes(answer.status()) && answer.headers().location === path;
  };
