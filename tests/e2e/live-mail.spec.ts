import { type ParsedMail, simpleParser } from 'mailparser';
import { test as base, expect } from 'playwright/test';
import { copy } from '@/lib/campaign/copy';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { startCensusStub } from '../support/census-stub';
import { runCommand } from '../support/run-command';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { austin, Visitor } from './visitor';

/** Doggett and Cruz get an address from staff; Cornyn does not. */
const HOUSE = 'tx37@offices.example.org';
const SENATE = 'cruz@offices.example.org';
const OFFICES = [HOUSE, SENATE];

const words = copy('en');
const { states } = words;

/** A site whose mail leaves it, into a server that this test can make misbehave. */
const test = base.extend<{ visitor: Visitor }, { sink: SmtpSink; site: Site }>({
  sink: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const sink = await startSmtpSink();
      await use(sink);
      await sink.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ sink }, use) => {
      const dataDir = makeDataDir();
      const stub = await startCensusStub();
      const site = await startSite({
        dataDir,
        env: {
          GEOCODER_URL: stub.url,
          SMTP_URL: sink.url,
          MAIL_LIVE: 'yes',
          MAIL_FROM: 'letters@campaign.example.org',
          OPERATOR_NAME: 'Sample Operator',
          OPERATOR_ADDRESS: '1 Example Square, Anytown, TX 78704',
          OPERATOR_CONTACT: 'contact@campaign.example.org',
          MIN_FORM_SECONDS: '0',
        },
      });
      await use(site);
      await site.stop();
      await stub.close();
      removeDataDir(dataDir);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  visitor: async ({ page, site }, use) => use(new Visitor(page, site)),
});

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);
test.beforeEach(({ sink }) => sink.behaves('accept'));

async function command(site: Site, name: 'campaign' | 'offices', line: string, reason?: string) {
  const args = [...line.split(' '), ...(reason ? ['--reason', reason] : [])];
  return runCommand(name, args, { DATA_DIR: site.dataDir });
}

async function commanded(...args: Parameters<typeof command>) {
  const ended = await command(...args);
  expect(ended).toMatchObject({ code: 0, err: '' });
}

