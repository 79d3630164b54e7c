import { setTimeout as wait } from 'node:timers/promises';
import { recallCampaign } from '@/lib/campaign/campaign';
import type { Language } from '@/lib/campaign/languages';
import { countLinkSource, readLinkSource } from '@/lib/campaign/link-sources';
import { readSettings } from '@/lib/campaign/settings';
import { type Address, addressSchema } from '@/lib/lookup/address';
import { readDistrict } from '@/lib/lookup/district';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { limitedGeocoder } from '@/lib/lookup/geocoders/limited-geocoder';
import { completeAddress } from '@/lib/lookup/pasted-address';
import { officesForLetter } from '@/lib/offices/office-channels';
import { likelyEmailAddress, readEmailAddress } from '@/lib/platform/email-address';
import { env } from '@/lib/platform/env';
import { takeFromNetwork } from '@/lib/platform/rate-limit';
import { wakeWorker } from '@/lib/platform/wake-worker';
import {
  beginDraft,
  countStep,
  type Draft,
  draftMark,
  findDraft,
  MAX_DRAFT_BYTES,
  saveDraft,
} from './draft';
import { type Screen, screenOf, screenPath, TRAP } from './journey';
import type { PostedStep } from './posted-step';
import { receiptPath } from './receipt-token';
import { hasWritten } from './repeats';
import { resolveWriter, type WriterDistrict } from './resolve-writer';
import { messageSchema } from './schema';
import type { SubmitResult } from './store';
import { submitMessage } from './submit';
import { lacksTitle, letterFacts, shortField } from './title';
import { fillInPlace, type StepProblems, withReason, writingProblems } from './writing';

/** A step together with the draft it changes. */
type StepInput = PostedStep & {
  draft: Draft;
  /** There was no draft: it expired, or the browser keeps no cookies, or this is the first step. */
  fresh: boolean;
  network: string;
};
/** The page to show next. */
type NextPage = {
  path: string;
  /** The message is sent: the cookie of its draft ends. */
  isSent?: true;
  /** Id of the message just sent, where its writer asked that this browser may open it for a while. */
  unlocks?: string;
};
export type StepResult =
  | (NextPage & { outcome: 'taken'; draft: Draft })
  | { outcome: 'too_many'; retryAfterSeconds: number }
  /** Longer than a draft may be; nothing is stored. */
  | { outcome: 'too_long' };

/**
 * Takes one posted step of the write journey: in the draft of the cookie, or in a new one.
 * @throws when the database does not answer
 */
export async function takeStep(
  posted: PostedStep,
  { network, cookie }: { network: string; cookie: string | undefined },
): Promise<StepResult> {
  const bytes = sizeOf(posted.typed);
  if (bytes > MAX_DRAFT_BYTES) return { outcome: 'too_long' };
  const refused = await countStep(network, bytes);
  if (refused) return { outcome: 'too_many', ...refused };
  const found = await findDraft(cookie);
  // Once a message is sent, the first page begins the next one: another person at the same browser.
  const isNext = found?.content.sentAs && posted.step !== 'send' && posted.step !== 'choose';
  const kept = isNext ? undefined : found;
  const begun = kept ? { draft: kept } : await beginDraft(network);
  if ('retryAfterSeconds' in begun) return { outcome: 'too_many', ...begun };
  const { draft } = begun;
  if (sizeOf({ ...draft.content.typed, ...posted.typed }) > MAX_DRAFT_BYTES) {
    return { outcome: 'too_long' };
  }
  const next = await pressButton({ ...posted, network, draft, fresh: kept === undefined });
  return { outcome: 'taken', draft, ...next };
}

const sizeOf = (typed: PostedStep['typed']) => Buffer.byteLength(JSON.stringify(typed));

