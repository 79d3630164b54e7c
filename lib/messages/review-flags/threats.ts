import { anyOf } from '@/lib/messages/privacy-check/patterns';
import {
  isElectoral,
  isHostile,
  MISFORTUNES,
  PROPERTY,
  PROPIEDAD,
  WEAPONS,
  withoutContests,
} from './hostile-words';
import { veiledThreatsEnglish } from './phrase-lists/veiled-threats-en';
import { veiledThreatsSpanish } from './phrase-lists/veiled-threats-es';
import { phraseFinder, wordsOf } from './phrases';
import { ownClausesOf, TOLD_BY_OTHERS } from './plain-sentences';

/**
 * Threats and wishes of violence against people and property, in English and Spanish. A phrase
 * needs an actor, a violent word, and a target, so that "kill the bill" and "he threatened to kill
 * me" do not match. Gaps are short, so that the run time is linear.
 */

/**
 * Threats that do not name the act: a misfortune that "would be a shame", someone who is followed or
 * should be afraid, a fate that others deserve, and invitations to suicide.
 */
const finders = [phraseFinder(veiledThreatsEnglish), phraseFinder(veiledThreatsSpanish)];

/** Without a name after it: `plainSentences` removes names. */
const TITLE = anyOf(
  'senators?|congress(?:man|woman|men|women|person|people)|representatives?|politicians?|lawmakers?',
  'delegates?|mrs?|ms',
);
const ROLE = anyOf(
  TITLE,
  'staff(?:ers?)?|aides?|interns?|chief of staff|secretary|receptionist|judges?|cops?|police|officers?',
  'president|governor|mayor|famil(?:y|ies)|kids?|child(?:ren)?|daughters?|sons?|wife|husband|mother|dog',
  'republicans?|democrats?|liberals?|traitors?|bastards?|bitch(?:es)?|assholes?|one of (?:you|them)',
);
const BUT =
  '(?! (?:bill|act|law|proposal|measure|legislation|career|chances|record|campaign|mood|dreams?|hopes?|spirit|off|out|an? e?mail|an? message|an? note|an? text|some|in letters|to it)s?\\b)';
const OF = '(?:the|your|his|her|their|that|this|every)';
const PERSON = `${anyOf('you', 'him', 'her', 'them', 'every ?one', 'every ?body', `(?:(?:all|every|each|any|both|the|that|this|these|those|your|his|her|their|our|a|of|last|single|damn|whole|entire|goddamn) ){0,4}${ROLE}`)}\\b${BUT}`;
const THING = `(?:${OF} )(?:[a-z']+ ){0,3}${anyOf(
  PROPERTY,
  'capitol|courthouse',
  'faces?|skull|head|legs?|knees?|arms?|neck|jaw|teeth|bones|throat|brains?|fingers',
)}\\b`;
const WHO = anyOf(
  'i|we|someone|somebody|people|patriots|(?:one|some|any) of (?:us|you)',
  'my (?:friends?|brothers?|boys|guys|cousins?|husband|dad)(?: and i)?|i and my friends|anyone',
);
const WILL = anyOf(
  'will|would|shall|am|are|is|be|been|could|might|may|must|should|ought|to|needs?|wants?|plan(?:s|ning)?|intend|swear|promise|god|going',
  'gotta|got|have|has|had|just|really|gladly|personally|happily|definitely|soon|also|then|and|so|finally|love|like|better|come|coming|go|find|hunt|you|him|her|down',
  'still|about|ready|willing|here|back|over|tonight|tomorrow|someday|one day|day|these days|the time|next|i|we|myself|all',
  "on (?:my|our) [a-z]+(?:'s (?:life|grave|soul))?|on (?:everything|the bible)",
);
const HURT =
  'kidnap|hunt|knock|whip|bludgeon|stomp|smother|trample|flay|maul|jump|crush|kills?|murders?|shoots?|stabs?|strangles?|chokes?|hangs?|lynch|behead|execute|assassinate|slaughter|gut|poison|rapes?|beat|hurt|harm|injure|cut|drown|burn|torture|punch|stomp|attack|butcher|bury|slap|end|drag|skin|smack';
const BREAK =
  'burn(?: down)?|torch|bomb|blow up|blow|smash(?: up| in)?|trash|wreck|vandalize|destroy|demolish|break|shatter|firebomb|shoot(?: up)?|slash|raze|ransack|bash(?: in)?|crush|cut(?: off)?|slit|snap|set fire to|stab|egg|(?:key|(?:tear|rip|kick|bust)(?: (?:up|apart|down|in|open))?|spray|pelt|riddle|flatten)(?= (?:your|his|her|their|that) )';
