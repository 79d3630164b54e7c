import { expect } from 'playwright/test';
import { copy } from '@/lib/campaign/copy';
import { type EditionName, edition } from '@/lib/campaign/edition';
import { type Language, languages, longDate } from '@/lib/campaign/languages';
import { shareText } from '@/lib/campaign/share-texts';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import {
  command,
  englishCopy,
  HOUSE,
  liveTest,
  mailsOf,
  makeQueuedDue,
  OFFICES,
  postsAsProgram,
  receiptStatuses,
  runSuccessfully,
  SENATE,
  seesStatus,
  sendsTwoMessages,
} from './live-site';

liveTest.describe.configure({ mode: 'serial' });
liveTest.setTimeout(120_000);
liveTest.beforeEach(({ sink }) => sink.behaves('accept'));

/** Pages that send visitors to an office with the request, or to a page that does. */
const WITH_ASK = [
  ...['', '/lookup', '/lookup?district=TX-37', '/write', '/share', '/embed'],
  ...['/send-yourself', '/send-yourself?district=TX-37'],
];

async function pageText(site: Site, path: string): Promise<string> {
  const html = await (await fetch(site.url + path)).text();
  return html.replace(/<!--.*?-->/g, '').replaceAll('&#x27;', '’');
}

/** Line of the House script that only this edition has. */
const scriptOf = (name: EditionName) =>
  edition(name, 'en').script.house[name === '2024-bill' ? 2 : 1] ?? '';

/** Expects that the page says how the bills ended and offers no text to send to an office. */
async function expectEnded(site: Site, language: Language, path: string) {
  const words = copy(language);
  const { letter, script, thanks, meeting, ask } = edition('2024-bill', language);
  const text = await pageText(site, `/${language}${path}`);
  const ended = longDate('2025-01-03', language);
  expect(text, path).toContain(words.endedAsk.bills('H.R. 7137 and S. 4214', ended).slice(-20));
  expect(text, path).toContain(`href="/${language}/act/history#asks"`);
  const lines = [...letter, ...script.house, ...script.senate, ...thanks.house, ...meeting];
  const shared = (['brief', 'short', 'long'] as const).map((length) =>
    shareText('2024-bill', language, length),
  );
  const plain = lines.filter((line) => !line.includes('{{'));
  expect(
    [ask, ...plain, ...shared].filter((line) => text.includes(line)),
    path,
  ).toEqual([]);
  expect(text, path).not.toMatch(/mailto:|data-share=|id="request-/);
}

liveTest(
  'an ended request is not sent until an admin accepts it',
  async ({ visitor, site, sink }) => {
    await runSuccessfully(site, 'offices', `set TX-37 ${HOUSE}`);
    await runSuccessfully(site, 'offices', `set C001098 ${SENATE}`);

    await visitor.opens('/en/write');
    await expect(visitor.page.getByLabel('Street address')).toBeVisible();

    await runSuccessfully(site, 'campaign', 'set edition 2024-bill');
    for (const language of languages) {
      for (const path of WITH_ASK) await expectEnded(site, language, path);
    }
    await visitor.opens('/en/write');
    await expectAccessible(visitor.page);
    await expect(visitor.page.getByLabel('Street address')).toHaveCount(0);
    expect(await postsAsProgram(site)).toMatchObject({
      status: 503,
      body: { problems: { form: 'outdated' } },
    });
    const noReason = await command(site, 'campaign', 'set outdated accepted');
    expect(noReason).toMatchObject({ code: 1, err: expect.stringContaining('--reason') });
    expect((await postsAsProgram(site)).status).toBe(503);
    await runSuccessfully(
      site,
      'campaign',
      'set outdated accepted',
      'The request still stands for us.',
    );
    await visitor.opens('/en/write');
    await expect(visitor.page.getByLabel('Street address')).toBeVisible();
    const lookup = await pageText(site, '/en/lookup?district=TX-37');
    expect(lookup).toContain(scriptOf('2024-bill'));
    expect(lookup).not.toContain(englishCopy.endedAsk.title);
    await runSuccessfully(site, 'campaign', 'set edition auto');
    expect(await pageText(site, '/en/lookup?district=TX-37')).toContain(scriptOf('2026-law'));
    // Only the operator is emailed, about this edition and other alerts.
    const receivers = [...sink.accepted.values()].flat().flatMap(({ to }) => to);
    expect(receivers.filter((to) => to !== 'contact@campaign.example.org')).toEqual([]);
  },
);

liveTest(
  'letters are sent only after the supporter opens the link and presses the button',
  async ({ visitor, site, sink }) => {
    const email = 'confirming@example.org';
    await sendsTwoMessages(visitor, email);
    const receipt = visitor.page.url();
    await visitor.sees(englishCopy.receipt.thanks.confirm);
    await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.on_hold_for_confirmation);
    await seesStatus(visitor, 'Ted Cruz', receiptStatuses.on_hold_for_confirmation);
    const selfSend = await seesStatus(visitor, 'John Cornyn', receiptStatuses.self_send);
    await expect(
      selfSend.getByRole('link', { name: englishCopy.selfSend.selfSend.link }),
    ).toBeVisible();

    await expect.poll(async () => (await mailsOf(sink, email, [email])).length).toBe(1);
    const [mail] = await mailsOf(sink, email, [email]);
    expect(mail?.from?.value).toEqual([
      { name: englishCopy.mail.sender, address: 'letters@campaign.example.org' },
    ]);
    expect(mail?.subject).toBe(englishCopy.mail.confirm.subject);
    expect(mail?.text).not.toMatch(/Sample|traffick|Congress/i);
    const link = mail?.text?.match(/http\S+confirm=\S+/)?.[0] ?? '';
    expect(link.startsWith(receipt.split('?')[0] ?? '-')).toBe(true);

    await visitor.page.goto(link);
    await visitor.sees(englishCopy.receipt.confirmReady);
    await seesStatus(visitor, 'Ted Cruz', receiptStatuses.on_hold_for_confirmation);
    expect(await mailsOf(sink, email, OFFICES)).toEqual([]);

    await visitor.page.getByRole('button', { name: englishCopy.receipt.confirmButton }).click();
    await visitor.sees(englishCopy.receipt.confirmed.confirmed);
    await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.accepted);
    await seesStatus(visitor, 'Ted Cruz', receiptStatuses.accepted);
    await visitor.page.reload();
    const details = visitor.page.locator('details', {
      has: visitor.page.getByText(englishCopy.receipt.technical),
    });
    await expect(details).toContainText('SINK-1');
    await seesStatus(visitor, 'John Cornyn', receiptStatuses.self_send);

    const letters = await mailsOf(sink, email, OFFICES);
    expect(letters.map(({ envelopeTo }) => envelopeTo)).toEqual([SENATE, HOUSE]);
    for (const letter of letters) {
      expect(letter.from?.value).toEqual([
        { name: 'Sample Operator', address: 'letters@campaign.example.org' },
      ]);
      expect(letter.replyTo?.value).toEqual([{ name: 'Sample Supporter', address: email }]);
      expect(letter.to).toMatchObject({ value: [{ address: letter.envelopeTo }] });
      expect(letter.messageId).toMatch(/^<[0-9a-f-]{36}@campaign\.example\.org>$/);
      expect(letter.text).toContain('100 Sample Lane');
    }
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(2);

    await visitor.page.goto(link);
    await expect(
      visitor.page.getByRole('button', { name: englishCopy.receipt.confirmButton }),
    ).toHaveCount(0);
    await makeQueuedDue(site);
    expect(await mailsOf(sink, email, OFFICES)).toHaveLength(2);
    expect(await mailsOf(sink, email, [email])).toHaveLength(1);
  },
);

