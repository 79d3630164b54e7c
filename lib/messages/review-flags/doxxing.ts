import { searchableText } from '@/lib/messages/privacy-check/searchable-text';
import { findStreets } from '@/lib/messages/privacy-check/streets';
import { withoutAccents } from '@/lib/platform/text';

/** Addresses, numbers, and plates of other people: how someone else can be found or reached. */

const PEOPLE =
  'senators?|congress(?:man|woman|person)|representative|judge|prosecutor|lawyer|attorney|traffickers?|pimps?|owner|boss|madam|abuser|buyer|wife|husband|mother|mom|father|dad|parents|daughter|son|kids|sister|brother|uncle|aunt|man|woman|guy|officer|cop|detective|agent|ex|boyfriend|girlfriend|neighbou?r|landlord|landlady|aide|staffer|director|pastor|senadora?|congresista|diputad[oa]|representante|juez|jueza|fiscal|abogad[oa]|tratante|padrote|proxeneta|duen[oa]|jef[ea]|patron|agresor|cliente|espos[oa]|marido|mama|papa|madre|padre|hij[oa]s?|herman[oa]|ti[oa]|hombre|mujer|policia|agente|novi[oa]|vecin[oa]|caser[oa]|asistente|ex-?(?:marido|espos[oa]|novi[oa]|husband|wife|boyfriend)';
const OTHER = `(?:he|she|they|you|el|ella|ellos|ellas|usted|${PEOPLE})`;
const PLACE =
  'home|house|address|e-?mail|correo|license plates?|plates?|placas?|phone|cell(?: ?phone)?|mobile|number|telephone|apartment|casa|direccion|domicilio|telefono|celular|movil|numero|apartamento';

/** People whom a survivor may name with an address, but not one who helps. */
const HARMFUL =
  '(?:traffickers?|pimps?|abuser|buyer|madam|ex|rapist|senator|congress(?:man|woman)|judge|tratante|padrote|proxeneta|agresor|senadora?|congresista|juez|jueza)';

/** Patterns for the text before an address or a phone number; each ends where it begins. */
const BEFORE = [
  `\\b${OTHER}\\b[^.\\n]{0,40}\\b(?:lives?|living|works?|trabaja|resides?|stays?|sleeps?|moved|vive[sn]?|hiding|hides|escondid[oa]s?|reside|duerme|se mudo|mudo)\\b[^.\\n]{0,35}$`,
  `\\b(?:lives?|sleeps?|vive|duerme)\\b (?:el|ella|he|she)[^.\\n]{0,6}$`,
  `\\b(?:ahora|now|still|todavia) (?:lives?|vive)\\b[^.\\n]{0,12}$`,
  `\\b(?:his|her|their|${PEOPLE})(?:'s)?\\b[^.\\n]{0,25}\\b(?:${PLACE})\\b[^.\\n]{0,30}$`,
  `\\byour (?:home|house|cell)\\b[^.\\n]{0,15}$`,
  `\\b(?:su|sus)\\b (?:[a-z]+ )?(?:${PLACE})\\b(?: (?:personal|privado|particular))?[^.\\n]{0,25}$`,
  `\\b(?:la|el|las|su) (?:[a-z]+ )?(?:${PLACE})\\b[^.\\n]{0,15}\\b(?:del?|de la|de mi|de su)\\b[^.\\n]{0,25}\\b(?:${PEOPLE}|ellos|ellas|ella|el)\\b[^.\\n]{0,20}$`,
  `\\b(?:call|text|phone|visit|find|send|write|mail|manden(?:le)?s?|escriban|reach|message|go to)\\b[^.\\n]{0,20}\\b(?:him|her|them|his|their|${PEOPLE})\\b[^.\\n]{0,35}$`,
  `\\b(?:him|her|them|${PEOPLE})\\b[^.\\n]{0,30}\\b(?:can be|may be) (?:reached|found|called)\\b[^.\\n]{0,15}$`,
  `\\b(?:llamen|escriban|visiten|busquen|vayan|encuentran?|pueden encontrar|llamar|escribir)(?:l[aeo]s?)?\\b[^.\\n]{0,40}\\b(?:${PEOPLE}|su casa|a el|a ella|ellos)\\b[^.\\n]{0,30}$`,
  `\\b(?:${PEOPLE})\\b[^.\\n]{0,30}\\b(?:l[aeo]s?) (?:encuentran?|hallan?|pueden llamar)\\b[^.\\n]{0,15}$`,
  `\\b(?:llamenl[aoe]s?|escribanl[aoe]s?|visitarl[aoe]s?|buscarl[aoe]s?|llamarl[aoe]s?)\\b[^.\\n]{0,30}$`,
  `\\b(?:my|the|that|mi|el|la|ese|esa) (?:[a-z]+ )?${HARMFUL}\\b[^.\\n]{0,25}\\b(?:is|works?|hangs out|es|esta|anda|trabaja)\\b[^.\\n]{0,30}$`,
  `\\b(?:show up|go|drive|pull up|head|meet|caigan|caiganle|vayan|pasen|lleguen)\\b[^.\\n]{0,12}\\b(?:his|her|their|su) (?:[a-z]+ )?(?:place|house|home|work|job|church|gym|casa|trabajo|iglesia)\\b[^.\\n]{0,15}$`,
  `\\b(?:his|her|their|your|sus?|tus?|${PEOPLE}'s) (?:kids?|child(?:ren)?|daughters?|sons?|wife|husband|hij[oa]s?|espos[oa])\\b[^.\\n]{0,25}\\b(?:goe?s?|attends?|works?|school|vane?|estudian?|trabaja)\\b[^.\\n]{0,25}$`,
  `\\b(?:knock|bang|toquen|tocar|golpeen)(?:le)?\\b[^.\\n]{0,20}\\b(?:door|puerta)\\b[^.\\n]{0,35}$`,
  `\\bse mudo (?:a|para)\\b[^.\\n]{0,15}$`,
  `\\b(?:busquen|encuentren|visiten|esperen|sigan)l[aeo]s?\\b[^.\\n]{0,15}$`,
].map((source) => new RegExp(source));

