import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { letterText } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { campaignEdition } from '@/lib/campaign/published-wordings';
import { readJourney } from '@/lib/messages/read-journey';
import { publishDraft, saveWordingDraft } from '@/lib/staff/campaign/edit-wording';
import { inForce, readHistory } from '@/lib/staff/campaign/read-history';
import { inAutumn2026 } from '../../support/in-autumn-2026';
import { admin } from '../../support/sample-staff';
import { filled } from './journey-form';
import { type MessageSite, openBrowser, openMessageSite } from './message-site';

/** Headers of the browser whose page is read. */
let asked = new Headers();
vi.mock('next/headers', () => ({ headers: async () => asked }));

inAutumn2026();

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterAll(() => site.close());

/** Publishes another subject and letter in both languages. */
async function publishLetters() {
  const { edition } = await readCampaignRow();
  const words = structuredClone(inForce(await readHistory(edition)).wording);
  Object.assign(words.en, { subject: 'A new subject', letter: 'A new letter.\n\nIts ending.' });
  Object.assign(words.es, { subject: 'Otro asunto', letter: 'Otra carta.\n\nSu final.' });
  expect(await saveWordingDraft(edition, { words, draft: '', version: 0 }, admin)).toBe(
    'words_saved',
  );
  const { draft } = await readHistory(edition);
  const of = { draft: draft?.id ?? '', version: draft?.version ?? 0 };
  expect(await publishDraft(edition, of, admin)).toBe('words_published');
}

/** Fields of the form offered in a language, as they are posted unchanged. */
async function offeredIn(language: Language) {
  const { subject, ...parts } = await campaignEdition(language);
  return { subject, message: letterText(parts).replaceAll('\n', '\r\n') };
}

/** Subject and message of the form in a language, after an error in a form in the other one. */
async function shownIn(language: Language, posted: { subject: string; message: string }) {
  const browser = openBrowser(site, language === 'en' ? 'es' : 'en');
  const { to } = await browser.press('write', filled({ ...posted, zip: '' }));
  expect(to).toMatch(/\/write\?draft$/);
  asked = new Headers({ cookie: browser.cookie });
  const { typed, problems } = await readJourney(language);
  expect(problems.map(({ field }) => field)).toEqual(['zip']);
  const { subject, ...parts } = await campaignEdition(language);
  return { subject: typed('subject', subject), message: typed('message', letterText(parts)) };
}

test('a letter left as offered follows the language, in the wording that staff published', async () => {
  expect((await shownIn('es', await offeredIn('en'))).subject).toBe(
    (await campaignEdition('es')).subject,
  );
  await publishLetters();
  const english = { subject: 'A new subject', message: 'A new letter.\n\nIts ending.' };
  const spanish = { subject: 'Otro asunto', message: 'Otra carta.\n\nSu final.' };
  expect(await shownIn('en', await offeredIn('es'))).toEqual(english);
  expect(await shownIn('es', await offeredIn('en'))).toEqual(spanish);
});

test('a letter in own words stays in every language', async () => {
  const own = { subject: 'My own subject', message: 'My own letter.' };
  expect(await shownIn('es', own)).toEqual(own);
});
