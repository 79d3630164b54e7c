import { copy } from '@/lib/campaign/copy';
import type { Letter } from '@/lib/delivery/channel';
import { htmlPage } from '@/lib/delivery/letters/html-page';
import type { Site } from '@/lib/delivery/letters/letter-of';
import type { StaffMailContent } from './queue-staff-mail';

type Row = {
  id: string;
  /** Tries, this one included. */
  attempts: number;
  createdAt: Date;
};

/**
 * Mail to staff as a letter; staff read English. Sender and answers are the site's own neutral
 * ones: others may see who writes to them. Its Message-ID comes of the row, so that a receiver can
 * tell a repeat.
 */
export function staffLetter(row: Row, content: StaffMailContent, site: Site): Letter {
  const { to, subject, text } = content;
  const domain = site.mailFrom.split('@')[1];
  return {
    deliveryId: row.id,
    kind: 'notice',
    bioguide: null,
    messageId: `<${row.id}@${domain}>`,
    date: row.createdAt,
    from: { name: copy('en').mail.sender, address: site.mailFrom },
    returnTo: site.returnTo,
    to: { address: to },
    subject,
    text: `${text.trimEnd()}\n`,
    html: htmlPage(text.trimEnd().split(/\n{2,}/), 'en', true),
    number: row.attempts,
    maybeTaken: row.attempts > 1,
  };
}
