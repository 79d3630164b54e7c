import { anyOf } from '@/lib/messages/privacy-check/patterns';

/**
 * Threats that no phrase list can foresee: a violent word, the reader as its target, and something
 * announced, wished, or demanded, in one sentence that tells no story. Figures of speech are removed
 * first.
 */

const all = (...sources: string[]) => new RegExp(sources.join('|'), 'g');

/** Figures of speech, bills, and subjects of policy. */
const FIGURES = all(
  '\\b(?:kill(?:s|ed|ing)?|kills me|kill off|bury|gut|shoot down|torpedo) (?:(?:the|this|that|any|every|bad|awful|your|a|another) ){0,3}(?:bills?|amendments?|filibuster|proposals?|measures?|deal|motion|rule|law|act|vote|project|plan|cuts?)\\b',
  '\\b(?:you|we|they|she|he) (?:are |really |just )?(?:killing|killed|kill) it\\b|\\bkill it (?:in|on|at|with)\\b|\\bkill (?:two|time|for)\\b|\\b(?:kills|killing) (?:me|us)\\b|\\bkiller\\b|\\b(?:dying|die) to (?:hear|know|see|meet)\\b',
  '\\b(?:dies?|died|dead|burn(?:s|ed)?|sit) (?:on|in|at) (?:your|the|a|its|this) (?:desk|committee|house|senate|floor|drawer|vine|water|session|conference|process|chamber)\\b|\\bdead (?:wrong|right|on|set|serious|tired|certain)\\b|\\b(?:paperwork|process|fees|stress|waiting|system|commute|heat)[^\\n]{0,12}\\bkills?\\b|\\bdead(?:line|lines|lock| letter| end| silence| last)\\b|\\b(?:i|we|she|he) (?:will|would|might|could|may|almost|nearly)? ?(?:die|died) (?:before|waiting|without|of|with|to)\\b|\\bwould not be caught dead\\b|\\bi (?:will|would|may|might) (?:already )?be dead\\b',
  '\\b(?:shot in the (?:arm|dark)|(?:take|give|have|long|worth|best|big|another|a) (?:a )?shots?(?: at)?|shoot for|shoot (?:me|us|you|him|her|them|your office|over) (?:an?|some|the)|sho(?:o?t|ots|oting) (?:(?:an?|the|some|your|my|our|this|that|another|short|quick|little|few|all) ){0,3}(?:videos?|films?|movies?|documentar(?:y|ies)|photos?|pictures?|pics|clips?|footage|scenes?|interviews?|e-?mails?|notes?|messages?|texts?|lines?)|bullet points?|bullet list|sure shot|bang for|smoking gun|gun ?shy|under the gun|jump the gun|top gun|stick to your guns|loaded (?:question|word)s?)\\b',
  '\\b(?:hand)?guns? (?:control|laws?|violence|safety|rights|reform|policy|lobby|owners?|charges?|debate|crimes?|possession|shops?|bills?)\\b|\\bbomb threats?\\b|\\bpublic executions?\\b|\\bdeath (?:penalty|row|rate|sentence|certificate|threats?)\\b|\\blife or death\\b',
  '\\b(?:burn(?:ing)?|fire) (?:the midnight|out|questions?|through|bridges|desire|issue)\\b|\\bburn(?:ed|t)? out\\b|\\bchoked? (?:up|back|on (?:tears|the words))\\b|\\bblood on (?:your|their|our|his|her) hands\\b|\\b(?:blood|sweat),? (?:sweat|and) (?:and )?tears\\b|\\bblood (?:drive|pressure|test|type|family|relatives?)\\b|\\bteeth (?:in|to|into)\\b|\\b(?:skin|nick) of\\b|\\bpull(?:ing)? teeth\\b|\\blump in (?:my|your) throat\\b',
  '\\b(?:hang|hung|hanging) (?:on|in there|up|out|around|over|together|by a|my head|his|her)\\b|\\bbeat (?:this|it|that|the (?:odds|clock|deadline|drum|system)|cancer|addiction|around|them to it)\\b|\\b(?:storm|flood) (?:of|season|damage|water)\\b|\\bperfect storm\\b|\\bknock(?:ed|ing)? (?:on|it out|doors?|them dead)\\b|\\btarget (?:date|of|audience|number|group|population)\\b|\\bkick(?:ed|ing|s)? (?:off|start|out|the can|the habit)\\b|\\bhunt(?:ing|s|ed)? (?:for\\b|(?:down )?(?:the|every|each|all|any|an?|more|some|my|our)(?: [a-z]+){0,2}? (?:answers?|co-?sponsors?|sponsors?|forms?|records?|jobs?|statistics?|numbers?|facts?|figures?|signatures?|witness(?:es)?|documents?|data|reports?|copy|copies|evidence|proof|stud(?:y|ies)|papers?|details?|leads?|loopholes?|dollars?|cents?)\\b)|\\bjob hunt\\w*\\b|\\bheadhunt\\w*\\b|\\bslap (?:in|on)\\b|\\bpunch(?:es)? (?:above|line|in|the)\\b|\\bhit (?:the nail|home|me|us|the road|piece)\\b',
  '\\b[a-z]+[aei]rme\\b|\\b(?:kill|hang|shoot|drown|cut|hurt|burn|beat) ?myself\\b|\\bbur(?:y|ied) (?:in|under|my|our|two|three|four|friends|the report)\\b|\\bbalas? de (?:canon|goma|plata)\\b|\\bnail in the coffin\\b|\\btooth and nail\\b|\\b(?:stop|staunch) the bleeding\\b|\\buñas y dientes\\b|\\bunas y dientes\\b',
  // A betrayal, a backlash, and a strong wish.
  "\\b(?:stabbed (?:you|him|her|them) in the back|(?:stab|knif)(?:s|bed|bing|e|ed|ing)? (?:me|us|survivors|victims|(?:your|their|its) own [a-z]+|the (?:people|survivors|victims|voters)) in the back)\\b|(?<!\\b(?:bomb|package|envelope|letter|box|gift|device|present|car|phone)(?: [a-z]+){0,5} )\\b(?:blow|blows|blew|blowing|explod(?:e|es|ed|ing)) (?:up )?(?:right )?in (?:your|their|his|her|our|everyone's) faces?\\b|\\b(?:would|could|i'd) (?:[a-z]+ )?kill (?:to (?!(?:see|watch)\\b)|for\\b)",
  '\\b(?:burn|die|kill|hurt|bury|destroy|drown|explot|estall|quem|muer|mat|hund|enterr|aplast)[a-z]* (?:(?!and\\b|y\\b)[a-z]+ ){0,3}(?:politically|politicamente)\\b',
  "\\b(?:feels?|felt|is|was|hits?) like (?:(?:being|getting|an?|another) )?(?:[a-z]+ )?(?:shot|stabbed|punched|raped|killed|slapped|hit|buried|burned|beaten|strangled|drowned|punch|bullet|knife|slap|kick|stab|gun)\\b|\\b(?:burned|burnt|hurt|crushed|destroyed|killed|buried|shot down) by (?:this|that|the|your|these|his|her|their) (?:[a-z]+ )?(?:votes?|records?|silence|decisions?|bills?|laws?|scandal|voters|cuts?|delays?|inaction|words|choices?)\\b|\\b(?:kill|bury|crush|destroy|chok|strangl|drown|burn|smash|shatter|end)(?:s|es|ed|ing|ied|e)? (?:our|my|their|any|all|the|every|survivors') (?:[a-z]+ ){0,2}(?:hopes?|dreams?|chances?|future|faith|trust|spirits?|programs?|fund(?:s|ing)?|momentum|progress|opportunit(?:y|ies)|budget|services|jobs?)\\b",
  '\\b(?:se siente|se sintio|sentimos|es|fue) como (?:[a-z]+ ){0,2}(?:balazos?|tiros?|balas?|golpes?|patadas?|punaladas?|cuchillos?|cuchilladas?|bofetadas?|muerte)\\b|\\b(?:campana|carrera|candidatura|reputacion|legado|credibilidad|propuesta)(?: politica)? (?:[a-z]+ ){0,3}(?:arder|quemar(?:se)?|morir(?:se)?|hundir(?:se)?|explotar|llamas)\\b',
  '\\bl[oa]s? (?:van a matar|matan|mataran)(?= si (?:l[oa]s? |se |el |ella )?(?:deport|regres|vuelv|mand|devuelv|habl|denunci|testific|escap|v[au]))|\\bapunal[a-z]+ por la espalda\\b|\\bpunaladas? (?:trapera|(?:por|en) la espalda)\\b|(?<!\\b(?:bomba|paquete|sobre|caja|regalo|granada|carta)(?: [a-z]+){0,5} )\\b(?:explot|estall|revent|tron)[a-z]+ en (?:la|las|su|sus|tu|tus) (?:propias? )?(?:cara|manos|narices)\\b|\\b(?:mato|matar|matare|como|comer|lleno|llenar)(?:l[aeo]s?|te)? a (?:puros |puras )?(?:besos|abrazos|preguntas|cartas|correos|llamadas|mensajes)\\b',
  // What a no vote does to the writer's side, or to the reader's own voters.
  '\\b(?:hurt|harm|crush|trample)(?:s|es|ed|ing)? (?:me|us|no one|nobody|(?:my|our)(?! (?:senator|representative|congress[a-z]+)\\b)|(?:your|their) (?:own )?(?:[a-z]+ )?(?:constituents|voters|district|state|party|community|credibility|reputation|legacy|standing|cause|case|economy))\\b|\\b(?:my|our) (?:[a-z]+ ){1,2}(?:will|would|can|could|may|might|is going to|are going to) (?:[a-z]+ )?(?:hurt|suffer)\\b(?=$|,| (?:if|when|because|for|and|more|again|too|without|unless)\\b)|\\b(?:questions|words|votes?|silence|truth|delays?|this|that|(?<!\\bmake )it) (?:really |still |only )?hurts?\\b(?! (?:you|your|him|her|them|the)\\b)|\\b(?:the|this|much|more|deep) hurt\\b(?! (?:you|your|him|her|them|the)\\b)|\\b(?:(?:i|we) (?:will|would|could|may|might)|more (?:[a-z]+ ){1,2}(?:will|would|could)) (?:be|get|end up) (?:[a-z]+ )?hurt\\b|\\b(?:pain|fear|grief|shame|anger) and hurt\\b|\\b(?:a|another) (?:[a-z]+ )?(?:slap|punch|kick)(?= (?:to|at) (?:me|us|my|our|every|all|survivors|victims|those|people|women|mothers|families)\\b)|\\bpunch(?:es|ing)? (?:a )?holes? in (?:this|the|my|our)\\b|\\b(?:crush|smash|beat|bury|attack|hammer) (?:(?:the|this|that|these|all|every|such|human|sex|labor|my|our) ){0,2}(?:[a-z]+ )?(?:injustices?|trafficking|system|industry|trade|evil|silence|stigma|cycle|problems?|crimes?|slavery|crisis|barriers?|shame|goals?|hatchet)\\b|\\bhearts? (?:(?!and\\b)[a-z]+ ){0,2}beat(?:s|ing)?\\b',
  '\\b(?:never|nothing|not|no one|nobody) (?:[a-z]+ ){0,4}(?:hurt|harm|suffer|disappear|die|bleed)\\b|\\b(?:hurt|harm|suffer)(?:s|ed|ing)? (?:survivors|children|kids|women|people|families|victims|us|me|so|from|in|because|the)\\b',
  '\\b(?:matar|mate[ns]?|maten|mato|matando) (?:(?:el|la|esa?|esta?|este|los|las|una?|mala|mal|dos) ){0,3}(?:ley|enmiendas?|proyecto|propuesta|medida|pajaros|tiempo|iniciativa)\\b|\\b(?:mata|matan|mataria|muero|morirme|muerta|muerto|muriendo) (?:por|de|antes)\\b|\\bmatar(?:ia)? por\\b|\\bantes muert[oa]s?\\b',
  '\\b(?:muera|morir|muere|murio|muerta?) (?:esta|este|esto|esa|ese|en|la|el) ?(?:su |el |la )?(?:ley|mala|escritorio|comite|camara|senado|cajon|costumbre|propuesta|proyecto)\\b|\\ben su escritorio\\b|\\b(?:quebr|romp|part)\\w+ (?:en llanto|el silencio|el ciclo|el corazon|el alma|las cadenas)\\b|\\b(?:violencia|control|leyes|reforma|cargos?) (?:con|de|por)(?: la| las)? (?:armas?|pistolas?)\\b',
  '\\b(?:sangre|sudor) (?:y|en sus manos)\\b|\\bpena de muerte\\b|\\bvida o muerte\\b|\\b(?:el )?que a hierro\\b|\\btiro (?:al blanco|de gracia al proyecto)\\b|\\bgolpe(?:s)? (?:de estado|bajo|duro|de suerte|la mesa|la puerta)\\b|\\bquemar(?:se|me)? (?:las pestanas|las naves|calorias)\\b|\\b(?:dar(?:ia)?|doy) (?:un|el) brazo\\b|\\blengua (?:materna|natal|extranjera|espanola|inglesa)\\b|\\bno (?:se |me )?(?:muera|olvide|desaparezca)\\b|\\benterr(?:ar|emos|amos) (?:el hacha|el pasado|est[aeo]|la ley|el proyecto)\\b|\\b(?:lengua|idioma)s?\\b (?:que|de)',
);