/** The next person who comes: "the next staffer who", "anyone who votes no", but not "anyone who hurts my kids". */
const NEXT = `${anyOf(`the (?:next|first|last) (?:[a-z]+ ){0,2}?(?:${ROLE}|person|people|m[ae]n|wom[ae]n|guy|one|employee)\\b`, 'any ?(?:one|body)\\b', 'whoever\\b')}(?! (?:(?:who|that|ever|else|would|will|tries to|dares to) ){0,3}(?:touch|hurt|harm|sold|sell|traffic|abus|rap|lay|buy|bought|did|does|do|mess|comes? near|hit|pimp|kidnap|takes? my|treat|an?\\b)|'s\\b)`;
const KILL =
  'kill|murder|shoot|stab|knife|strangle|choke|hang|lynch|behead|execute|slaughter|gut|poison|rape|beat(?: up)?|torture|butcher|punch|slap|smack|run over|burn';
const OPENING =
  "^(?:(?:and|so|now|go|just|then|let us|let's|lets|please|come on|everybody|everyone|someone|somebody|all of you|you all|we should|it is time to|time to|people|guys|friends|patriots|(?:grab|get|bring|take) (?:an?|your) [a-z]+ and)[,:]? ){0,3}";
const PLACE = `${OF} (?:[a-z']+ ){0,2}${anyOf('offices?|house|homes?|headquarters|buildings?|cars?|truck|capitol|courthouse')}\\b(?! (?:bills?|rules?|versions?|resolutions?|records?|votes?|amendments?|blocks?|speeches|ways)\\b)`;
const WINDOWS = `${OF} (?:[a-z']+ ){0,2}(?:windows?|doors?)\\b`;
/** What violent words are used for in calls to write and in figures of speech. */
const FIGURATIVE =
  '(?!.* (?:with|of|by|into) (?:[a-z]+ ){0,2}(?:letters?|e-?mails?|calls?|mail|postcards?|messages?|prayers?|love|kindness|light|votes?|stories|questions|facts|cards|lies|opportunity|silence|shame|justice|slavery|trafficking|injustice)\\b)';
const FATE =
  '(?:die(?! on (?:this|that|the|a) )|dead|hang(?! (?:on|in|up|out|around|this|the|my|an?|your|his|her|it|with)\\b)|hanged|hung|shot(?! down)|executed|killed|lynched|beheaded|burn(?! (?:the|this|through|an?|bright|out|with)\\b)|burned|bleed|murdered|raped|gutted|stabbed|strangled|assassinated|poisoned|put down)\\b';
const DO = `\\b${WHO}(?:,? ${WILL}){0,8}`;

