import { Webhook } from 'standardwebhooks';
import type { z } from 'zod';
import { readDsns } from '@/lib/delivery/bounces/read-dsn';
import { readEvents } from '@/lib/delivery/bounces/read-events';
import {
  type BounceOutcome,
  recordBounce,
  type recordedAnswer,
} from '@/lib/delivery/bounces/record-bounce';
import type { Report } from '@/lib/delivery/bounces/report';
import { mediaType, type ProblemKey, problemJson, unavailableJson } from '@/lib/platform/answers';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { POST_WAIT_MS, withPatience } from '@/lib/platform/patience';

const refused = (status: number, title: string, key: ProblemKey) =>
  problemJson({ status, title, problems: { form: key } });

/**
 * Bounce reports of mail servers and email providers; unsigned ones are not read. The path means
 * their delivery receipts and is part of the public API; a supporter's receipt is
 * `/api/receipts/{token}`.
 */
export async function POST(request: Request): Promise<Response> {
  const { RECEIPTS_SECRET: secret } = env();
  if (!secret) return refused(404, 'This site does not accept bounce reports', 'off');
  const kind = reportKind(request.headers);
  if (!kind) return refused(415, 'Send a delivery status notification or JSON', 'content_type');
  const body = Buffer.from(await request.arrayBuffer());
  if (!isSigned(body, request.headers, secret)) {
    return refused(401, 'The signature is invalid or too old', 'signature');
  }
  const reports = await readReports(kind, body);
  if (reports === 'no_json') return refused(400, 'The body must be a JSON object', 'json');
  if (!reports)
    return refused(
      422,
      'The body is neither a delivery status notification nor a list of events',
      'report',
    );
  return recordAll(reports);
}

/**
 * Recorded one after the other: after a 503 the sender repeats all of them, and none counts twice.
 */
async function recordAll(reports: Report[]): Promise<Response> {
  try {
    const outcomes: BounceOutcome[] = [];
    for (const report of reports) {
      outcomes.push(await withPatience(POST_WAIT_MS, () => recordBounce(report)));
    }
    const answer: z.infer<typeof recordedAnswer> = { outcomes };
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  } catch (problem) {
    log.error('bounce_not_recorded', { error: errorName(problem) });
    return unavailableJson();
  }
}

type Kind = 'json' | 'dsn';

/** Kind of a body by its content type: our JSON, or an email with HTTP headers or as raw text. */
function reportKind(headers: Headers): Kind | undefined {
  const type = mediaType(headers);
  if (type === 'application/json') return 'json';
  return type === 'message/rfc822' || type === 'multipart/report' ? 'dsn' : undefined;
}

/** @returns undefined when it is well-formed but not a report. */
async function readReports(kind: Kind, body: Buffer): Promise<Report[] | 'no_json' | undefined> {
  if (kind === 'dsn') {
    const reports = await readDsns(body);
    return reports.length > 0 ? reports : undefined;
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
 * Whether these bytes have a signature of the last five minutes, as defined by Standard Webhooks.
 * The library signs text: `npm run bounces` is for an email that is not UTF-8.
 * @param secret base64, with or without `whsec_`
 */
function isSigned(body: Buffer, headers: Headers, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  try {
    const webhook = new Webhook(key, { format: 'raw' });
    webhook.verify(body, Object.fromEntries(headers), { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}
