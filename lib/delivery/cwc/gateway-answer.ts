import { XMLParser } from 'fast-xml-parser';
import { GiveUp, TryAgainLater } from '@/lib/delivery/channel';
import type { GatewaySettings } from '@/lib/platform/gateway-settings';
import { outgoingLine } from '@/lib/platform/text';
import { MINUTE_MS } from '@/lib/platform/time';
import { type Exchange, type GatewayAnswer, redact } from './gateway-client';

const IN_JSON = /"(?:id|message_?id|delivery_?id|uuid)"\s*:\s*"?([\w.-]{4,100})"?/i;
const IN_XML = /<(?:\w+:)?(?:message|delivery|transaction)?id>\s*([\w.-]{4,100})\s*<\//i;

/** The gateway's ID for an accepted letter, if it returns one; never contains the key. */
export function idIn(text: string, key: string): string | undefined {
  const id = IN_JSON.exec(text)?.[1] ?? IN_XML.exec(text)?.[1];
  return id && redact(id, key) === id ? id : undefined;
}

const FAILURE = /\b(errors?|fail(s|ed|ures?)?|invalid|not enabled)\b/i;

/** "0 errors", "no failures": part of a success response. */
const NONE_COUNTED = /\b(no|0|zero|without( any)?) (errors?|failures?)\b/gi;
/** `"errors": []`, `error=false`, `Failed: 0`. */
const NONE_NAMED =
  /\b(errors?|fail(ed|ures?)?|invalid)\b["']?\s*[:=]\s*(\[\s*\]|\{\s*\}|""|["']?(null|none|no|false|0)\b["']?)/gi;
/** `<Errors/>`, `<Errors></Errors>`, `<Failed>0</Failed>`. */
const NONE_IN_MARKUP = /<([\w:]+)\s*(\/>|>\s*(null|none|no|false|0)?\s*<\/\1>)/gi;

/**
 * Whether a 2xx response reports an error anyway: the House's 2xx has no fixed format, and "200
 * Validation Failed" must not count as accepted.
 */
export function reportsFailure(text: string): boolean {
  const rest = [NONE_IN_MARKUP, NONE_NAMED, NONE_COUNTED].reduce(
    (left, harmless) => left.replace(harmless, ' '),
    text,
  );
  return FAILURE.test(rest);
}

const MAX = 500;

/**
 * The gateway's reply as stored for staff: one line, without the key, without markup, and without
 * quoted values, which may be a person's address.
 */
