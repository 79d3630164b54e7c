import { anyOf } from '@/lib/messages/privacy-check/patterns';
import { searchableText } from '@/lib/messages/privacy-check/searchable-text';
import { findStreets } from '@/lib/messages/privacy-check/streets';
import { withoutAccents } from '@/lib/platform/text';

/** Addresses, numbers, and plates of other people: how someone else can be found or reached. */

const PEOPLE =
  'senators?|congress(?:man|woman|person)|representative|judge|prosecutor|(?<!\\b(?:my|our) )(?:lawyer|attorney)|traffickers?|pimps?|owner|boss|madam|abuser|buyer|recruiter|attacker|wife|husband|mother|mom|father|dad|parents|daughter|son|kids|sister|brother|uncle|aunt|cousin|nephew|niece|step(?:father|mother|dad|mom|brother|sister|son|daughter)|roommate|co-?worker|partner|spouse|fiancee?|supervisor|manager|coach|priest|man|woman|guy|officer|cop|detective|agent|ex|boyfriend|girlfriend|neighbou?r|landlord|landlady|aide|staffer|director|pastor|senadora?|congresista|diputad[oa]|representante|juez|jueza|fiscal|(?<!\\b(?:mi|nuestr[oa]) )abogad[oa]|tratante|padrote|proxeneta|duen[oa]|jef[ea]|patron|agresor|cliente|espos[oa]|marido|mama|papa|madre|padre|hij[oa]s?|herman[oa]|ti[oa]|prim[oa]|cunad[oa]|suegr[oa]|padrastro|madrastra|hermanastr[oa]|sobrin[oa]|ex-?pareja|pareja|ex-?(?:cunad[oa]|suegr[oa]|padrote|proxeneta|jef[ea]|patron)|compadre|comadre|reclutadora?|comprador|violador|supervisora?|gerente|sacerdote|hombre|mujer|policia|agente|novi[oa]|vecin[oa]|caser[oa]|asistente|ex-?(?:marido|espos[oa]|novi[oa]|husband|wife|boyfriend)';
const OTHER = `(?:he|she|they|you|el|ella|ellos|ellas|usted|${PEOPLE})`;
const PLACE =
  'home|house|address|e-?mail|correo|license plates?|plates?|placas?|phone|cell(?: ?phone)?|mobile|number|telephone|apartment|casa|direccion|domicilio|telefono|celular|movil|numero|apartamento';

/** People whom a survivor may name with an address, but not one who helps. */
const HARMFUL =
  '(?:traffickers?|pimps?|abuser|buyer|madam|ex|rapist|recruiter|attacker|senator|congress(?:man|woman)|judge|tratante|padrote|proxeneta|agresor|senadora?|congresista|juez|jueza)';

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
  `\\b(?:him|her|them|${PEOPLE})\\b[^.\\n]{0,30}\\b(?:can|may)(?: usually| often| always)? be (?:reached|found|called)\\b[^.\\n]{0,25}$`,
  `\\b(?:llamen|escriban|visiten|busquen|vayan|encuentran?|pueden encontrar|llamar|escribir)(?:l[aeo]s?)?\\b[^.\\n]{0,40}\\b(?:${PEOPLE}|su casa|a el|a ella|ellos)\\b[^.\\n]{0,30}$`,
  `\\b(?:${PEOPLE})\\b[^.\\n]{0,30}\\b(?:l[aeo]s?) (?:encuentran?|hallan?|pueden llamar)\\b[^.\\n]{0,15}$`,
  `\\b(?:llamenl[aoe]s?|escribanl[aoe]s?|visitarl[aoe]s?|buscarl[aoe]s?|llamarl[aoe]s?|mandenles?|envienles?)\\b[^.\\n]{0,30}$`,
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

