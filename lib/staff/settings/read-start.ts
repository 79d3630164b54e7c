import { isOver } from '@/lib/campaign/act-record';
import { type CampaignState, readCampaignRow } from '@/lib/campaign/campaign';
import { edition } from '@/lib/campaign/edition';
import { ageInDays, isRosterOld, readRosterDate } from '@/lib/offices/seats';
import { db } from '@/lib/platform/db';
import { env, mailMode } from '@/lib/platform/env';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { reviewSentences } from '@/lib/staff/campaign/campaign-labels';
import { listInvitations } from '@/lib/staff/team/invitations';
import { countLive, isModeFromServer, liveSentence } from './going-live';
import { modeFromServer } from './settings-labels';
import { readMailTest } from './try-settings';

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
  /** Whether the step is done under Delivery methods, where something is stopped. */
  isStopped?: boolean;
};

type Facts = Awaited<ReturnType<typeof readFacts>>;

/** Facts from which every step is computed, for the person who looks at them. */
async function readFacts(viewer: string) {
  const [campaign, settled, changed, people, invitations, works, channels, date] =
    await Promise.all([
      readCampaignRow(),
      db().auditLine.findMany({ where: { action: 'setup.settled' }, select: { subject: true } }),
      db().auditLine.findMany({ where: { action: 'campaign.changed' }, select: { after: true } }),
      db().staffUser.count({ where: { disabledAt: null } }),
      listInvitations(),
      readMailTest(),
      db().channelState.findMany(),
      readRosterDate(),
    ]);
  const test = await findOwnMessage(viewer);
  const isSettled = (step: SettledStep) => settled.some(({ subject }) => subject === step);
  const wasChosen = (name: string) =>
    changed.some(({ after }) => after && typeof after === 'object' && name in after);
  const invited = invitations.length;
  return { campaign, isSettled, wasChosen, people, invited, works, channels, date, test };
}

/** Setup checklist, computed from the current state, so a step that breaks appears again. */
export async function readStart(viewer: string): Promise<StartState[]> {
  const facts = await readFacts(viewer);
  const states: Record<StartStep, Omit<StartState, 'step'>> = {
    organization: organizationState(facts.campaign),
    version: versionState(facts),
    review: {
      isDone: facts.wasChosen('review') || facts.isSettled('review'),
      now: reviewSentences[facts.campaign.review],
    },
    colleague: {
      isDone: facts.people + facts.invited > 1 || facts.isSettled('colleague'),
      now: `${counted(facts.people, 'person', 'people')} on the team, ${counted(facts.invited, 'invitation', 'invitations')}.`,
    },
    test_message: testState(facts),
    email: emailState(facts),
    congress: congressState(facts),
    members: membersState(facts),
    live: await liveState(),
  };
  return startSteps.map((step) => ({ step, ...states[step] }));
}

/** Whether all steps are done, so that an admin may go straight to the inbox. */
export async function isSetUp(viewer: string): Promise<boolean> {
  return (await readStart(viewer)).every(({ isDone }) => isDone);
}

/** Newest message that a staff member sent from their own email address. */
export const findOwnMessage = (email: string) =>
  db().message.findFirst({
    where: { email: { equals: email, mode: 'insensitive' } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, reference: true, language: true, receiptHash: true, receiptSealed: true },
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
  if (isSettled('test_message')) return { isDone: true, now: 'A receipt was opened.' };
  const now = test
    ? `Message ${test.reference} was received. Open its receipt.`
    : 'No message from your own email address yet.';
  return { isDone: false, now };
}

function emailState({ works, channels }: Facts) {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (!url || !from) return { isDone: false, now: 'No mail server or sender address yet.' };
  if (channels.some(({ channel, stoppedAt }) => channel === 'email' && stoppedAt)) {
    return {
      isDone: false,
      isStopped: true,
      now: 'Email stopped. Fix the cause, then start it again.',
    };
  }
  const now = works
    ? `Sends as ${from}; a test was accepted.`
    : 'Set, but no test was accepted with these settings yet.';
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
    ? 'A connection was refused. Check the key, then start it again.'
    : `${connected.length} of 2 systems connected.`;
  const isDone = !stopped && (connected.length === 2 || isSettled('congress'));
  return { isDone, isStopped: stopped, now };
}

function membersState({ date }: Facts) {
  const now = new Date();
  const age = ageInDays(date, now);
  return {
    isDone: !isRosterOld(date, now),
    now: `The list is ${counted(age, 'day', 'days')} old.`,
  };
}

async function liveState() {
  const isLive = mailMode() === 'live';
  const mode = isLive ? 'Live.' : 'Test mode.';
  const now = isModeFromServer() ? modeFromServer(isLive) : mode;
  return { isDone: isLive, now: `${now} ${liveSentence(await countLive())}.` };
}