const VIOLENT = new RegExp(
  `\\b${anyOf(
    'kill(?:s|ed|ing)?|murder\\w*|shoot(?:s|ing)?|shot|stab(?:s|bing)?|chok(?:e|ing)|strangl\\w+|hang(?:ed|ing)?|lynch\\w*|bleed(?:s|ing)?|burn(?:s|ed|ing)?|ashes|torch(?:es|ing)?|flammable|bomb(?:s|ed|ing)?|bullets?|guns?|ammo|ammunition|shotguns?|rifles?|pistols?|glocks?',
    'break (?:both|all|every|your|his|her)|tongue|torch|ablaze|lights out|ditch(?:es)?|off the road|start your car|strangled?|gut you|regret this when|make you sorry|maim\\w*|cripple|knife|knives|bats?|machetes?|axe|hammer|crowbar|rope|noose|slit|throats?|skulls?|teeth|bones|blood|corpses?|coffins?|caskets?|graves?|funerals?|morgue|widow(?:er|s)?|orphans?|dead|die|dies|drown(?:s|ing)?|beat|beating|punch(?:ing)?|kick(?:ing)?|smash(?:ing)?|storm',
    'ambush|hunt(?:ed|ing)?|raped?|rapes|trafficked|behead(?:ed)?|execut(?:e|ed)|assassinat\\w+|poison(?:ed)?|smoke you|brakes|disappear|breathing|hurt|harm|scream|bash|slap|crosshairs|trigger|sniper|gasoline|grenades?|dynamite|hands on you|crush|bury|buried|suffer|some ?(?:one|body) hurts',
    'kidnap\\w*|abduct\\w*|knock (?:[a-z]+ ){1,2}out|out cold|stabbed|strung up|rubble|brake lines?|set (?:[a-z]+ ){1,5}on fire|noses?|jaw|ribs|acid|arson|explosives?|(?:blow|blows|blowing) up|molotovs?|firebomb|fists?|slashed|violent',
    'stomp\\w*|trampl\\w+|smother\\w*|suffocat\\w+|flay\\w*|skin you|your neck|beats? up|rough(?:ing)? up|ram(?:ming)? (?:you|it|your)|break into your|wreck (?:your|every)|can of gas|boot on|beg for|bomb squad|bounty|jump (?:you|him|her|them|senator)|in the ground|hanging|gallows|guillotine|gunned|brass knuckles|taser|whoever (?:beats|kills|shoots|hurts|gets)',
    'run (?:you|him|her|them|(?:senator|representative)(?: [a-z]+)?) over|(?:find|visit|come for|coming for|pay) your (?:family|kids?|child(?:ren)?|wife|husband|daughters?|sons?|mother|house|home|body)|finds your body|hands around your|strap(?:ped)?|hit ?man',
    'matar\\w*|mueran?|mueras|muert[oa]s?|morir\\w*|asesin\\w+|balas?|balazos?|plomo|plomazos?|pistolas?|rifles?|escopetas?|machetes?|machetazos?|cuchillos?|navajas?|bates?|bombas?|quem(?:ar|en|o|e)\\w*|cenizas|arder|arda|incendi(?:ar|o)\\w*|sangr(?:e|ar|en)',
    'secuestr\\w+|golpiza|escombros|nariz|costillas|mandibula|sogas?|ard(?:e|era|en|eran)|lastim(?:ar|o|en)\\w*|acribill\\w+|sicarios?|molotov|acido|explosivos?|explot(?:a|e|ara|ar)|a (?:tiros|balazos|punaladas|plomazos|navajazos)|ponchad[oa]s?|armad[oa]s?|violent[oa]|paredon',
    'aplast\\w+|despellej\\w+|desoll\\w+|pisote\\w+|bota en|rogando por|gasolina|cerillos|horca|guillotina|fuera de la carretera|de la carretera|golpee[ns]?|madreen|destroz(?:ar|o|amos)\\w*|bajo tierra|mato a|se mate[ns]?|dispar(?:ar|o)\\w*|recompensa|romperle|partirle|al que (?:golpee|mate|queme|balee)',
    'busc(?:ar|o) a (?:su|tu) (?:familia|hij[oa]s?|espos[oa]|mama|casa)|encontrar su cuerpo|pasar(?:le|te)? por encima|haber nacido|cuando (?:te|lo|la|los) agarre|no sale nadie|nadie sale|salir caminando',
    'quebrar\\w*|enterrar\\w*|barra de hierro|ahog(?:a|ar|ue|arse)\\w*|destrip\\w+|rajar\\w*|zanja|dientes|lastimad[oa]s?|hacer dano|a palos|cerillo|encima|prend(?:a|ia|er) (?:el|su) carro|envenen\\w+|tumba|ataud|caja de madera|viud[oa]|huerfan[oa]s?|ahorc\\w+|colgar\\w*|colgad\\w+|linch\\w+|fusil\\w+|degoll\\w+|desaparec\\w+|madrazos?|golpes|golpear\\w*|putiza|paliza|chingadazos?|trancazos?|patadas|arranc(?:ar|o)|lengua|cuello|garganta|frenos|respirando|atropell\\w+|arrastr\\w+|esconder(?:se|te)?|descuartiz\\w+|apunal\\w+|estrangul\\w+|envenen\\w+',
  )}\\b`,
);

