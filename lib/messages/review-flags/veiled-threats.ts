/**
 * Threats that do not name the act: a misfortune that "would be a shame", someone who is followed or
 * should be afraid, a weapon and the reader in one sentence, a fate that others deserve, and
 * invitations to suicide. English and Spanish.
 */

const some = (...words: string[]) => `(?:${words.join('|')})`;

const YOURS =
  '(?:family|families|kids?|child(?:ren)?|daughters?|sons?|wife|husband|mother|house|home|office|car|place|staff|loved ones)';
const WEAPON = some(
  '(?:hand)?guns?(?! (?:control|laws?|violence|safety|rights|reform|policy|lobby|owners?|charges?|debate))',
  'rifles?|shotguns?|pistols?|glocks?|ar-?15s?|bullets?(?! (?:point|list|proof))|bombs?|molotovs?|machetes?|knife|knives|gasoline|grenades?|explosives?|dynamite|ammo|bricks? through',
);
/** Someone other than the writer and the reader acts, as in a survivor's story. */
const STORY =
  '(?!.*\\b(?:he|she|they|him|his|traffickers?|pimps?|abusers?|boyfriend|stepfather|cops?|police|buyers?|johns?|victims?|survivors?)\\b)';

export const VEILED_ENGLISH = [
  `\\b(?:shame|sad|pity) to lose (?:them|it|her|him)\\b|\\bput you in a box\\b|\\bjust die\\b|\\b(?:kill|hang|death to) (?:all |the |every |all the )?(?:politicians?|senators?|congress(?:men|people)?|judges|traitors?|them all)\\b|\\byou are not safe\\b|\\b(?:shame|pity|too bad|sad|terrible|tragic|sorry) if (?:something|anything|someone|your ${YOURS})\\b(?!.{0,30}\\b(?:bill|law|report|act|record|vote)\\b)`,
  `\\bif (?:something|anything) (?:bad )?(?:happened|happens) to (?:you|your ${YOURS})\\b`,
  '\\baccidents (?:can |do |will )?happen (?:to|when)\\b|\\bor else you(?: will|r)\\b',
  `\\bpay(?:ing)? (?:you|him|her|your ${YOURS}) (?:all )?a (?:little |late |night )?visit\\b`,
  `\\b(?:i|we) (?:have been |am |are |will be |was )?(?:following|stalking|tailing|watching) (?:you|him|her|your ${YOURS})\\b(?! (?:on|vote|votes|work|career|record|closely|for|speak|hearing|page|newsletter|lead))`,
  '\\b(?:i|we) know (?:exactly )?(?:what car you|when you(?:r kids)? (?:leave|get home|sleep)|what time you|which school|where your (?:kids|children|daughter|son))|\\b(?:i|we) (?:have|got|found) your (?:home )?address\\b(?! (?:from|on|in|at|through))',
  `\\b(?:see|find out) what happens (?:to|when|if)\\b.{0,12}\\b(?:you|your ${YOURS})\\b`,
  '\\byou (?:would |had )?better (?:hope|pray|watch|run|hide|sleep)\\b(?! (?:the|that the|this|history|voters|over))',
  '\\bif you (?:value|love|like|want to keep) your (?:life|lives|kids|family|teeth|legs)\\b',
  '\\bget what (?:is|was|has been) coming\\b|\\bwhat is coming to you\\b|\\btarget on your (?:back|head|house)\\b|\\byou will get yours\\b|\\byou (?:will|are going to) (?:get|have) what you deserve\\b.{0,40}\\b(?:i|we)\\b',
  '\\b(?:i|we) (?:am |are |will )?(?:going to |gonna )?get you\\b(?! (?:a|an|the|to|some|on|in|your|more|out|there|elected|that|this|all|any|copies|involved|into))',
  '\\byou (?:are )?going to die\\b|\\bdrop dead\\b|\\bdead (?:man|woman|men) walking\\b|\\bmeet your maker\\b',
  '\\byou (?:will|would|may|might|are going to)? ?(?:not|never) (?:make it (?:home|out|back|to)|(?:see|live to see) (?:tomorrow|christmas|your kids|morning)|leave (?:that|the|your) [a-z]+ alive|be safe|walk again)\\b|\\bnever walk again\\b',
  '\\blast (?:day|days|week|month|year|night|breath)s? (?:on (?:this )?earth|alive)\\b|\\bsay (?:goodbye|your goodbyes|your prayers)(?: to (?:your|the) [a-z]+)?\\b(?=.{0,20}\\b(?:while you|your|senator|congress))',
  `\\b(?:you|your ${YOURS}|him|her|them)\\b.{0,25}\\b(?:in a (?:body bag|coffin|casket|pine box|ditch)|six feet under|in the (?:morgue|ground|cemetery)|on a (?:pike|spike|stake|platter))\\b`,
  '\\b(?:your|his|her|their) head on a\\b|\\byour (?:own )?grave\\b|\\boff with (?:your|his|her|their) heads?\\b|\\bscrap(?:e|ing) (?:you|him|her) off\\b',
  '\\b(?:hang|string|shoot|kill|lynch|behead|execute|gas) (?:(?:him|her|them|em|you) (?:all|up|high|by|from)|every (?:last )?one of (?:you|them))\\b',
  '\\b(?:string|strung) (?:him|her|them|you|em) up\\b|\\b(?:the|a) firing squad\\b(?!.{0,20}\\b(?:of|was|were)\\b)|\\b(?:gets?|deserves?|need) (?:the )?(?:rope|noose|guillotine|bullet|chair|gallows)\\b|\\bwe have (?:the )?rope\\b|\\bup against (?:the|a) wall\\b',
  '\\bonly good [a-z]+ is a dead\\b|\\btree of liberty\\b|\\bluigi (?:you|him|her|them)\\b|\\bneeds? (?:a|another) luigi\\b|\\bsnitches get stitches\\b|\\beye for an eye\\b',
  '\\b(?:put|take|putting|taking) (?:you|him|her|them|em|your [a-z]+) (?:down(?: like)?|out back|in the ground|six feet)\\b|\\b(?:i|we|someone|somebody)\\b.{0,25}\\btake (?:you|him|her|them) out\\b(?! (?:to|for|of|at|on|in|with))',
  '\\bput(?:s|ting)? (?:a|two|some|another) (?:[a-z]+ )?(?:bullets?|rounds?|slug|knife) (?:in|into|through|between) (?:you|your|him|his|her|them)\\b',
  `^${STORY}(?=.*\\b(?:my|our|i|we|will|there|loaded|waiting|bringing|next time|expect)\\b)(?=.*\\b(?:you|your|that)\\b).*\\b${WEAPON}\\b`,
  '\\b(?:kill|hang|shoot|drown|gut|unalive) ?yourself\\b|\\bkys\\b|\\bjump (?:off|from|in front of)\\b.{0,25}\\b(?:you|senator|congress[a-z]+|coward|traitor)\\b|\\bfavor and (?:die|jump|drop)\\b|\\bgo (?:die|to hell and)\\b|\\bdrink bleach\\b',
  '\\b(?:i|we)(?: all)? (?:really |just )?(?:hope|wish|pray)\\b.{0,40}\\b(?:crash(?:es)?|hit by|choke(?! up)|blows? (?:your|his|her)|run over|get (?:cancer|aids)|(?:have|get|gets|has) a (?:heart attack|stroke)|die slowly|burns? (?:alive|in hell|down))\\b',
  '\\b(?:i|we) (?:am |are )?(?:burning|torching|bombing|blowing up|smashing|trashing|shooting up) (?:that|this|your|the) (?:[a-z]+ )?(?:office|building|house|home|place|car|capitol|courthouse|shit|thing)\\b',
  '\\b(?:planted|left|put|hid) (?:something|a (?:little )?(?:surprise|present|gift|package|device)) (?:under|in|inside|at|for|by)\\b.{0,12}\\byour?\\b|\\bunder your car\\b|\\byour (?:car|house|office|building)[^\\n]{0,30}\\bblow up\\b|\\b(?:package|letter|surprise) you will never forget\\b',
  '\\b(?:is|are) going to be a (?:shooting|massacre|bloodbath|funeral)\\b|\\bmass shooting (?:at|in) your\\b|\\bshoot up\\b.{0,20}\\b(?:office|town hall|capitol|event|rally)\\b',
  '\\b(?:lock|check) your (?:doors?|windows?|locks|brakes|mirrors)\\b|\\b(?:wear|wearing|need|buy|get)(?: a)? (?:bullet ?proof|kevlar|body armor|more security|bodyguards?)\\b',
  '\\b(?:pay|paid|answer|ends?|end up|settle)[a-z ]{0,15} in (?:your )?blood\\b|\\bwith your blood\\b|\\bfor your blood\\b',
  '\\bwhat you did to my [a-z]+\\b.{0,10}\\bi (?:will|am going to) do to\\b|\\babout to do to you\\b|\\bmake an example of (?:you|him|her)\\b|\\bdrag (?:you|him|her|them) out\\b|\\bcoming to collect\\b|\\bbeat (?:your|his|her) ass\\b|\\b(?:kick|whoop|whip) your ass\\b(?! (?:in|at) the)|\\brun into you in (?:a|the) (?:dark|alley|parking|street)',
  `\\b(?:outside|by|near|behind|in front of|around) your (?:house|home|car|window|door|bedroom|driveway|kids|children)\\b(?! for)|\\byou can not (?:hide|run)\\b|\\bcareful (?:when |while )?(?:crossing|walking|driving|starting|opening)\\b`,
];