const ENGLISH = [
  `${DO} (?:${HURT}) (?:the life out of )?${PERSON}(?! to it)`,
  `(?<!\\b(?:they|he|she|who|that|it|m[ae]n|traffickers?|pimps?|people) )\\b(?:going to|will) (?:kill|murder|shoot|stab|rape|strangle|behead) (?:you|your ${ROLE})\\b${BUT}`,
  `${DO} (?:${BREAK}) (?:up )?${THING}(?! to (?:get|let|escape|climb|run|save|reach)\\b)(?! (?:an?|another|some|the|this) (?:[a-z]+ ){0,2}(?:e-?mails?|notes?|messages?|texts?|letters?|lines?|calls?)\\b)`,
  `^(?:and |so )?(?:going to|will) (?:${BREAK}|set) ${THING}`,
  `${DO} (?:set|setting|light|lighting) ${anyOf(PERSON, THING)} on fire`,
  `${DO} (?:run|mow) ${PERSON} (?:over|down)\\b`,
  `${DO} (?:pour|dump|throw|splash) (?:[a-z]+ )?(?:gas|gasoline|acid|lighter fluid|kerosene|fuel|bleach|boiling water) (?:on|over|in|into|at|around|through) (?:you|him|her|them|(?:your|his|her|their) [a-z]+)\\b`,
  `${DO} (?:hunt|gun|track) ${anyOf('you', 'him', 'her', 'them')} down`,
  `${DO} hunt down (?:you|him|her|them|your)\\b`,
  `${DO} blow up (?:the )?(?:capitol|congress|white house|courthouse|building|office)`,
  `\\b(?:i|we)\\b[^\\n]{1,60}(?:office|house|home|building|capitol|headquarters|car)\\b[^\\n]{0,25} (?:burn|torch|smash|blow|shoot|trash|bomb|destroy|tear) (?:it|them|the place|that place|everything|the whole place)\\b`,
  `${DO} put(?:s|ting)? (?:a|two|some|another|every) (?:[a-z]+ )?(?:bullets?|rounds?|knife|bomb|hole|bricks?|rocks?) (?:in|into|through|under|between)\\b`,
  `${DO} (?:${KILL}) ${NEXT}`,
  `${DO} (?:shove|push|throw|toss|kick) (?:you|him|her|them|your [a-z]+|(?:the |that )?${TITLE}) (?:down (?:[a-z]+ ){0,3}(?:stairs|steps|stairwell|elevator)|off (?:[a-z]+ ){0,3}(?:bridge|roof|balcony|cliff|building|stage|overpass|steps)|out (?:of )?(?:[a-z]+ ){0,2}window|in front of (?:[a-z]+ ){0,2}(?:train|bus|car|truck)|through (?:[a-z]+ ){0,2}(?:window|wall))\\b`,
  `${DO} throw(?:ing)? (?:[a-z]+ ){1,2}(?:through|at|into) (?:your|the|his|her|their)\\b`,
  `${DO} make (?:you|him|her|them) (?:bleed|scream|suffer|beg|die)`,
  '\\byou(?: all| people| two)? (?:are|will be) (?:all |so )?(?:a )?dead\\b(?! (?:wrong|tired|on|right|set|serious|last|to|in the|if you (?:run|leave|talk)))',
  `\\b${anyOf('senator', 'congressman', 'congresswoman', 'representative', 'he', 'she')}(?: [a-z]+)? is a dead (?:man|woman)`,
  '\\byou(?: all| people| two| guys)? (?:will|are going to|shall) (?:all )?(?:die|bleed|hang|burn|be (?:shot|killed|hanged|executed|murdered))\\b(?! (?:if you (?:run|leave|talk)))',
  `\\b${anyOf('you(?: all| people)?', 'people like you', 'they', 'he', 'she', `(?:the|that|this|every|your) (?:[a-z]+ )?${ROLE}`)} (?:all )?(?:should|deserves?|must|needs? to|ought to|better)(?: to| all| have| just)? (?:be )?(?:die|dead|hang|hanged|hung|shot|executed|killed|lynched|beheaded|burn(?:ed)?(?! out)|bleed|murdered|raped|dragged|gutted|stabbed|assassinated)\\b`,
  `\\b(?:i|we) (?:(?:really|just|do|sincerely) )?(?:hope|wish|pray)(?: that)? ${anyOf('you', 'your [a-z]+', 'some ?(?:one|body)', '(?:the|that|this) (?:senator|congress[a-z]+|representative)')}(?: all| [a-z]+ cancer and you)? (?:[a-z]+ ){0,2}(?:die|dies|shot|killed|kills|hanged|rapes?|raped|shoots?|bleed|burn(?! the midnight)|burned|hang|murdered|murders|stabbed|stabs|drown|rot|cancer|suffer)\\b`,
  `(?<!\\b(?:of|by|from|for|about|with|and|that|to|before) (?:(?:the|our|my|your) )?)\\b${TITLE} (?:all )?(?:should|deserves?|must|needs?|ought|(?:has|have|is going)(?= to )|had better|better|will)(?: to| all| have| just)* (?:be |get )?${FATE}`,
  `\\b(?:i|we) (?:(?:really|just|do|sincerely) )?(?:hope|wish|pray)(?: that)?(?: (?:the|that|this))? ${TITLE} (?:(?!not|never)[a-z]+ ){0,2}(?:dies?|shot|killed|hanged|raped|bleeds?|burns?|hangs?|murdered|stabbed|drowns?|rots?|cancer|suffers?)\\b`,
  `\\b(?:i|we) (?:just |really )?(?:want|need)(?: (?:the|that|this))? ${TITLE}(?: [a-z-]+){0,3} dead$`,
  `\\bdeath to (?:(?:all|the|every|that|these) ){0,2}(?:you|${TITLE}|traitors)\\b${BUT}`,
  `${OPENING}(?:kill|murder|shoot|hang|lynch|assassinate|behead|stab|strangle|execute|poison|rape|gut|slaughter) (?:(?:(?:the|that|this|every|each|all|those|these|any|his|her|your|their|one|of) ){0,4}(?:${TITLE}|staff(?:ers?)?|aides?|traitors?|famil(?:y|ies)|children|kids|wife|husband)\\b|him$|her$|them all$)(?! with kindness)${BUT}`,
  `${OPENING}(?:burn(?: down)?|torch|firebomb|bomb|blow up|trash|wreck|vandalize|shoot(?: up)?|ransack|set fire to|raze|storm|smash(?: up)?|demolish|destroy|loot|attack) ${PLACE}${FIGURATIVE}`,
  `${OPENING}(?:smash(?: in)?|break|shatter|bash in|kick in|shoot out) ${WINDOWS}${FIGURATIVE}`,
  `${OPENING}(?:set|light) (?:${PLACE}|(?:the )?${TITLE}) on fire`,
  `\\b(?:you|they|he|she|${TITLE}) (?:(?:all|will|shall|should|must|are|is|going to|have to|has to) ){1,3}pay (?:with|in) blood`,
  '\\b(?:love|want|like|wait) to (?:see|watch) (?:you|him|her|them|your [a-z]+) (?:[a-z]+ )?(?:die|dead|bleed|burn|hang|suffer|shot|hanged|killed)\\b',
  '\\bpay(?: for [a-z]+)? with (?:your|his|her|their) (?:li(?:fe|ves)|blood)',
  '\\b(?:i|we)(?: all)? (?:also )?(?:know|found out|have found)(?: exactly)? where (?:you|your [a-z]+)(?: and your [a-z]+)? (?:lives?|sleeps?|parks?|goe?s? to|works?|walks?|eats?)\\b',
  '\\bwatch your back\\b|\\bsleep with one eye open\\b|\\b(?:your|his|her) days (?!(?:in|as) (?!this))(?:[a-z]+ ){0,4}numbered\\b',
  '\\byou (?:only )?have (?:[a-z0-9]+ )?(?:days?|weeks?|hours?|months?)(?: left)? to live\\b|\\byou (?:will not|will never|are not going to) (?:live|survive)\\b',
  '\\byour (?:famil(?:y|ies)|kids?|wife|husband|daughters?|sons?|house|office|child(?:ren)?|dog|staff) (?:is|are|will be) (?:the )?next\\b|\\byou are next\\b',
  '\\byour (?:house|office|home|building|car) (?:(?:will|is going to) )?(?:burns?|goe?s? up in|blows? up|explodes?)\\b',
  '\\b(?:i|we)\\b[^\\n]{0,40}\\b(?:bring(?:ing)?|come|coming|show up|load(?:ing)?|wait(?:ing)?|be there)\\b[^\\n]{0,50}\\b(?:guns?|rifles?|ar-?(?:15|is)s?|pistol|shotgun|knives|knife|bombs?|machete|axe|baseball bats?|molotovs?|gasoline|explosives?)\\b',
  '\\b(?:have|got|bought) (?:a|my|two) (?:gun|rifle|bomb|knife|pistol)s?\\b[^\\n]{0,50}\\b(?:on|for|at|against) (?:you|your)\\b',
  '\\b(?:there is|there are|there will be|i|we)\\b[^\\n]{0,25}\\bbombs? (?:in|at|under|inside|outside|near|for)(?: [a-z]+)? ?(?:your|the|his|her|you)\\b',
  '\\b(?:expect|get ready for|look out for|send(?:ing)? you|mail(?:ing)? you)\\b[^\\n]{0,12}\\b(?:bombs?|bullets?|anthrax|grenades?)\\b',
  '\\bbullets?(?: [a-z]+)? with (?:your|his|her) name\\b',
  '\\bwill be blood (?:in|on)\\b|\\bblood will (?:run|flow|spill)\\b|\\bspill (?:your|their|his|her) blood\\b',
  '\\b(?:nobody|no one|they|police) (?:will|would)(?: ever| never)? find (?:the|your|his|her) body\\b',
  '\\b(?:i am|we are|i will be) coming (?:for|after) (?:you|your (?:family|kids|house|wife|husband))\\b',
  '\\b(?:resign|quit|vote|sign|obey|leave|listen)(?: [a-z]+){0,3},? or (?:you )?(?:die|be (?:killed|hurt)|get (?:shot|hurt|beat|beaten))\\b',
  `\\b(?:prepare|get ready) (?:(?:yourself|yourselves) )?(?:to|for) (?:be |get )?(?:die|bleed|burn|dragged|shot|stabbed|killed|beaten|hanged|buried)\\b(?! (?:in|to|before|by|into) )`,
  '\\b(?:i|we) (?:(?:really|just|do|sincerely) )?(?:hope|wish|pray)(?: that)? (?:some ?(?:one|body)|they|he|people|an? [a-z]+) (?:[a-z]+ )?(?:beats?(?! you\\b(?! up))|hurts?|burns?|kidnaps?|runs? over|stabs?|slashes|smashes) (?:up )?(?:you|him|her|them|your [a-z]+)\\b',
  '\\bdie in a fire\\b|\\bsecond amendment (?:solution|remed)|\\bhang from (?:a|the|that) (?:rope|tree|lamppost)',
];

