import { Webhook } from 'standardwebhooks';
import { readDsn } from '@/lib/delivery/bounces/read-dsn';
import { readEvents } from '@/lib/delivery/bounces/read-events';
import type { Report } from '@/lib/delivery/bounces/report';
import { mediaType } from '@/lib/platform/answers';

type Kind = 'json' | 'dsn';

/** What a body says it is: our JSON, or the mail itself, with its own headers or as they are. */
export function reportKind(headers: Headers): Kind | undefined {
  const type = mediaType(headers);
  if (type === 'application/json') return 'json';
  return type === 'message/rfc822' || type === 'multipart/report' ? 'dsn' : undefined;
}

/** @returns undefined when it is well-formed and yet no report. */
export async function readReports(
  kind: Kind,
  body: Buffer,
): Promise<Report[] | 'no_json' | undefined> {
  if (kind === 'dsn') {
    const report = await readDsn(body);
    return report && [report];
  }
  const events = readObject(body);
  return events ? readEvents(events) : 'no_json';
}

function readObject(body: Buffer): object | undefined {
  try {
    const read: unknown = JSON.parse(body.toString());
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether these bytes carry a signature of the last five minutes, as Standard Webhooks has it. The
 * library signs text: a mail that is no UTF-8 is for `npm run bounces`.
 * @param secret base64, with or without `whsec_`
 */
export function isSigned(body: Buffer, headers: Headers, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  try {
    const webhook = new Webhook(key, { format: 'raw' });
    webhook.verify(body, Object.fromEntries(headers), { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}
