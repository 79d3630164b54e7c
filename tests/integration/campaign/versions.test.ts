import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { edition, type StoredName } from '@/lib/campaign/edition';
import { editionInForce } from '@/lib/campaign/published-wordings';
import { shareText } from '@/lib/campaign/share-texts';
import type { Wording } from '@/lib/campaign/wording';
import { letterOf, siteOf } from '@/lib/delivery/letters/letter-of';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { raiseAlert } from '@/lib/notify/alerts/watch';
import { readStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { findRecordEffect, recordBill } from '@/lib/staff/campaign/bill-records';
import { changeSection } from '@/lib/staff/campaign/change-section';
import {
  discardDraft,
  makeVersion,
  publishDraft,
  restoreWording,
  saveWordingDraft,
} from '@/lib/staff/campaign/edit-wording';
import { listDraftVersions, readHistory } from '@/lib/staff/campaign/read-history';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';
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

const bill = '119 H.R. 9999';

async function draftOf(name: StoredName) {
  const { draft } = await readHistory(name);
  if (!draft) throw new Error('There is no draft.');
  return { words: structuredClone(draft.wording), draft: draft.id, version: draft.version };
}

/** A new version for an invented bill, as a draft. */
async function writeVersion(change?: (words: Wording) => void): Promise<StoredName> {
  const name = await makeVersion('2026-law', admin);
  if (!name) throw new Error('The version was not made.');
  const { words, ...of } = await draftOf(name);
  words.facts = { bills: bill, asksFor: 'passage', stance: 'Con', topic: 'Health', study: 'no' };
  words.en.headline = 'Tell Congress: vote no on the Sample Act';
  words.es.headline = 'Pida al Congreso que vote en contra';
  words.en.mail = 'Thank you for writing about the Sample Act.';
  words.en.shareBrief = 'Vote no on the Sample Act:';
  change?.(words);
  expect(await saveWordingDraft(name, { words, ...of }, admin)).toBe('words_saved');
  return name;
}

test('a draft version is hidden from visitors until published, and can be deleted', async () => {
  const name = await writeVersion();
  expect(await readCampaignRow()).toMatchObject({ edition: '2026-law' });
  expect(await listDraftVersions()).toEqual([{ name, title: 'Copy of The 2026 law' }]);
  await expect(changeTo(name)).resolves.toContain('problem=edition.missing');
  expect(await discardDraft(name, await draftOf(name), admin)).toBe('words_discarded');
  expect(await listDraftVersions()).toEqual([]);
  expect((await newLines()).map(({ action }) => action)).toEqual([
    'version.made',
    'wording.saved',
    'wording.discarded',
  ]);
});

async function changeTo(edition: string) {
  const { version } = await readStaffSettings();
  return (await changeSection('edition', { edition, version: `${version}` }, admin)).path;
}

test('a version is published only without problems, and then applies on every machine', async () => {
  const name = await writeVersion((words) => {
    words.es.ask = '';
  });
  expect(await publishDraft(name, await draftOf(name), admin)).toBe('words_problems');
  const { words, ...of } = await draftOf(name);
  words.es.ask = 'Vote en contra de la Sample Act (H.R. 9999).';
  await saveWordingDraft(name, { words, ...of }, admin);
  expect(await publishDraft(name, await draftOf(name), admin)).toBe('words_published');

  // Its ask is open, so the automatic choice shows it.
  const campaign = await readCampaignRow();
  expect(campaign).toMatchObject({ editionSetting: 'auto', edition: name });
  const inSpanish = await editionInForce(name, 'es', campaign);
  expect(inSpanish.headline).toBe('Pida al Congreso que vote en contra');
  expect(shareText(name, 'en', 'brief')).toBe('Vote no on the Sample Act:');

  vi.resetModules();
  const there = await import('@/lib/campaign/campaign');
  const elsewhere = await import('@/lib/campaign/published-wordings');
  const seen = await there.readCampaignRow();
  expect(seen.edition).toBe(name);
  expect((await elsewhere.editionInForce(name, 'en', seen)).headline).toContain('Sample Act');
});

test('a process that has just started chooses, copies, and discards a version of staff', async () => {
  const { edition: name } = await readCampaignRow();
  const { version } = await readStaffSettings();
  const form = { edition: name, version: `${version}` };
  vi.resetModules();
  const { changeSection: change } = await import('@/lib/staff/campaign/change-section');
  expect((await change('edition', form, admin)).path).toContain('notice=campaign_edition');
  vi.resetModules();
  const { makeVersion: make } = await import('@/lib/staff/campaign/edit-wording');
  const copy = await make(name, admin);
  expect(copy).toMatch(/^own-\d+$/);
  if (copy) expect(await discardDraft(copy, await draftOf(copy), admin)).toBe('words_discarded');
  expect(await changeTo('auto')).toContain('notice=campaign_edition');
});

test('a process that has just started names a version of staff in alerts and histories', async () => {
  const { edition: name } = await readCampaignRow();
  const id = 'ada';
  await site.db.staffUser.create({
    data: { id, name: id, email: `${id}@example.org`, role: 'admin' },
  });
  await raiseAlert(site.db, { kind: 'edition_over', subject: name, now: new Date() });
  vi.resetModules();
  const { mailAlerts } = await import('@/lib/notify/alerts/mail-alerts');
  await mailAlerts(site.db, new Date());
  const { sealed } = await site.db.staffMail.findFirstOrThrow({ where: { kind: 'alert' } });
  expect(readStaffMail(sealed ?? new Uint8Array())?.text).toContain('“Copy of The 2026 law”');
  await site.db.staffUser.delete({ where: { id } });
  vi.resetModules();
  const { readShownHistory } = await import('@/lib/staff/campaign/read-history');
  const fresh = await import('@/lib/campaign/edition');
  expect(fresh.isEditionName(name)).toBe(false);
  await readShownHistory(name);
  expect(fresh.isEditionName(name)).toBe(true);
});

test('a message uses the published version in its letters and emails', async () => {
  const { edition: name } = await readCampaignRow();
  const { subject, letter } = edition(name, 'en');
  const message = letter.join('\n\n');
  const { body } = await site.send(site.newMessage({ subject, message, language: 'en' }));
  const { reference } = body;
  const row = await site.db.message.findUniqueOrThrow({ where: { reference } });
  expect(row).toMatchObject({ edition: name, ownText: null, subject });
  const channels = ['capture', 'email'];
  const claim = { workerId: 'a', limit: 10, channels, now: new Date() };
  const due = (await claimDue(site.db, claim)).filter((one) => one.messageId === row.id);
  const notice = due.find(({ kind }) => kind === 'notice');
  const office = due.find(({ kind }) => kind !== 'notice');
  if (!notice || !office) throw new Error('There is no letter.');
  expect(letterOf(notice, siteOf()).text).toContain('about the Sample Act.');
  const gateway = letterOf(
    { ...office, channel: 'house_cwc', chamber: 'house', seat: 'TX-37' },
    siteOf(),
  );
  expect(gateway.fields).toMatchObject({ edition: name });
  expect(() =>
    letterOf({ ...office, channel: 'house_cwc', chamber: 'house', edition: 'own-999' }, siteOf()),
  ).toThrow('unavailable');
});

test('a published version keeps its bills, and an earlier wording can be restored', async () => {
  const { edition: name } = await readCampaignRow();
  if (!name.startsWith('own-')) throw new Error('Staff’s version is not shown.');
  const own = name as StoredName;
  const { published } = await readHistory(own);
  const words = structuredClone(published[0]?.wording as Wording);
  words.facts.bills = '119 H.R. 1';
  await saveWordingDraft(own, { words, draft: '', version: 0 }, admin);
  expect(await publishDraft(own, await draftOf(own), admin)).toBe('words_problems');
  words.facts.bills = bill;
  words.en.headline = 'A second headline about the Sample Act';
  await saveWordingDraft(own, { ...(await draftOf(own)), words }, admin);
  expect(await publishDraft(own, await draftOf(own), admin)).toBe('words_published');
  await readCampaignRow();
  expect(edition(own, 'en').headline).toContain('A second headline');
  const reason = 'The first headline was better.';
  expect(await restoreWording(own, { number: 0, instead: 2, reason }, admin)).toBe('words_moved');
  expect(await restoreWording(own, { number: 1, instead: 2, reason }, admin)).toBe('words_back');
  await readCampaignRow();
  expect(edition(own, 'en').headline).toContain('vote no');
});

const official = 'https://www.congress.gov/bill/119th-congress/house-bill/9999';

test.each([
  [{ bill: '119 H.R. 1', status: 'lapsed', on: '2026-11-01', sourceUrl: official }, 'bill'],
  [{ bill, status: 'passed', on: '2026-11-01', sourceUrl: official }, 'status'],
  [{ bill, status: 'lapsed', on: '2026-02-30', sourceUrl: official }, 'on'],
  [{ bill, status: 'lapsed', on: '2029-01-01', sourceUrl: official }, 'on'],
  [{ bill, status: 'lapsed', on: '2026-11-01', sourceUrl: 'http://www.congress.gov' }, 'sourceUrl'],
  [{ bill, status: 'lapsed', on: '2026-11-01', sourceUrl: 'https://example.org' }, 'sourceUrl'],
  [{ bill, status: 'lapsed', on: '2026-11-01', sourceUrl: 'https://a@house.gov' }, 'sourceUrl'],
])('recording a bill status from %j reports a problem in "%s"', async (form, field) => {
  expect(await recordBill(form, admin)).toEqual({ problems: { [field]: expect.any(String) } });
  expect(await newLines()).toEqual([]);
});

test('the version of a bill that became law is closed, and the automatic choice moves on', async () => {
  const form = { bill, status: 'enacted', on: '2026-11-02', sourceUrl: official };
  const { edition: own } = await readCampaignRow();
  // Nothing changes until it is confirmed, for the version that visitors will see.
  expect(await findRecordEffect(form)).toEqual({ next: '2026-law', isOver: false });
  expect(await recordBill(form, admin)).toBe('unconfirmed');
  expect(await recordBill({ ...form, confirmed: own }, admin)).toBe('unconfirmed');
  expect(await newLines()).toEqual([]);
  expect(await readCampaignRow()).toMatchObject({ edition: own });
  const confirmed = { ...form, confirmed: '2026-law' };
  expect(await recordBill(confirmed, admin)).toBe('bill_changed_version');
  expect(await readCampaignRow()).toMatchObject({ edition: '2026-law' });
  expect(await newLines()).toMatchObject([
    {
      action: 'bill.recorded',
      subject: bill,
      before: { status: 'pending' },
      after: { status: 'enacted' },
    },
  ]);
  // A correction on the same day replaces the record.
  const correction = { ...form, status: 'pending' };
  expect(await recordBill(correction, admin)).toBe('unconfirmed');
  expect(await recordBill({ ...correction, confirmed: own }, admin)).toBe('bill_changed_version');
  expect(await readCampaignRow()).toMatchObject({ edition: own });
  // Nothing to confirm: visitors see the same. An older record does not replace a newer one.
  expect(await recordBill(correction, admin)).toBe('bill_recorded');
  expect(await recordBill({ ...form, on: '2026-11-01' }, admin)).toBe('bill_recorded');
  expect(await readCampaignRow()).toMatchObject({ edition: own });
});

test('a record that ends the request of a chosen version is confirmed, too', async () => {
  const { edition: own } = await readCampaignRow();
  const choose = async (name: string) => {
    const { version } = await readStaffSettings();
    await changeSection('edition', { edition: name, version: `${version}` }, admin);
  };
  await choose(own);
  const form = { bill, status: 'lapsed', on: '2026-11-03', sourceUrl: official };
  expect(await findRecordEffect(form)).toEqual({ next: own, isOver: true });
  expect(await recordBill(form, admin)).toBe('unconfirmed');
  await choose('2026-law');
  expect(await findRecordEffect(form)).toBeUndefined();
  await choose('auto');
});
