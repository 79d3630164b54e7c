import { setTimeout as wait } from 'node:timers/promises';
import { readCampaignRow } from '@/lib/campaign/campaign';
import type { Language } from '@/lib/campaign/languages';
import { countLinkSource, readLinkSource } from '@/lib/campaign/link-sources';
import { readSettings } from '@/lib/campaign/settings';
import { type Address, addressSchema, problemsOf } from '@/lib/lookup/address';
import { readDistrict } from '@/lib/lookup/district';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { limitedGeocoder } from '@/lib/lookup/geocoders/limited-geocoder';
import { completeAddress } from '@/lib/lookup/typed-address';
import { likelyEmailAddress, readEmailAddress } from '@/lib/platform/email-address';
import { env } from '@/lib/platform/env';
import { uncounted } from '@/lib/platform/patience';
import { countAgainstNetworkLimit } from '@/lib/platform/rate-limit';
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
import { hasWritten } from './repeats';
import { officesForMessage, resolveWriter, type WriterDistrict } from './resolve-writer';
import { messageSchema } from './schema';
import type { SubmitResult } from './store';
import { submitMessage } from './submit';
import { lacksTitle, shortField } from './title';
import { fillInPlace, type StepProblems, withReason, writingProblems } from './writing';

/** A step together with the draft that it changes. */
type StepInput = PostedStep & {
  draft: Draft;
  /**
   * Whether the draft is new: it expired, the browser blocks cookies, or this is the first step.
   */
  fresh: boolean;
  network: string;
};
/** The page to show next. */
type NextPage = {
  path: string;
  /** Set when the message was sent: the draft's cookie is deleted. */
  isSent?: true;
  /** ID of the message just sent, if its writer allows this browser to open it for a while. */
  unlocks?: string;
};
type StepResult =
  | (NextPage & { outcome: 'taken'; draft: Draft })
  | { outcome: 'too_many'; retryAfterSeconds: number }
  /** The text exceeds the maximum size of a draft; nothing is stored. */
  | { outcome: 'too_long' };

/**
 * Processes one submitted step of the write journey, in the draft of the cookie or in a new one.
 * @throws if the database is unavailable.
 */
export async function takeStep(
  posted: PostedStep,
  { network, cookie }: { network: string; cookie: string | undefined },
): Promise<StepResult> {
  const bytes = sizeOf(posted.typed);
  if (bytes > MAX_DRAFT_BYTES) return { outcome: 'too_long' };
  const found = await findDraft(cookie);
  // After a message was sent, the first page starts a new draft: another person may use the same
  // browser.
  const isNext = found?.content.sentAs && posted.step !== 'send' && posted.step !== 'choose';
  const kept = isNext ? undefined : found;
  const wholeBytes = sizeOf({ ...kept?.content.typed, ...posted.typed });
  const refused = await countStep(network, { postedBytes: bytes, wholeBytes });
  if (refused) return { outcome: 'too_many', ...refused };
  if (wholeBytes > MAX_DRAFT_BYTES) return { outcome: 'too_long' };
  const begun = kept ? { draft: kept } : await beginDraft(network);
  if ('retryAfterSeconds' in begun) return { outcome: 'too_many', ...begun };
  const { draft } = begun;
  const next = await pressButton({ ...posted, network, draft, fresh: kept === undefined });
  return { outcome: 'taken', draft, ...next };
}

const sizeOf = (typed: PostedStep['typed']) => Buffer.byteLength(JSON.stringify(typed));

/** Runs the action of a page's button; its outcomes are in reading order. */
async function pressButton(input: StepInput): Promise<NextPage> {
  const { step, draft, language, fresh } = input;
  const { content } = draft;
  if (content.sentAs) return { path: content.sentAs, isSent: true };
  content.typed = { ...content.typed, ...input.typed };
  content.problems = {};
  if (step === 'start') return onward(draft, language, 'write');
  if (step === 'send') return send(input);
  if (fresh && step === 'choose')
    return back(draft, { language, problems: { form: 'expired' }, to: 'write' });
  return takeWriting(input);
}

/** Reports all problems together, including a missing title, as far as the district is known. */
async function takeWriting(input: StepInput): Promise<NextPage> {
  const { draft, language } = input;
  if (consumeHoneypot(draft))
    return back(draft, { language, problems: { form: 'hidden_field' }, to: 'write' });
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
  if (Object.keys(problems).length > 0) return back(draft, { language, problems });
  return found === 'open' ? onward(draft, language, 'choose') : toPreview(input);
}

/** Finds the writer's district; `open` if the address leaves the choice to them. */
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
  // A district chosen for another address is ignored; the districts of this address are offered.
  if (district && isNoChoice) return resolveWriter({ ...address, addressProgram }, limited);
  return resolved;
}