/** What the button of a page does; the outcomes in reading order. */
async function pressButton(input: StepInput): Promise<NextPage> {
  const { step, draft, language, fresh } = input;
  const { content } = draft;
  if (content.sentAs) return { path: content.sentAs, isSent: true };
  content.typed = { ...content.typed, ...input.typed };
  content.problems = {};
  if (step === 'start') return onward(draft, language, 'write');
  if (step === 'send') return send(input);
  if (fresh && step === 'choose') return back(draft, language, { form: 'expired' }, 'write');
  return takeWriting(input);
}

/** All that is wrong is said at once, the title included, as far as the district is known. */
async function takeWriting(input: StepInput): Promise<NextPage> {
  const { draft, language } = input;
  if (takeTrap(draft)) return back(draft, language, { form: 'hidden_field' }, 'write');
  draft.content.typed = fillInPlace(completeAddress(draft.content.typed));
  const problems = writingProblems(draft.content.typed);
  askEmail(draft, problems);
  const address = addressSchema.safeParse(draft.content.typed);
  const found = address.success && !problems.zip && (await findDistrict(input, address.data));
  if (found && found !== 'open' && found !== 'sure') Object.assign(problems, found);
  if (found === 'sure') {
    await askShortField(draft, problems);
    if (!problems.prefix && (await lacksTitle(draft.content))) problems.prefix = 'missing';
  }
  if (Object.keys(problems).length > 0) return back(draft, language, problems);
  return found === 'open' ? onward(draft, language, 'choose') : toPreview(input);
}

/** Who represents the writer; `open` where the address leaves it to them to say. */
async function findDistrict(
  { draft: { content }, network }: StepInput,
  address: Address,
): Promise<'sure' | 'open' | StepProblems> {
  const resolved = await resolveTyped(address, content.typed, network);
  const isSure = resolved.outcome === 'found' && !resolved.districts;
  content.district = isSure ? resolved.district : undefined;
  content.certainty = isSure ? resolved.certainty : undefined;
  content.choices = resolved.outcome === 'problem' ? [] : (resolved.districts ?? []);
  content.isNear = resolved.outcome === 'found' && !isSure;
  if (resolved.outcome === 'problem') return resolved.problems;
  return isSure ? 'sure' : 'open';
}

async function resolveTyped(
  address: Address,
  typed: Record<string, string>,
  network: string,
): Promise<WriterDistrict> {
  const geocoder = chosenGeocoder();
  const limited = geocoder && limitedGeocoder(geocoder, network);
  const addressProgram = typed.addressProgram === 'yes';
  const district = typed.district && readDistrict(typed.district);
  const resolved = await resolveWriter({ ...address, addressProgram, district }, limited);
  const isNoChoice = resolved.outcome === 'problem' && 'district' in resolved.problems;
  // A choice left over from another address is no choice: offer what this one leaves.
  if (district && isNoChoice) return resolveWriter({ ...address, addressProgram }, limited);
  return resolved;
}

/** Bad news comes before the preview: no one should review a message that cannot be sent. */
async function toPreview({ draft, language, network }: StepInput): Promise<NextPage> {
  const { district, typed } = draft.content;
  const message = messageSchema.safeParse(wholeMessage(draft, language));
  if (message.success && (await tellsRepeats(network)) && (await hasWritten(message.data))) {
    return back(draft, language, { form: 'already_written' });
  }
  if (typed.told === 'yes') return onward(draft, language, 'check');
  const id = readDistrict(district ?? '');
  const offices = id ? await officesForLetter(id, letterFacts(draft.content)) : [];
  const isReached = offices.some((office) => 'channel' in office && office.channel !== 'self-send');
  return onward(draft, language, isReached ? 'check' : 'selfSend');
}

/**
 * Where writers confirm by email, no page says who wrote before. Elsewhere, who tries names and
 * addresses learns no more than from sending that often.
 */
async function tellsRepeats(network: string) {
  const { confirmation } = await recallCampaign();
  if (confirmation === 'required') return false;
  const { limits } = await readSettings();
  return (await takeFromNetwork('repeats', network, limits.drafts)).allowed;
}

function wholeMessage({ content: { typed, district } }: Draft, language: Language) {
  return { ...typed, message: withReason(typed), language, district: district ?? typed.district };
}

