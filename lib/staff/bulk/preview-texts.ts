import { readCampaign } from '@/lib/campaign/campaign';
import { readOffered } from '@/lib/messages/own-words';
import { db, type Language } from '@/lib/platform/db';
import { ownPartOf, ownSubjectOf } from '@/lib/staff/messages/own-words';
import { writerOf } from '@/lib/staff/messages/receiver';
import type { BulkAction } from './bulk-action';

export type PreviewText = {
  messageId: string;
  reference: string;
  writer: string;
  language: Language;
  /** Own subject; empty for one that the site offered. */
  subject: string;
  /** Own text; empty for a message that is the form's text alone. */
  words: string;
};

/**
 * Own texts of the supporters, in the order of the action. Staff must read them before they
 * approve.
 */
export async function readPreviewTexts({
  items,
}: Pick<BulkAction, 'items'>): Promise<PreviewText[]> {
  const found = await db().message.findMany({
    where: { id: { in: items.map(({ messageId }) => messageId) } },
    select: {
      id: true,
      reference: true,
      firstName: true,
      lastName: true,
      language: true,
      subject: true,
      body: true,
      templateText: true,
      ownText: true,
      erasedAt: true,
    },
  });
  const offered = await readOffered(await readCampaign());
  const messages = new Map(found.map((message) => [message.id, message]));
  return items.flatMap(({ messageId, reference }) => {
    const message = messages.get(messageId);
    if (!message) return [];
    const { language } = message;
    const own = { subject: ownSubjectOf(message, offered), words: ownPartOf(message) };
    return [{ messageId, reference, language, writer: writerOf(message), ...own }];
  });
}
