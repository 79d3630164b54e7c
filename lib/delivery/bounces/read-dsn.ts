import { createHash } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import { WRITE_BODY_BYTES } from '@/lib/platform/server/request-guard';
import { outgoingLine, withoutAccents } from '../../platform/text';
import { idLinesIn, readOldFormat } from './old-formats';
import { cutServerText, deliveryIdIn, failureOf, ownIdsIn, type Report, renamedIn } from './report';

const STATUS_PART = /^message\/(?:global-)?delivery-status$/;
/** What a server or a reader did with the email (RFC 8098). */
const DISPOSITION_PART = /^message\/(?:global-)?disposition-notification$/;
/** Dispositions of a server that rejects an email, such as Sieve's `reject` (RFC 5429). */
const REJECTED = /^automatic-action\b[^;]*;\s*(?:failed|deleted|denied|rejected)\b/i;
/** What mailboxes say about an email that a person deleted: a receipt, which rejects nothing. */
const NOT_READ =
  /^\W*(?:not read|unread|no leid[oa]|sin leer|ungelesen|nicht gelesen|non lu|nao lid[oa]|non letto|niet gelezen)\b|without (?:being|having been) read|sin (?:ser|haber sido) leid[oa]|ungelesen geloscht/m;

/** The returned email or its headers (RFC 3462; in UTF-8, RFC 6533). */
const RETURNED_PART =
  /^(?:message\/(?:rfc822|rfc822-headers|global|global-headers)|text\/rfc822-headers)$/;

/** Headers of the returned email as a plain file, as some servers attach them. */
const TEXT_PART = /^(?:text\/(?!rfc822-headers)|application\/octet-stream$)/;

/**
 * Actions that mean the email arrived; a failure next to one concerns another address of a list.
 */
const ARRIVED = /^(?:delivered|relayed|expanded)$/;

/** Limits: our email has one recipient and is returned once. More is junk that would cost time. */
const MAX_BLOCKS = 50;
const MAX_RETURNED = 3;
/** Reports that a person forwards at once, and forwards within each other. */
const MAX_FORWARDED = 100;
const MAX_DEPTH = 3;

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
 * Reads delivery status notifications, as mail servers return them (RFC 3464).
 * @param bytes the entire email.
 * @param depth number of emails that this one is attached to.
 * @returns the notification, or all that are attached to the email; none if it has none.
 */
export async function readDsns(bytes: Buffer, depth = 0): Promise<Report[]> {
  if (bytes.length > WRITE_BODY_BYTES) return [];
  const mail = await parse(bytes);
  if (!mail) return [];
  const status = mail.attachments.find(({ contentType }) => STATUS_PART.test(contentType));
  const kind = reportTypeOf(mail);
  const disposition = mail.attachments.find(({ contentType }) =>
    DISPOSITION_PART.test(contentType),
  );
  if (!status && disposition) return readDisposition(mail, disposition.content);
  if (!status && kind !== undefined && kind !== 'delivery-status') return [];
  const report = status
    ? await readStatus(mail, status.content)
    : await readWithoutStatus(mail, bytes);
  if (report) return [report];
  return status || kind || depth === MAX_DEPTH ? [] : readForwarded(mail, depth);
}

/** Reads the part of a report that programs understand. */
async function readStatus(mail: ParsedMail, content: Buffer): Promise<Report | undefined> {
  const text = content.toString().replaceAll('\r', '').trim();
  const [about, ...blocks] = await Promise.all(text.split(/\n\n+/, MAX_BLOCKS).map(readFields));
  // Some servers omit the first block, which describes the email as a whole.
  const recipients = [about, ...blocks].filter((block) => block?.('action'));
  if (recipients.length === 0) return undefined;
  const actions = recipients.map(
    (of) => /^\w+/.exec(of?.('action') ?? '')?.[0].toLowerCase() ?? '',
  );
  const failed = actions.some((action) => ARRIVED.test(action)) ? -1 : actions.indexOf('failed');
  const field = recipients[failed];
  const anywhere = [text, mail.text ?? '', typeof mail.html === 'string' ? mail.html : ''];
  const original = about?.('x-original-message-id') ?? '';
  // A report that contains no returned email may still name it: in a field, or in its text.
  const elsewhere = [...answeredIdsIn(mail), ...anywhere.flatMap(ownIdsIn), ...attachedIdsIn(mail)];
  return {
    id: idOf(mail, content),
    at: mail.date,
    ...namedBy([...(await returnedIdsIn(mail)), original], elsewhere),
    recipient: addressIn(field?.('final-recipient') || field?.('original-recipient') || ''),
    failure: field ? failureOf(field('status'), field('diagnostic-code')) : null,
    serverText: field ? cutServerText(field('diagnostic-code') || field('status')) : '',
  };
}

