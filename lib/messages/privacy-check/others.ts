import { anyOf, BEGIN, END, GAP, placesOf, type Span, search } from './patterns';
import { namesAfter, readName } from './person-name';

const DOERS =
  'traffickers?|pimps?|abusers?|rapist|madam|exploiter|captor|recruiter|groomer|perpetrator|attacker|smuggler|kidnapper|dealer';
const KIN =
  '(?:ex[- ]?)?(?:boyfriend|girlfriend|husband|wife|partner|fianc[eé]e?)|ex|uncle|aunt|father|dad|stepfather|step-?dad|mother|mom|stepmother|step-?mom|(?:step-?)?brother|(?:step-?)?sister|cousin|grandfather|grandmother|grandpa|grandma|boss|employer|manager|supervisor|coach|pastor|priest|teacher|landlord|neighbou?r|friend|roommate|foster (?:father|mother|dad|mom|parent)s?|trafficker|lawyer|attorney|(?:case|social) ?worker|counselor|therapist|doctor|detective|probation officer';
const DOERS_ES =
  'tratantes?|traficantes?|padrote|proxeneta|abusador|abusadora|agresor|agresora|violador|explotador|explotadora|captor|captora|reclutador|reclutadora|chulo|secuestrador';
const KIN_ES =
  '(?:ex[- ]?)?(?:novi[oa]|espos[oa]|marido|mujer|pareja)|t[ií][oa]|padre|pap[aá]|padrastro|madre|mam[aá]|madrastra|prim[oa]|herman[oa]|hermanastr[oa]|jef[ea]|patr[oó]n|patrona|vecin[oa]|maestr[oa]|profesora?|pastor|cuñad[oa]|suegr[oa]|abuel[oa]|amig[oa]|compañer[oa]';

const ADJECTIVE =
  '(?:(?:former|first|second|last|ex|own|main|older|younger|big|little|real|then)[ -])?';
/** Characters before the name: `my trafficker, "John"`. */
const OPEN = '[("\']?';
const NAMED = anyOf(
  `'s${GAP}(?:real |full |first |last |legal )?name${GAP}(?:is|was)`,
  `,?${GAP}(?:who${GAP}(?:is|was)${GAP}|whose${GAP}name${GAP}(?:is|was))?(?:named|called|known${GAP}as|aka|a\\.k\\.a\\.)`,
  `,?${GAP}(?:whose|his|her)${GAP}name${GAP}(?:is|was)`,
);
const NAMED_ES = anyOf(
  `,?${GAP}(?:que${GAP}|quien${GAP})?se${GAP}llama(?:ba)?`,
  `,?${GAP}(?:llamad[oa]|de${GAP}nombre|conocid[oa]${GAP}como|alias|apodad[oa])`,
  `,?${GAP}cuyo${GAP}nombre${GAP}(?:es|era)`,
);