/** "Pat Example lives at", "Pat Example's home phone is", with capital letters. */
const NAMED =
  /\b\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}-]+(?: (?:now |still |ahora |todavía )?(?:lives?|resides|vive|reside)\b|'s\b)[^.\n]{0,30}$|\bde \p{Lu}\p{L}+ \p{Lu}\p{L}+ (?:es|está)[^.\n]{0,10}$/u;

/** Between a home and its address: nothing that leads to another place, or to the writer. */
const TO_ADDRESS =
  '(?:(?!\\b(?:call|write|send|visit|offices?|programs?|hotline|shelter is|(?:and|but|since) the|because|porque|my|our|we|i|llame|escriba|oficina|programa|mi|nuestr[oa])\\b)[^.\\n]){0,60}$';
const THEIR = `(?:his|her|their|your|(?:(?!(?:(?:wo)?men|children|kids|girls|people|veterans|god|lord|it|that|there|here|what|let|today)')[a-z]+|${PEOPLE})'s)`;

/**
 * Homes of other people: patterns for the text before an address. A public word before them, as in
 * "the judge of the county court lives at", does not make the address public.
 */
const HOMES = [
  `(?<!(?:\\b(?:our|their|my|your|many|more|of|whose|these|those|the|two|both|save|saves|saved|change|changes|changed|rebuild|rebuilt)|'s|s') )\\b(?:lives|sleeps|resides|vive|duerme|reside|viven|duermen|residen)\\b(?! (?:were|are|is|matter|changed?|depend|without|sin|(?:in|with|en|con) (?:(?:the|this|that|el|la|este) )?(?:fear|pain|shame|poverty|silence|record|miedo|dolor|verguenza|pobreza|silencio)))${TO_ADDRESS}`,
  `\\b(?:he|she|they|el|ella|manager|clerk|secretary|receptionist|gerente|secretari[oa]|${PEOPLE})\\b[^.,\\n]{0,40} (?:stays|hides|(?:is|are) (?:staying|hiding)|moved (?:in)?to|se (?:queda|esconde|hospeda|mudo))\\b${TO_ADDRESS}`,
  `\\b(?:they|${THEIR} (?:[a-z]+ )?(?:${PEOPLE}|children|family)) (?:(?:all|both|still|now|also) )?(?:live|sleep|reside|stay)\\b${TO_ADDRESS}`,
  `(?<!\\b(?:my|our) )\\b${THEIR} (?:[a-z]+ )?(?:home|house|apartment|residence)\\b(?! (?:office|bill|church|state|district|town|page|group))${TO_ADDRESS}`,
  `\\b(?:he|she|they|${PEOPLE}) (?:[a-z]+ ){1,2}home\\b(?! for)${TO_ADDRESS}`,
  `\\b(?:home|house|apartment|residence|casa|apartamento|domicilio) (?:of|del?) (?:(?:the|his|her|la|los|las|su) )?(?:[a-z]+ )?(?:${PEOPLE}|ella|el)\\b${TO_ADDRESS}`,
  `\\bsus? (?:casas?|apartamento|domicilio)\\b(?! hogar)${TO_ADDRESS}`,
].map((source) => new RegExp(source));

/** Private numbers of other people, which a public word before them does not make public either. */
const PRIVATE_NUMBER = new RegExp(
  `(?<!\\bmy )\\b(?:his|her|their|(?:${PEOPLE}|manager|clerk)'s) (?:own |new )?(?:cell|mobile|home|personal|private)\\b${TO_ADDRESS}|\\bsu (?:celular|movil|(?:telefono|numero) (?:personal|privado|particular))\\b${TO_ADDRESS}`,
);

/** The writer, not "I am sure he". */
const OWN_WORDS = `(?:(?!\\b(?:he|she|they|him|her|his|their|${HARMFUL})\\b)[^,]){0,20}$`;

/** Offices, public places, and the writer's own address. */
const PUBLIC_PLACE = new RegExp(
  `\\b(?:office|shelter|hotline|lifeline|helpline|court(?:house|room)?|switchboard|hearing|headquarters|church|hospital|program|oficina|refugio|linea|tribunal|audiencia|central|iglesia|programa|capitol|capitolio)\\b|\\b(?:i|we|vivo|vivimos) (?:live|lived|grew|am|are)\\b${OWN_WORDS}|\\b(?:call|reach|write to|text) (?:me|us)\\b|\\b(?:llameme|escribame|me puede|mi (?:numero|telefono|celular|direccion|casa)|my (?:own |new |cell |phone |home )?(?:number|phone|address|cell|home))\\b`,
);

/** An American phone number; seven digits count only if the preceding words mention a phone. */
const PHONE =
  /(?<![\d-])(?:\+?1[-. ]?)?(?:\(\d{3}\)|\d{3})[-. ]{0,2}\d{3}[-. ]?\d{4}(?![\d-])|(?<![\d-])\d{3}-\d{4}(?![\d-])/g;

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,20}/g;
const isEmail = (text: string, start: number) =>
  /^[^\s@]{1,64}@/.test(text.slice(start, start + 66));