const SUYO =
  '(?:familia|hij[oa]s?|espos[oa]|mujer|marido|madre|mama|casa|oficina|carro|auto|coche|camioneta|gente|personal)';
const ARMA =
  '(?:pistolas?|rifles?|escopetas?|cuernos? de chivo|fierros?|balas?|balazos?|plomo|plomazos?|bombas?|molotov|machetes?|machetazos?|cuchillos?|navajas?|gasolina|dinamita|granadas?|cuerda|soga)';
/** As `STORY`; "me" is what was done to the writer. */
const RELATO =
  '(?!.*\\b(?:me|nos|el (?:tenia|guardaba|traia|saco)|ella|ellos|tratantes?|padrotes?|proxenetas?|novio|padrastro|policias?|clientes?|victimas?|sobrevivientes?)\\b)';

export const VEILED_SPANISH = [
  `\\b(?:triste|lastima|pena) (?:perder(?:la|lo|los)|que la pierda)\\b|\\b(?:ir|venir) por (?:su|tu)s? (?:hij[oa]s?|familia|espos[oa]|mujer)\\b|\\bmuerte a (?:los|las|todos|ese|esos)\\b|\\bno (?:esta|estas|estan) a salvo\\b|\\bdormir con (?:la luz|un ojo)\\b|\\b(?:lastima|pena|feo|triste)\\b.{0,10}\\bque (?:algo|alguien|se (?:quemara|incendiara|accidentara|muriera)|(?:su|tu) ${SUYO})\\b`,
  `\\b(?:algo (?:malo )?le (?:pase|pasara|pasa)|le (?:pase|pasara|pasa) algo) a (?:su|tu|sus|tus) ${SUYO}\\b|\\bera (?:su|tu) ${SUYO}\\b`,
  `\\blos accidentes (?:pasan|ocurren|suceden)\\b|\\b(?:vera|veras|veran|ya vera[ns]?) lo que (?:le|les|te) pasa\\b|\\blo que les? pasa a (?:los|las) (?:traidor[a-z]*|soplon[a-z]*|rat[ao]s?)\\b`,
  '\\b(?:mas (?:le|te|les) vale|mejor) (?:que )?(?:no )?(?:cruzarse|cruzarte|encontrarse|toparse|rece|reza|corra|corre|esconda|escondase|se esconda)\\b',
  `\\b(?:una? visita|visitar) (?:nocturna )?a (?:su|tu) (?:familia|hij[oa]s?|espos[oa]|mujer|marido|madre|mama|casa)\\b|\\b(?:siguiendo|vigilando|observando|rondando) (?:a )?(?:su|tu|sus|tus) ${SUYO}\\b|\\b(?:l[oa]|te) (?:estoy|estamos|ando|andamos|he estado|vengo) (?:siguiendo|vigilando|cazando)\\b`,
  `\\b(?:se|sabemos) (?:en )?(?:que (?:carro|coche|auto|escuela)|a que hora|cual es (?:su|tu) (?:casa|carro)|donde (?:estan|van|estudian) (?:su|tu)s)\\b|\\btenemos (?:su|tu) direccion\\b(?! de correo)`,
  '\\b(?:bala|plomo|tiro|soga|cuerda|ataud|tumba|pozo|hoyo)\\b.{0,10}\\b(?:esperand[oa](?:lo|la|te|los)|con (?:su|tu) nombre|para (?:ti|usted|todos|los traidores))\\b|\\bprecio a (?:su|tu) cabeza\\b|\\b(?:su|tu|sus) cabezas? en una? (?:estaca|pica|palo|bandeja|charola)\\b',
  `\\b(?:te|l[oae]s?) (?:voy|vamos|van) a (?:quebrar|tronar|chingar|madrear|desaparecer|levantar|picar|coser|desmadrar|dar (?:piso|en la madre|machete|plomo|cuello|baje|matarile|chicharron)|dejar (?:ties[oa]|frit[oa]|sin)|meter plomo|llenar (?:el cuerpo |la [a-z]+ )?de plomo|reventar(?! el)|sacar (?:los ojos|las tripas|la mugre)|caer (?:en|de) (?:la )?noche|pelar|encobijar|empozolar|hacer picadillo|volar la)\\b`,
  '\\b(?:te|se l[oa]|l[oa]) va a (?:cargar|llevar) (?:la chingada|la verga|el diablo|patas|la huesuda|la tiznada)\\b|\\bva(?:s|n)? a valer (?:madres?|verga)\\b|\\b(?:te|lo) va a cargar el payaso\\b',
  '\\b(?:se|te) (?:va|vas|van) a morir\\b(?! (?:de|la|el))|\\bmorir como (?:un )?perr[oa]s?\\b|\\bno (?:va|vas|van) a (?:llegar|salir|amanecer|regresar|volver)(?: (?:a (?:su|tu) casa|viv[oa]s?|de ahi|manana|con vida))+\\b|\\bno (?:vas|va) a aparecer\\b',
  '\\b(?:al )?paredon\\b|\\b(?:habria|hay|tendrian|tienen) (?:que|de) (?:colgar|fusilar|matar|quemar|linchar|ahorcar|ejecutar|desaparecer)(?:l[oa]s?)\\b|\\bplomo (?:para|a) (?:todos|los|las|el|ese|esa)\\b|\\bguillotina\\b|\\bel unico (?:buen )?[a-z]+ bueno es el muerto\\b|\\bojo por ojo\\b',
  '\\b(?:ojala|espero)\\b.{0,25}\\b(?:te mueras|se muera(?:n)?(?! (?:esta|este|esa|ese|la|el|de|con))|te pudras|se estrelle|se caiga (?:su|tu|el) avion|choque[ns]?|caiga una bomba|(?:le|te|les) (?:metan|peguen|den|vuelen|quemen|corten)|(?:lo|la|te) (?:atropellen|secuestren|maten)|arda[ns]? (?:en|con)|se queme[ns]?|(?:le|te) de (?:cancer|un infarto))\\b',
  '\\b(?:matese|matate|suicidate|suicidese|ahorquese|ahorcate|cuelguese|cuelgate|peguese un tiro|pegate un tiro|tirese|tirate|aventate|avientese|muerase|muerete|quitese la vida)\\b(?! (?:un clavado|a la))',
  '\\b(?:que )?alguien (?:le|les|te) (?:vuele|meta|pegue|corte|rompa|parta|de)\\b|\\bacabar con (?:usted(?:es)?|ti|(?:el|ella|ellos)(?! (?:trafico|problema|silencio|abuso))\\b$|su vida|su familia)|\\bacabar con el$',
  '\\bultim[oa]s? (?:dias?|semanas?|noche|mes|navidad|horas?)\\b.{0,12}\\b(?:en esta tierra|de vida|con vida|con (?:su|tu) familia)\\b|\\bdespida(?:se|nse)|\\bdespidete de (?:tu|tus|los)\\b|\\bquedan horas\\b',
  '\\b(?:debajo de|bajo|los frenos de) (?:su|tu) (?:carro|coche|auto|camioneta)\\b|\\bsi (?:aprecia|quiere|valora|ama|estima)[ns]? (?:su|tu|a su|a tu|seguir) (?:vida|viv[oa]s?|familia|hij[oa]s?|respirando)\\b|\\bcierre (?:bien )?(?:su|la|las|sus) puertas?\\b.{0,20}\\bnoche\\b|\\bchalecos? antibalas\\b',
  `\\b(?:a|que|deberian) (?:tumbar|apedrear|quemar|prender|incendiar|reventar|volar|destrozar|balear)(?:le)? (?:la|su|tu|esa) (?:oficina|casa|sede)\\b|\\b(?:aventar|tirar|lanzar|arrojar)(?:le|te|les)? (?:un|una|unos|unas) (?:ladrillos?|piedras?|molotov|bombas?|granadas?)\\b|\\b(?:le|les|te) (?:voy|vamos) a tumbar\\b`,
  '\\b(?:se lo|se la|lo mismo)\\b.{0,12}\\b(?:voy|vamos) a hacer a (?:su|tu)s?\\b|\\bvoy a cobrar(?:me|mela|sela)\\b|\\bsacar de (?:su|tu) [a-z]+ (?:arrastrad[oa]|de los pelos|a (?:golpes|patadas|rastras))\\b|\\barrastrad[oa] de los pelos\\b|\\b(?:su|tu) tumba\\b|\\bl[oa] voy a (?:encontrar|hallar|buscar) (?:y|donde)\\b|\\by l[oa] voy a encontrar\\b|\\b(?:su|tu) familia (?:tambien )?va a (?:sangrar|sufrir|pagar|llorar)\\b',
  `^${RELATO}(?=.*\\b(?:voy|vamos|va a|tengo|tenemos|traigo|traemos|sera|habra|cargad[oa]|proxima vez|espera|vengo|iremos|caemos)\\b)(?=.*\\b(?:sus?|tus?|usted(?:es)?|ti|te|les?|armados)\\b).*\\b${ARMA}\\b`,
  `\\b(?:afuera|fuera|enfrente|cerca) de (?:su|tu) (?:casa|carro|puerta|ventana)\\b|\\bno (?:se|te) (?:va|vas|van) a poder esconder\\b|\\bno (?:puede|puedes) esconder(?:se|te)\\b|\\bcuidado al (?:cruzar|salir|manejar|abrir|caminar|subir)\\b`,
  `\\b(?:le|te|les) pase (?:lo mismo|algo|esto) a (?:su|tu)s?\\b|\\b(?:le|te|les) va a ir (?:muy )?mal\\b|\\bconocer (?:a )?mis? ${ARMA}\\b`,
];