async function send(input: StepInput): Promise<NextPage> {
  const { draft, language, fresh, network, shown, keepOpen } = input;
  const { typed } = draft.content;
  if (fresh && !typed.message) return back(draft, language, { form: 'expired' }, 'write');
  if (shown && shown !== draftMark(draft.content)) {
    return back(draft, language, { form: 'changed' }, 'check');
  }
  if (takeTrap(draft)) return back(draft, language, { form: 'hidden_field' }, 'write');
  const problems = writingProblems(typed);
  askEmail(draft, problems);
  if (!problems.prefix && (await lacksTitle(draft.content))) problems.prefix = 'missing';
  if (Object.keys(problems).length > 0) return back(draft, language, problems);
  if (!fresh) await minimumTime(draft);
  const sender = { network, draftId: draft.id };
  const submitted = await submitMessage(wholeMessage(draft, language), sender);
  if (submitted.outcome !== 'stored') return back(draft, language, formProblems(submitted));
  wakeWorker();
  await countLinkSource(readLinkSource(typed.from), 'messages');
  const path = receiptPath(language, submitted.messageId);
  // Nothing typed outlives the sending. For two presses at once the draft remembers the receipt.
  draft.content = { typed: {}, problems: {}, choices: [], sentAs: path };
  await saveDraft(draft);
  return { path, isSent: true, unlocks: keepOpen ? submitted.messageId : undefined };
}

/**
 * A program fills in two pages in no time. It is made to wait like a person rather than
 * refused, since a person with a password manager can be as quick.
 */
async function minimumTime({ createdAt }: Draft) {
  const soonest = createdAt.getTime() + env().MIN_FORM_SECONDS * 1_000;
  await wait(Math.max(0, soonest - Date.now()));
}

function formProblems(submitted: Exclude<SubmitResult, { outcome: 'stored' }>): StepProblems {
  const used = submitted.outcome === 'problems' && 'idempotencyKey' in submitted.problems;
  // Sent from another tab, and then changed here: the first letter is the one that counts.
  if (used) return { form: 'already_written' };
  return submitted.outcome === 'problems' ? submitted.problems : { form: submitted.outcome };
}

async function back(
  draft: Draft,
  language: Language,
  problems: StepProblems,
  to?: Screen,
): Promise<NextPage> {
  draft.content.problems = problems;
  await saveDraft(draft);
  return { path: `${screenPath(language, to ?? screenOf(problems))}?draft` };
}

async function onward(draft: Draft, language: Language, screen: Screen): Promise<NextPage> {
  await saveDraft(draft);
  return { path: `${screenPath(language, screen)}?draft` };
}

/**
 * Whether the hidden field came filled, for the first time. It is emptied, and the second time
 * nothing is said: a person whose browser fills it again could not get on otherwise.
 */
function takeTrap({ content }: Draft): boolean {
  const isFilled = Boolean(content.typed[TRAP]);
  content.typed[TRAP] = '';
  if (!isFilled || content.asked?.[TRAP]) return false;
  content.asked = { ...content.asked, [TRAP]: 'yes' };
  return true;
}

/** Asks about an email address that looks mistyped. */
function askEmail(draft: Draft, problems: StepProblems) {
  const address = readEmailAddress(draft.content.typed.email ?? '');
  if (address && likelyEmailAddress(address) && isNews(draft, 'email')) problems.email ??= 'typo';
}

/** Asks about a street or a city that an office's gateway finds too short. */
async function askShortField(draft: Draft, problems: StepProblems) {
  const field = await shortField(draft.content);
  if (field && isNews(draft, field)) problems[field] ??= 'short';
}

/** What needs a question is asked about once: typed again, or left as it is, it is right. */
function isNews({ content }: Draft, field: string): boolean {
  const typed = content.typed[field] ?? '';
  const isAsked = content.asked?.[field] === typed;
  content.asked = { ...content.asked, [field]: typed };
  return !isAsked;
}