const LEADS = [
  `${BEGIN}${anyOf('my|our|her|his|their|the|a|this')}${GAP}${ADJECTIVE}${anyOf(DOERS)}(?:${NAMED}|${GAP}(?:is|was)|[,:])?${GAP}${OPEN}`,
  `${BEGIN}${anyOf('my|our|her|his|their', `my${GAP}${anyOf(DOERS)}'s`)}${GAP}${ADJECTIVE}${anyOf(KIN)}(?:${NAMED}|[,:])?${GAP}${OPEN}`,
  `${BEGIN}(?:his|her|their|whose|trafficker's|pimp's|abuser's)${GAP}(?:real |full |first |last |legal |street )?name${GAP}(?:is|was)${GAP}${OPEN}`,
  `${BEGIN}${anyOf('m[ae]n|wom[ae]n|guy|person|someone|somebody|couple|lady|girl|boy|child|kid|baby|dude')}${GAP}(?:named|called|known${GAP}as|by${GAP}the${GAP}name${GAP}of)${GAP}${OPEN}`,
  `${BEGIN}${anyOf('he|she|they|who', DOERS)}${GAP}(?:(?:goes|went)${GAP}by(?:${GAP}the${GAP}name${GAP}(?:of)?)?|(?:is|was)${GAP}(?:named|called|known${GAP}as))${GAP}${OPEN}`,
  `${BEGIN}(?:they|people|everyone|everybody|we|I)${GAP}(?:all${GAP})?call(?:ed)?${GAP}(?:him|her)${GAP}${OPEN}`,
  // The people involved in a case identify the case.
  `${BEGIN}(?:detective|special${GAP}agent|judge|prosecutor|jueza?)${GAP}`,
  `${BEGIN}${anyOf('trafficked|sold|raped|abused|exploited|recruited|groomed|beaten|pimped|prostituted|kidnapped|bought|molested|assaulted|controlled')}${GAP}(?:out${GAP})?by${GAP}${OPEN}`,
  `${BEGIN}${anyOf('mis?|nuestr[oa]|sus?|el|la|un|una')}${GAP}(?:ex[- ])?${anyOf(DOERS_ES)}(?:${NAMED_ES}|${GAP}(?:es|era|fue)|[,:])?${GAP}${OPEN}`,
  `${BEGIN}${anyOf('mi|nuestr[oa]|su')}${GAP}(?:ex[- ])?${anyOf(KIN_ES)}(?:${NAMED_ES}|[,:])?${GAP}${OPEN}`,
  `${BEGIN}(?:su|cuyo|nombre${GAP}de${GAP}mi${GAP}${anyOf(DOERS_ES, KIN_ES)})(?:${GAP}nombre)?${GAP}(?:real${GAP}|completo${GAP})?(?:es|era|fue)${GAP}${OPEN}`,
  `${BEGIN}${anyOf('hombre|mujer|señora?|tipo|persona|alguien|muchach[oa]|chic[oa]|pareja|niñ[oa]')}${NAMED_ES}${GAP}${OPEN}`,
  `${BEGIN}se${GAP}llama(?:ba)?${GAP}${OPEN}`,
  `${BEGIN}un${GAP}tal${GAP}${OPEN}`,
  `${BEGIN}l[eoa]${GAP}(?:dec[ií]an|llamaban|conoc[ií]an${GAP}como)${GAP}(?:el${GAP}|la${GAP})?${OPEN}`,
  `${BEGIN}(?:me|nos|l[oa]s?)${GAP}${anyOf('vendi[oó]|explot[oó]|viol[oó]|reclut[oó]|prostituy[oó]|secuestr[oó]')}${GAP}${OPEN}`,
  `${BEGIN}${anyOf('tratad|vendid|explotad|violad|abusad|reclutad|traficad|secuestrad|prostituid|golpead|comprad')}[oa]s?${GAP}por${GAP}${OPEN}`,
].map(search);

/** "John Smith sold me": up to two words before the verb; the first may begin a sentence. */
const ACTED = search(
  `${BEGIN}(?<here>(?:[\\p{L}'-]{2,30}[ ])?[\\p{L}'-]{2,30})${GAP}${anyOf(
    '(?:trafficked|raped|sold|pimped|groomed|recruited|exploited|molested|kidnapped)(?: out)? (?:me|us|her|him|them)',
    '(?:me|nos|la|lo) (?:vendi[oó]|explot[oó]|viol[oó]|reclut[oó]|prostituy[oó]|secuestr[oó])',
  )}${END}`,
);

/** Laws, bills, and groups also have names: "el proyecto se llama …". */
const THING =
  /(?:ley|proyecto|acta|programa|organizaci[oó]n|grupo|estudio|encuesta|campaña|law|act|bill|program|group)[^.\n]{0,25}$/iu;

/** Names of other people, found after the phrases that introduce them. */
export function findOthers(text: string): Span[] {
  const behind = LEADS.flatMap((lead) => namesAfter(text, lead)).filter(
    ({ lead }) => !THING.test(text.slice(Math.max(0, lead - 40), lead)),
  );
  return [...behind, ...doers(text)];
}

function doers(text: string): Span[] {
  return placesOf(text, ACTED).flatMap(({ start, end }) => {
    const second = text.lastIndexOf(' ', end - 1) + 1;
    const names = [start, second].map((from) => readName(text.slice(0, end), from));
    // Only a name directly before the verb counts: "In Texas men sold me" names no one.
    return names.find((name) => name?.end === end) ?? [];
  });
}