const TARGET =
  /\b(?:(?:put|run|beat|beats|beating|stab|stabbed|knock|jump|catch|see|meet|kidnap|whip|stomp|shoot|shoots|hurt|hurts|kill|kills|mato|golpee|queme|mate|lastime|apunalan|veo|topo|ver|encima|atrape|agarre|agarro) (?:al? )?(?:el |la |the |that )?(?:senator|senador|senadora|congresista|congressman|congresswoman|representative)(?! (?:an?|some|in)\b)|el capitolio|se merecen?|you|your|yours|yourself|every one of you|that office|this office|su|tu|sus|tus|usted|ustedes|ti|te|le|les|(?:lo|la|los|las)(?= (?:voy|vamos|van|va|quiero|puede|deberian|merece)))\b|(?:ar|er|ir|an|en)l[oa]s?\b/;

const ANNOUNCED =
  /\b(?:i|we)(?! (?:thank|appreciate|admire))\b|\b(?:someone|somebody|they|people) (?:should|ought to|needs? to)\b|\b(?:i|we|my [a-z]+) (?:[a-z]+ ){0,3}?(?:will|going to|gonna|hope|wish|want|should|ready|waiting|know people|know someone|have|sit|swear|promise|would love|plan)\b|\byou(?:r [a-z]+)? (?:all )?(?:will|are going to|going to|should|deserve|deserves|better|belong|look|looks|need|needs|can not hide)\b|\bdeserves?\b|\bpeople like you\b|\b(?:la )?gente como usted\b|\byo que usted\b|\bif i were you\b|\bif you (?:want|like|value|love|ever|dare|keep|ignore|vote|do not)\b|\bvote (?:no|yes|against|for)\b.{0,20}\b(?:and|or)\b|\b(?:do not|never) come back\b|\bplenty of\b|\b(?:is|are) cheap\b|\bvoto en contra\b|\bno llor(?:o|aria|are)\b|\b(?:su|tu) (?:casa|oficina|carro|familia) (?:se ve|parece|huele)\b|\bwould be (?:terrible|a shame|sad|funny|awful)\b|\bwatch what happens\b|\bjust\b|\b(?:voy|vamos|vas|va|van|ojala|espero que|merecen?|mereces|deberian?|tengo|tenemos|conozco|vote|vota|cuidado|a ver si|no vuelvan?|si quiere|si no|alguien|hay que|dejo|habra|viene)\b/;

