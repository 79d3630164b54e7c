import { XMLParser } from 'fast-xml-parser';
import { GiveUp, TryAgainLater } from '@/lib/delivery/channel';
import { oneLine } from '@/lib/delivery/letters/clean-text';
import type { GatewaySettings } from '@/lib/platform/gateway-settings';
import { MINUTE_MS } from '@/lib/platform/time';
import { type Exchange, type GatewayAnswer, redact } from './gateway-client';

const IN_JSON = /"(?:id|message_?id|delivery_?id|uuid)"\s*:\s*"?([\w.-]{4,100})"?/i;
const IN_XML = /<(?:\w+:)?(?:message|delivery|transaction)?id>\s*([\w.-]{4,100})\s*<\//i;

/** The gateway's own id for what it took, where it tells one; never anything with the key in it. */
export function idIn(text: string, key: string): string | undefined {
  const id = IN_JSON.exec(text)?.[1] ?? IN_XML.exec(text)?.[1];
  return id && redact(id, key) === id ? id : undefined;
}

const FAILURE = /\b(errors?|fail(s|ed|ures?)?|invalid|not enabled)\b/i;

/** "0 errors", "no failures": said of a letter that passed. */
const NONE_COUNTED = /\b(no|0|zero|without( any)?) (errors?|failures?)\b/gi;
/** `"errors": []`, `error=false`, `Failed: 0`. */
const NONE_NAMED =
  /\b(errors?|fail(ed|ures?)?|invalid)\b["']?\s*[:=]\s*(\[\s*\]|\{\s*\}|""|["']?(null|none|no|false|0)\b["']?)/gi;
/** `<Errors/>`, `<Errors></Errors>`, `<Failed>0</Failed>`. */
const NONE_IN_MARKUP = /<([\w:]+)\s*(\/>|>\s*(null|none|no|false|0)?\s*<\/\1>)/gi;

/**
 * Whether a successful answer speaks of an error all the same: the House's 2xx has no set form, and
 * "200 Validation Failed" must not count as taken.
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
 * A gateway's own words as they may be kept for staff: one line, without the key, without markup,
 * and without the value that a sentence quotes, which may be somebody's address.
 */