const MATAR = anyOf(
  'matar|asesinar|balear|acribillar|apunalar|estrangular|ahorcar|colgar|degollar|ejecutar|fusilar|linchar|envenenar|violar',
  'golpear|atropellar|secuestrar|torturar|quemar vivos?|quemar|disparar|cazar|machetear|descuartizar|patear|lastimar|enterrar',
  'arrastrar|moler|sacrificar|apalear|acuchillar|ametrallar|despedazar|madrear|apedrear|despellejar|aplastar|rematar|pisotear',
);
const ROMPER =
  'quemar|incendiar|destruir|destrozar|despedazar|romper|quebrar|reventar|tumbar|derribar|volar|partir|ponchar|rayar|abollar|apedrear|patear|balear|balacear|prenderle fuego a|prender fuego a|hacer (?:pedazos|trizas|anicos|polvo)|cortar';
const COSA = `(?:la|el|las|los|su|sus|tu|tus|todas las|todos los)(?: [a-z]+){0,2} ?${anyOf(
  PROPIEDAD,
  'capitolio|congreso',
  'caras?|piernas?|cabezas?|brazos?|huesos|dientes|cuello|garganta|madre|hocico|rodillas|lengua|nariz|quijada|mandibula|costillas|dedos',
)}\\b(?! (?:que (?:nos|me|se)|del? (?:cristal|silencio|miedo)))`;
const TITULO = anyOf(
  'senador(?:a|es|as)?|congresistas?|diputad[oa]s?|representantes?|politic[oa]s?|senators?|representatives?|congress(?:man|woman)',
  'sra?|senora?|legislador(?:a|es)?',
);
const PERSONAS = `${TITULO}|asistentes?|personal|empleados|familia|hij[oa]s?|espos[oa]|juez|jueza|policias?|perro|gente|traidores`;
const QUIEN = anyOf(
  `(?:(?:(?:a )?(?:el|la|los|las|ese|esa|esos|todos los|todas las|todo su|su|sus|tu|tus)|al|a) )?(?:${PERSONAS})`,
  'a usted(?:es)?|a ti|a todos(?: ustedes)?|a ell[oa]s?',
  // The next person who comes, but not "al que me vendió".
  `(?:al? (?:la |los )?(?:proxim[oa]|primer[oa]?|siguiente)s?(?: [a-z]+)? que|a (?:cualquiera|quien(?:es)?(?: sea)?|todo el)(?: que)?|a(?:l| la| los) que) (?!(?:l[aeo]s? |se )?(?:me|nos|toque|lastime|viole|vend|compr|abus|trat))[a-z]+|al? (?:proxim[oa]|primer[oa]) (?:${PERSONAS}|empleado)`,
);
const APERTURA =
  '^(?:(?:ya|por favor|vayan y|vamos|vamos y|gente|que|todos|alguien|pues|y|entonces|amigos|companeros|ahora|mejor|hoy|senores)[,:]? ){0,3}';
