import type { z } from 'zod';
import {
  type BounceOutcome,
  recordBounce,
  type recordedAnswer,
} from '@/lib/delivery/bounces/record-bounce';
import type { Report } from '@/lib/delivery/bounces/report';
import { type ProblemKey, problemJson, unavailableJson } from '@/lib/platform/answers';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { isSigned, readReports, reportKind } from './read-reports';

const refused = (status: number, title: string, key: ProblemKey) =>
  problemJson({ status, title, problems: { form: key } });

/** What mail servers and providers report about letters that had left; signed, or not read. */
export async function POST(request: Request): Promise<Response> {
  const { RECEIPTS_SECRET: secret } = env();
  if (!secret) return refused(404, 'Nothing is taken here', 'off');
  const kind = reportKind(request.headers);
  if (!kind) return refused(415, 'Send a delivery status report or JSON', 'content_type');
  const body = Buffer.from(await request.arrayBuffer());
  if (!isSigned(body, request.headers, secret)) {
    return refused(401, 'The signature is not right, or too old', 'signature');
  }
  const reports = await readReports(kind, body);
  if (reports === 'no_json') return refused(400, 'Not a JSON object', 'json');
  if (!reports) return refused(422, 'Neither a delivery status report nor events', 'report');
  return recordAll(reports);
}

/** One after the other; after a 503 the sender repeats all of them, and none counts twice. */
async function recordAll(reports: Report[]): Promise<Response> {
  try {
    const outcomes: BounceOutcome[] = [];
    for (const report of reports) outcomes.push(await recordBounce(report));
    const answer: z.infer<typeof recordedAnswer> = { outcomes };
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  } catch (problem) {
    log.error('bounce_not_recorded', { error: errorName(problem) });
    return unavailableJson();
  }
}