/** Problems come before the preview: no one should review a message that cannot be sent. */
async function toPreview({ draft, language, network }: StepInput): Promise<NextPage> {
  const { district, certainty, typed } = draft.content;
  const message = messageSchema.safeParse(wholeMessage(draft, language));
  if (!message.success) return back(draft, { language, problems: problemsOf(message.error) });
  if ((await tellsRepeats(network)) && (await hasWritten(message.data))) {
    return back(draft, { language, problems: { form: 'already_written' } });
  }
  if (typed.unreachedShown === 'yes') return onward(draft, language, 'check');
  const id = readDistrict(district ?? '');
  const offices = id ? await officesForMessage(message.data, { district: id, certainty }) : [];
  const isReached = offices.some((office) => 'channel' in office && office.channel !== 'self-send');
  return onward(draft, language, isReached ? 'check' : 'selfSend');
}

/**
 * Whether the page may say that the writer wrote before: never if writers confirm by email.
 * Otherwise the rate limit applies, so that someone who tries names and addresses learns no more
 * than by sending as often. The campaign is read again, because nothing compares its mark here.
 */
async function tellsRepeats(network: string) {
  const { confirmation } = await readCampaignRow();
  if (confirmation === 'required') return false;
  const { limits } = await readSettings();
  return (await countAgainstNetworkLimit('repeats', network, limits.drafts)).allowed;
}

function wholeMessage({ content: { typed, district } }: Draft, language: Language) {
  return { ...typed, message: withReason(typed), language, district: district ?? typed.district };
}

async function send(input: StepInput): Promise<NextPage> {
  const { draft, language, fresh, network, shown, keepOpen } = input;
  const { typed } = draft.content;
  if (fresh && !typed.message)
    return back(draft, { language, problems: { form: 'expired' }, to: 'write' });
  if (shown && shown !== draftMark(draft.content)) {
    return back(draft, { language, problems: { form: 'changed' }, to: 'check' });
  }
  if (consumeHoneypot(draft))
    return back(draft, { language, problems: { form: 'hidden_field' }, to: 'write' });
  const problems = writingProblems(typed);
  askEmail(draft, problems);
  if (!problems.prefix && (await lacksTitle(draft.content))) problems.prefix = 'missing';
  if (Object.keys(problems).length > 0) return back(draft, { language, problems });
  if (!fresh) await minimumTime(draft);
  const sender = { network, draftId: draft.id };
  const submitted = await submitMessage(wholeMessage(draft, language), sender);
  if (submitted.outcome !== 'stored')
    return back(draft, { language, problems: formProblems(submitted) });
  wakeWorker();
  await countLinkSource(readLinkSource(typed.from), 'messages');
  const path = new URL(submitted.answer.receiptUrl).pathname;
  // No typed text is kept after sending. The draft keeps the receipt's path for a second submission
  // of the same form.
  draft.content = { typed: {}, problems: {}, choices: [], sentAs: path };
  await saveDraft(draft);
  return { path, isSent: true, unlocks: keepOpen ? submitted.messageId : undefined };
}

/**
 * Waits until the minimum time for the form has passed, since a program fills in two pages at once.
 * It is delayed and not refused, since a person with a password manager can be as quick.
 */
async function minimumTime({ createdAt }: Draft) {
  // A draft from the future was begun before the clock was set back.
  const ageMs = Math.max(0, Date.now() - createdAt.getTime());
  await uncounted(() => wait(Math.max(0, env().MIN_FORM_SECONDS * 1_000 - ageMs)));
}

function formProblems(submitted: Exclude<SubmitResult, { outcome: 'stored' }>): StepProblems {
  const used = submitted.outcome === 'problems' && 'idempotencyKey' in submitted.problems;
  // The message was sent from another tab and then changed here: the first one counts.
  if (used) return { form: 'already_written' };
  return submitted.outcome === 'problems' ? submitted.problems : { form: submitted.outcome };
}

type Correction = {
  language: Language;
  problems: StepProblems;
  /** The screen with the problems if omitted. */
  to?: Screen;
};

async function back(
  draft: Draft,
  { language, problems, to = screenOf(problems) }: Correction,
): Promise<NextPage> {
  draft.content.problems = problems;
  await saveDraft(draft);
  return { path: `${screenPath(language, to)}?draft` };
}

async function onward(draft: Draft, language: Language, screen: Screen): Promise<NextPage> {
  await saveDraft(draft);
  return { path: `${screenPath(language, screen)}?draft` };
}

/**
 * Whether the hidden field was filled in for the first time. It is emptied and ignored the second
 * time: otherwise a person whose browser fills it in again could not continue.
 */
function consumeHoneypot({ content }: Draft): boolean {
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

/** Asks about a street or city that an office's gateway would refuse as too short. */
async function askShortField(draft: Draft, problems: StepProblems) {
  const field = await shortField(draft.content);
  if (field && isNews(draft, field)) problems[field] ??= 'short';
}

/**
 * Whether the visitor has not been asked about this value yet. The same value, submitted again, is
 * accepted.
 */
function isNews({ content }: Draft, field: string): boolean {
  const typed = content.typed[field] ?? '';
  const isAsked = content.asked?.[field] === typed;
  content.asked = { ...content.asked, [field]: typed };
  return !isAsked;
}