/** What happened, or happens to others: survivors write about violence they lived through. */
const STORY =
  /\b(?:he(?! (?:estado|pensado|decidido|comprado))|she|they(?! should)|him|his|who(?! (?:can|will|would))|traffick(?:ers?|ing)|pimps?|abusers?|boyfriend|stepfather|uncle|cops?|buyers?|johns?|victims?|survivors?|girls|women|was|were|been|had|have survived|tried|charged|convicted|record|bill|law|act|report|amendment|ella|ellos|ellas|quienes|tratantes?|trata|padrotes?|proxenetas?|novio|padrastro|policias?|clientes?|victimas?|sobrevivientes?|mujeres|ninas|ley|informe|enmienda|record|antecedentes|cargos?|(?:golpe|mat|quem|viol|lastim|secuestr|bale|amenaz)aron|vendieron|fue|fueron|era|eran|habia|me|nos|mi terapeuta|abuela)\b/;

/** Words of a story that a threat contains too: "si nos ignora", "me encantaría". */
const NO_STORY =
  /\b(?:si|como|que) (?:no )?(?:me|nos) [a-z]+\b|\bme (?:encantaria|gustaria|da igual|canse)\b/g;
/** In a sentence about a member of Congress, these are the member: "if I ever see the senator … him". */
const PRONOUNS = /\b(?:him|his)\b/g;
const MEMBER = /\b(?:senator|representative)\b/;

/**
 * A weapon and the reader in one sentence that announces something. Someone else who acts makes it a
 * survivor's story.
 */
const WEAPON = anyOf(
  '(?:hand)?guns?(?! (?:control|laws?|violence|safety|rights|reform|policy|lobby|owners?|charges?|debate))',
  'rifles?|shotguns?|pistols?|glocks?|ar-?15s?|bullets?(?! (?:point|list|proof))|bombs?(?! threats?)|molotovs?',
  'machetes?|knife|knives|gasoline|grenades?|explosives?|dynamite|ammo|bricks? through',
);
const ARMA = anyOf(
  'pistolas?|rifles?|escopetas?|cuernos? de chivo|fierros?|balas?|balazos?|plomo|plomazos?|bombas?',
  'molotov|machetes?|machetazos?|cuchillos?|navajas?|gasolina|dinamita|granadas?|cuerda|soga',
  '(?<!\\b(?:de|sobre|las|portar|por|sin|contra) )armas',
);

export const WEAPONS = [
  `^(?!.*\\b(?:he|she|they|him|his|traffickers?|pimps?|abusers?|boyfriend|stepfather|cops?|police|buyers?|johns?|victims?|survivors?)\\b)(?=.*\\b(?:my|our|i|we|will|there|loaded|waiting|bringing|next time|expect)\\b)(?=.*\\b(?:you|your|that)\\b).*\\b${WEAPON}\\b`,
  `^(?!.*\\b(?:me(?! (?:compro|compre|consigo|consegui|traigo|llevo|voy)\\b)|nos|el (?:tenia|guardaba|traia|saco)|ella|ellos|tratantes?|padrotes?|proxenetas?|novio|padrastro|policias?|clientes?|victimas?|sobrevivientes?)\\b)(?=.*\\b(?:voy|vamos|va a|tengo|tenemos|traigo|traemos|sera|habra|cargad[oa]|proxima vez|espera|somos|estamos|afuera|vengo|iremos|caemos)\\b)(?=.*\\b(?:sus?|tus?|usted(?:es)?|ti|te|les?|armados)\\b).*\\b${ARMA}\\b`,
];

