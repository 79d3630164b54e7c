import { accessProblems } from '@/lib/staff/access/access-labels';
import type { NoticeLabels } from '@/lib/staff/forms/form-problems';
import { decidedByServer } from '@/lib/staff/labels';
import type { LiveReach } from './going-live';

/** Labels of the stored settings on the pages. */
export const settingLabels = {
  OPERATOR_NAME: 'Name of the organization',
  OPERATOR_ADDRESS: 'Postal address',
  OPERATOR_CONTACT: 'Contact',
  KEEP_MESSAGES_DAYS: 'Days that messages are kept',
  SMTP_URL: 'Mail server',
  MAIL_FROM: 'Sender address',
  BOUNCE_ADDRESS: 'Bounce address',
  MAIL_LIVE: 'Live mode',
  HOUSE_CWC_KEY: 'House key',
  HOUSE_CWC_AGENT: 'Name registered with the House',
  HOUSE_CWC_URL: 'Address of the House’s online system',
  SENATE_CWC_KEY: 'Senate key',
  SENATE_CWC_AGENT: 'Name registered with the Senate',
  SENATE_CWC_URL: 'Address of the Senate’s online system',
  CWC_ENVIRONMENT: 'Which system the keys are for',
  CWC_ACK_EMAIL: 'Email address for acknowledgments',
  CWC_CONTACT_NAME: 'Name of the technical contact',
  CWC_CONTACT_EMAIL: 'Email address of the technical contact',
  CWC_CONTACT_PHONE: 'Phone of the technical contact',
} as const;

/** Sentence about a mode that the environment variable MAIL_LIVE sets. */
export const modeFromServer = (isLive: boolean) =>
  isLive
    ? 'Live mode is set by the environment variable MAIL_LIVE, so only the person who runs the server can end it.'
    : 'Test mode is set by the environment variable MAIL_LIVE, so only the person who runs the server can go live.';

const oneAddress = 'Enter one email address, like campaign@example.org';
const agentName = 'Enter the name as it is registered there, 4 to 500 characters';

/** Field → problem → sentence. The fields have the same names as the settings. */
export const settingProblems = {
  code: {
    missing: accessProblems.code.missing,
    wrong: 'This code is wrong or has expired. Enter the current code from your app',
    used: 'This code was already used. Wait for the next one',
    too_many: 'There were too many attempts. Wait an hour',
    needed: 'Enter a code from your authenticator app first. Nothing was changed',
  },
  smtpHost: {
    missing: 'Enter the name of the mail server, like smtp.example.org',
    wrong:
      'The name of the mail server looks like smtp.example.org, without smtp:// or https:// before it',
  },
  smtpPort: { wrong: 'The port is a number from 1 to 65535; leave it empty for the default' },
  smtpUser: {
    missing: 'Enter the user name that belongs to the password, or leave the password empty',
  },
  smtpPassword: {
    again: 'Enter the password again: it is only kept for the same server and user name',
  },
  MAIL_FROM: { missing: 'Enter the sender address', wrong: oneAddress },
  BOUNCE_ADDRESS: { missing: oneAddress, wrong: oneAddress },
  HOUSE_CWC_KEY: {
    missing: 'Enter the House key',
    wrong: 'Enter the House key exactly as you received it',
  },
  HOUSE_CWC_AGENT: { missing: agentName, wrong: agentName },
  HOUSE_CWC_URL: {
    missing: 'Enter an address at house.gov',
    wrong: 'The address begins with https:// and is at house.gov. Leave it empty for the default',
  },
  SENATE_CWC_KEY: {
    missing: 'Enter the Senate key',
    wrong: 'Enter the Senate key exactly as you received it',
  },
  SENATE_CWC_AGENT: { missing: agentName, wrong: agentName },
  SENATE_CWC_URL: {
    missing: 'Enter an address at senate.gov',
    wrong: 'The address begins with https:// and is at senate.gov. Leave it empty for the default',
  },
  CWC_ENVIRONMENT: { missing: 'Choose test or production', wrong: 'Choose test or production' },
  CWC_ACK_EMAIL: { missing: oneAddress, wrong: oneAddress },
  CWC_CONTACT_NAME: {
    missing: 'Enter the name of the technical contact',
    wrong: 'The name needs at least 6 characters: the House requires it',
  },
  CWC_CONTACT_EMAIL: { missing: oneAddress, wrong: oneAddress },
  CWC_CONTACT_PHONE: {
    missing: 'Enter the phone number like 202-555-0100',
    wrong: 'Enter the phone number like 202-555-0100',
  },
  sure: { missing: 'Check the box to confirm' },
  local: {
    missing:
      'Set SITE_URL to the public address first, or check the box: links in emails would work only on this server',
  },
  reason: { missing: 'Write why, in at least 10 characters', long: 'At most 500 characters' },
  form: {
    environment: decidedByServer,
    changed: 'The stored settings conflict. Nothing was changed',
  },
};

/** What live mode means, as it is on the page, and as it is confirmed. */
export const liveReach: Record<LiveReach, { now: string; confirm: string }> = {
  congress: {
    now: 'The site is live: messages are sent to Congress.',
    confirm: 'Send real messages to Congress.',
  },
  test: {
    now: 'The site is live, but with test keys: no message reaches Congress until you enter production keys.',
    confirm: 'Go live with test keys: no message reaches Congress.',
  },
  self: {
    now: 'The site is live: supporters send their messages to Congress themselves.',
    confirm: 'Go live: supporters send their messages to Congress themselves.',
  },
  test_and_self: {
    now: 'The site is live, but with test keys: a test system passes nothing on until you enter production keys. Supporters send their messages to the other offices themselves.',
    confirm:
      'Go live with test keys: a test system passes nothing on, and supporters send their messages to the other offices themselves.',
  },
};

/** Outcomes of the settings pages. */
export const settingNotices = {
  opened: 'You can change these settings for ten minutes.',
  saved: 'Saved. Every server of this site uses it within two seconds.',
  same: 'Nothing was changed: the settings are the same as before.',
  went_live_congress: 'The site is live. Messages are sent to Congress from now on.',
  went_live_test: liveReach.test.now,
  went_live_test_and_self: liveReach.test_and_self.now,
  went_live_self:
    'The site is live. Supporters send their messages themselves until an office can be reached from here.',
  back_in_test:
    'The site is in test mode. Nothing is sent to Congress. Queued messages stay queued.',
  not_ready: { refused: 'Nothing was changed: something is still missing. The list says what.' },
  by_server: { refused: `${decidedByServer}.` },
  already: { refused: 'Nothing was changed: the site was already in that mode.' },
} satisfies NoticeLabels;