const SITIO = `(?:la|el|las|los|sus?|tus?|esa|ese|todas las|todos los)(?: [a-z]+){0,2} ?${anyOf('oficinas?|casas?|edificios?|carros?|autos?|coches?|camionetas?|capitolio|sede')}\\b`;
const FIGURADO =
  '(?!.* (?:con|de|del|por) (?:[a-z]+ ){0,2}(?:cartas?|correos?|llamadas?|mensajes?|oraciones|amor|luz|votos?|historias|preguntas|hechos|mentiras|silencio|verguenza|justicia|esclavitud|trata|injusticia|oportunidad|flores)\\b)';
const SUERTE =
  '(?:morir(?:se)?|la muerte|muert[oa]s?|(?:fusil|ahorc|colg|quem|linch|asesin|ejecut|bale|degoll|acribill)ad[oa]s?|arder|sangrar|fusilen|maten|cuelguen|linchen|ahorquen|quemen|un tiro|un balazo|una bala)\\b';
const VOY = anyOf(
  'voy|vamos|iba|vengo|venimos|quiero|queremos|quisiera|me (?:encanta|gusta)ria|juro que|dan ganas de',
  'deberiamos|deberian|deben|tenemos que|tengo que|hay que|habria que|tendrian que',
  'alguien (?:deberia|debe|tiene que|va a|tendria que)',
);

