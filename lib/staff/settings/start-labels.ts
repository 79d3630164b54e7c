import type { NoticeLabels } from '@/lib/staff/forms/form-problems';
import type { SettledStep, StartStep } from './read-start';

type StepLabels = {
  title: string;
  /** Reason for the step, and instructions. */
  about: string;
  /** Pages where it is done. */
  links: [path: string, label: string][];
  /** Label of the button that marks the step as done without a change. */
  settle?: string;
};

/** Setup steps in order. Only admins can do them. */
export const stepLabels: Record<StartStep, StepLabels> = {
  organization: {
    title: 'Name your organization and a contact',
    about: 'Every page says who runs the site. Emails and both online systems need it too.',
    links: [['/staff/campaign/look', 'Enter name, postal address, and contact']],
  },
  version: {
    title: 'Choose the campaign version',
    about:
      'Each version asks Congress for one thing. The 2024 version asks for votes on bills that have expired; the 2026 version asks that the law be carried out.',
    links: [['/staff/campaign/version', 'Compare the versions']],
    settle: 'Keep this version',
  },
  review: {
    title: 'Choose what staff read first',
    about: 'Staff can read all messages, only flagged ones, or none before they are sent.',
    links: [['/staff/campaign/review', 'Choose the review mode']],
    settle: 'Keep this review mode',
  },
  colleague: {
    title: 'Invite a colleague',
    about: 'A second admin can help when someone loses a phone or is away.',
    links: [['/staff/team', 'Invite someone']],
    settle: 'I work alone',
  },
  test_message: {
    title: 'Send yourself a test message and open its receipt',
    about:
      'Write as a supporter would, with your own staff email address. In test mode nothing reaches Congress.',
    links: [['/en/write', 'Write a test message']],
  },
  email: {
    title: 'Connect email',
    about: 'Your mail server sends confirmations, invitations, and messages to offices by email.',
    links: [['/staff/settings/email', 'Enter the mail server and send a test']],
  },
  congress: {
    title: 'Connect the House and Senate systems',
    about:
      'Organizations apply for keys, and that takes weeks. You can go live without them: supporters then send their messages themselves.',
    links: [['/staff/settings/congress', 'How to apply, and where to enter the keys']],
    settle: 'Go on without them for now',
  },
  members: {
    title: 'Update the members of Congress',
    about: 'Messages go to the member who holds the seat. Update the list at least every 30 days.',
    links: [['/staff/roster#update', 'Update the list']],
  },
  live: {
    title: 'Go live',
    about:
      'From then on, messages go to Congress where the site can reach an office. You can go back to test mode at any time.',
    links: [['/staff/settings/live', 'See what would happen, and go live']],
  },
};

/** Outcomes of the setup page. */
export const startNotices = {
  settled: 'The step is done.',
  no_message: {
    refused: 'There is no message from your own email address yet. Write one first.',
  },
} satisfies NoticeLabels;

export const isSettledStep = (name: string): name is SettledStep =>
  name in stepLabels && stepLabels[name as StartStep].settle !== undefined;