async function writesAsFarAsSending(visitor: Visitor, email: string) {
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Sample', lastName: 'Supporter', email });
  await visitor.page.getByRole('button', { name: 'Send to 2 offices' }).click();
  await expect(visitor.page).toHaveURL(/\/en\/receipt\//);
}

/** The mails the sink accepted for one of these receivers from (or to) this supporter. */
async function mailsOf(sink: SmtpSink, email: string, to: string[]) {
  const all = [...sink.accepted.values()].flat();
  const mails: (ParsedMail & { envelopeTo: string })[] = [];
  for (const { raw, to: receivers } of all) {
    const mail = await simpleParser(raw);
    const [envelopeTo = ''] = receivers;
    const theirs = mail.replyTo?.value[0]?.address === email || envelopeTo === email;
    if (theirs && to.includes(envelopeTo)) mails.push({ ...mail, envelopeTo });
  }
  return mails.sort((a, b) => a.envelopeTo.localeCompare(b.envelopeTo));
}

/** The state the receipt shows for an office, looked at anew until it is the expected one. */
async function seesState(visitor: Visitor, office: string, { label }: { label: string }) {
  const line = visitor.page.locator('.receipt-line').filter({ hasText: office });
  await expect(async () => {
    await visitor.page.reload();
    await expect(line.locator('.state')).toHaveText(label, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  return line;
}

/** What would be due in a minute is due now. */
async function passesTheTime(site: Site) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  await db.delivery.updateMany({ where: { status: 'waiting' }, data: { dueAt: new Date() } });
  await db.$disconnect();
}

const program = {
  ...{ ...austin, language: 'en', firstName: 'Sample', lastName: 'Program' },
  email: 'program@example.org',
  subject: 'Survivors deserve relief',
  message: 'A letter that must not go out.',
};

async function postsAsProgram(site: Site) {
  const answer = await fetch(`${site.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(program),
  });
  return { status: answer.status, body: await answer.json() };
}

test('an edition that asks for something that is over is not sent before somebody answers for it', async ({
  visitor,
  site,
  sink,
}) => {
  await commanded(site, 'offices', `set TX-37 ${HOUSE}`);
  await commanded(site, 'offices', `set C001098 ${SENATE}`);

  await visitor.opens('/en/write');
  await visitor.sees(words.write.outdated);
  await expect(visitor.page.getByLabel('Street address')).toHaveCount(0);
  expect(await postsAsProgram(site)).toMatchObject({
    status: 503,
    body: { problems: { form: 'outdated' } },
  });

  await commanded(site, 'campaign', 'set edition 2026-law');
  await visitor.opens('/en/write');
  await expect(visitor.page.getByLabel('Street address')).toBeVisible();

  await commanded(site, 'campaign', 'set edition 2024-bill');
  expect((await postsAsProgram(site)).status).toBe(503);
  const noReason = await command(site, 'campaign', 'set outdated accepted');
  expect(noReason).toMatchObject({ code: 1, err: expect.stringContaining('--reason') });
  expect((await postsAsProgram(site)).status).toBe(503);
  await commanded(site, 'campaign', 'set outdated accepted', 'The request still stands for us.');
  await visitor.opens('/en/write');
  await expect(visitor.page.getByLabel('Street address')).toBeVisible();
  expect(sink.accepted.size).toBe(0);
});

test('letters leave only after the supporter has opened the link and pressed the button', async ({
  visitor,
  site,
  sink,
}) => {
  const email = 'confirming@example.org';
  await writesAsFarAsSending(visitor, email);
  const receipt = visitor.page.url();
  await visitor.sees(words.receipt.thanks.confirm);
  await seesState(visitor, 'Lloyd Doggett', states.held_for_confirmation);
  await seesState(visitor, 'Ted Cruz', states.held_for_confirmation);
  const byHand = await seesState(visitor, 'John Cornyn', states.your_turn);
  await expect(byHand.getByRole('link', { name: words.receipt.handOff.form })).toBeVisible();

  await expect.poll(async () => (await mailsOf(sink, email, [email])).length).toBe(1);
  const [mail] = await mailsOf(sink, email, [email]);
  expect(mail?.from?.value).toEqual([
    { name: words.mail.sender, address: 'letters@campaign.example.org' },
  ]);
  expect(mail?.subject).toBe(words.mail.confirm.subject);
  expect(mail?.text).not.toMatch(/Sample|traffick|Congress/i);
  const link = mail?.text?.match(/http\S+confirm=\S+/)?.[0] ?? '';
  expect(link.startsWith(receipt.split('?')[0] ?? '-')).toBe(true);

  await visitor.page.goto(link);
  await visitor.sees(words.receipt.confirmReady);
  await seesState(visitor, 'Ted Cruz', states.held_for_confirmation);
  expect(await mailsOf(sink, email, OFFICES)).toEqual([]);

  await visitor.page.getByRole('button', { name: words.receipt.confirmButton }).click();
  await visitor.sees(words.receipt.confirmed.confirmed);
  const house = await seesState(visitor, 'Lloyd Doggett', states.accepted);
  await expect(house).toContainText('SINK-1');
  await seesState(visitor, 'Ted Cruz', states.accepted);
  await seesState(visitor, 'John Cornyn', states.your_turn);

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
  await expect(visitor.page.getByRole('button', { name: words.receipt.confirmButton })).toHaveCount(
    0,
  );
  await passesTheTime(site);
  expect(await mailsOf(sink, email, OFFICES)).toHaveLength(2);
  expect(await mailsOf(sink, email, [email])).toHaveLength(1);
});

test('with confirmation off letters leave at once', async ({ visitor, site, sink }) => {
  await commanded(site, 'campaign', 'set confirmation off');
  const email = 'at-once@example.org';
  await writesAsFarAsSending(visitor, email);
  await seesState(visitor, 'Lloyd Doggett', states.accepted);
  await seesState(visitor, 'Ted Cruz', states.accepted);
  expect(await mailsOf(sink, email, OFFICES)).toHaveLength(2);
});

test('a server that is busy is asked again, one that refuses is not', async ({
  visitor,
  site,
  sink,
}) => {
  const email = 'busy@example.org';
  sink.behaves((to) => {
    if (to === HOUSE) return { reply: 451, at: 'rcpt' };
    return to === SENATE ? { reply: 550, at: 'rcpt' } : 'accept';
  });
  await writesAsFarAsSending(visitor, email);
  await seesState(visitor, 'Ted Cruz', states.refused);
  await seesState(visitor, 'Lloyd Doggett', states.waiting);
  expect(await mailsOf(sink, email, OFFICES)).toEqual([]);

  sink.behaves('accept');
  const asked = sink.begun.get(SENATE);
  await passesTheTime(site);
  await seesState(visitor, 'Lloyd Doggett', states.accepted);
  await seesState(visitor, 'Ted Cruz', states.refused);
  const letters = await mailsOf(sink, email, OFFICES);
  expect(letters.map(({ envelopeTo }) => envelopeTo)).toEqual([HOUSE]);
  expect(sink.begun.get(SENATE)).toBe(asked);
});

test('a letter whose line broke is repeated only under its own Message-ID', async ({
  visitor,
  site,
  sink,
}) => {
  const email = 'broken-line@example.org';
  sink.behaves((to) => (to === HOUSE ? { drop: 'after_data', keeps: true } : 'accept'));
  await writesAsFarAsSending(visitor, email);
  await seesState(visitor, 'Ted Cruz', states.accepted);
  await seesState(visitor, 'Lloyd Doggett', states.waiting);
  const first = await mailsOf(sink, email, [HOUSE]);

  sink.behaves('accept');
  await passesTheTime(site);
  await seesState(visitor, 'Lloyd Doggett', states.accepted);
  const both = await mailsOf(sink, email, [HOUSE]);
  expect(both.length).toBeGreaterThan(first.length);
  expect(new Set(both.map(({ messageId }) => messageId)).size).toBe(1);
  expect(new Set(both.map(({ text }) => text)).size).toBe(1);
  expect(await mailsOf(sink, email, [SENATE])).toHaveLength(1);
});
