import {
  type CampaignState,
  forgetCampaign,
  recallCampaign,
  writingState,
} from '@/lib/campaign/campaign';
import { problemsOf } from '@/lib/lookup/address';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { completeAddress } from '@/lib/lookup/typed-address';
import { assess } from '@/lib/messages/review-flags/flag-message';
import { wantsReview } from '@/lib/messages/review-flags/rules';
import { problemJson, tooManyJson } from '@/lib/platform/answers';
import { endDatabasePause } from '@/lib/platform/ask-database';
import { likelyEmailAddress } from '@/lib/platform/email-address';
import { countAgainstNetworkLimit, type RateResult } from '@/lib/platform/rate-limit';
import { keyedHashes } from '@/lib/platform/secrets';
import { STATE_HEADER } from '@/lib/platform/server/request-figures';
import type { Idempotency } from './message-row';
import { readOffered } from './own-words';
import { findRecipients } from './resolve-writer';
import { type MessageInput, messageSchema } from './schema';
import { findAnswer, type MessageAnswer, type SubmitResult, storeMessage } from './store';

type Sender = {
  /** The visitor's network, counted under a hash and never stored. */
  network: string;
  /**
   * Chosen by an API client. It is combined with the email address, since two clients may choose
   * the same key.
   */
  idempotencyKey?: string;
  /**
   * ID of the form's draft: a double click or a reload finds the message of the first submission.
   */
  draftId?: string;
};

/** Maximum number of decisions for one message, if the campaign changes during each of them. */
const MAX_DECISIONS = 3;

/**
 * Accepts a message: validates it, finds its offices, and stores it with one delivery for each.
 *
 * Round trips to the database for a message that is stored:
 * 1. the earlier response, only with an Idempotency-Key: a repeated request must not count
 *    against the limits, and gets its response even after the campaign was closed;
 * 2. the rate limit: counted before any expensive work, and for all servers together;
 * 3. the offices: their members and channels are changed by staff and roster updates, and a
 *    message must not go to an address that was just removed (with CWC or SMTP one more query, for
 *    stopped channels);
 * 4. the counts that the review rules need, only if the campaign has a review;
 * 5. the message with its deliveries: one statement, one commit (`storeMessage`).
 *
 * The campaign and its offered letters are cached, and the statement of step 5 checks that they are
 * current.
 * @param input any value; problems are returned as field → key.
 * @throws if the database is unavailable: then the message must not be reported as saved.
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

/**
 * Adds a note about an email address that looks mistyped. It is no reason to refuse the message,
 * but the sender may want to know.
 */
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
  /** Result of the rate limit: a request counts once, however often it is decided. */
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
  request.turn ??= await countAgainstNetworkLimit('messages', network, limit);
  endDatabasePause();
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

/**
 * Whether a decision is final. A refusal based on a cached campaign is checked once more against
 * the current one.
 */
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
  const [idempotencyHash = '', ...idempotencyHashes] = keyedHashes('idempotency', ...parts);
  const request = JSON.stringify(message);
  const [requestHash = '', ...requestHashes] = keyedHashes('request', request);
  const earlier = { idempotencyHashes, requestHashes };
  if (draftId) return { idempotencyHash, requestHash, earlier };
  const [hashWithRequest, ...more] = keyedHashes('idempotency', ...parts, request);
  idempotencyHashes.push(...more);
  return { idempotencyHash, hashWithRequest, requestHash, earlier };
}

/** Hold reason of a new message, if any: the writer's confirmation comes before the review. */
function holdFor({ confirmation, review }: CampaignState, reviewFlags: string[]) {
  if (confirmation === 'required') return 'confirmation' as const;
  return wantsReview(review, reviewFlags) ? ('review' as const) : undefined;
}

/** The API's response to a submitted message. */
export function answerSubmitted(submitted: SubmitResult): Response {
  switch (submitted.outcome) {
    case 'stored':
      return Response.json(submitted.answer satisfies MessageAnswer, { status: 201 });
    case 'problems':
      return problemJson({
        status: 422,
        title: 'Some fields are invalid',
        problems: submitted.problems,
      });
    case 'already_written':
      // The response contains no date and no reference, so that a stranger who guesses a writer's
      // data learns nothing else. Where writers confirm by email, this response is never sent
      // (repeats.ts).
      return problemJson({
        status: 409,
        title: 'A message from this person from the last 72 hours still counts',
        problems: { form: 'already_written' },
      });
    case 'too_many':
      return tooManyJson('Too many messages from this network', submitted.retryAfterSeconds);
    default: {
      const answer = problemJson({
        status: 503,
        title: 'The campaign is not accepting messages',
        problems: { form: submitted.outcome },
      });
      answer.headers.set(STATE_HEADER, submitted.outcome);
      return answer;
    }
  }
}
