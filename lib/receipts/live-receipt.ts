import { z } from 'zod';
import { copy } from '@/lib/campaign/copy';
import { formatMoment } from '@/lib/campaign/format-moment';
import type { Language } from '@/lib/campaign/languages';
import { rejectionSentences } from '@/lib/campaign/rejection-sentences';
import { receiptHeadline } from './receipt-headline';
import { type Receipt, shownState, shownStates } from './receipts';

/** Statuses that can change without the reader; while a delivery has one, the page polls. */
const MOVING = ['on_hold', 'queued', 'sending'];

/** The response of `GET /api/receipts/{token}`. */
export const receiptAnswer = z
  .object({
    open: z.boolean().describe('Whether a status can still change without the reader.'),
    erased: z.boolean().describe('The data of the writer was deleted, or they asked for that.'),
    headline: z.string().describe('The status of the whole message in words.'),
    deliveries: z.array(
      z
        .object({
          id: z.uuid(),
          state: z.enum(shownStates),
          label: z.string().describe('The status in words.'),
          sentence: z.string().describe('What it means.'),
          since: z.iso.datetime(),
          moment: z.string().describe('The same in words, in Washington’s time.'),
          reason: z.string().nullable().describe('Why staff rejected it, for the writer.'),
        })
        .meta({ id: 'ReceiptDelivery' }),
    ),
  })
  .meta({ id: 'Receipt' });

/** The status of each delivery in the page's wording, without message text or names. */
export function liveReceipt(receipt: Receipt, language: Language): z.infer<typeof receiptAnswer> {
  const { states } = copy(language);
  const { lines, holdReason, erasedAt, erasedBy } = receipt;
  return {
    open: isMoving(receipt),
    erased: erasedAt !== null || erasedBy !== null,
    headline: receiptHeadline(receipt, language),
    deliveries: lines.map((line) => {
      const state = shownState(line, holdReason);
      const moment = formatMoment(line.statusSince, language);
      return {
        id: line.id,
        state,
        ...states[state],
        since: line.statusSince.toISOString(),
        moment,
        reason:
          state === 'rejected' ? rejectionSentences(receipt, language).join(' ') || null : null,
      };
    }),
  };
}

/** Whether a status can still change without the reader. */
export function isMoving({ lines, erasedAt, erasedBy }: Receipt): boolean {
  const erasing = erasedBy !== null && erasedAt === null;
  return erasing || lines.some(({ status }) => MOVING.includes(status));
}
