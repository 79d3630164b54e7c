import { type CampaignState, readCampaignRow, writingState } from '@/lib/campaign/campaign';
import { problemsOf } from '@/lib/lookup/address';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { takeFrom } from '@/lib/platform/rate-limit';
import { keyedHash } from '@/lib/platform/secrets';
import { readOffered } from './own-words-of';
import { findRecipients } from './recipients';
import { assess } from './review-flags/flag-message';
import { wantsReview } from './review-flags/review-rules';
import { type MessageInput, messageSchema } from './schema';
import { findAnswer, type Idempotency, type Submitted, storeMessage } from './store';

type Sender = {
  /** Network of the visitor, counted under a hash and never stored. */
  network: string;
  idempotencyKey?: string;
};

/**
 * Takes a message: checks it, finds its offices and stores it with one delivery for each.
 * @param input anything; problems come back as field → key
 * @throws when the database does not answer: then nothing may be called saved
 */
export async function submitMessage(input: unknown, sender: Sender): Promise<Submitted> {
  const read = messageSchema.safeParse(input);
  if (!read.success) return { outcome: 'problems', problems: problemsOf(read.error) };
  const message = read.data;

  const keys = idempotency(message, sender.idempotencyKey);
  const before = keys && (await findAnswer(keys));
  if (before) return before;

  const campaign = await readCampaignRow();
  const state = writingState(campaign);
  if (state !== 'open') return { outcome: state };

  const turn = await takeFrom('messages', sender.network, campaign.settings.limits.messages);
  if (!turn.allowed) return { outcome: 'too_many', retryAfterSeconds: turn.retryAfterSeconds };

  const found = await findRecipients(message, chosenGeocoder());
  if (found.outcome === 'problem') return { outcome: 'problems', problems: found.problems };
  const offered = await readOffered(campaign);
  const against = { review: campaign.review, offered, fromNetwork: turn.count };
  const assessed = await assess(message, against);
  const hold = holdFor(campaign, assessed.reviewFlags);
  return storeMessage({ message, ...found, campaign, offered, hold, ...assessed, ...keys });
}

function idempotency(message: MessageInput, key: string | undefined): Idempotency | undefined {
  if (!key) return undefined;
  return {
    idempotencyHash: keyedHash('idempotency', key),
    requestHash: keyedHash('request', JSON.stringify(message)),
  };
}

/** What a new message waits for, if anything: the writer's own word comes before anybody reads it. */
function holdFor({ confirmation, review }: CampaignState, reviewFlags: string[]) {
  if (confirmation === 'required') return 'confirmation' as const;
  return wantsReview(review, reviewFlags) ? ('review' as const) : undefined;
}