const SPANISH = [
  // Never "me": that refers to what was done to the writer, or to what they want to do to
  // themselves.
  `(?<!\\bno )\\b(?:te|l[aoe]s?) (?:${VOY})(?: a)? ?(?:${MATAR})\\b(?! (?:unas|preguntas))`,
  // Not "esa enmienda hay que matarla".
  `(?<!\\bno )(?<!\\b(?:ley|proyecto|propuesta|enmienda|clausula|medida)\\b[^\\n]{0,30})(?:${VOY})(?: a)? ?(?:${MATAR})(?:te|l[aoe]s?|selas?)\\b`,
  `(?<!\\bno )(?:${VOY})(?: a)? ?(?:${MATAR}|atacar|pegar)(?:le|les)? ${QUIEN}`,
  `\\b(?:te|l[aoe]s?) (?:matare(?:mos)?|mato(?! (?:su|mi|un[oa]?|el|ella|ese|la|en|a [a-z]+)\\b)|mato(?= a (?:tiros|balazos|punaladas|palos))|mataremos|asesinare(?:mos)?|disparare|dispararia|ahorcaria|mataria|colgaria|quemare(?:mos)?|cortare|corto|rompere|rompo|parto|partire|reviento|reventare|prendere|prendo|vuelo(?= (?:la|el|los|su)\\b)|(?:pego|meto|doy) (?:un|dos) (?:tiros?|balazos?|plomazos?))\\b(?! de | un favor)`,
  `\\b(?:matare(?:mos)?|asesinare(?:mos)?|quemare(?:mos)?|incendiare(?:mos)?|destruire(?:mos)?|volare(?:mos)?) (?:${COSA}|${QUIEN})`,
  `(?<!\\bno )\\b(?:${VOY})(?: a)? ?(?:${ROMPER})(?:le|les)? ${COSA}`,
  // "Le van a romper los vidrios", without saying who.
  `(?<!\\bno )\\b(?:te|les?) (?:${VOY}|van)(?: a)? ?(?:${ROMPER}) ${COSA}`,
  // Without accents "le quemó" is "le quemo", so these need a condition.
  `(?<!\\bno )\\b(?:te|les?) (?:quiebro|hago pedazos|(?:quemo|destrozo|incendio|tumbo|apedreo)(?=[^\\n]{0,40} si (?:no )?(?:vot|apoy|firm|ignor|contest|aprueb|hace falta|es necesario))) ${COSA}`,
  `\\b(?:oficina|casa|edificio|sede)\\b[^\\n]{0,20} (?:la|lo|las|los) (?:${VOY}) a (?:quemar|incendiar|destruir|destrozar|volar)`,
  `(?<!\\bme )\\b(?:${VOY})(?: a)? (?:prender|poner|echar|meter|pegar|dar|tirar|clavar|vaciar)(?:te|les?)?\\b[^\\n]{0,12}\\b(?:fuego|tiros?|balas?|balazos?|bomba|cuchillo|plomazos?|punalada)\\b`,
  `\\b(?:te|les?) (?:${VOY}) a (?:prender|poner|echar|meter|pegar|dar|clavar|tirar)\\b[^\\n]{0,12}\\b(?:fuego|tiros?|balas?|balazos?|bombas?|cuchillo|plomazos?|piedras|ladrillos)\\b`,
  `\\b(?:te|l[aoe]s?) (?:${VOY}) a hacer (?:dano|sangrar|sufrir|pedazos)\\b|(?<!\\bno )\\b(?:voy a|vamos a|quiero|queremos|quisiera) hacer(?:te|les?) (?:mucho )?dano\\b`,
  // A subjunctive follows, unlike in "mató al primero que habló".
  '\\b(?:mato|ahorco|apunalo|acuchillo|quemo|golpeo|estrangulo|cuelgo|reviento|degollo) (?:al (?:proximo|primero)(?: [a-z]+)?|a (?:cualquiera|quien|todo el)|al) que (?:(?:me|se|nos|no|les?) ){0,2}[a-z]{2,}(?<!(?:ab|i))[ae]\\b',
  '(?<!\\bno )\\b(?:te|les?) hago dano a (?:su|tu)s?\\b|\\bvot[ae]\\b[^\\n]{0,25} (?:y|o) (?:te|l[aeo]s?) (?:golpeo|lastimo|pego)\\b',
  '\\balguien (?:te|l[aoe]s?) (?:mete|meta|pega|pegue|da|de) (?:una?|dos) (?:tiros?|balas?|balazos?)\\b',
  '\\b(?:eres|es|son|estas?|estan) (?:un |unos )?hombres? muertos?\\b|^(?:ya |usted |ustedes |tu )?(?:estas|estan todos|esta usted) muert[oa]s?(?: si (?:no )?(?:vota|apoya|aprueba)[a-z]*)?\\b(?! (?:de|si corres|si hablas))',
  '^(?:usted )?esta muert[oa]$|^estas muert[oa]$',
  '\\b(?:te vas a|se van a|usted se va a|ustedes se van a|vas a) (?:morir|m[ou]rir)\\b(?! (?:de|mas|muchas?))',
  '\\bpagar(?:a|as|an)?(?: esto| por esto)? con (?:su|tu|sus) (?:vida|vidas|sangre)\\b',
  '\\b(?:ojala|espero que)(?: usted| ustedes| alguien| algun dia| pronto){0,2} (?:se muera(?! (?:est[ae]|es[ae]|la|el|con)\\b)|se mueran|te mueras|te mates?|l[ao]s? (?:maten?|violen?|cuelguen|quemen|fusilen)|te (?:maten|violen|cuelguen)|(?:te|les?) (?:peguen|metan|den)[^\\n]{0,8}(?:tiros?|balas?)|ardan?|sangren?)\\b',
  '(?<!\\b(?:ley|proyecto|propuesta|enmienda)\\b[^\\n]{0,30})\\bmerece(?:n|s)?(?: que (?:l[ao]s?|te))? (?:morir|la muerte|cuelguen|maten|fusilen|quemen|ahorquen)\\b',
  '\\bdeberian? (?:fusilar|colgar|matar|quemar|linchar|ahorcar|pegar)(?:l[aoe]s?|te|les?)\\b',
  `(?<!\\b(?:de|por|para|con|y|que) (?:(?:la|los|las|ese|esa) )?)(?<!\\bdel )\\b${TITULO} (?:se )?(?:merecen?|deberian?|deben?|tienen? que|necesitan?|tendrian? que)(?: que)?(?: l[oa]s?)?(?: (?:ser|estar|acabar|terminar))? ${SUERTE}(?! (?:en|por|de) (?:comite|verguenza|risa|pena|la camara|el senado)\\b)`,
  `${APERTURA}(?:mat(?:en|emos|a|e)|asesin(?:en|emos)|fusil(?:en|emos)|cuelguen|colguemos|ahorquen|linch(?:en|emos)|bale(?:en|emos)|balaceen|acribillen|ejecuten|degollen|apunalen|envenenen|secuestren|(?:dispar|denle un tiro|peguenle un tiro|metanle un tiro)(?:en|enle)?) (?:(?:(?:a )?(?:la|los|las|ese|esa|esos|todos los|todas las|todos esos|su|sus|tu|tus)|al|a) )(?:${PERSONAS})\\b`,
  `${APERTURA}(?:mat(?:en|emos|a)|asesinen|fusilen|cuelguen|ahorquen|linchen|baleen|acribillen|degollen)(?:l[oa]s?|se?l[oa]s?)(?: a tod[oa]s)?$`,
  `${APERTURA}(?:quem(?:en|emos|a|e)|incendi(?:en|emos|a)|destruy(?:an|amos)|destrocen|destrocemos|saqueen|balace(?:en|emos)|apedre(?:en|emos)|vuelen|volemos|vandalicen|ataquen|ataquemos|tomen por la fuerza|(?:prend(?:an|amos)(?:le)?|echen(?:le)?|metan(?:le)?|peguen(?:le)?) fuego a|pongan(?:le)? una bomba (?:a|en)) ${SITIO}${FIGURADO}`,
  `${APERTURA}(?:romp(?:an|amos|anle)|quiebren|revienten|reventemos|apedre(?:en|emos)|destrocen) (?:la|el|las|los|sus?|tus?|todas las)(?: [a-z]+){0,2} ?(?:ventanas?|vidrios?|puertas?|carros?)\\b${FIGURADO}`,
  `(?<!\\bno )\\b(?:quiero|queremos|deseo|deseamos|quisiera|ojala|espero|pido|ruego)(?: a dios)?(?: que)? (?:se (?:muera|mueran|pudra|ahogue|queme|mate)|maten|asesinen|fusilen|cuelguen|ahorquen|linchen) ${QUIEN}`,
  `(?<!\\bno )\\b(?:quiero|queremos|deseo|deseamos|quisiera|ojala|espero|pido|ruego)(?: a dios)?(?: que)?(?: (?:el|la|los|las|ese|esa))? ${TITULO} (?:se |l[oa]s? )?(?:muera|mueran|sangren?|ardan?|ahogue|maten|asesinen|fusilen|cuelguen)\\b`,
  '(?<!\\bno )\\b(?:quiero|queremos|deseo|deseamos|pido|ruego)(?: a dios)? que (?:usted(?:es)? )?(?:se muera[ns]?|te mueras|l[oa]s? (?:maten|fusilen|cuelguen|asesinen|quemen))\\b(?! (?:est[aeo]|es[aeo]|la|el|de)\\b)',
  `\\b(?:ejecutar|fusilar|colgar|ahorcar|linchar|balear|estrangular|apunalar|envenenar)e(?:mos)? ${QUIEN}`,
  `\\b(?:quiero|queremos) (?:ver )?muert[oa]s? (?:al|a la|a los|a las|a) ${TITULO}\\b`,
  `\\bmuerte (?:al|a la|a los|a las|a todos los|a ese|a esa|a) (?:${TITULO})\\b|^que (?:se )?(?:muera|mueran) (?:el |la |los |las |ese |esa )?${TITULO}\\b`,
  '(?<!\\bme )(?<!\\bnos )\\b(?:va|vas|van|tiene que|tienen que|deberian?|debe|deben)(?: a)? pagar(?:l[oa]|nosl[ao])? con (?:la |su |tu )?(?:propia )?(?:sangre|vida)\\b|\\bpagara[sn]? con (?:sangre|la vida)\\b',
  '\\b(?:se|sabemos|ya se|averigue) (?:bien |exactamente )?donde (?:vives?|viven|duerme[ns]?|trabaja|estaciona|estudian)\\b(?! (?:yo|mi|mis|las|los|una|quien))',
  '\\bcuid(?:ese|ate|ense) (?:la |las )?espaldas?\\b|\\b(?:duerma|duerme|duerman) con un ojo abierto\\b|(?<!\\b(?:sistema|ley|leyes|impunidad|trata|silencio|miedo|estigma|politicas?|injusticia|redes?|industria)(?: [a-z]+){0,3} )\\b(?:tienes?|tienen) los dias contados\\b|\\b(?:(?:su|tu)s dias|los dias de (?:su|tu)s? [a-z]+) (?!(?:en|como) (?!est[ae]\\b))(?:[a-z]+ ){0,4}contados\\b',
  '\\b(?:le|te|les) quedan? (?:[a-z]+ )?(?:dias|horas|semanas)(?: de vida)?\\b|\\bno (?:va|vas|van) a (?:llegar viv[oa]s?|vivir para|salir viv[oa]s?)\\b',
  '\\b(?:su|tu) (?:familia|hij[oa]|espos[oa]|casa|oficina) (?:es|sera|sigue|son)(?: (?:el|la|los|las))? (?:siguientes?|proxim[oa]s?)\\b',
  '\\b(?:su|tu) (?:casa|oficina|carro|edificio) (?:va a arder|arde|ardera|va a explotar|vuela|volara)\\b',
  '\\b(?:voy|vamos|ire|iremos|llego|llegare|llevar|llevare|esperamos|espero)\\b[^\\n]{0,50}\\b(?:pistola|rifle|escopeta|machete|cuchillo|bates?|navaja|gasolina|(?<!enterrar el )hacha|bomba|armado|armados)\\b',
  '\\btengo (?:un arma|una pistola|un rifle|una bomba|una escopeta)\\b[^\\n]{0,50}\\b(?:contra|para|en) (?:usted|ustedes|ti|tu|su)\\b',
  '\\b(?:hay|puse|pusimos|habra|plantamos|deje|dejamos|pondre)\\b[^\\n]{0,10}\\bbombas? (?:en|bajo|debajo|dentro)\\b[^\\n]{0,8}\\b(?:su|tu|la|el)\\b',
  '\\bbalas? con (?:su|tu) nombre\\b|\\b(?:va a correr|correra) (?:la )?sangre\\b',
  '\\b(?:nadie|nunca)(?: van?)?(?: a)? (?:encontrara|encontrar|hallara|encontraran)n? (?:el|su|tu) (?:cuerpo|cadaver)\\b',
  '\\b(?:vamos|voy|venimos|vengo) por (?:usted(?:es)?|ti)\\b(?! (?:cita|favor))',
  '\\bprepare(?:se|nse|te)? (?:para|a) (?:morir|que (?:te|l[aeo]s?) (?:mat|saqu|quem|golpe|balee|colg|cuelgu)[a-z]+)',
  '\\b(?:renuncie|renuncia|vote|firme|obedezca)(?: [a-z]+){0,3} o (?:muera|muere|se muere)\\b',
  `\\b(?:quiero|queremos|quisiera) ver(?:l[ao]s?|te) (?:muert[oa]s?|sangrar|morir|arder|colgad[oa]s?)\\b`,
];