/** Who harmed the writer, and what they did. Officials, whose offices have numbers, are not among them. */
const HARMING =
  '(?:traffickers?|pimp|abuser|buyer|madam|rapist|molester|recruiter|attacker|stalker|ex(?:-?(?:husband|wife|boyfriend|girlfriend|partner))?|tratante|padrote|proxeneta|agresora?|violador|comprador|reclutadora?|acosador|ex-?(?:marido|espos[oa]|novi[oa]|pareja))';
const DEED = anyOf(
  '(?:sold|bought(?! (?:me|us) (?:an?|some|the|lunch|food))|raped|beat|abused|trafficked|pimped|molested|drugged|recruited|kidnapped|forced|threatened|hurt|attacked|assaulted|stalked|blackmailed|branded|starved|exploited) (?:out )?(?:me|us|him|her|them|girls|women|children|kids|my|our|your|(?:two|three|four|five|many|other) )',
  '(?:took|has|kept|keeps|stole|still has|burned|sold|hid) (?:my|our) (?:passport|papers|documents|i\\.?d|birth|money|phone|kids?|children|daughter|son|baby|visa|license|pay|wages)',
  '(?:held|kept|locked) (?:me|us) (?:captive|hostage|prisoner|locked|in (?!touch)|there|against|up)',
  '(?:ran|runs|owns?|owned) (?:the|a|that) (?:house|brothel|ring|motel|parlor|club|place|operation)',
  'covered (?:it|this|that|for|up)\\b|lied (?:under|in|about)',
  '(?:me|nos|la|las|los) (?:vend|compr|viol|golpe|trat|reclut|secuestr|oblig|amenaz|explot|drog|encerr|abus|maltrat|ten|mantuv|peg)[a-z]+|(?:lo|la|nos) (?:encubri|calla|solap)[a-z]*|(?:vendi|compr|viol|golpe|reclut|secuestr|explot)[a-z]* a (?:mi|mis|nuestr[oa]s?|otras?|much[ao]s|varias|ninas|mujeres|menores)',
  '(?:todavia |aun )?(?:tiene|me quito|me robo|se quedo con|guarda|nos quito) (?:mis|mi|el|los|nuestros) (?:pasaporte|papeles|documentos|dinero|hij[oa]s?|visa)',
  '(?:manejaba|dirigia|maneja|dirige|era duen[oa] de) (?:la|el|un|una) (?:casa|burdel|red|motel|lugar|negocio)',
);
/** "Sold me", "is the man who sold me", "is a rapist". */
const HARMED = `(?:(?:(?:is|was|es|era|fue) (?:[a-z]+ ){0,4}?)?(?:(?:who|that|que|quien) )?${DEED}|(?:is|was|es|era|fue) (?:[a-z]+ ){0,2}?(?:trafficker|pimp|abuser|buyer|madam|rapist|molester|recruiter|attacker|tratante|padrote|proxeneta|agresor|violador|comprador)\\b)`;
/** City, state, ZIP code, or apartment after an address. */
const REST_OF_ADDRESS =
  /^(?:[, )]{1,3}(?:\p{Lu}[\p{L}.'-]*|#?\d[\d-]*|(?:apt|apartment|unit|apartamento)\b\.?)(?=[, )]|$)){0,8}/u;
const HIS_DEED = new RegExp(
  `^[, )-]{0,3}(?:(?:and|y|who|he|she|el|ella|still|also|once|todavia) )?${HARMED}`,
);
const NAME =
  "(?!(?:I|I'm|Im|Soy|Yo)\\b)\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}\\.?)?(?: \\p{Lu}[\\p{L}'-]+){1,2}";
/** "Bob Miller, ", "Bob Miller of " before an address, unless the writer says that it is their name. */
const NAME_BESIDE = new RegExp(
  `(?<!\\b(?:I|[Yy]o),? |(?:\\b[Ii] am|'m|[Nn]ame is|[Ss]oy|[Ll]lamo|[Nn]ombre es) )(?<![\\p{L}'-])${NAME}(?:,? (?:(?:is|was|esta|está) )?(?:of|from|at|in|on|del?|en|al|cell|phone|tel|in the|en el|del \\d+ de))?[,:;( -]{1,3}$`,
  'u',
);
const HARMING_BEFORE = new RegExp(
  `\\b(?:my|the|that|our|his|her|their|mi|el|la|ese|esa|su|nuestr[oa]) (?:[a-z]+ )?${HARMING},?(?: (?:is|was|es|era|fue|named|llamad[oa]))?,? $|\\b(?:who|that|que|quien) (?:[a-z]+ )?${HARMED}[^.\\n]{0,40}(?:\\b(?:is|was|es|era|fue|named)[,:]?|,) $`,
);

/** Whether the person named beside an address harmed the writer: "Bob Miller, 44 Oak Street, sold me". */
function namesWhoHarmed(before: string, after: string): boolean {
  const named = NAME_BESIDE.exec(before);
  if (!named) return false;
  return (
    HIS_DEED.test(withoutAccents(after.replace(REST_OF_ADDRESS, ''))) ||
    HARMING_BEFORE.test(withoutAccents(before.slice(0, named.index)))
  );
}

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
  `\\b(?:office|shelter|hotline|lifeline|helpline|court(?:house|room)?|switchboard|hearing|headquarters|church|hospital|program|oficina|refugio|clinica?|linea|tribunal|audiencia|central|iglesia|programa|capitol|capitolio)\\b|\\b(?:i|we|vivo|vivimos) (?:live|lived|grew|am|are)\\b${OWN_WORDS}|\\b(?:call|reach|write to|text) (?:me|us)\\b|\\b(?:llameme|escribame|me puede|mi (?:numero|telefono|celular|direccion|casa)|my (?:own |new |cell |phone |home )?(?:number|phone|address|cell|home))\\b`,
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

/** People and groups other than the writer, whose home a relative clause may tell. */
const OTHERS = `(?:${HARMFUL}|(?:wo)?m[ae]n|guys?|person|people|couple|gang|ring|crew|cartel|family|household|brothel|boss|landlord|aide|clerk|hombres?|mujer(?:es)?|tipos?|familia|pareja|pandilla|jef[ea]|asistente)`;

const COUNT =
  '(?:two|three|four|five|six|seven|eight|dos|tres|cuatro|cinco|seis|siete|ocho|\\d{1,2})';
const COMMUNITY =
  '(?:district|state|city|town|county|community|church|distrito|estado|ciudad|condado|comunidad|iglesia)';
/** "A mother of two", "a survivor of human trafficking", "una votante de su distrito". */
const OWN_OF = `(?:${COUNT}|color|faith|(?:[a-z]+ ){0,3}(?:trafficking|violence|abuse|exploitation|trata|violencia|abuso|explotacion)|(?:your|this|our|the|su|este|esta|nuestr[oa]|el|la) (?:[a-z0-9]+ ){0,2}${COMMUNITY}|(?:your|the|sus|l[oa]s) (?:[a-z]+ )?(?:constituents|voters|survivors|constituyentes|votantes|sobrevivientes))\\b`;

/**
 * What the writer is, up to the verb: "a single mother of two", "your constituent and a survivor".
 * Words that begin another clause, or lead to another person, end it.
 */
const ROLE = `(?:(?!\\b(?:i|he|she|they|him|her|his|their|them|you|us|me|my|our|mis?|ell[ao]s?|who|whose|that|which|que|quien|where|when|because|if|donde|cuando|porque|si|is|are|was|were|has|had|will|knows?|es|son|era|fue|se|sab(?:e[ns]?|emos)|dice[ns]?|dij(?:o|e|eron)|cre(?:o|en?|emos)|veo|vemos|supe|supimos|seguro|segura|usted|ustedes|tod[oa]s|to|for|with|by|about|against|like|unlike|near|than|after|before|para|con|por|contra|sobre|(?<!\\b(?:an?|the|your) )(?!trafficking)[a-z]+ing (?:an?|the|your|[a-z]+ [a-z]+)|(?<!\\b(?:resident|citizen|native|voter|constituent|residente|ciudadan[oa]|votante|constituyente) )(?:of|de) (?!${OWN_OF}))\\b|, (?:(?:an?|the|your|una?|el|la|su) )?(?:[a-z]+ )?${HARMFUL}\\b| (?:and|or|from|in|y|en) (?:(?:an?|the|your|some|una?|el|la|su) )?(?:[a-z]+ )?${OTHERS}\\b)[a-z0-9', -]){0,70}`;
const NOUN =
  '(?:an?|the|your|one|another|someone|somebody|survivors|constituents|voters|(?:(?:just|only|also|still) )an?)\\b';
const SPEAKER = [
  `(?<!\\d )\\b(?:am|i'm|im|we are|we're)(?: (?:proud|honored) to be)? ${NOUN}`,
  `(?:^|[,;:-] ?|\\b(?:and|but|because|write|writing|speak|speaking|ask|asking|come|coming|here|today|vote|(?:ask|urge|beg|implore|write|writing|appeal|plead|speak|call)(?: to| with| on)? you) )as (?:an?|your|one|someone|somebody)\\b`,
  `\\bi, (?:[^,]{1,40},(?= who\\b)|(?:[^,]{1,40}, )?(?:an?|your|one)\\b)`,
  `\\b(?:this|my) (?:letter|message|email|note|request) (?:is|comes) from (?:an?|your|one|someone)\\b`,
  '\\b(?:soy|somos)\\b(?! (?:consciente|testigo)s?\\b)',
  '(?:^|[,;:-] ?|\\b(?:y|pero|porque|escribo|escribimos|hablo|pido|pedimos|ruego|suplico|usted|hoy|voto) )como\\b(?! (?:el|la|los|las|ese|esa)\\b)',
  '\\byo, (?:[^,]{1,40}, )?',
].join('|');

const ADVERBS =
  '(?:(?:now|still|currently|also|presently|actually|always|happily|proudly|has|have|ahora|todavia|aun|actualmente|tambien|siempre) ){0,2}';
const LIVES =
  '(?:lives?|lived|resides?|resided|sleeps?|vive[ns]?|viv(?:o|imos)|reside[ns]?|resid(?:o|imos)|duerme[ns]?)\\b';
const LIVING = '(?:living|residing|viviendo|residiendo)\\b';
/** "who", "who works in Austin and", but not "who knows that the judge". */
const WHO = `(?:who|that|which|que|quien) (?:(?:(?!\\b(?:who|that|he|she|they|an?|the|his|her|their|que|el|la|los|las|una?|su|${OTHERS})\\b)[^,]){1,40} (?:and|y) )?`;

const HOUSEHOLD =
  '(?:family|families|household|home|organi[sz]ation|nonprofit|charity|agency|group|coalition|church|congregation|ministry|parish|synagogue|mosque|temple|chapter|company|business|firm|practice|team|shelter|program|club|union|association|foundation|clinic|center|school|familia|hogar|organizacion|agencia|grupo|coalicion|iglesia|congregacion|ministerio|parroquia|empresa|compania|negocio|equipo|refugio|albergue|programa|sindicato|asociacion|fundacion|clinica|centro|escuela)';
const OWN_HOUSEHOLD = `(?:tod[oa] |all of )?(?:my|our|mi|nuestr[oa]) (?:(?!(?:${OTHERS}|old|former|foster|birth|abusive)\\b)[a-z-]+ ){0,3}?${HOUSEHOLD}(?: (?:of|de) (?!${OTHERS}\\b)[a-z0-9]+)?(?:, (?:(?!\\b(?:i|he|she|they|who|an?|the|my|el|la|un|una)\\b)[^,]){1,40}(?=,))?`;
/** Where the household is the subject, unlike in "the man who sold my family lives at". */
const CLAUSE =
  '(?:^|[,;:-] ?|(?<!\\b(?:me|us|him|her|them|you|mi|ell[ao]s?|nosotr[oa]s) )\\b(?:and|y) |\\b(?:because|since|that|where|so|while|as|when|if|but|now|today|currently|here|porque|que|donde|pero|ahora|hoy|actualmente) )';

/**
 * The writer's own home in the third person: "I am a survivor who lives at", "our family lives at". It
 * exposes no one else, although the patterns for the homes of others match its verb.
 */
const OWN_HOME = new RegExp(
  [
    `(?:${SPEAKER})${ROLE}(?:,? ${WHO}${ADVERBS}${LIVES}|,? ${ADVERBS}${LIVING}|,? (?:whose|cuy[oa]) (?:[a-z]+ )?(?:home|house|apartment|residence|address|casa|apartamento|domicilio|direccion)\\b)`,
    `${CLAUSE}${OWN_HOUSEHOLD},? ${ADVERBS}${LIVES}`,
    `\\b${OWN_HOUSEHOLD},? ${WHO}${ADVERBS}${LIVES}`,
    `\\b(?:i|we)(?:, (?:(?!\\b(?:and|but)\\b)[^,]){1,40},)? (?:(?:both|all|do|did|will|would|can|used to|want to|have to|plan to|am going to) )?${ADVERBS}(?:live|reside|sleep)\\b`,
    `(?<!\\b${HARMFUL}\\b[^,]{0,15}) (?:${LIVES}|${LIVING}) (?:here |together )?(?:with (?:me|us)|conmigo|con nosotr[oa]s)\\b`,
  ].join('|'),
  'g',
);

/** An introduction by name, after which the name no longer hides who the writer is. */
const INTRODUCED =
  /\b(?:I am|I'm|[Mm]y name is|[Ss]oy|[Mm]e llamo|[Mm]i nombre es)(?:(?: (?:(?:of|from|de) )?\p{Lu}[\p{L}'.-]*){1,5}|(?<!am|'m|oy)(?: [\p{L}'.-]+){1,4}(?=,))/gu;
