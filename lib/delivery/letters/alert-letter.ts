import type { Alert } from '@/lib/platform/db';
import type { Letter } from '../channel';
import { htmlPage } from './html-page';
import type { Site } from './letter-of';

/** Staff read English everywhere (lib/staff/staff-copy.ts). */
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

type About = Pick<Alert, 'id' | 'kind' | 'subject' | 'createdAt'>;

/**
 * Mail to one of the staff about something that a person must look at. It says what and where, and
 * nothing of any letter, of a supporter or of what a server said: others may read along.
 * @param to.index tells the mails about one alert apart.
 */
export function alertLetter(
  alert: About,
  { address, index, site }: { address: string; index: number; site: Site },
): Letter {
  const { id, createdAt: date } = alert;
  const { subject, lines } = alert.kind === 'channel_stopped' ? stopped(alert) : other;
  const paragraphs = [...lines, `Sign in to see more:\n${site.url}/staff`];
  const domain = site.mailFrom.split('@')[1];
  return {
    deliveryId: index === 0 ? id : `${id}-${index}`,
    kind: 'notice',
    bioguide: null,
    messageId: `<${id}-${index}@${domain}>`,
    ...{ date, number: 1, maybeTaken: false, subject },
    from: { name: site.operatorName, address: site.mailFrom },
    to: { address },
    text: `${paragraphs.join('\n\n')}\n`,
    html: htmlPage(paragraphs, 'en', true),
  };
}

function stopped({ subject }: About) {
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
}

const other = {
  subject: 'Something needs a look',
  lines: ['The site found something that a person has to look at.'],
};
