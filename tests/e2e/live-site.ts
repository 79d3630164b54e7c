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

/** Staff set addresses for Doggett and Cruz, but not for Cornyn. */
export const HOUSE = 'tx37@offices.example.org';
export const SENATE = 'cruz@offices.example.org';
export const OFFICES = [HOUSE, SENATE];

export const englishCopy = copy('en');
export const receiptStatuses = englishCopy.states;

/** Site that sends real emails, to a server that the test can make misbehave. */
export const liveTest = base.extend<
  { visitor: Visitor },
  { part: string; sink: SmtpSink; site: Site }
>({
  /**
   * Test files with a different `part` have a separate site, so their settings do not affect
   * others.
   */
  part: ['mail', { scope: 'worker', option: true }],
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

export async function command(
  site: Site,
  name: 'campaign' | 'offices',
  line: string,
  reason?: string,
) {
  const args = [...line.split(' '), ...(reason ? ['--reason', reason] : [])];
  return runCommand(name, args, { DATA_DIR: site.dataDir });
}

export async function runSuccessfully(...args: Parameters<typeof command>) {
  const ended = await command(...args);
  expect(ended).toMatchObject({ code: 0, err: expect.stringMatching(/^(Data folder: \S+\n)?$/) });
}

export async function sendsTwoMessages(visitor: Visitor, email: string) {
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Sample', lastName: 'Supporter', email });
  await visitor.page.getByRole('button', { name: 'Send 2 messages' }).click();
  await expect(visitor.page).toHaveURL(/\/en\/receipt\//);
}

/** Emails that the sink accepted for one of these recipients, from or to this supporter. */
export async function mailsOf(sink: SmtpSink, email: string, to: string[]) {
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

/** Waits until the receipt shows the expected status for an office, reloading the page. */
export async function seesStatus(visitor: Visitor, office: string, { label }: { label: string }) {
  const line = visitor.page.locator('.receipt-line').filter({ hasText: office });
  await expect(async () => {
    await visitor.page.reload();
    await expect(line.locator('.state')).toHaveText(label, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  return line;
}

/** Makes queued deliveries due now. */
export async function makeQueuedDue(site: Site) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  await db.delivery.updateMany({ where: { status: 'queued' }, data: { dueAt: new Date() } });
  await db.$disconnect();
}

export const program = {
  ...austin,
  language: 'en',
  firstName: 'Sample',
  lastName: 'Program',
  email: 'program@example.org',
  subject: 'Survivors deserve relief',
  message: 'A letter that must not go out.',
};

export async function postsAsProgram(site: Site) {
  const answer = await fetch(`${site.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(program),
  });
  return { status: answer.status, body: await answer.json() };
}