/** "And Pat Example, who": someone else beside the writer. */
const NAMES_OTHER = /\b(?:and|of|y|de) \p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+,? (?:who|que)\b/u;

/** Text before an address, in lower case without accents, without the writer's own home. */
function withoutOwnHome(typed: string): string {
  const plain = withoutAccents(typed.replace(INTRODUCED, 'I am one'));
  return NAMES_OTHER.test(typed) ? plain : plain.replace(OWN_HOME, ' … ');
}

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
  const numbers = kinds.flatMap((kind) =>
    [...text.matchAll(kind)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    })),
  );
  const streets = findStreets(text);
  const places = [...streets, ...numbers];
  if (places.length > MAX_PLACES) return true;
  return places.some((place) => {
    const { start, end } = place;
    const raw = text.slice(Math.max(0, start - CONTEXT), start).replace(/[(#]/g, ' ');
    // The sentence that contains it; an abbreviation like "St." does not end a sentence.
    const [own = ''] = /(?:[^.!?\n]|\.(?! ?[\p{Lu}¿¡]))*$/u.exec(raw) ?? [];
    const [after = ''] = /^[^.!?\n]*/.exec(text.slice(end, end + CONTEXT)) ?? [];
    if (namesWhoHarmed(own, after)) return true;
    const plain = withoutOwnHome(own);
    const isStreet = streets.includes(place);
    if (isStreet && HOMES.some((pattern) => pattern.test(plain))) return true;
    if (!isStreet && PRIVATE_NUMBER.test(plain)) return true;
    if (PUBLIC_PLACE.test(plain)) return false;
    // The address of a program or an office is written down without these words.
    if (isEmail(text, start) && !/\b(?:e-?mail|correo)\b/.test(plain)) return false;
    return NAMED.test(own) || BEFORE.some((pattern) => pattern.test(plain));
  });
}