/** Reads a notification of a server that rejected the email; any other is a receipt for reading. */
async function readDisposition(mail: ParsedMail, content: Buffer): Promise<Report[]> {
  const field = await readFields(content.toString().replaceAll('\r', '').trim());
  const said = `${mail.subject ?? ''}\n${mail.text ?? ''}`;
  if (!REJECTED.test(field('disposition')) || NOT_READ.test(withoutAccents(said))) return [];
  const returned = [field('original-message-id'), ...(await returnedIdsIn(mail))];
  const elsewhere = [...answeredIdsIn(mail), ...ownIdsIn(said), ...attachedIdsIn(mail)];
  const reply = outgoingLine(
    field('failure') || field('error') || mail.text || field('disposition'),
  );
  const recipient = field('final-recipient') || field('original-recipient');
  return [
    {
      id: idOf(mail, content),
      at: mail.date,
      ...namedBy(returned, elsewhere),
      recipient: addressIn(recipient),
      failure: failureOf('', reply),
      serverText: cutServerText(reply),
    },
  ];
}

/** The report's own ID, or one that is the same each time it is read. */
const idOf = (mail: ParsedMail, content: Buffer) =>
  mail.messageId ?? createHash('sha256').update(content).digest('hex');

/** Reports that a person forwarded as attachments, among them emails of other kinds. */
async function readForwarded(mail: ParsedMail, depth: number): Promise<Report[]> {
  const forwarded = mail.attachments.filter(({ contentType }) => contentType === 'message/rfc822');
  const reports: Report[] = [];
  for (const { content } of forwarded.slice(0, MAX_FORWARDED)) {
    reports.push(...(await readDsns(content, depth + 1)));
  }
  return reports.slice(0, MAX_FORWARDED);
}

/** Type of a report (RFC 6522); others are receipts for reading, complaints, and so on. */
function reportTypeOf(mail: ParsedMail): string | undefined {
  const type = mail.headerLines.find(({ key }) => key === 'content-type')?.line ?? '';
  const [, kind] = /report-type\s*=\s*"?([\w-]+)/i.exec(type) ?? [];
  return kind?.toLowerCase();
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

/** Message-IDs in the headers of the returned email. */
async function returnedIdsIn(mail: ParsedMail): Promise<string[]> {
  const returned = mail.attachments.filter(({ contentType }) => RETURNED_PART.test(contentType));
  const heads = await Promise.all(
    returned.slice(0, MAX_RETURNED).map(({ content }) => parse(content)),
  );
  return heads.flatMap((head) => [head?.messageId ?? '', ...originalIdsIn(head)]);
}

/** Message-IDs of the email that the report replies to. */
const answeredIdsIn = (mail: ParsedMail): string[] =>
  [...originalIdsIn(mail), mail.inReplyTo, mail.references].flat().filter((id) => id !== undefined);

/**
 * Message-IDs in the other headers of an email. Providers that change the Message-ID keep the
 * original one in a header of their own, such as X-Google-Original-Message-ID or
 * X-Yahoo-Original-MessageID.
 */
const originalIdsIn = (mail: ParsedMail | undefined): string[] =>
  (mail?.headerLines ?? [])
    .filter(({ key }) => key !== 'message-id' && /message[-_]?id$/.test(key))
    .map(({ line }) => line.slice(line.indexOf(':') + 1).trim());

/** The delivery that one of the IDs names, or else the IDs that a provider may have assigned. */
function namedBy(returned: string[], elsewhere: string[]): Pick<Report, 'deliveryId' | 'renamed'> {
  const deliveryId = [...returned, ...elsewhere].map(deliveryIdIn).find(Boolean);
  if (deliveryId) return { deliveryId };
  const renamed = renamedIn(returned, elsewhere);
  return { deliveryId: undefined, ...(renamed.length > 0 && { renamed }) };
}

const addressIn = (field: string) => /[^\s;<>]{1,64}@[^\s;<>]{1,190}/.exec(field)?.[0];

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&#64;': '@', '&nbsp;': ' ' };

/** Lines of text; headers of the returned email begin a line. */
function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]{0,500}>/g, '\n')
    .replace(/&(?:lt|gt|nbsp|#64);/g, (entity) => ENTITIES[entity] ?? ' ');
}

/** Texts that are attached as a part of this kind. */
const textsIn = (mail: ParsedMail, part: RegExp): string[] =>
  mail.attachments
    .filter(({ contentType }) => part.test(contentType))
    .slice(0, MAX_RETURNED)
    .map(({ content }) => content.toString());

/** Message-IDs in files with the headers of the returned email. */
const attachedIdsIn = (mail: ParsedMail): string[] =>
  textsIn(mail, TEXT_PART).flatMap((text) => [...ownIdsIn(text), ...idLinesIn(text)]);

/** Reads old formats: the report is plain text, followed by the returned email. */
async function readWithoutStatus(mail: ParsedMail, bytes: Buffer): Promise<Report | undefined> {
  if (mail.attachments.some(({ contentType }) => contentType === 'message/rfc822' && !mail.text))
    return undefined;
  const attached = textsIn(mail, RETURNED_PART);
  const html = typeof mail.html === 'string' ? textOfHtml(mail.html) : '';
  const old = readOldFormat(mail, [mail.text || html, ...attached].join('\n\n'));
  if (!old) return undefined;
  return {
    id: idOf(mail, bytes),
    at: mail.date,
    ...namedBy(await returnedIdsIn(mail), [
      ...old.ids,
      ...answeredIdsIn(mail),
      ...attachedIdsIn(mail),
    ]),
    recipient: old.recipient,
    failure: old.isFinal ? failureOf(old.reply) : null,
    serverText: cutServerText(outgoingLine(old.reply)),
  };
}