export function serverWords(text: string, key: string): string {
  const redacted = redact(text, key)
    .replace(/<[^>]*>/g, ' ')
    .replace(/(The value )(['"]).*?\2(?= is invalid)/gs, "$1'…'");
  // Redacted again, since removing characters may have joined the parts of a key.
  const line = redact(outgoingLine(redacted), key);
  return [...line].slice(0, MAX).join('');
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  removeNSPrefix: true,
  trimValues: true,
});

/**
 * The errors a gateway lists: the text of every `Error` element at any depth, without duplicates,
 * since the gateways repeat themselves. Empty when the text is not such a list.
 */
function errorSentences(text: string): string[] {
  // An error list needs no declarations; entities from an outside server are not expanded.
  if (!text.includes('<') || /<!(DOCTYPE|ENTITY)/i.test(text)) return [];
  try {
    return [...new Set(errorsIn(parser.parse(text)))];
  } catch {
    return [];
  }
}

function errorsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(errorsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === 'Error' ? textsOf(value) : errorsIn(value),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** The meaning of an exchange with a gateway for the delivery. */
export type Verdict =
  | { verdict: 'accepted'; providerId: string }
  /** `offTheList`: the office accepts no messages, whatever the stored list says. */
  | { verdict: 'failed'; failure: TryAgainLater | GiveUp; offTheList?: boolean };

type SubmissionContext = {
  settings: Pick<GatewaySettings, 'chamber' | 'key' | 'duplicate'>;
  /** The delivery's ID, for gateways that return none of their own. */
  gatewayId: string;
  /** An earlier attempt may have reached the gateway. */
  sentBefore: boolean;
};

const SLOW_DOWN_MS = MINUTE_MS;

/**
 * Interprets an exchange; lib/delivery/README.md, "Congressional gateways", lists the status codes.
 */
export function verdictOf(exchange: Exchange, asked: SubmissionContext): Verdict {
  if (exchange.outcome === 'silent') {
    const { left: maybeAccepted, timedOut, why } = exchange;
    return failed(new TryAgainLater(timedOut ? 'timeout' : 'unavailable', why, { maybeAccepted }));
  }
  const { status } = exchange;
  if (status >= 200 && status < 300) return success(exchange, asked);
  if (status === 400 || status === 422) return refusal(exchange, asked);
  if (status === 409) return known(exchange, asked);
  if (status === 413)
    return failed(new GiveUp('too_large', answerText(exchange, asked), { httpStatus: status }));
  if (status === 429) {
    const { retryAfterMs = SLOW_DOWN_MS } = exchange;
    return failed(
      new TryAgainLater('unavailable', answerText(exchange, asked), {
        httpStatus: status,
        retryAfterMs,
      }),
    );
  }
  if (status === 408 || status >= 500) {
    // Busy means that processing never began; after any other error the letter may be stored.
    const known = {
      httpStatus: status,
      maybeAccepted: status !== 503,
      retryAfterMs: exchange.retryAfterMs,
    };
    return failed(new TryAgainLater('unavailable', answerText(exchange, asked), known));
  }
  // Wrong key, network address, path, or request format: the next delivery would also fail.
  return stops(exchange, asked);
}

/**
 * Success requires the gateway's own response. A page from an intermediate server, or an error
 * message, does not show whether the letter was accepted.
 */
function success(answer: GatewayAnswer, asked: SubmissionContext): Verdict {
  const { status, text, type, whole } = answer;
  const isPage = type.includes('html') || /^\s*<(!doctype html|html)\b/i.test(text);
  const isOwn = asked.settings.chamber === 'house' || status === 201;
  const isGood = !reportsFailure(text);
  if (whole && !isPage && isOwn && isGood && errorSentences(text).length === 0) {
    return { verdict: 'accepted', providerId: idIn(text, asked.settings.key) ?? asked.gatewayId };
  }
  return failed(
    new TryAgainLater('unknown', answerText(answer, asked), {
      httpStatus: answer.status,
      maybeAccepted: true,
    }),
  );
}

function refusal(answer: GatewayAnswer, asked: SubmissionContext): Verdict {
  const { key, chamber, duplicate } = asked.settings;
  const found = errorSentences(answer.text);
  const sentences = (found.length > 0 ? found : [answer.text]).map((each) =>
    serverWords(each, key),
  );
  const anyIs = (form: RegExp) => sentences.some((sentence) => form.test(sentence));
  const words = answerText(answer, asked);
  const { status: httpStatus } = answer;
  if (anyIs(/DeliveryAgent\s+Mismatch/i)) return stops(answer, asked, 'DeliveryAgent Mismatch');
  if (anyIs(/\bapi[\s_-]?key\b/i)) return stops(answer, asked, 'API key');
  if (anyIs(/Message delivery is not enabled for/i)) {
    return { ...failed(new TryAgainLater('unavailable', words, { httpStatus })), offTheList: true };
  }
  if (chamber === 'house' && anyIs(duplicate)) return known(answer, asked);
  // A page from an intermediate server, or a truncated response, is not conclusive.
  if (!answer.whole || answer.type.includes('html')) {
    return failed(new TryAgainLater('unavailable', words, { httpStatus }));
  }
  return failed(new GiveUp('invalid', words, { httpStatus }));
}

/** The gateway already has this ID: from an earlier attempt, or from an unknown sender. */
function known(answer: GatewayAnswer, asked: SubmissionContext): Verdict {
  if (asked.sentBefore) return { verdict: 'accepted', providerId: asked.gatewayId };
  return failed(
    new GiveUp('duplicate', answerText(answer, asked), {
      httpStatus: answer.status,
      maybeAccepted: true,
    }),
  );
}

function stops(answer: GatewayAnswer, asked: SubmissionContext, what?: string): Verdict {
  const stopReason = `HTTP ${answer.status}${what ? `: ${what}` : ''}`;
  const known = { httpStatus: answer.status, stopsChannel: true, stopReason };
  return failed(new TryAgainLater('configuration', answerText(answer, asked), known));
}

function failed(failure: TryAgainLater | GiveUp) {
  return { verdict: 'failed' as const, failure };
}

/** "HTTP 403: …", followed by the gateway's reply. */
function answerText({ status, text }: GatewayAnswer, { settings }: SubmissionContext) {
  const sentences = errorSentences(text);
  const words = serverWords(sentences.length > 0 ? sentences.join(' · ') : text, settings.key);
  return words ? `HTTP ${status}: ${words}` : `HTTP ${status}`;
}
