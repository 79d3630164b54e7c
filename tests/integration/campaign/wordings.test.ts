import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { edition, letterText } from '@/lib/campaign/edition';
import { editionInForce } from '@/lib/campaign/published-wordings';
import {
  shippedWording,
  textAt,
  type Wording,
  type WordingKey,
  wordingFrom,
} from '@/lib/campaign/wording';
import {
  discardDraft,
  publishDraft,
  restoreWording,
  saveWordingDraft,
} from '@/lib/staff/campaign/edit-wording';
import { inForce, readHistory } from '@/lib/staff/campaign/read-history';
import {
  findTypedWording,
  readWordingForm,
  typedWordingCookie,
} from '@/lib/staff/campaign/wording-form';
import { auditFromNow } from '../../support/audit-from-now';
import { inAutumn2026 } from '../../support/in-autumn-2026';
import { admin } from '../../support/sample-staff';
import { type MessageSite, openMessageSite } from '../messages/message-site';

inAutumn2026();

let site: MessageSite;
let newLines: Awaited<ReturnType<typeof auditFromNow>>;
beforeAll(async () => {
  site = await openMessageSite();
});
beforeEach(async () => {
  newLines = await auditFromNow(site.db);
});
afterAll(() => site.close());

const name = '2026-law';
const none = { draft: '', version: 0 };

async function draftOf() {
  const { draft } = await readHistory(name);
  return { draft: draft?.id ?? '', version: draft?.version ?? 0 };
}

/** The wording in use, with changes. */
async function words(change: Partial<Record<WordingKey, string>>): Promise<Wording> {
  const { wording } = inForce(await readHistory(name));
  return wordingFrom((key) => change[key] ?? textAt(wording, key));
}

async function publish(change: Partial<Record<WordingKey, string>>) {
  await saveWordingDraft(name, { words: await words(change), ...(await draftOf()) }, admin);
  return publishDraft(name, await draftOf(), admin);
}

const headline = async (language: 'en' | 'es' = 'en') =>
  (await editionInForce(name, language, await readCampaignRow())).headline;

test('a draft changes nothing until it is published, then both languages change together', async () => {
  const change = {
    'en-headline': 'Another headline for the Act',
    'es-headline': 'Otro titular para la ley',
  };
  const saved = await saveWordingDraft(name, { words: await words(change), ...none }, admin);
  expect(saved).toBe('words_saved');
  expect(await headline()).toBe(edition(name, 'en').headline);
  expect(await publishDraft(name, await draftOf(), admin)).toBe('words_published');
  expect(await headline()).toBe('Another headline for the Act');
  expect(await headline('es')).toBe('Otro titular para la ley');
  // Fields outside the wording keep the edition's values.
  const merged = await editionInForce(name, 'en', await readCampaignRow());
  const { bills, stance, topic, questions } = edition(name, 'en');
  expect(merged).toMatchObject({ bills, stance, topic, questions });
  expect(await newLines()).toMatchObject([
    { action: 'wording.saved', subject: '2026-law 1', before: { number: 0 } },
    {
      action: 'wording.published',
      subject: '2026-law 1',
      network: admin.network,
      before: { number: 0, 'en-headline': edition(name, 'en').headline },
      after: { number: 1, ...change },
    },
  ]);
});

test('another machine shows a published wording on its next page', async () => {
  vi.resetModules();
  const elsewhere = await import('@/lib/campaign/published-wordings');
  const campaign = await import('@/lib/campaign/campaign');
  const there = async () =>
    (await elsewhere.editionInForce(name, 'en', await campaign.readCampaignRow())).headline;
  const before = await there();
  expect(before).toBe(await headline());
  expect(await publish({ 'en-headline': 'Seen on every machine at once' })).toBe('words_published');
  expect(await there()).toBe('Seen on every machine at once');
  expect(await headline()).toBe('Seen on every machine at once');
});

describe('two people editing the wording', () => {
  test('get one draft and one notice if they begin at the same time', async () => {
    const mine = await words({ 'en-ask': 'Ask one thing of them.' });
    const theirs = await words({ 'en-ask': 'Ask another thing of them.' });
    const both = await Promise.all(
      [mine, theirs].map((each) => saveWordingDraft(name, { words: each, ...none }, admin)),
    );
    expect(both.sort()).toEqual(['words_changed', 'words_saved']);
    expect(await site.db.editionWording.count({ where: { publishedAt: null } })).toBe(1);
  });

  test('cannot overwrite each other: the later form is refused', async () => {
    const seen = await draftOf();
    const first = await words({ 'en-ask': 'The first to save it.' });
    expect(await saveWordingDraft(name, { words: first, ...seen }, admin)).toBe('words_saved');
    expect(await saveWordingDraft(name, { words: first, ...seen }, admin)).toBe('words_changed');
    expect(await publishDraft(name, seen, admin)).toBe('words_moved');
    expect(await discardDraft(name, seen, admin)).toBe('words_moved');
    expect((await readHistory(name)).draft?.wording.en.ask).toBe('The first to save it.');
  });

  test('each keep what they typed in their own cookie', async () => {
    const long = 'x'.repeat(9_000);
    const cookie = await typedWordingCookie(name, await words({ 'es-letter': long }));
    const value = cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    expect((await findTypedWording(name, () => value))?.es.letter).toBe(long);
    expect(await findTypedWording('2024-bill', () => value)).toBeUndefined();
    expect(await findTypedWording(name, () => undefined)).toBeUndefined();
  });

  test('can discard a draft, which writes an audit entry', async () => {
    expect(await discardDraft(name, await draftOf(), admin)).toBe('words_discarded');
    expect((await readHistory(name)).draft).toBeUndefined();
    expect(await newLines()).toMatchObject([{ action: 'wording.discarded' }]);
  });
});

