import { createHash } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import { WRITE_BODY_BYTES } from '@/lib/platform/server/request-guard';
import { outgoingLine } from '../../platform/text';
import { cutServerText, deliveryIdIn, failureOf, type Report } from './report';

const STATUS_PART = /^message\/(?:global-)?delivery-status$/;
/** Returned mail or its headers (RFC 3462; in UTF-8, RFC 6533). */
const RETURNED_PART = /^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/;

/** Actions that mean the mail arrived; a failure next to one concerns another address of a list. */
const ARRIVED = /^(?:delivered|relayed|expanded)$/;

/** Limits: our mail has one recipient and is returned once. More is junk that would cost time. */
const MAX_BLOCKS = 50;
const MAX_RETURNED = 3;

/** Parser options: reports are never displayed, so their text needs no conversion. */
const parts = {
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
};

/** @returns undefined for input that the parser refuses, such as endless headers. */
const parse = (source: Buffer | string) => simpleParser(source, parts).catch(() => undefined);

/**
 * Reads a delivery status notification, as mail servers return it (RFC 3464).
 * @param bytes the entire mail.
 * @returns undefined when it is not such a notification.
 */
export async function readDsn(bytes: Buffer): Promise<Report | undefined> {
  if (bytes.length > WRITE_BODY_BYTES) return undefined;
  const mail = await parse(bytes);
  const status = mail?.attachments.find(({ contentType }) => STATUS_PART.test(contentType));
  if (!mail || !status) return undefined;
  const text = status.content.toString().replaceAll('\r', '').trim();
  const [about, ...blocks] = await Promise.all(text.split(/\n\n+/, MAX_BLOCKS).map(readFields));
  // Some servers omit the first block, which describes the mail as a whole.
  const recipients = [about, ...blocks].filter((block) => block?.('action'));
  if (recipients.length === 0) return undefined;
  const actions = recipients.map((of) => of?.('action').toLowerCase() ?? '');
  const failed = actions.some((action) => ARRIVED.test(action)) ? -1 : actions.indexOf('failed');
  const field = recipients[failed];
  return {
    id: mail.messageId ?? createHash('sha256').update(status.content).digest('hex'),
    at: mail.date,
    deliveryId: await namedIn(mail, about?.('x-original-message-id') ?? ''),
    failure: field ? failureOf(field('status')) : null,
    serverText: field ? cutServerText(field('diagnostic-code') || field('status')) : '',
  };
}

/** One block of fields, in the format of headers, so the same parser reads them. */
async function readFields(block: string) {
  const read = await parse(`${block}\n\n`);
  return (name: string) => {
    const line = read?.headerLines.find(({ key }) => key === name)?.line ?? '';
    // The parser returns bytes, one character each; reports may be in UTF-8 (RFC 6533).
    return outgoingLine(Buffer.from(line.slice(line.indexOf(':') + 1), 'latin1').toString());
  };
}

/** Our delivery ID: from the returned mail, or else from the mail that the report replies to. */
async function namedIn(mail: ParsedMail, original: string): Promise<string | undefined> {
  const returned = mail.attachments.filter(({ contentType }) => RETURNED_PART.test(contentType));
  const heads = await Promise.all(
    returned.slice(0, MAX_RETURNED).map(({ content }) => parse(content)),
  );
  const answers = [mail.inReplyTo, mail.references].flat();
  const ids = [...heads.map((head) => head?.messageId), original, ...answers];
  return ids.map((id) => deliveryIdIn(id ?? '')).find(Boolean);
}