/** What can be broken or burned. */
export const PROPERTY = anyOf(
  'offices?|house|homes?|buildings?|headquarters|place|garage|porch|barn|fence|lawn|mailbox|property|storefront',
  'cars?|truck|vans?|suv|vehicle|boat|bike|motorcycle|tires?|windshields?|windows?|doors?|headlights',
);
export const PROPIEDAD = anyOf(
  'oficinas?|casas?|edificios?|sede|negocio|tienda|garaje|porton|puertas?|ventanas?|ventanales|vidrios?|cristales|fachada',
  'carros?|autos?|coches?|camionetas?|troca|moto|parabrisas|llantas|faros|espejos|reja|barda|cerca|buzon',
);
/** "Your car", "every window of your office", "that office of yours". */
const YOUR_THING = `(?:(?:your|his|her|their)(?: [a-z]+){0,2} ${PROPERTY}|(?:the|every|all(?: of)? the)(?: [a-z]+){0,2} ${PROPERTY} (?:in|of|on|at) (?:your|his|her|their)(?: [a-z]+){1,2}|that(?: [a-z]+)? ${PROPERTY}(?: of yours)?)`;
const WILL_BE =
  '(?:will|shall|(?:is|are) (?:going to|about to|getting)|gets?|should|deserves? to|needs? to|ought to|better)(?: (?:all|both|soon|just|really|be|get|end up|wind up|go|go up)){0,4}';
/** What a law, a vote, or the weather does is no threat, nor is what is done with letters. */
const FIGURATIVE =
  '(?!(?: [a-z]+){0,2} by (?:this|these|that|your|our|people|voters|constituents|budget|floods?|storms?)\\b)(?![^\\n]{0,30}\\b(?:with|of|by) (?:[a-z]+ ){0,2}(?:letters?|e-?mails?|calls?|mail|postcards?|messages?|ideas|energy|passion|purpose|pride|hope|joy|compassion|enthusiasm|flowers|applause|love|light|votes?|voters|stories|questions|facts)\\b)';
const RUINED =
  '(?:(?:set )?on fire|(?:up )?in (?:flames|smoke|ashes|ruins|pieces|rubble)|(?:reduced )?to (?:ashes|rubble)|burn(?:s|ed|ing|t)?(?: down)?|torched|firebombed|bombed|blown|smashed|broken|shattered|slashed|trashed|wrecked|vandalized|destroyed|demolished|keyed|shot|egged|ransacked|looted|leveled|bashed|kicked in|crushed)\\b';
const BODY =
  '(?:throat|neck|legs?|knees?|arms?|face|head|skull|jaw|nose|teeth|fingers?|bones|hands?|ribs|tongue)';
/** Whose harm is a threat to the reader. */
const KIN =
  '(?:famil(?:y|ies)|child(?:ren)?|kids?|daughters?|sons?|wife|husband|mother|father|parents|brother|sister|grand(?:children|kids|sons?|daughters?)|baby|loved ones|dogs?|cats?|pets?|staff(?:ers?)?|interns?|aides?)';
const SLAIN =
  '(?:dead(?! (?:wrong|tired|set|last|on arrival|to))|shot(?! down)|stabbed|killed|murdered|hanged|hung|lynched|executed|strangled|beheaded|gutted|raped|poisoned|gunned down|run over|found (?:dead|hanging|floating|in an? (?:ditch|river|lake|alley|trunk|dumpster|bag)))\\b';
/** Rules that traffickers made: "anyone who talked got shot", "if you run". */
const NO_RULE =
  '(?<!\\bif (?:you|i|we|she|they|anyone) (?:ever )?(?:run|runs|ran|talk|talks|talked|leave|leaves|left|tell|tells|told|try|tries|tried|say|says|said|refuse|escape)\\b[^\\n]{0,30})';
/** "Su carro", "las ventanas de su casa". */
const SU_COSA = `(?:(?:su|tu)s? (?:[a-z]+ )?${PROPIEDAD}(?: del? (?:su|tu|la) [a-z]+)?|(?:la|el|las|los) ${PROPIEDAD} del? (?:su|tu)s? [a-z]+)`;
const SERA =
  '(?:(?:va|van|merecen?|deberian?|tienen? que)(?: (?:a|ser|quedar|acabar|terminar|amanecer|aparecer|estar|pronto|tod[oa]s?)){1,4}|sera|seran|quedaran?|terminaran?|acabaran?|amaneceran?)';
const ARRUINADO =
  '(?:(?:quem|incendi|destroz|quebr|revent|apedre|bale|balace|ponch|ray|vol|saque|vandaliz|despedaz|tumb)ad[oa]s?|destruid[oa]s?|rot[oa]s?|(?:hech[oa]s? )?(?:pedazos|cenizas|trizas|anicos|escombros)|en (?:llamas|cenizas|ruinas|pedazos)|arder|ardiendo|explotar|sin (?:llantas|vidrios|ventanas))\\b';
const FIGURADO =
  '(?![^\\n]{0,30}\\b(?:de|con|por) (?:[a-z]+ ){0,2}(?:cartas?|correos?|llamadas?|mensajes?|amor|luz|votos?|votantes|historias|preguntas|ideas|entusiasmo|alegria|esperanza|orgullo|pasion|flores|lluvias?|inundaci[a-z]+)\\b)';
const FAMILIA =
  '(?:familia|hij[oa]s?|ninos|ninas|niet[oa]s?|espos[oa]|marido|mujer|mama|papa|madre|padre|padres|herman[oa]s?)';
const MUERTO =
  '(?:fusil|ahorc|colg|quem|linch|asesin|ejecut|bale|degoll|acribill|apunal|descuartiz|estrangul)ad[oa]s?\\b';
/** What children pay for without a threat: debt, college, a warmer climate. */
const COSTS =
  '(?![^\\n]{0,40}\\b(?:debt|deficit|spending|cuts?|taxes|college|tuition|costs?|prices|interest|climate|decades|generations|deuda|impuestos|universidad|colegiatura|recortes|costos?|gastos|intereses|clima|decadas|generaciones|gasolina)\\b)';