test('a draft with problems is not published', async () => {
  expect(await publish({ 'en-letter': 'See http://example.org', 'es-ask': '' })).toBe(
    'words_problems',
  );
  expect((await readHistory(name)).draft?.publishedAt).toBeNull();
  await discardDraft(name, await draftOf(), admin);
  expect(await publish({})).toBe('words_same');
  await discardDraft(name, await draftOf(), admin);
});

test('characters that the database refuses are removed from a submitted wording', async () => {
  const typed = readWordingForm({ 'en-letter': 'One\r\n\r\nTwo \u0000 \ud800 three' });
  expect(typed.en.letter).toBe('One\n\nTwo   three');
  expect(await saveWordingDraft(name, { words: typed, ...none }, admin)).toBe('words_saved');
  await discardDraft(name, await draftOf(), admin);
});

describe('a published wording', () => {
  const published = { edition: name, number: 1 };

  test('is never changed or deleted, even when a form names it as the draft', async () => {
    const where = { edition_number: published };
    const before = await site.db.editionWording.findUniqueOrThrow({ where });
    const asDraft = { draft: before.id, version: before.version };
    const other = await words({ 'en-ask': 'Another ask than the published one.' });
    expect(await saveWordingDraft(name, { words: other, ...asDraft }, admin)).toBe('words_changed');
    expect(await discardDraft(name, asDraft, admin)).toBe('words_moved');
    expect(await publishDraft(name, asDraft, admin)).toBe('words_moved');
    expect(await site.db.editionWording.findUniqueOrThrow({ where })).toEqual(before);
  });

  test('is restored under a new number with a reason, and an open draft is renumbered', async () => {
    await saveWordingDraft(name, { words: await words({ 'en-ask': 'A draft.' }), ...none }, admin);
    const stale = await draftOf();
    const { number } = inForce(await readHistory(name));
    const reason = 'The new headline was read wrongly.';
    expect(await restoreWording(name, { number: 1, instead: number, reason }, admin)).toBe(
      'words_back',
    );
    expect(await headline()).toBe('Another headline for the Act');
    const history = await readHistory(name);
    expect(history.published[0]).toMatchObject({
      number: number + 1,
      basedOn: 1,
      publishedBy: admin.name,
      changed: ['en-headline'],
    });
    expect(history.draft?.number).toBe(number + 2);
    expect(await publishDraft(name, stale, admin)).toBe('words_moved');
    expect((await newLines()).at(-1)).toMatchObject({
      action: 'wording.restored',
      reason,
      subject: `2026-law ${number + 1}`,
      before: { number },
      after: { number: number + 1 },
    });
    await discardDraft(name, await draftOf(), admin);
  });

  test('is not restored twice, or over a wording that the person has not seen', async () => {
    const { number } = inForce(await readHistory(name));
    const back = { number: 0, instead: number, reason: 'As it came.' };
    const both = await Promise.all([1, 2].map(() => restoreWording(name, back, admin)));
    expect(both.sort()).toEqual(['words_back', 'words_moved']);
    expect(await headline()).toBe(edition(name, 'en').headline);
    expect(inForce(await readHistory(name)).wording).toEqual(shippedWording(name));
    const again = { ...back, instead: number + 1 };
    expect(await restoreWording(name, again, admin)).toBe('words_same');
    expect(await restoreWording(name, { ...again, number: 99 }, admin)).toBe('words_moved');
  });
});

test("template paragraphs from any published wording are not counted as the writer's own text", async () => {
  const first = 'Our template, as staff wrote it first, for all to send.';
  const second = 'Our template, as staff wrote it later, for all to send.';
  const subject = 'A subject that staff wrote';
  await publish({ 'en-letter': first, 'en-subject': subject });
  await publish({ 'en-letter': second });
  const shipped = letterText(edition(name, 'en')).split('\n\n')[0];
  const message = [shipped, first, 'Mine.', second].join('\n\n');
  const { body } = await site.send(site.newMessage({ subject, message }));
  const row = await site.db.message.findUniqueOrThrow({ where: { reference: body.reference } });
  expect(row).toMatchObject({ ownText: 'Mine.', ownWords: true, edition: name });
  expect(row.templateText).toBe([shipped, first, second].join('\n\n'));
});
