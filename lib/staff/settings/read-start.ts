import { isOver } from '@/lib/campaign/act-record';
import { type CampaignState, readCampaignRow } from '@/lib/campaign/campaign';
import { edition } from '@/lib/campaign/edition';
import { ageInDays, readRosterDate } from '@/lib/offices/seats';
import { db } from '@/lib/platform/db';
import { env, mailMode } from '@/lib/platform/env';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { reviewSentences } from '@/lib/staff/campaign/campaign-labels';
import { OLD_AFTER_DAYS } from '@/lib/staff/roster/roster-state';
import { countLive, liveSentence } from './going-live';

const startSteps = [
  ...(['organization', 'version', 'review', 'colleague', 'test_message'] as const),
  ...(['email', 'congress', 'members', 'live'] as const),
];

export type StartStep = (typeof startSteps)[number];

/** Steps that an admin may mark as done without a change. */
const settledSteps = ['version', 'review', 'colleague', 'congress', 'test_message'] as const;

export type SettledStep = (typeof settledSteps)[number];

export type StartState = {
  step: StartStep;
  isDone: boolean;
  /** Current state as a sentence. */
  now: string;
};

type Facts = Awaited<ReturnType<typeof readFacts>>;

/** Facts from which every step is computed. */
async function readFacts() {
  const [campaign, settled, changed, people, invited, tested, channels, date] = await Promise.all([
    readCampaignRow(),
    db().auditLine.findMany({ where: { action: 'setup.settled' }, select: { subject: true } }),
    db().auditLine.findMany({ where: { action: 'campaign.changed' }, select: { after: true } }),
    db().staffUser.findMany({ where: { disabledAt: null }, select: { email: true } }),
    db().staffInvitation.count({ where: { withdrawnAt: null } }),
    db().auditLine.findFirst({
      where: { action: 'settings.mail_tested' },
      orderBy: { at: 'desc' },
      select: { at: true, after: true },
    }),
    db().channelState.findMany({ where: { channel: { in: ['house_cwc', 'senate_cwc'] } } }),
    readRosterDate(),
  ]);
  const emails = people.map(({ email }) => email);
  const [test, server] = await Promise.all([
    db().message.findFirst({
      where: { email: { in: emails, mode: 'insensitive' } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, reference: true, language: true },
    }),
    db().storedSetting.findUnique({ where: { name: 'SMTP_URL' }, select: { updatedAt: true } }),
  ]);
  const isSettled = (step: SettledStep) => settled.some(({ subject }) => subject === step);
  const wasChosen = (name: string) =>
    changed.some(({ after }) => after && typeof after === 'object' && name in after);
  const works = Boolean(
    tested &&
      (tested.after as { arrived?: boolean } | null)?.arrived &&
      (!server || server.updatedAt <= tested.at),
  );
  return { campaign, isSettled, wasChosen, people, invited, works, channels, date, test };
}

/** Setup checklist, computed from the current state, so a step that breaks appears again. */
export async function readStart(): Promise<StartState[]> {
  const facts = await readFacts();
  const states: Record<StartStep, Omit<StartState, 'step'>> = {
    organization: organizationState(facts.campaign),
    version: versionState(facts),
    review: {
      isDone: facts.wasChosen('review') || facts.isSettled('review'),
      now: reviewSentences[facts.campaign.review],
    },
    colleague: {
      isDone: facts.people.length + facts.invited > 1 || facts.isSettled('colleague'),
      now: `${counted(facts.people.length, 'person', 'people')} on the team, ${counted(facts.invited, 'invitation', 'invitations')}.`,
    },
    test_message: testState(facts),
    email: emailState(facts),
    congress: congressState(facts),
    members: membersState(facts),
    live: {
      isDone: mailMode() === 'live',
      now: `${mailMode() === 'live' ? 'Live' : 'Test mode'}. ${liveSentence(await countLive())}.`,
    },
  };
  return startSteps.map((step) => ({ step, ...states[step] }));
}

/** Whether all steps are done, so that an admin may go straight to the inbox. */
export async function isSetUp(): Promise<boolean> {
  return (await readStart()).every(({ isDone }) => isDone);
}

/** Newest message that a staff member sent from their own email address. */
export const findOwnMessage = (email: string) =>
  db().message.findFirst({
    where: { email: { equals: email, mode: 'insensitive' } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, language: true, receiptHash: true, receiptSealed: true },
  });

/** Marks a step as done without a change. */
export async function settleStep(step: SettledStep, by: Staff): Promise<void> {
  await db().$transaction((tx) => recordAudit(tx, by, { action: 'setup.settled', subject: step }));
}

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

function organizationState({ settings }: CampaignState) {
  const { operator } = settings;
  const now = operator
    ? `${operator.name}, ${operator.contact}.`
    : 'Until name, postal address, and contact are set, the site says it is a demo.';
  return { isDone: operator !== undefined, now };
}

function versionState({ campaign, wasChosen, isSettled }: Facts) {
  const { edition: shown, editionSetting, outdatedAccepted } = campaign;
  const over = isOver(shown, new Date()) && outdatedAccepted !== shown;
  const { name } = edition(shown, 'en');
  const how = editionSetting === 'auto' ? 'chosen automatically' : 'chosen by staff';
  return {
    isDone: !over && (wasChosen('edition') || isSettled('version')),
    now: over ? `${name}: its request has expired, so choose another.` : `${name}, ${how}.`,
  };
}

function testState({ test, isSettled }: Facts) {
  if (!test) return { isDone: false, now: 'No message from a team member’s email address yet.' };
  const opened = isSettled('test_message');
  const now = opened
    ? `Message ${test.reference}; its receipt was opened.`
    : `Message ${test.reference} was received. Open its receipt.`;
  return { isDone: opened, now };
}

function emailState({ works }: Facts) {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (!url || !from) return { isDone: false, now: 'No mail server or sender address yet.' };
  const now = works
    ? `Sends as ${from}; a test was accepted.`
    : 'Set, but no test was accepted yet.';
  return { isDone: works, now };
}

function congressState({ channels, isSettled }: Facts) {
  const settings = env();
  const keys = { house_cwc: settings.HOUSE_CWC_KEY, senate_cwc: settings.SENATE_CWC_KEY };
  const connected = channels.filter(
    ({ channel, listedAt, stoppedAt }) =>
      keys[channel as keyof typeof keys] && listedAt && !stoppedAt,
  );
  const stopped = channels.some(
    ({ channel, stoppedAt }) => keys[channel as keyof typeof keys] && stoppedAt,
  );
  const now = stopped
    ? 'A connection was refused. Check the key.'
    : `${connected.length} of 2 systems connected.`;
  return { isDone: !stopped && (connected.length === 2 || isSettled('congress')), now };
}

function membersState({ date }: Facts) {
  const age = ageInDays(date, new Date());
  return { isDone: age <= OLD_AFTER_DAYS, now: `The list is ${counted(age, 'day', 'days')} old.` };
}