export function serverWords(text: string, key: string): string {
  const said = redact(text, key)
    .replace(/<[^>]*>/g, ' ')
    .replace(/(The value )(['"]).*?\2(?= is invalid)/gs, "$1'…'");
  // Once more, since a key may have been put together by what was taken out.
  const line = redact(oneLine(said), key);
  return [...line].slice(0, MAX).join('');
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  removeNSPrefix: true,
  trimValues: true,
});

/**
 * What a gateway says is wrong: the text of every `Error` element, wherever it stands, each once,
 * since the gateways say things twice. Empty when the text is no such list.
 */
export function errorSentences(text: string): string[] {
  // A list of errors declares nothing; entities of a stranger are not unfolded.
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

/** What an exchange with a gateway means for the letter. */
export type Verdict =
  | { verdict: 'accepted'; providerId: string }
  /** `offTheList`: the office takes no letters, whatever the kept list says. */
  | { verdict: 'failed'; failure: TryAgainLater | GiveUp; offTheList?: boolean };

type Asked = {
  settings: Pick<GatewaySettings, 'chamber' | 'key' | 'duplicate'>;
  /** The letter's id, for gateways that give it none of their own. */
  gatewayId: string;
  /** An earlier try may have reached the gateway. */
  sentBefore: boolean;
};

const SLOW_DOWN_MS = MINUTE_MS;

/** The statuses are those of cwc: see README, "The congressional gateways". */
export function verdictOf(exchange: Exchange, asked: Asked): Verdict {
  if (exchange.outcome === 'silent') {
    const { left: maybeTaken, timedOut, why } = exchange;
    return failed(new TryAgainLater(timedOut ? 'timeout' : 'unavailable', why, { maybeTaken }));
  }
  const { status } = exchange;
  if (status >= 200 && status < 300) return success(exchange, asked);
  if (status === 400 || status === 422) return refusal(exchange, asked);
  if (status === 409) return known(exchange, asked);
  if (status === 413)
    return failed(new GiveUp('too_large', said(exchange, asked), { httpStatus: status }));
  if (status === 429) {
    const { retryAfterMs = SLOW_DOWN_MS } = exchange;
    return failed(
      new TryAgainLater('unavailable', said(exchange, asked), { httpStatus: status, retryAfterMs }),
    );
  }
  if (status === 408 || status >= 500) {
    // Busy means that it did not begin; after any other fault it may have stored the letter.
    const known = {
      httpStatus: status,
      maybeTaken: status !== 503,
      retryAfterMs: exchange.retryAfterMs,
    };
    return failed(new TryAgainLater('unavailable', said(exchange, asked), known));
  }
  // Key, network address, path or form of the request: the next letter would fare no better.
  return stops(exchange, asked);
}

/**
 * Only what looks like the gateway's own word is success. A page that some server in between shows,
 * or words of an error, leave open whether the letter was taken.
 */
function success(answer: GatewayAnswer, asked: Asked): Verdict {
  const { status, text, type, whole } = answer;
  const isPage = type.includes('html') || /^\s*<(!doctype html|html)\b/i.test(text);
  const isOwn = asked.settings.chamber === 'house' || status === 201;
  const isGood = !reportsFailure(text);
  if (whole && !isPage && isOwn && isGood && errorSentences(text).length === 0) {
    return { verdict: 'accepted', providerId: idIn(text, asked.settings.key) ?? asked.gatewayId };
  }
  return failed(
    new TryAgainLater('unknown', said(answer, asked), {
      httpStatus: answer.status,
      maybeTaken: true,
    }),
  );
}

function refusal(answer: GatewayAnswer, asked: Asked): Verdict {
  const { key, chamber, duplicate } = asked.settings;
  const found = errorSentences(answer.text);
  const sentences = (found.length > 0 ? found : [answer.text]).map((each) =>
    serverWords(each, key),
  );
  const anyIs = (form: RegExp) => sentences.some((sentence) => form.test(sentence));
  const words = said(answer, asked);
  const { status: httpStatus } = answer;
  if (anyIs(/DeliveryAgent\s+Mismatch/i)) return stops(answer, asked, 'DeliveryAgent Mismatch');
  if (anyIs(/\bapi[\s_-]?key\b/i)) return stops(answer, asked, 'API key');
  if (anyIs(/Message delivery is not enabled for/i)) {
    return { ...failed(new TryAgainLater('unavailable', words, { httpStatus })), offTheList: true };
  }
  if (chamber === 'house' && anyIs(duplicate)) return known(answer, asked);
  // A page in between, or an answer that broke off, judges no letter.
  if (!answer.whole || answer.type.includes('html')) {
    return failed(new TryAgainLater('unavailable', words, { httpStatus }));
  }
  return failed(new GiveUp('invalid', words, { httpStatus }));
}

/** The gateway has this id already: from an earlier try, or nobody knows from where. */
function known(answer: GatewayAnswer, asked: Asked): Verdict {
  if (asked.sentBefore) return { verdict: 'accepted', providerId: asked.gatewayId };
  return failed(
    new GiveUp('duplicate', said(answer, asked), { httpStatus: answer.status, maybeTaken: true }),
  );
}

function stops(answer: GatewayAnswer, asked: Asked, what?: string): Verdict {
  const stopReason = `HTTP ${answer.status}${what ? `: ${what}` : ''}`;
  const known = { httpStatus: answer.status, stopsChannel: true, stopReason };
  return failed(new TryAgainLater('configuration', said(answer, asked), known));
}

function failed(failure: TryAgainLater | GiveUp) {
  return { verdict: 'failed' as const, failure };
}

/** "HTTP 403: …", the gateway's own words behind it. */
function said({ status, text }: GatewayAnswer, { settings }: Asked) {
  const sentences = errorSentences(text);
  const words = serverWords(sentences.length > 0 ? sentences.join(' · ') : text, settings.key);
  return words ? `HTTP ${status}: ${words}` : `HTTP ${status}`;
}
