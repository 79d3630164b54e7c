import { BEGIN, END, oneOf, search } from '../privacy-check/patterns';

/**
 * Words by which a letter may tell of violence, for whoever is about to read it. Few on purpose:
 * the campaign's own words (trafficking, victim, survivor, abuse, force) are in nearly every letter
 * and would close them all, and what closes everything warns of nothing. Both lists hold what was
 * done to a body, how somebody was threatened, and wishes to die.
 */
const ENGLISH = [
  'rap(?:e|es|ed|ing|ists?)|molest(?:s|ed|ing|er|ers)?|sodomi[sz]ed|gang-?rap(?:e|ed)',
  'sexual(?:ly)? (?:assault(?:s|ed)?|abus(?:e|ed|ing))|(?:tied|chained) (?:me|him|her|us|them)',
  '(?:beat|beats|beaten|hit|punched|kicked|cut|burn(?:ed|t)|drugged) (?:me|him|her|us|them)',
  '(?:was|were|got|been|being) (?:beaten|burn(?:ed|t)|drugged|chained|locked|starved)',
  'chok(?:ed|ing)|strangl(?:ed|ing)|tortur(?:e|ed|ing)|stabb(?:ed|ing)|blood|bleeding|bruis(?:es|ed)',
  'murder(?:s|ed)?|kill(?:s|ed)? (?:me|him|her|us|them|my|myself)|suicid(?:e|al)|overdos(?:e|ed|es)',
  'self-?harm(?:ed|ing)?|want(?:ed)? to die|miscarr(?:iage|ied)|forced abortions?',
  '(?:gun|knife) (?:to|at|against) (?:my|his|her|our|their)',
];
const SPANISH = [
  'viol(?:[oó]|aron|ad[oa]s?|aba|aban|aci[oó]n|aciones|ador|adores)|abus(?:[oó]|aron) (?:sexualmente )?de',
  'abusos? sexual(?:es)?|(?:me|lo|la|le|nos|los|las|les) (?:golpe|peg|quem|amarr|drog|encaden)(?:[oó]|aron|aba|aban)',
  'golpead[oa]s?|quemad[oa]s?|encadenad[oa]s?|drogad[oa]s?|encerrad[oa]s?|palizas?',
  'estrangul(?:[oó]|aron|ad[oa]s?)|tortur(?:as?|[oó]|aron|ad[oa]s?)|apuñal(?:[oó]|aron|ad[oa]s?)|sangre|moretones',
  'asesin(?:[oó]|aron|ad[oa]s?|atos?)|(?:me|lo|la|nos) (?:mat[oó]|mataron|iba a matar)|matarme|matarla|matarlo',
  'suicid(?:io|arme|arse|[oó])|sobredosis|quer[ií]a morir(?:me)?|aborto forzado|(?:pistola|cuchillo) en',
];

const TOLD = search(`${BEGIN}${oneOf(...ENGLISH, ...SPANISH)}${END}`);

/** Whether a text tells of violence, in English or Spanish; a help for readers, never a verdict. */
export function describesViolence(text: string): boolean {
  return text.search(TOLD) >= 0;
}
