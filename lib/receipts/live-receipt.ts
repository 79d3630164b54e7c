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
    open: z.boolean().describe('Whether any status can still change without action by the writer.'),
    erased: z.boolean().describe('Whether the writer’s data was deleted or will be.'),
    headline: z.string().describe('Overall status, as text.'),
    deliveries: z.array(
      z
        .object({
          id: z.uuid(),
          state: z.enum(shownStates),
          label: z.string().describe('Status, as text.'),
          sentence: z.string().describe('What the status means.'),
          since: z.iso.datetime(),
          moment: z.string().describe('The same time as text, in Eastern Time.'),
          reason: z.string().nullable().describe('Why staff rejected it, worded for the writer.'),
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