liveTest('with confirmation off, letters are sent at once', async ({ visitor, site, sink }) => {
  await runSuccessfully(site, 'campaign', 'set confirmation off');
  const email = 'at-once@example.org';
  await sendsTwoMessages(visitor, email);
  await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.accepted);
  await seesStatus(visitor, 'Ted Cruz', receiptStatuses.accepted);
  expect(await mailsOf(sink, email, OFFICES)).toHaveLength(2);
});

liveTest(
  'a busy server is tried again, one that refuses is not',
  async ({ visitor, site, sink }) => {
    const email = 'busy@example.org';
    sink.behaves((to) => {
      if (to === HOUSE) return { reply: 451, at: 'rcpt' };
      return to === SENATE ? { reply: 550, at: 'rcpt' } : 'accept';
    });
    await sendsTwoMessages(visitor, email);
    await seesStatus(visitor, 'Ted Cruz', receiptStatuses.refused);
    await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.queued);
    expect(await mailsOf(sink, email, OFFICES)).toEqual([]);

    sink.behaves('accept');
    const attempts = sink.begun.get(SENATE);
    await makeQueuedDue(site);
    await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.accepted);
    await seesStatus(visitor, 'Ted Cruz', receiptStatuses.refused);
    const letters = await mailsOf(sink, email, OFFICES);
    expect(letters.map(({ envelopeTo }) => envelopeTo)).toEqual([HOUSE]);
    expect(sink.begun.get(SENATE)).toBe(attempts);
  },
);

liveTest(
  'a letter whose connection broke is repeated only under its own Message-ID',
  async ({ visitor, site, sink }) => {
    const email = 'broken-line@example.org';
    sink.behaves((to) => (to === HOUSE ? { drop: 'after_data', keeps: true } : 'accept'));
    await sendsTwoMessages(visitor, email);
    await seesStatus(visitor, 'Ted Cruz', receiptStatuses.accepted);
    await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.queued);
    const first = await mailsOf(sink, email, [HOUSE]);

    sink.behaves('accept');
    await makeQueuedDue(site);
    await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.accepted);
    const both = await mailsOf(sink, email, [HOUSE]);
    expect(both.length).toBeGreaterThan(first.length);
    expect(new Set(both.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(both.map(({ text }) => text)).size).toBe(1);
    expect(await mailsOf(sink, email, [SENATE])).toHaveLength(1);
  },
);