/** License plate, where the words before it mention one. */
const PLATE = /\b(?=[A-Z0-9 -]{0,8}\d)[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,5}\b/g;
/** Social Security number with the words for it, which nobody gives of themselves in public. */
const SOCIAL_SECURITY =
  /\b(?:ssn|social(?: security)?(?: number)?|seguro social)\W{1,3}(?:es |is |# ?)?\d{3}-\d{2}-\d{4}\b/i;

const CONTEXT = 100;
/**
 * Maximum number of addresses and phone numbers that are examined. A message to Congress needs
 * fewer; a longer list is flagged without examination.
 */
const MAX_PLACES = 60;

/** Whether the text contains someone else's address or phone number. @param typed own text. */
export function hasDoxxing(typed: string): boolean {
  const { text } = searchableText(typed);
  if (SOCIAL_SECURITY.test(text) && !/\b(?:my|mi)\b/i.test(text)) return true;
  const kinds = /\bplates?\b|\bplacas?\b/i.test(text) ? [PHONE, EMAIL, PLATE] : [PHONE, EMAIL];
  const numbers = kinds.flatMap((kind) => [...text.matchAll(kind)].map(({ index }) => index));
  const streets = findStreets(text).map(({ start }) => start);
  const places = [...streets, ...numbers];
  if (places.length > MAX_PLACES) return true;
  return places.some((start) => {
    const raw = text.slice(Math.max(0, start - CONTEXT), start).replace(/[(#]/g, ' ');
    // The sentence that contains it; an abbreviation like "St." does not end a sentence.
    const [own = ''] = /(?:[^.!?\n]|\.(?! ?[\p{Lu}¿¡]))*$/u.exec(raw) ?? [];
    const plain = withoutAccents(own);
    const isStreet = streets.includes(start);
    if (isStreet && HOMES.some((pattern) => pattern.test(plain))) return true;
    if (!isStreet && PRIVATE_NUMBER.test(plain)) return true;
    if (PUBLIC_PLACE.test(plain)) return false;
    // The address of a program or an office is written down without these words.
    if (isEmail(text, start) && !/\b(?:e-?mail|correo)\b/.test(plain)) return false;
    return NAMED.test(own) || BEFORE.some((pattern) => pattern.test(plain));
  });
}