/**
 * What will happen to the reader, without anyone who does it: "your car will be set on fire", "sus
 * hijos van a pagar por esto", and who would love to see it.
 */
export const MISFORTUNES = [
  `\\b${YOUR_THING} ${WILL_BE} (?:${RUINED}|have (?:[a-z]+ )?(?:bricks?|rocks?|bullets?|holes?) in)${FIGURATIVE}`,
  `\\b(?:your|his|her|their) (?:[a-z]+ )?${BODY} ${WILL_BE} (?:cut|slit|broken|smashed|snapped|bashed|crushed|shattered|split|blown off|shot)\\b`,
  `${NO_RULE}\\b(?:you(?: all| people| guys)?|your (?:[a-z]+ )?${KIN}) (?:(?:will|shall|(?:is|are) (?:going to|about to))(?: [a-z]+)?? (?:be|get|end up|wind up)|(?:is|are) getting) (?:beaten (?:up|to)|kidnapped|${SLAIN})`,
  `\\b(?:you(?: all| people)?|your (?:[a-z]+ )?${KIN}|(?:all|any|every one|each|one) of your [a-z]+|senator|representative) (?:(?:will|is|are|going to|getting|gets?|needs?|deserves?|could use|to) ){1,4}(?:get )?an? (?:[a-z]+ )?(?:beating|whipping|beatdown|thrashing|bullet|black eye|broken (?:jaw|nose|neck|leg|arm))\\b(?! points?)`,
  `\\b(?:the (?:next|first) (?:[a-z]+ ){1,2}?|any ?(?:one|body) |whoever |every ?(?:one|body) )(?:(?:who|that|in|on) )?(?!(?:runs?|ran|talk|left|leave|told|tell|escape|tr(?:y|ies|ied)|report|testif|spoke|speak|refuse|said)[a-z]*\\b)(?:[a-z]+ ){1,8}?(?:(?:is getting|gets|will (?:be|get)|is going to (?:be|get)|deserves to (?:be|get)) ${SLAIN}|(?:gets|will get|(?:is leaving|leaves|will leave|goes home|is going home|walks away) with) an? (?:broken [a-z]+|black eye|bullet|split lip)\\b)`,
  `(?<!\\bnot )\\b(?:love|like|wait|want|wish|pay|anything|dream(?:ing)?|happ(?:y|ier)|glad|enjoy|laugh|smile|cheer|day|hope|money|dollar|nice|fun|great|good)\\b[^\\n]{0,20}?\\b(?:see|seeing|watch|watching) ${YOUR_THING}[^\\n]{0,12}? (?:explode|blow up|go up|${RUINED})${FIGURATIVE}`,
  `\\b(?:i|we)\\b[^\\n]{0,30}?\\b(?:pictur(?:e|ing)|imagin(?:e|ing)|dream(?:ing)? (?:of|about)|fantasi[sz](?:e|ing) about) ${YOUR_THING}[^\\n]{0,12}? ${RUINED}${FIGURATIVE}`,
  `\\b(?:i am|we are|(?:i|we) will be)\\b[^\\n]{0,50}?\\b(?:(?:shooting(?: up)?|breaking|smashing|burning(?: down)?|torching|bombing|trashing|wrecking|slashing) ${YOUR_THING}|(?:breaking|smashing|cutting|slitting|punching|snapping|bashing(?: in)?) (?:your|his|her|their) (?:[a-z]+ )?${BODY}\\b)`,
  `\\byour (?:[a-z]+ )?${KIN} (?:will|shall|(?:is|are) going to|must|should|(?:has|have) to)(?: [a-z]+)?? (?:pay|suffer|answer|bleed) (?:dearly )?(?:for|because of) (?:this|that|it|what|how|your|you|everything|every|all|each|the (?:pain|lives|damage|harm|things|suffering|way|crimes?|blood))\\b${COSTS}`,
  `(?<!\\bno )\\b${SU_COSA} (?:${SERA} ${ARRUINADO}|van? a tener (?:ladrillos?|piedras?|balazos?|agujeros?|hoyos?)\\b)${FIGURADO}`,
  '\\bse (?:va|van|va a ir|ira|iran) con (?:la|el|las|los|una?) (?:[a-z]+ )?(?:quijada|mandibula|nariz|cara|cabeza|pierna|brazo|jeta|boca|dientes?|costillas?)s? (?:rot|partid|quebrad|reventad)[oa]s?\\b',
  `\\b(?:usted(?:es)?|(?:senador(?:a|es|as)?|congresistas?|diputad[oa]s?|representantes?)) (?:sera|seran|va a ser|van a ser|va a acabar|va a terminar) ${MUERTO}|^(?:sera|va a ser) ${MUERTO},? (?:senador(?:a|es|as)?|congresistas?|diputad[oa]s?|representantes?)|\\b(?:su|tu)s? ${FAMILIA} (?:seran?|van? a ser) ${MUERTO}`,
  '(?:^|[,:] ?|\\b(?:y|o|usted|tu|ustedes) )(?:va|vas|van) a (?:aparecer|amanecer|terminar|acabar) (?:muert[oa]s?|tirad[oa]s?|colgad[oa]s?|flotando|embolsad[oa]s?) en\\b',
  '(?<!\\b(?:mi|una|otra|esa) [a-z]+ )\\b(?:te|l[oa]s?) van a encontrar (?:muert[oa]s?|tirad[oa]s?|colgad[oa]s?|flotando|con un (?:balazo|tiro)|en una (?:zanja|cuneta|bolsa|cajuela))\\b',
  `(?<!\\bno (?:me )?)\\b(?:encantaria|gustaria|gusto|ganas|quiero|queremos|quisiera|espero|ojala|daria|pagaria|feliz|alegria|placer|sueno)\\b[^\\n]{0,25}?\\bver (?:(?:arder|explotar|quemarse) ${SU_COSA}|(?:como )?${SU_COSA}[^\\n]{0,12}? (?:arde|se quema|${ARRUINADO}))${FIGURADO}`,
  `\\b(?:imagino|imaginarme|imaginar|sueno con|sonar con|pienso en) (?:ver )?${SU_COSA}[^\\n]{0,12}? ${ARRUINADO}${FIGURADO}`,
  `\\b(?:su|tu)s? ${FAMILIA}(?: tambien)? (?:(?:va|van|tendran?|deberian?)(?: a| que)? pagar|pagaran?)(?:l[oa])?(?= (?:por (?:esto|eso|lo|su|sus|tu|tus|cada|tod[oa]s?|haber)|esto|eso|las|caro)\\b|$|,)${COSTS}|\\bl[oa]s? (?:va|van) a pagar (?:su|tu)s? ${FAMILIA}\\b${COSTS}`,
];

