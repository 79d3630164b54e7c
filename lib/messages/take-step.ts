import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '@/lib/campaign/languages';
import { type Address, addressSchema, problemsOf } from '@/lib/lookup/address';
import { readDistrict } from '@/lib/lookup/district';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { limitedGeocoder } from '@/lib/lookup/geocoders/limited-geocoder';
import { completeAddress } from '@/lib/lookup/pasted-address';
import { likelyEmailAddress, readEmailAddress } from '@/lib/platform/email-address';
import { env } from '@/lib/platform/env';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { beginDraft, type Draft, draftMark, findDraft, saveDraft } from './draft';
import { type Screen, screenOf, screenPath, TRAP } from './journey';
import type { PostedStep } from './posted-step';
import { receiptPath } from './receipt-token';
import { resolveWriter, type WriterDistrict } from './resolve-writer';
import { letterSchema } from './schema';
import type { SubmitResult } from './store';
import { submitMessage } from './submit';
import { lacksTitle, shortField } from './title';

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
  /** Id of the message just sent: this browser may read it without proving what it just typed. */
  unlocks?: string;
};
export type StepResult =
  | (NextPage & { outcome: 'taken'; draft: Draft })
  | { outcome: 'too_many'; retryAfterSeconds: number };
type Problems = Record<string, string>;

/**
 * Takes one posted step of the write journey: in the draft of the cookie, or in a new one.
 * @throws when the database does not answer
 */
export async function takeStep(
  posted: PostedStep,
  { network, cookie }: { network: string; cookie: string | undefined },
): Promise<StepResult> {
  const found = await findDraft(cookie);
  // Once its letter is sent, an address begins the next one: another person at the same browser.
  const kept = found?.content.sentAs && posted.step === 'address' ? undefined : found;
  const begun = kept ? { draft: kept } : await beginDraft(network);
  if ('retryAfterSeconds' in begun) return { outcome: 'too_many', ...begun };
  const { draft } = begun;
  const next = await pressButton({ ...posted, network, draft, fresh: kept === undefined });
  return { outcome: 'taken', draft, ...next };
}

/** What the button of a screen does; the outcomes in reading order. */
async function pressButton(input: StepInput): Promise<NextPage> {
  const { step, draft } = input;
  if (draft.content.sentAs) return { path: draft.content.sentAs };
  draft.content.typed = { ...draft.content.typed, ...input.typed };
  draft.content.problems = {};
  if (step === 'address') return takeAddress(input);
  if (step === 'message') return takeMessage(input);
  return send(input);
}

async function takeAddress({ draft, language, network }: StepInput): Promise<NextPage> {
  const typed = completeAddress(draft.content.typed);
  draft.content.typed = typed;
  const read = addressSchema.safeParse(typed);
  if (!read.success) return back(draft, language, problemsOf(read.error));
  const resolved = await resolveTyped(read.data, typed, network);
  const isSure = resolved.outcome === 'found' && !resolved.districts;
  draft.content.district = isSure ? resolved.district : undefined;
  draft.content.certainty = isSure ? resolved.certainty : undefined;
  draft.content.choices = resolved.outcome === 'problem' ? [] : (resolved.districts ?? []);
  if (isSure) {
    const field = await shortField(draft.content);
    if (field && isNews(draft, field)) return back(draft, language, { [field]: 'short' });
    return onward(draft, language, 'message');
  }
  if (resolved.outcome === 'problem') return back(draft, language, resolved.problems);
  const isNear = resolved.outcome === 'found';
  return back(draft, language, { district: isNear ? 'near' : 'choose' });
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

async function takeMessage({ draft, language, fresh }: StepInput): Promise<NextPage> {
  if (fresh || !draft.content.district)
    return back(draft, language, { form: 'address_first' }, 'address');
  if (takeTrap(draft)) return back(draft, language, { form: 'hidden_field' }, 'message');
  const problems = await letterProblems(draft);
  if (problems) return back(draft, language, problems);
  return onward(draft, language, 'check');
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

/** What needs a question is asked about once: typed again, or left as it is, it is right. */
function isNews({ content }: Draft, field: string): boolean {
  const typed = content.typed[field] ?? '';
  const isAsked = content.asked?.[field] === typed;
  content.asked = { ...content.asked, [field]: typed };
  return !isAsked;
}

async function letterProblems(draft: Draft): Promise<Problems | undefined> {
  const { content } = draft;
  const { typed } = content;
  const read = letterSchema.safeParse(typed);
  const problems = read.success ? {} : problemsOf(read.error);
  const address = readEmailAddress(typed.email ?? '');
  if (address && likelyEmailAddress(address) && isNews(draft, 'email')) problems.email ??= 'typo';
  if (!problems.prefix && (await lacksTitle(content))) problems.prefix = 'missing';
  return Object.keys(problems).length > 0 ? problems : undefined;
}

async function send({ draft, language, fresh, network, shown }: StepInput): Promise<NextPage> {
  const { typed, district } = draft.content;
  if (fresh && !typed.message) return back(draft, language, { form: 'expired' }, 'address');
  if (shown && shown !== draftMark(draft.content)) {
    return back(draft, language, { form: 'changed' }, 'check');
  }
  if (takeTrap(draft)) return back(draft, language, { form: 'hidden_field' }, 'message');
  const problems = await letterProblems(draft);
  if (problems) return back(draft, language, problems);
  if (!fresh) await minimumTime(draft);
  const input = { ...typed, language, district: district ?? typed.district };
  // The draft's id is the key: a double press and a reload find the message of the first press.
  const submitted = await submitMessage(input, { network, idempotencyKey: `draft ${draft.id}` });
  if (submitted.outcome !== 'stored') return back(draft, language, formProblems(submitted));
  wakeWorker();
  const path = receiptPath(language, submitted.messageId);
  // Nothing typed outlives the sending; the draft only remembers where the receipt is.
  draft.content = { typed: {}, problems: {}, choices: [], sentAs: path };
  await saveDraft(draft);
  return { path, unlocks: submitted.messageId };
}

/**
 * A program fills in three screens in no time. It is made to wait like a person rather than
 * refused, since a person with a password manager can be as quick.
 */
async function minimumTime({ createdAt }: Draft) {
  const soonest = createdAt.getTime() + env().MIN_FORM_SECONDS * 1_000;
  await wait(Math.max(0, soonest - Date.now()));
}

function formProblems(submitted: Exclude<SubmitResult, { outcome: 'stored' }>): Problems {
  const used = submitted.outcome === 'problems' && 'idempotencyKey' in submitted.problems;
  // Sent from another tab, and then changed here: the first letter is the one that counts.
  if (used) return { form: 'already_written' };
  return submitted.outcome === 'problems' ? submitted.problems : { form: submitted.outcome };
}

async function back(
  draft: Draft,
  language: Language,
  problems: Problems,
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
