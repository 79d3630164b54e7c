import type { Alert, AlertKind } from '@/lib/platform/db';
import type { StaffMailContent } from '../staff-mail/queue-staff-mail';

/** Staff read English everywhere (lib/staff/labels.ts). */
const channels: Record<string, string> = {
  email: 'Mail to offices',
  house_cwc: 'The gateway of the House',
  senate_cwc: 'The gateway of the Senate',
};

/** How it is started again, where there is a command for it. */
const commands: Record<string, string> = {
  house_cwc: 'npm run cwc -- start house',
  senate_cwc: 'npm run cwc -- start senate',
};

type AlertSubject = Pick<Alert, 'kind' | 'subject' | 'detail'>;
type Mail = { subject: string; lines: string[] };

/**
 * Mail to an admin about something that a person must look at. It says what and where, and nothing
 * of any letter, of a supporter or of what a server said: others may read along.
 */
export function alertMail(alert: AlertSubject, siteUrl: string): Omit<StaffMailContent, 'to'> {
  const { subject, lines } = mails[alert.kind](alert);
  const text = [...lines, `Sign in to see more:\n${siteUrl}/staff/alerts`].join('\n\n');
  return { subject, text };
}

const mails: Record<AlertKind, (alert: AlertSubject) => Mail> = {
  channel_stopped: ({ subject }) => {
    const name = channels[subject] ?? 'A way to the offices';
    const command = commands[subject];
    return {
      subject: `Stopped: ${name.toLowerCase()}`,
      lines: [
        `${name} takes no letters from this site any more, and was stopped.`,
        'Nothing is lost: the letters wait, and this costs them no try. After a day they go another way.',
        `The cause is a setting, a key or a network address: a person has to mend it${
          command ? `, then start it again with: ${command}` : '.'
        }`,
      ],
    };
  },
  queue_old: ({ detail }) => ({
    subject: 'Letters are late',
    lines: [
      `Letters have been waiting for more than an hour (${detail}).`,
      'Perhaps no worker runs, or the mail server cannot be reached. Letters that wait longer than 48 hours are given up.',
    ],
  }),
  roster_old: ({ detail }) => ({
    subject: 'The list of members is old',
    lines: [
      `The members of Congress this site writes to have not been updated for more than 30 days (${detail}).`,
      'Bring them up to date with: npm run congress:update',
    ],
  }),
  edition_over: ({ subject }) => ({
    subject: 'The campaign asks for something that is over',
    lines: [
      `Staff chose the edition ${subject}, and what it asks for is over.`,
      'Choose the edition automatically, close the campaign, or accept it with a reason.',
    ],
  }),
  disk_full: ({ subject, detail }) => ({
    subject: 'A disk is nearly full',
    lines: [
      `The disk of the data folder on ${subject} is nearly full (${detail}).`,
      'When nothing more can be written, no message can be taken.',
    ],
  }),
  burst: ({ detail }) => ({
    subject: 'Many messages from one network',
    lines: [
      `There is ${detail}.`,
      'Campuses, shelters and telephone companies share one, so it may be a good day. If it is not, let staff review messages before they go out.',
    ],
  }),
  webhook_off: ({ detail }) => ({
    subject: 'A webhook was switched off',
    lines: [
      `A webhook was switched off: ${detail}.`,
      'What it did not get is kept for 30 days, and can be sent again once its receiver is mended.',
    ],
  }),
};
