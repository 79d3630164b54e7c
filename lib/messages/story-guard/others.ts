import { BEGIN, GAP, oneOf, search } from './patterns';
import { namesAfter } from './person-name';
import type { Place } from './trace';

const DOERS =
  'traffickers?|pimps?|abusers?|rapist|madam|exploiter|captor|recruiter|groomer|perpetrator|attacker|smuggler|kidnapper|dealer';
const KIN =
  '(?:ex[- ]?)?(?:boyfriend|girlfriend|husband|wife|partner|fianc[eé]e?)|ex|uncle|aunt|father|dad|stepfather|step-?dad|mother|mom|stepmother|step-?mom|(?:step-?)?brother|(?:step-?)?sister|cousin|grandfather|grandmother|grandpa|grandma|boss|employer|manager|supervisor|coach|pastor|priest|teacher|landlord|neighbou?r|friend|roommate|foster (?:father|mother|dad|mom|parent)s?|trafficker';
const DOERS_ES =
  'tratantes?|traficantes?|padrote|proxeneta|abusador|abusadora|agresor|agresora|violador|explotador|explotadora|captor|captora|reclutador|reclutadora|chulo|secuestrador';
const KIN_ES =
  '(?:ex[- ]?)?(?:novi[oa]|espos[oa]|marido|mujer|pareja)|t[ií][oa]|padre|pap[aá]|padrastro|madre|mam[aá]|madrastra|prim[oa]|herman[oa]|hermanastr[oa]|jef[ea]|patr[oó]n|patrona|vecin[oa]|maestr[oa]|profesora?|pastor|cuñad[oa]|suegr[oa]|abuel[oa]|amig[oa]|compañer[oa]';

const ADJECTIVE =
  '(?:(?:former|first|second|last|ex|own|main|older|younger|big|little|real|then)[ -])?';
/** Opens the name: `my trafficker, "John"`. */
const OPEN = '[("\']?';
const NAMED = oneOf(
  `'s${GAP}(?:real |full |first |last |legal )?name${GAP}(?:is|was)`,
  `,?${GAP}(?:who${GAP}(?:is|was)${GAP}|whose${GAP}name${GAP}(?:is|was))?(?:named|called|known${GAP}as|aka|a\\.k\\.a\\.)`,
  `,?${GAP}(?:whose|his|her)${GAP}name${GAP}(?:is|was)`,
);
const NAMED_ES = oneOf(
  `,?${GAP}(?:que${GAP}|quien${GAP})?se${GAP}llama(?:ba)?`,
  `,?${GAP}(?:llamad[oa]|de${GAP}nombre|conocid[oa]${GAP}como|alias|apodad[oa])`,
  `,?${GAP}cuyo${GAP}nombre${GAP}(?:es|era)`,
);

const LEADS = [
  `${BEGIN}${oneOf('my|our|her|his|their|the|a|this')}${GAP}${ADJECTIVE}${oneOf(DOERS)}(?:${NAMED}|${GAP}(?:is|was)|[,:])?${GAP}${OPEN}`,
  `${BEGIN}${oneOf('my|our|her|his')}${GAP}${ADJECTIVE}${oneOf(KIN)}(?:${NAMED}|[,:])?${GAP}${OPEN}`,
  `${BEGIN}(?:his|her|their|whose|trafficker's|pimp's|abuser's)${GAP}(?:real |full |first |last |legal |street )?name${GAP}(?:is|was)${GAP}${OPEN}`,
  `${BEGIN}${oneOf('m[ae]n|wom[ae]n|guy|person|someone|somebody|couple|lady|girl|boy|child|kid|baby|dude')}${GAP}(?:named|called|known${GAP}as|by${GAP}the${GAP}name${GAP}of)${GAP}${OPEN}`,
  `${BEGIN}(?:he|she|they|who)${GAP}(?:(?:goes|went)${GAP}by|(?:is|was)${GAP}(?:named|called|known${GAP}as))${GAP}${OPEN}`,
  `${BEGIN}${oneOf('trafficked|sold|raped|abused|exploited|recruited|groomed|beaten|pimped|prostituted|kidnapped|bought|molested|assaulted|controlled')}${GAP}(?:out${GAP})?by${GAP}${OPEN}`,
  `${BEGIN}${oneOf('mis?|nuestr[oa]|sus?|el|la|un|una')}${GAP}(?:ex[- ])?${oneOf(DOERS_ES)}(?:${NAMED_ES}|${GAP}(?:es|era|fue)|[,:])?${GAP}${OPEN}`,
  `${BEGIN}${oneOf('mi|nuestr[oa]|su')}${GAP}(?:ex[- ])?${oneOf(KIN_ES)}(?:${NAMED_ES}|[,:])?${GAP}${OPEN}`,
  `${BEGIN}(?:su|cuyo|nombre${GAP}de${GAP}mi${GAP}${oneOf(DOERS_ES, KIN_ES)})(?:${GAP}nombre)?${GAP}(?:real${GAP}|completo${GAP})?(?:es|era|fue)${GAP}${OPEN}`,
  `${BEGIN}${oneOf('hombre|mujer|señora?|tipo|persona|alguien|muchach[oa]|chic[oa]|pareja|niñ[oa]')}${NAMED_ES}${GAP}${OPEN}`,
  `${BEGIN}se${GAP}llama(?:ba)?${GAP}${OPEN}`,
  `${BEGIN}un${GAP}tal${GAP}${OPEN}`,
  `${BEGIN}${oneOf('tratad|vendid|explotad|violad|abusad|reclutad|traficad|secuestrad|prostituid|golpead|comprad')}[oa]s?${GAP}por${GAP}${OPEN}`,
].map(search);

/** Laws, bills and groups are called something too: "el proyecto se llama …". */
const THING =
  /(?:ley|proyecto|acta|programa|organizaci[oó]n|grupo|estudio|encuesta|campaña|law|act|bill|program|group)[^.\n]{0,25}$/iu;

/** Names of people that the letter tells about, behind the words that bring them in. */
export function findOthers(text: string): Place[] {
  return LEADS.flatMap((lead) => namesAfter(text, lead)).filter(
    ({ lead }) => !THING.test(text.slice(Math.max(0, lead - 40), lead)),
  );
}