/** @param sentence normalized by `plainSentences`. */
export function isHostile(sentence: string): boolean {
  const own = sentence.replace(FIGURES, ' … ').replace(NO_STORY, ' ');
  const text = MEMBER.test(own) ? own.replace(PRONOUNS, ' ') : own;
  return VIOLENT.test(text) && TARGET.test(text) && ANNOUNCED.test(text) && !STORY.test(text);
}

/** Elections and debates: a sentence without these words has none of their figures, and is not searched. */
const CONTEST =
  /\b(?:polls|ballots?|elections?|midterms?|debates?|primary|primaries|runoff|race|november|votes?|voting|voters|questions|campaign|opponent|challenger|rival(?:es)?|landslide|20\d\d|urnas|votos?|votantes|preguntas|campana|elecciones|primarias|noviembre)\b/;

const NO_PLACE = '\\b(?! (?:parking|lot|garage|line|bus|van|offices?|headquarters|rally|event)\\b)';
const placeOf = (english: string, spanish: string) =>
  anyOf(
    `(?:(?:at|in|through|during|on|into|to|come) (?:(?:the|your|this|every|an?|next|our|coming|upcoming|tough|hard|close|fair|open|special|first|second|last|democratic|republican) ){0,3}(?:${english})|(?:this|next) november)${NO_PLACE}`,
    `(?:en|al?|este) (?:(?:las?|el|los|una?|est[ae]s?|su|proxim[ao]s?) ){0,2}(?:${spanish})${NO_PLACE}`,
  );
const BALLOT_BOX = placeOf('polls|ballot box(?:es)?', 'urnas');
/** "At the polls", "this November", "en las próximas elecciones". */
const PLACE = placeOf(
  'polls|ballot box(?:es)?|primary|primaries|(?:general )?elections?|runoff|midterms?|debates?|race|campaign|vote|november|20\\d\\d',
  'urnas|elecciones|primarias?|debates?|campana|votacion|noviembre|20\\d\\d',
);
/** "With hard questions", "by ten points", "con nuestros votos", but not "with votes or without". */
const MEANS =
  '(?:with|under|in|by|con|a|en|bajo) (?:(?:our|my|your|the|all|an?|thousand|more|of|tough|hard|many|these|nuestros|mis|los|unas|much[ao]s|pur[ao]s|sus) ){0,3}(?:questions|votes?|ballots?|landslide|turnout|[a-z0-9]+ (?:points|percent)|preguntas|votos?|boletas)\\b(?! (?:or|o) (?:without|sin)\\b)';

/** People and things that no contest is about, and what happens to bodies. */
const SOLID = anyOf(
  '(?:your|the|his|her|their) offices?|house|homes?|windows?|doors?|cars?|truck|buildings?|headquarters',
  'skull|head|faces?|teeth|bones|knees?|legs?|neck|throat|up|alive|bloody|senseless|unconscious|to (?:death|a pulp)',
  'oficinas?|casas?|carros?|ventanas?|cabeza|cara|cuello|piernas?|dientes|huesos|viv[oa]s?',
  '(?<!\\b(?:my|our|mis?|nuestr[oa]s?) )(?:famil(?:y|ies)|kids?|child(?:ren)?|daughters?|sons?|wife|husband|mother|father|parents|staff(?:ers?)?|aides?|familias?|hij[oa]s?|espos[oa]|madre|padre|asistentes?|personal|empleados)',
);
const TIME = '(?:before|after|outside|behind|until(?! november)|antes|despues|afuera|fuera|hasta)';
const TOOL =
  '(?:with|con) (?:an?|my|una?|mis?) (?!(?:[a-z]+ ){0,3}(?:votes?|ballots?|landslide|turnout|campaign|candidates?|challenger|margin|majority|message|votos?|campana|candidat[oa])\\b)';
const NO_BODY = `(?! (?:[a-z']+ ){0,3}${SOLID}\\b)(?![^\\n]{0,60}\\b(?:${TIME}\\b|${TOOL}))`;
/** Words between a verb and its phrase: "you and your party", "the senator, badly,". */
const BETWEEN = `(?:,? (?!(?:${SOLID}|i|we|if|or|but|because|when|over|with(?! an? (?:[a-z]+ ){1,2}(?:candidate|challenger)\\b)|que|si|o|pero|porque|por|con)\\b)[a-z'-]+){0,5}?,? `;

const YOU = '(?:you|him|her|them|(?:the )?senator)';
const YOUR =
  '(?:your|his|her|the|their|this|sus?|tus?|la|el)(?: (?:own|whole|entire|next|political|voting))?';
/** What a campaign has. */
const STAKE =
  '(?:campaign|chances|candidacy|career|re-?election|majority|record|arguments?|platform|agenda|campana|candidatura|carrera|argumentos?)\\b(?! (?:bus|van|car|offices?|headquarters|staff|event|rally|sign|manager|team|volunteers|workers)s?\\b)(?: down)?';
const RIVAL =
  '(?:(?:(?:your|our|the|any|every|an?|all|these|those) )?(?:[a-z]+ )?(?:opponents?|rivals?|challengers?|incumbents?|candidates?)|a (?:sus?|nuestros?|l[oa]s|cualquier) (?:rival(?:es)?|oponentes?|contrincantes?|candidat[oa]s?))\\b';

