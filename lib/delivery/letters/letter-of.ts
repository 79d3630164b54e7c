import { copy } from '@/lib/campaign/copy';
import { edition as editionOf, isEditionName, isStoredName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { isRejectionCode } from '@/lib/campaign/rejection-codes';
import { readSettings, type Settings, settingsOf } from '@/lib/campaign/settings';
import {
  GiveUp,
  type Letter,
  type LetterFields,
  TryAgainLater,
  type Writer,
} from '@/lib/delivery/channel';
import type { ClaimedDelivery } from '@/lib/delivery/outbox/claim-due';
import type { StateCode } from '@/lib/lookup/states';
import { receiptPath } from '@/lib/messages/receipt-token';
import type { NoticeKind, PrismaClient } from '@/lib/platform/db';
import { type Env, env } from '@/lib/platform/env';
import { isPlainAddress } from '@/lib/platform/text';
import { confirmPath, unlockPath } from './email-proof';
import { type EmailBlock, emailHtml, emailText } from './html-body';
import { composeLetter, writerName } from './letter';

/** Site details that letters contain. */
export type SenderSite = {
  url: string;
  mailFrom: string;
  operatorName?: string;
  /** Address for bounces; defaults to `mailFrom`. */
  returnTo?: string;
  /** Reply address of supporter emails; without it, no one reads replies. */
  replyTo?: string;
};

export function siteOf(of: Env = env(), settings: Settings = settingsOf({}, of)): SenderSite {
  const { SITE_URL: url, MAIL_FROM, BOUNCE_ADDRESS: returnTo } = of;
  const { operatorName, replyTo } = settings;
  const mailFrom = MAIL_FROM ?? `no-reply@${new URL(url).hostname}`;
  return { url, mailFrom, operatorName, returnTo, replyTo };
}

/** The current site settings, at most a second old. @throws when the database is down */
export async function readSite(of?: PrismaClient): Promise<SenderSite> {
  return siteOf(env(), await readSettings(of));
}

/**
 * The letter of a claimed delivery, addressed and ready to send.
 * @throws GiveUp if the personal data was deleted in the meantime, or the address is missing.
 */
export function letterOf(claimed: ClaimedDelivery, site: SenderSite): Letter {
  const { id: deliveryId, kind, bioguide, writtenAt: date } = claimed;
  const domain = site.mailFrom.split('@')[1];
  const { number, maybeAccepted } = claimed;
  const { returnTo } = site;
  const messageId = `<${deliveryId}@${domain}>`;
  const base = { deliveryId, kind, bioguide, date, number, maybeAccepted, returnTo, messageId };
  return kind === 'notice'
    ? { ...base, ...noticeParts(claimed, site) }
    : { ...base, ...officeParts(claimed, site) };
}

function officeParts(claimed: ClaimedDelivery, site: SenderSite) {
  const { subject, body, officeName, chamber, language, writtenAt, email } = claimed;
  const writer = writerOf(claimed);
  if (!writer || subject === null || body === null || !officeName || !chamber) throw gone();
  const captured = `${claimed.bioguide ?? 'office'}@offices.invalid`;
  const address = claimed.channel === 'capture' ? captured : (claimed.officeEmail ?? '');
  return {
    from: { name: site.operatorName, address: site.mailFrom },
    to: { name: officeName, address },
    replyTo:
      email && isPlainAddress(email) ? { name: writerName(writer), address: email } : undefined,
    ...composeLetter({
      language,
      office: { name: officeName, chamber, state: stateOf(claimed.seat, writer) },
      writer,
      subject,
      body,
      writtenAt,
    }),
    fields: fieldsOf(claimed, { writer, subject, chamber }),
  };
}

/** State of the office, or of the writer if the seat no longer exists; they are the same. */
function stateOf(seat: string | null, writer: Writer): StateCode {
  return (seat?.slice(0, 2) ?? writer.state) as StateCode;
}

function fieldsOf(
  {
    channel,
    seat,
    edition,
    templateText,
    ownText,
    certainty,
    confirmedAt,
    language,
  }: ClaimedDelivery,
  known: Pick<LetterFields, 'writer' | 'subject' | 'chamber'>,
): LetterFields | undefined {
  if (channel !== 'house_cwc' && channel !== 'senate_cwc') return undefined;
  if (!seat || !edition) throw gone();
  if (!isEditionName(edition)) {
    // The version was just published by another server; it is read with the site's settings.
    if (isStoredName(edition))
      throw new TryAgainLater('unavailable', `version ${edition} not read yet`);
    throw gone();
  }
  return {
    ...known,
    seat,
    edition,
    templateText,
    ownText,
    language,
    // Only a geocoder's result counts: a ZIP code within one district does not confirm the street.
    addressConfirmed: certainty === 'address',
    emailConfirmed: confirmedAt !== null,
  };
}

function noticeParts(claimed: ClaimedDelivery, site: SenderSite) {
  const { email, rejectedCode, partlyRejected, edition, earlier } = claimed;
  if (!email) throw gone();
  const kind = earlier ? 'repeated' : (claimed.notice ?? 'receipt');
  const { language, reference, messageId: id, receiptHash, receiptSealed } = earlier ?? claimed;
  const link = site.url + pathOf(kind)(language, { id, receiptHash, receiptSealed });
  const { sender, ...parts } = composeNotice({
    kind,
    language,
    reference,
    link,
    rejectedCode,
    partlyRejected,
    answered: site.replyTo !== undefined,
    added: edition && isEditionName(edition) ? editionOf(edition, language).mail : undefined,
  });
  return {
    from: { name: sender, address: site.mailFrom },
    to: { address: email },
    replyTo: site.replyTo ? { address: site.replyTo } : undefined,
    ...parts,
  };
}

/** The page that an email links to. */
function pathOf(kind: string) {
  if (kind === 'unlock') return unlockPath;
  return kind === 'confirm' || kind === 'reminder' ? confirmPath : receiptPath;
}

/** The writer's details; undefined if a required one is missing, which only deletion causes. */
function writerOf(claimed: ClaimedDelivery): Writer | undefined {
  const { firstName, lastName, email } = claimed;
  if (firstName === null || lastName === null || email === null) return undefined;
  const { prefix, phone, street2, state } = claimed;
  const place = { street: claimed.street ?? '', city: claimed.city ?? '', zip: claimed.zip ?? '' };
  return { prefix, firstName, lastName, email, phone, street2, state, ...place };
}

function gone() {
  return new GiveUp('unknown', 'What this letter is made of was erased.');
}

/** `repeated` replaces `confirm` if another message of the writer already counts. */
type NoticeName = NoticeKind | 'repeated';

const isFirst = (kind: NoticeName) => kind === 'receipt' || kind === 'confirm';

/**
 * Email to the supporter about their message. It contains no message text, names, offices, or
 * server replies, since other people may read it.
 * @param link absolute URL of the page to open.
 */
export function composeNotice(notice: {
  kind: NoticeName;
  language: Language;
  reference: string;
  link: string;
  /** Whether someone reads replies to this email. */
  answered?: boolean;
  /** For a rejected message: the reason code; its sentence names no one. */
  rejectedCode?: string | null;
  /** Number of offices that a rejection is about, if another office may have the message. */
  partlyRejected?: number | null;
  /** Text that the campaign version adds to the first email; staff keep it neutral. */
  added?: string;
}) {
  const words = copy(notice.language).mail;
  const own = words[notice.kind];
  const blocks: EmailBlock[] = [
    notice.kind === 'rejected' && notice.partlyRejected
      ? words.rejected.partly(notice.partlyRejected)
      : own.opening,
    ...whyRejected(notice),
    own.next,
    ...(isFirst(notice.kind) && notice.added ? [notice.added] : []),
    { button: own.button, link: notice.link },
    { small: own.reference(notice.reference) },
    { small: own.notYou },
    { small: `${words.keepPrivate} ${notice.answered ? words.reply : words.noReply}` },
  ];
  return {
    sender: words.sender,
    subject: own.subject,
    text: emailText(blocks),
    html: emailHtml({ language: notice.language, title: own.subject, blocks }),
  };
}

/**
 * The reason code's sentence. Staff's own text appears only on the receipt, and so does the
 * invitation to write again, which is true only while the campaign accepts messages.
 */
function whyRejected({ kind, rejectedCode, language }: Parameters<typeof composeNotice>[0]) {
  if (kind !== 'rejected' || !isRejectionCode(rejectedCode)) return [];
  const { sentences, why } = copy(language).rejections;
  return [why(sentences[rejectedCode])];
}
