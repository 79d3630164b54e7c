import { type Element, elementText } from './read-document';
import type { GatewayCall, StoredLetter } from './received';
import type { Chamber } from './value-types';

/**
 * Checks of a sender by what it sent. Each returns a list that is empty if nothing is wrong; its
 * entries name office and id, and no person.
 */

type Letter = Pick<GatewayCall, 'root' | 'xml' | 'id' | 'office'>;
type Read = Letter & { root: Element };

const readOnes = (letters: Letter[]): Read[] =>
  letters.flatMap((letter) => (letter.root ? [{ ...letter, root: letter.root }] : []));
const sendings = (requests: GatewayCall[]) =>
  readOnes(requests.filter(({ entrance }) => entrance?.for === 'send'));
const notified = ({ id, office }: Letter, what: string) => `${office} ${id}: ${what}`;

/** Number of letters that each office received. */
export function countByOffice(stored: StoredLetter[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { office } of stored) counts[office] = (counts[office] ?? 0) + 1;
  return counts;
}

/** Ids that were sent more than once, with their number: correct after a fault, wrong otherwise. */
export function repeatedIds(requests: GatewayCall[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id = '' } of sendings(requests)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1));
}

/** Ids that one endpoint accepted more than once. */
export function acceptedTwice(stored: StoredLetter[]): string[] {
  const seen = new Set<string>();
  return stored.flatMap((letter) => {
    const key = `${letter.chamber} ${letter.environment} ${letter.id}`;
    if (seen.has(key)) return [notified(letter, 'accepted twice')];
    seen.add(key);
    return [];
  });
}

/**
 * The same person, office, and campaign under more than one id, which is a retry that a gateway
 * cannot recognize.
 */
export function changedIds(requests: GatewayCall[]): string[] {
  const first = new Map<string, string>();
  return sendings(requests).flatMap((letter) => {
    const { root, id = '', office } = letter;
    const who = ['FirstName', 'LastName', 'Email', 'Address1', 'Zip'].map((name) =>
      elementText(root, 'Constituent', name),
    );
    const key = JSON.stringify([office, elementText(root, 'Delivery', 'CampaignId'), ...who]);
    const known = first.get(key);
    first.set(key, known ?? id);
    return known === undefined || known === id ? [] : [notified(letter, `was ${known} before`)];
  });
}

/**
 * Name, street, address, or phone of the writer within the text, although they have their own
 * fields.
 */
export function writersInText(letters: Letter[]): string[] {
  return readOnes(letters).flatMap((letter) => {
    const field = (name: string) => elementText(letter.root, 'Constituent', name)?.trim() ?? '';
    const name = `${field('FirstName')} ${field('LastName')}`;
    const text = plain(bodiesOf(letter.root).join('\n'));
    const own = { name, street: field('Address1'), email: field('Email'), phone: field('Phone') };
    const found = Object.entries(own).filter(([, value]) => value && text.includes(plain(value)));
    return found.map(([what]) => notified(letter, `${what} of the writer in the text`));
  });
}

/** Letters that name a bill without Pro or Con. */
export function billsWithoutStance(letters: Letter[]): string[] {
  return readOnes(letters)
    .filter(({ root }) => elementText(root, 'Message', 'Bills', 'Bill') !== undefined)
    .filter(({ root }) => elementText(root, 'Message', 'ProOrCon') === undefined)
    .map((letter) => notified(letter, 'a bill without a stance'));
}

/** Campaign ids under which some letters are for and others against the same request. */
export function mixedCampaigns(letters: Letter[]): string[] {
  const stances = new Map<string, Set<string>>();
  for (const { root } of readOnes(letters)) {
    const campaign = elementText(root, 'Delivery', 'CampaignId') ?? '';
    const stance = elementText(root, 'Message', 'ProOrCon')?.toLowerCase();
    if (stance) stances.set(campaign, (stances.get(campaign) ?? new Set()).add(stance));
  }
  return [...stances].filter(([, found]) => found.size > 1).map(([campaign]) => campaign);
}

/** Paragraphs of the campaign's own text that are presented as the writer's own text. */
export function templateAsOwnWords(letters: Letter[], template: string): string[] {
  const paragraphs = template
    .split(/\n\s*\n/)
    .map(plain)
    .filter(Boolean);
  return readOnes(letters).flatMap((letter) => {
    const own = (elementText(letter.root, 'Message', 'ConstituentMessage') ?? '').split(/\n\s*\n/);
    const found = own.map(plain).filter((text) => paragraphs.includes(text));
    return found.map(() => notified(letter, 'a paragraph of the template as own words'));
  });
}

/**
 * Letters with more than one element that begins or ends on a line, because some offices read the
 * XML as it is.
 */
export function sharedLines(letters: Letter[]): string[] {
  return letters
    .filter(({ xml }) => xml.split('\n').some(isShared))
    .map((letter) => notified(letter, 'several tags on one line'));
}

function isShared(line: string) {
  const names = (tag: RegExp) => [...line.matchAll(tag)].map(([, name]) => name);
  const begun = names(/<([A-Za-z][\w.-]*)/g);
  const ended = names(/<\/([A-Za-z][\w.-]*)/g);
  const differ = begun.length > 0 && ended.length > 0 && begun[0] !== ended[0];
  return begun.length > 1 || ended.length > 1 || differ;
}

/** Maximum number of requests that one gateway received within a second. */
export function busiestSecond(requests: GatewayCall[], chamber: Chamber): number {
  const times = requests
    .filter(({ entrance }) => entrance?.chamber === chamber)
    .map(({ at }) => at.getTime());
  return Math.max(
    0,
    ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length),
  );
}

function bodiesOf(root: Element): string[] {
  return ['OrganizationStatement', 'ConstituentMessage'].flatMap(
    (name) => elementText(root, 'Message', name) ?? [],
  );
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