/** What a rival does to a rival, and never a blow: no place makes "punch you" or "hunt you" figurative. */
const DEFEAT = anyOf(
  'beat(?:ing)?|crush(?:ing)?|destroy(?:ing)?|demolish|bury|smash(?:ing)?|whip|hammer|trample|stomp|drag|end',
  'aplast[a-z]+|destru[a-z]+|destroz[a-z]+|enterr[a-z]+|arrastr[a-z]+',
);
const SPANISH_WILL = '(?:l[aeo]s? |te )?(?:voy|vamos|van) a';
/** "In November we will beat you", "a challenger who will beat you", "primary you and beat you". */
const LEADING = anyOf(
  `(?:^|[,:] ?|\\b(?:and|but|so|then|because|y|pero|porque) )(?:${PLACE}|${MEANS}),? (?:(?:i|we|(?:the )?(?:voters|people))(?: (?:will|shall|would|can|are|going|to|all)){0,4}|${SPANISH_WILL})`,
  '\\b(?:candidate|challenger|opponent|rival|nominee)(?: (?:who|that|to|will|can|could|would|is|going)){0,4}',
  `\\b(?:(?:primary|challenge|run against|campaign against) ${YOU}|take ${YOU} on)(?: ${PLACE})?,? (?:and|to)(?: we will)?`,
);

/**
 * Figures of speech of contests. A violent word is one only if its subject, its object, or its phrase
 * belongs to the contest: "beat you in November", "crush your campaign". A vote or a question elsewhere
 * in the sentence makes nothing figurative.
 */
const CONTEST_FIGURES = new RegExp(
  [
    `\\b${DEFEAT}\\b(?=${BETWEEN}(?:${PLACE}|${MEANS})| ${RIVAL})${NO_BODY}`,
    `\\b${DEFEAT}\\b(?<=${LEADING} ${DEFEAT})${NO_BODY}`,
    `\\bgolpe[a-z]+\\b(?:(?=${BETWEEN}(?:${BALLOT_BOX}|${MEANS}))|(?<=${BALLOT_BOX},? ${SPANISH_WILL} golpe[a-z]+))${NO_BODY}`,
    // What is attacked is a campaign, an issue, or a seat.
    `\\b(?:kill|burn|bury|sink|end|destroy|blow|torch|attack|hurt|hit|punch|beat|crush|smash|hammer|drag|quemar|destruir|matar|enterrar|hundir|aplastar|destrozar|atacar|golpear|lastimar)(?:s|ing)?(?: down| up)? ${YOUR} ${STAKE}`,
    '\\b(?:hammer|whip) (?:this|that|it|home|away|votes|(?:up )?support|(?:the|this|that) (?:issue|point|message|votes?|bill|numbers))\\b|\\b(?:punch|hit|fight) back\\b|\\b(?:crush|smash|beat) (?:turnout|(?:the|this|that) (?:issue|record|records|vote|bill|opposition))\\b|\\bhunt(?:ing)? (?:for |down )?(?:(?:the|every|any|more|each) )?votes?\\b',
    `\\b(?:knock|kick|throw|drag|beat) ${YOU} out of (?:office|congress|the (?:race|primary|running)|your seat)\\b`,
    `\\bbeat ${YOU} (?:once|twice|last time)\\b`,
    '\\b(?:paliza|golpiza)(?= en (?:las urnas|las elecciones|noviembre)\\b)',
    // A vote that harms its voter.
    `\\bhurts?\\b(?<=\\b(?:votes?|voting (?:no|yes|against)(?: [a-z]+){0,3}|record|silence)(?: (?:will|would|could|can|may|might|is|going|to|only|really)){0,4} hurts?)(?= ${YOU} ${PLACE})`,
    `\\b(?:kill|shoot|bomb|bury|stab|burn|drown)[a-z]* (?:(?!(?:and|or|until)\\b)[a-z']+ ){1,3}${MEANS}`,
    `\\byou(?: are going to| will| should| can)? (?:kill|killed|murder|slaughter) (?:him|her|them|it) (?:${PLACE}|on the questions\\b)`,
    '\\b(?:dead|die|bleed|suffer|pay) (?:at the (?:polls|ballot box)|in the (?:primary|primaries|election))|\\bmorir en las urnas\\b',
    '\\b(?:mat(?:ar|o)|acribill|bombarde|fusil|dispar|coser)[a-z]* (?:(?:a|con|unas|muchas|con unas|a puras) )?(?:nuestros )?(?:preguntas|votos)\\b(?! o sin\\b)|\\b(?:a|con) (?:puras? |muchas )?preguntas,? (?:l[aeo]s? |te )?(?:voy|vamos|van) a (?:matar|acribillar|bombardear)(?:l[aeo]s?|te)?\\b|\\bquemar (?:mis|los) votos\\b',
  ].join('|'),
  'g',
);

/** A sentence without the figures of speech of elections and debates. */
export const withoutContests = (sentence: string): string =>
  CONTEST.test(sentence) ? sentence.replace(CONTEST_FIGURES, ' … ') : sentence;

/** Announcements without a violent word, as before an election: "we are coming for you". */
const CONTEST_PLACE =
  /\b(?:(?:at|in|through) (?:the|your|this|every) (?:polls|ballot box|primary|elections?|debate)|in november|vote you out|en las urnas|en noviembre|con (?:nuestros|mis?) votos?)\b/;
/** Violence that is left after the figures were removed, and homes and families, are meant. */
const LITERAL =
  /\b(?:kill|murder|shoot|shot|stab|bomb|burn|hang|strangl|chok|rape|poison|execut|lynch|behead|bullet|gun|throat|skull|blood|dead|die|hurt|harm|injur|attack|hunt|track|beat|punch|slap|smack|drag|bury|crush|trampl|stomp|whip|knock|kidnap|tortur|famil|kids?|child|daughter|sons?|wife|husband|mother|house|home|sleep|live|mat[aeo]|asesin|bala|tiro|dispar|quem|incendi|apunal|ahorc|colg|linch|estrangul|romp|golpe|lastim|peg|caz|atac|arrastr|aplast|enterr|destroz|hij[oa]|espos|casa|duerm|viv|cut|put|set|torch|smash)/;

/** Whether words without literal violence announce what happens at the polls. */
export const isElectoral = (words: string, around: string): boolean =>
  CONTEST_PLACE.test(around) && !LITERAL.test(words);