const THREATS = [...ENGLISH, ...SPANISH, ...WEAPONS, ...MISFORTUNES].map(
  (source) => new RegExp(source, 'g'),
);

const ABOUT_BEFORE = /\b(?:no one|nobody|never|nadie|nunca)\b[^,]{0,20}$/;

const AFTER =
  /^[^\n]{0,20}(?<!\b(?:because|since|after|as|like|what|how|if|and|but|so|when|where|who|before|until) )\b(?:he|she|they)\b (?:said|used to|would|told|kept)|^[^\n]{0,12}(?<!\b(?:porque|como|y|cuando|pero|que|si) )\bme (?:decia|decian|dijo|dijeron|repetia)\b/;
/** A telling of facts ends where the writer acts: "they told me how you voted, I decided". */
const TOLD_FACTS =
  /\b(?:told|tells?|heard|wrote|said|says?|dijo|dijeron|dice)(?: me| us)? (?:how|what|where|who|why|about|como|donde)\b[^\n]{0,80}?(?=\b(?:i|we)\b)/;

/** Longest text before a threat that can make it someone else's. */
const REACH = 400;
/** Matches of a pattern that are judged: what others said may come before the writer's own. */
const MAX_MATCHES = 4;

/** Whether a sentence is a threat; what others said or did to the writer is not. */
function isThreat(typed: string): boolean {
  const sentence = withoutContests(typed);
  const clauses = ownClausesOf(sentence);
  if (isHostile(sentence) || clauses.slice(1).some(isHostile)) return true;
  const starts: number[] = [];
  let length = 0;
  for (const clause of clauses) {
    starts.push(length);
    length += clause.length;
  }
  const isOwn = (start: number, end: number) => {
    const from = Math.max(starts.findLast((at) => at <= start) ?? 0, start - REACH);
    if (isElectoral(sentence.slice(start, end), sentence.slice(from, end + 40))) return false;
    const told = sentence.slice(from, end).replace(TOLD_FACTS, ' ');
    return (
      !TOLD_BY_OTHERS.test(told) &&
      !AFTER.test(sentence.slice(end, end + 60)) &&
      !ABOUT_BEFORE.test(sentence.slice(from, start))
    );
  };
  const isDirect = THREATS.some((pattern) => {
    let judged = 0;
    for (const found of sentence.matchAll(pattern)) {
      if (isOwn(found.index, found.index + found[0].length)) return true;
      judged += 1;
      if (judged === MAX_MATCHES) return false;
    }
    return false;
  });
  return isDirect || isVeiled(sentence, isOwn);
}

/** "Ojalá no maten a nadie"; unlike "ojalá no se le pierda su hija". */
const WISHED_NOT =
  /^(?:ojala|espero)(?: que)?(?: [a-z]+){0,3} (?:no|nunca|jamas) (?!se (?:l[aeo]s?|te|me) )/;

function isVeiled(sentence: string, isOwn: (start: number, end: number) => boolean): boolean {
  const words = wordsOf(sentence);
  const found = findVeiledThreat(words);
  if (!found || WISHED_NOT.test(words.slice(found.start, found.end).join(' '))) return false;
  const before = words.slice(0, found.start).join(' ').length;
  return isOwn(before, words.slice(0, found.end).join(' ').length);
}

/** @param sentences normalized by `plainSentences`. */
export const hasThreat = (sentences: string[]) => sentences.some(isThreat);

/** Where a veiled threat is in the words of a sentence. */
function findVeiledThreat(words: string[]) {
  for (const find of finders) {
    const found = find(words);
    if (found) return found;
  }
  return undefined;
}
