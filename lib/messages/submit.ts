import {
  type CampaignState,
  forgetCampaign,
  recallCampaign,
  writingState,
} from '@/lib/campaign/campaign';
import { problemsOf } from '@/lib/lookup/address';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { completeAddress } from '@/lib/lookup/pasted-address';
import { wantsReview } from '@/lib/messages/review-flags/rules';
import { likelyEmailAddress } from '@/lib/platform/email-address';
import { type RateResult, takeFromNetwork } from '@/lib/platform/rate-limit';
import { keyedHash } from '@/lib/platform/secrets';
import type { Idempotency } from './message-row';
import { readOffered } from './own-words';
import { findRecipients } from './recipients';
import { assess } from './review-flags/flag-message';
import { type MessageInput, messageSchema } from './schema';
import { findAnswer, type SubmitResult, storeMessage } from './store';

type Sender = {
  /** Network of the visitor, counted under a hash and never stored. */
  network: string;
  /** Chosen by a program: counts together with the email address, as two may choose the same. */
  idempotencyKey?: string;
  /** Of the form: a double press and a reload find the message of the first press. */
  draftId?: string;
};

/** A campaign that changes while it is decided by is read again this often. */
const MAX_DECISIONS = 3;

/**
 * Takes a message: checks it, finds its offices and stores it with one delivery for each.
 *
 * Round trips to the database, for a message that is stored:
 * 1. the answer given before, only where an Idempotency-Key asks for it: a repetition must not count
 *    against the limits, and gets its answer even after the campaign was closed;
 * 2. the rate limit: counted before anything expensive, and by all machines together;
 * 3. the offices: who sits there and how they are reached is kept by staff and roster updates, and a
 *    message must not go to an address that was removed a moment ago (with CWC or SMTP one more, for
 *    the channels that are stopped);
 * 4. the counts that the review rules need, only where the campaign has a review;
 * 5. the message with its deliveries: one statement, one commit (`storeMessage`).
 *
 * The campaign and the letters it offers are remembered, and the statement of step 5 compares them.
 * @param input anything; problems come back as field → key
 * @throws when the database does not answer: then nothing may be called saved
 */
export async function submitMessage(input: unknown, sender: Sender): Promise<SubmitResult> {
  const read = messageSchema.safeParse(isRecord(input) ? completeAddress(input) : input);
  if (!read.success) return { outcome: 'problems', problems: problemsOf(read.error) };
  const message = read.data;

  const keys = idempotency(message, sender);
  const before = keys && (await findAnswer(keys));
  if (before) return withNotes(before, message);

  const request: Request = { message, keys, network: sender.network };
  for (let decisions = 1; decisions <= MAX_DECISIONS; decisions += 1) {
    const decided = await decide(request, await recallCampaign());
    if (isSure(decided, decisions)) return withNotes(decided, message);
    forgetCampaign();
  }
  throw new Error('The campaign changes faster than a message is stored');
}

/** An address that looks mistyped is no reason to refuse a message, and its sender may want to know. */
function withNotes(submitted: SubmitResult, { email }: MessageInput): SubmitResult {
  if (submitted.outcome !== 'stored' || !likelyEmailAddress(email)) return submitted;
  return { ...submitted, answer: { ...submitted.answer, notes: { email: 'typo' } } };
}

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

type Request = {
  message: MessageInput;
  keys: Idempotency | undefined;
  network: string;
  /** Its place in the rate limit: a request counts once, however often it is decided. */
  turn?: RateResult;
};

async function decide(
  request: Request,
  campaign: CampaignState,
): Promise<SubmitResult | 'decide_again'> {
  const { message, keys, network } = request;
  const state = writingState(campaign);
  if (state !== 'open') return { outcome: state };

  const limit = campaign.settings.limits.messages;
  request.turn ??= await takeFromNetwork('messages', network, limit);
  const { count, retryAfterSeconds } = request.turn;
  if (count > limit) return { outcome: 'too_many', retryAfterSeconds };

  const found = await findRecipients(message, chosenGeocoder());
  if (found.outcome === 'problem') return { outcome: 'problems', problems: found.problems };
  const offered = await readOffered(campaign);
  const { review } = campaign;
  const assessed = await assess(message, { review, offered, fromNetwork: count });
  const hold = holdFor(campaign, assessed.reviewFlags);
  return storeMessage({ message, keys, campaign, offered, hold, ...found, ...assessed });
}

/** What a remembered campaign refuses is asked once more of the one that is in force. */
function isSure(
  decided: SubmitResult | 'decide_again',
  decisions: number,
): decided is SubmitResult {
  if (decided === 'decide_again') return false;
  return decisions > 1 || !['closed', 'outdated', 'too_many'].includes(decided.outcome);
}

function idempotency(
  message: MessageInput,
  { idempotencyKey, draftId }: Sender,
): Idempotency | undefined {
  const parts = draftId ? ['draft', draftId] : ['program', idempotencyKey ?? '', message.email];
  if (!draftId && !idempotencyKey) return undefined;
  return {
    idempotencyHash: keyedHash('idempotency', ...parts),
    requestHash: keyedHash('request', JSON.stringify(message)),
  };
}

/** What a new message waits for, if anything: the writer's own word comes before staff read it. */
function holdFor({ confirmation, review }: CampaignState, reviewFlags: string[]) {
  if (confirmation === 'required') return 'confirmation' as const;
  return wantsReview(review, reviewFlags) ? ('review' as const) : undefined;
}
