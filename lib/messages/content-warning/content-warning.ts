import { oncePerText } from '@/lib/messages/once-per-text';
import { findMinors } from '@/lib/messages/privacy-check/minors';
import { findOthers } from '@/lib/messages/privacy-check/others';
import { anyOf, BEGIN, END, search } from '@/lib/messages/privacy-check/patterns';
import { searchableText } from '@/lib/messages/privacy-check/searchable-text';
import { plainSentences } from '@/lib/messages/review-flags/plain-sentences';
import { hasSlurIn } from '@/lib/messages/review-flags/rules';
import { hasSelfHarm } from '@/lib/messages/review-flags/self-harm';
import { hasThreat } from '@/lib/messages/review-flags/threats';

/** Whether a text, with its sentences as the review rules read them, is of a kind. */
type Tells = (own: { text: string; sentences: string[] }) => boolean;

/** Kinds of content to warn about, the most upsetting first. */
const kinds = {
  self_harm: ({ text, sentences }) => text.search(SELF_HARM) >= 0 || hasSelfHarm(sentences),
  violence: ({ text, sentences }) => text.search(VIOLENCE) >= 0 || hasThreat(sentences),
  child: ({ text }) => findMinors(text).length > 0,
  slur: ({ text }) => hasSlurIn(text),
  others: ({ text }) => findOthers(text).length > 0,
} satisfies Record<string, Tells>;

export type ContentWarning = keyof typeof kinds;

type MessageTexts = {
  subject: string | null;
  body: string | null;
  templateText: string | null;
  ownText: string | null;
};

/**
 * The reasons why a message may upset its reader; its text is then shown only after a click, so that
 * no one reads it unprepared. They are computed when a page needs them and never stored: what a
 * message reveals about its writer does not belong in a column. Only the supporter's own text
 * counts, since staff know the offered text.
 */
export function contentWarningOf({
  subject,
  body,
  templateText,
  ownText,
}: MessageTexts): ContentWarning[] {
  const own = templateText ? ownText : (ownText ?? body);
  const written = [subject, own].filter(Boolean).join('\n\n');
  return kindsIn(written);
}

const kindsIn = oncePerText((written): ContentWarning[] => {
  const { text } = searchableText(written);
  const sentences = plainSentences(text);
  const rules = Object.entries(kinds) as [ContentWarning, Tells][];
  return rules.filter(([, tells]) => tells({ text, sentences })).map(([kind]) => kind);
});

/**
 * Patterns for descriptions of violence, as a warning to the person about to read the message. The
 * list is short on purpose: the campaign's own vocabulary (trafficking, victim, survivor, abuse,
 * force) is in nearly every message, and a warning on every message would be worthless. Both lists
 * contain what was done to a body and how someone was threatened.
 */
const ENGLISH = [
  'rap(?:e|es|ed|ing|ists?)|molest(?:s|ed|ing|er|ers)?|sodomi[sz]ed|gang-?rap(?:e|ed)',
  'sexual(?:ly)? (?:assault(?:s|ed)?|abus(?:e|ed|ing))|(?:tied|chained) (?:me|him|her|us|them)',
  '(?:beat|beats|beaten|hit|punched|kicked|cut|burn(?:ed|t)|drugged) (?:me|him|her|us|them)',
  '(?:was|were|got|been|being) (?:beaten|burn(?:ed|t)|drugged|chained|locked|starved)',
  'chok(?:ed|ing)|strangl(?:ed|ing)|tortur(?:e|ed|ing)|stabb(?:ed|ing)|blood|bleeding|bruis(?:es|ed)',
  'murder(?:s|ed)?|kill(?:s|ed)? (?:me|him|her|us|them|my)',
  'miscarr(?:iage|ied)|forced abortions?',
  '(?:gun|knife) (?:to|at|against) (?:my|his|her|our|their)',
];
const SPANISH = [
  'viol(?:[oó]|aron|ad[oa]s?|aba|aban|aci[oó]n|aciones|ador|adores)|abus(?:[oó]|aron) (?:sexualmente )?de',
  'abusos? sexual(?:es)?|(?:me|lo|la|le|nos|los|las|les) (?:golpe|peg|quem|amarr|drog|encaden)(?:[oó]|aron|aba|aban)',
  'golpead[oa]s?|quemad[oa]s?|encadenad[oa]s?|drogad[oa]s?|encerrad[oa]s?|palizas?',
  'estrangul(?:[oó]|aron|ad[oa]s?)|tortur(?:as?|[oó]|aron|ad[oa]s?)|apuñal(?:[oó]|aron|ad[oa]s?)|sangre|moretones',
  'asesin(?:[oó]|aron|ad[oa]s?|atos?)|(?:me|lo|la|nos) (?:mat[oó]|mataron|iba a matar)|(?<!(?:intent[eé]|quise|trat[eé] de|pens[eé] en) )matarme|matarla|matarlo',
  'aborto forzado|(?:pistola|cuchillo) en',
];

const VIOLENCE = search(`${BEGIN}${anyOf(...ENGLISH, ...SPANISH)}${END}`);

/** Suicide and self-harm, of the writer or of others, past or present. */
const SELF_HARM = search(
  `${BEGIN}${anyOf(
    'suicid(?:e|es|al)|overdos(?:e|ed|es)|self-?harm(?:ed|ing)?|want(?:ed)? to die|kill(?:ed|ing)? (?:myself|himself|herself|themselves)',
    'suicid(?:io|ios|a|as|arme|arse|[oó])|sobredosis|quer[ií]a morir(?:me)?|(?:intent[eé]|quise|trat[eé] de|pens[eé] en) matarme|autolesion(?:es|arme|aba)?',
  )}${END}`,
);
