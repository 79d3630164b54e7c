import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { changeCampaign } from '@/lib/campaign/change-campaign';
import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { readStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { disableStaff } from '@/lib/staff/access/accounts';
import { mailWeeklyReport, wantsWeeklyReport } from '@/lib/staff/reports/weekly-report';
import { freshDatabase } from '@/tests/support/database';
import { admin } from '@/tests/support/sample-staff';
import { storeStaff } from '@/tests/support/staff-requests';
import { createMessage } from './create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeStaff(database.db, admin.email, 'admin', admin.name);
  await storeStaff(database.db, 'bo@example.org', 'admin');
  await storeStaff(database.db, 'gone@example.org', 'admin');
  await storeStaff(database.db, 'rey@example.org', 'reviewer');
  await disableStaff({ email: 'gone@example.org', by: admin });
});
beforeEach(() => database.db.staffMail.deleteMany());
afterAll(() => database.drop());

const monday = new Date('2026-11-23T13:00:00Z');
const on = (day: string) => new Date(`${day}T17:00:00Z`);

async function mails() {
  const rows = await database.db.staffMail.findMany({ where: { kind: 'report' } });
  return rows.map(({ sealed }) => readStaffMail(sealed ?? new Uint8Array()));
}

test('no report is sent unless an admin turned it on', async () => {
  expect(await wantsWeeklyReport()).toBe(false);
  expect(await mailWeeklyReport(monday)).toBe('off');
  expect(await mails()).toEqual([]);
});

test('every admin gets the weekly report once, whichever worker runs the job', async () => {
  const { db } = database;
  for (const day of ['2026-11-10', '2026-11-16', '2026-11-22', '2026-11-23']) {
    await createMessage(db, { createdAt: on(day) });
  }
  const waits = { status: 'on_hold', holdReason: 'review' } as const;
  await createMessage(db, { ...waits, createdAt: on('2026-11-17') });
  await rollUpReports(db, monday, { all: true });
  await changeCampaign({ weeklyReport: true }, { by: admin });
  const runs = await Promise.all([mailWeeklyReport(monday), mailWeeklyReport(monday)]);
  expect(runs.sort()).toEqual(['already', 'sent']);
  expect(await mailWeeklyReport(monday)).toBe('already');
  const sent = await mails();
  expect(sent.map((mail) => mail?.to).sort()).toEqual([admin.email, 'bo@example.org']);
  const { subject = '', text = '' } = sent[0] ?? {};
  expect(subject).toBe('Your campaign: Nov 16, 2026 to Nov 22, 2026');
  expect(text).toContain('Messages: 3, 2 more than the week before (1)');
  expect(text).toContain('Calls, as visitors reported them: 0, the same as the week before (0)');
  expect(text).toContain('Now: 1 message to read');
  expect(text).toMatch(/See the reports:\nhttp\S+\/staff\/reports\?last=7$/m);
});

test('each week has its own email, and none is sent after it is turned off', async () => {
  const next = new Date('2026-11-30T13:00:00Z');
  expect(await mailWeeklyReport(next)).toBe('sent');
  expect(await mails()).toHaveLength(2);
  await changeCampaign({ weeklyReport: false }, { by: admin });
  expect(await mailWeeklyReport(new Date('2026-12-07T14:00:00Z'))).toBe('off');
  const lines = await database.db.auditLine.findMany({
    where: { action: 'campaign.changed' },
    orderBy: { at: 'asc' },
  });
  expect(lines.map(({ after }) => after)).toEqual([
    { weeklyReport: true },
    { weeklyReport: false },
  ]);
});
