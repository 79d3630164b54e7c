import { CAMPAIGN_ID } from '@/lib/campaign/campaign-row';
import { queueStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { isPlainAddress } from '@/lib/platform/text';
import { washingtonDay } from '@/lib/platform/time';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { countNeeds } from '@/lib/staff/inbox/inbox';
import { NO_OFFICE_LABEL } from '@/lib/staff/labels';
import { readFigures } from './read-reports';
import { compareWeeks, countWords, formatDay, formatNumber } from './report-labels';
import type { Figures, LetterOutcome } from './reports';
import { addDays } from './reports-csv';

/** Whether admins want the weekly email. */
export async function wantsWeeklyReport(): Promise<boolean> {
  const row = await db().campaign.findUnique({
    where: { id: CAMPAIGN_ID },
    select: { weeklyReport: true },
  });
  return row?.weeklyReport ?? false;
}

/** Key of the site fact that records the week of the last email. */
const FACT = 'weekly_report';

/**
 * Job that emails the figures of the last seven complete days to every admin, if the setting is on.
 * The week is recorded in the same transaction, so only one of two jobs for one week sends the
 * email.
 */
export async function mailWeeklyReport(now = new Date()): Promise<'sent' | 'off' | 'already'> {
  if (!(await wantsWeeklyReport())) return 'off';
  const to = addDays(washingtonDay(now), -1);
  const week = { from: addDays(to, -6), to };
  const mail = weeklyReportMail({
    ...week,
    figures: await readFigures(week, 0, now),
    toRead: (await countNeeds()).get('read') ?? 0,
  });
  const admins = await db().staffUser.findMany({
    where: { role: 'admin', disabledAt: null },
    orderBy: { email: 'asc' },
    select: { email: true },
  });
  const outcome = await db().$transaction(async (tx) => {
    const recorded = await tx.$executeRaw`
      insert into "SiteFact" (key, value, "updatedAt")
      values (${FACT}, to_jsonb(${to}::text), ${now.toISOString()}::timestamp)
      on conflict (key) do update set value = excluded.value, "updatedAt" = excluded."updatedAt"
      where "SiteFact".value <> excluded.value`;
    if (recorded === 0) return 'already';
    for (const { email } of admins.filter(({ email }) => isPlainAddress(email))) {
      await queueStaffMail(tx, { ...mail, kind: 'report', to: email, now });
    }
    return 'sent';
  });
  wakeWorker();
  return outcome;
}

type WeekReport = {
  from: string;
  to: string;
  figures: Pick<Figures, 'headline' | 'channels' | 'queue'>;
  /** Messages that staff have not reviewed yet. */
  toRead: number;
};

/** Email with the same figures as the reports page, in words. */
function weeklyReportMail({ from, to, figures, toRead }: WeekReport) {
  const { headline, channels, queue } = figures;
  const { week, weekBefore } = headline;
  const line = (label: string, name: keyof typeof week) =>
    `${label}: ${formatNumber(week[name])}, ${compareWeeks(week[name], weekBefore[name])}`;
  const deliveriesOf = (...outcomes: LetterOutcome[]) =>
    channels
      .filter(({ outcome }) => outcomes.length === 0 || outcomes.includes(outcome))
      .reduce((sum, { letters }) => sum + letters, 0);
  const saved = deliveriesOf('captured', 'test_mode');
  const delivered = `Deliveries to offices: ${formatNumber(deliveriesOf())}. Offices’ servers accepted ${formatNumber(deliveriesOf('accepted'))}.`;
  const inTestMode = `${countWords(saved, 'delivery was', 'deliveries were')} ${NO_OFFICE_LABEL.toLowerCase()}, so no office received ${saved === 1 ? 'it' : 'them'}.`;
  const days = `${formatDay(from)} to ${formatDay(to)}`;
  return {
    subject: `Your campaign: ${days}`,
    text: [
      `This is the weekly report of ${new URL(env().SITE_URL).host} for ${days}.`,
      [
        line('Messages', 'messages'),
        line('Calls, as visitors reported them', 'calls'),
        line('Deliveries that supporters sent themselves', 'selfSent'),
        line('Email addresses that opted in to the newsletter', 'optIns'),
      ].join('\n'),
      saved > 0 ? `${delivered} ${inTestMode}` : delivered,
      `Now: ${countWords(toRead, 'message')} to read, ${countWords(queue.letters, 'delivery', 'deliveries')} queued.`,
      `See the reports:\n${env().SITE_URL}/staff/reports?last=7`,
      'All admins get this email on Mondays. An admin can turn it off on the Reports page.',
    ].join('\n\n'),
  };
}
