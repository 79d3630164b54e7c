/**
 * Phrases that suggest that a writer wants to die or hurt themselves, in English and Spanish. They
 * are about the writer only: the death or threat of someone else does not count.
 */

const ENGLISH = [
  '\\bi (?:(?:just|really|only|still|sometimes|often|also) )?(?:want|wanted|need|wish|long|plan|decided|tried|try|attempted|intend|am going|am planning|am ready|would like|will try|keep wanting|have tried)(?: [a-z]+)? to (?:just )?(?:die\\b(?! for| laughing)|be dead|kill ?myself|end my|end it|take my (?:own )?life|hang myself|shoot myself|harm myself|hurt myself|cut myself|drown myself|commit suicide|disappear forever|overdose|not wake|never wake|sleep forever|jump (?:off|from|in front))',
  '\\bi (?:will|would|may|might|could|am going to|am about to|can|should|want to|have to|must|shall|do|feel like|keep|have been|started|started to|began to|began)(?: (?:just|rather|also|again|really|probably|be))? (?:kill(?:ing)?|hang(?:ing)?|shoot(?:ing)?|drown(?:ing)?|harm(?:ing)?|hurt(?:ing)?|cut(?:ting)?|poison(?:ing)?|starv(?:e|ing)|burn(?:ing)?) ?myself\\b(?! laughing| off| short| some| a )',
  '\\bi (?:cut|hurt|harm|burn) myself\\b(?! off| short| some| a | (?:on|while|shaving|with the kitchen|cooking))',
  '\\bthink(?:ing)? (?:about|of) (?:killing|hanging|shooting|hurting|harming|cutting) myself\\b',
  '\\b(?:kms|unalive myself)\\b',
  '\\bi\\b[^\\n]{0,40}\\b(?:end|ending|ended|take|taking|took) my (?:own )?life\\b(?! (?:back|into|in my|story|of|together))',
  '\\bi\\b[^\\n]{0,30}\\b(?:end|ending) it (?:all|tonight|soon|now|for good)\\b|\\ba plan to end (?:it|my life|everything)',
  '\\bi (?:am|feel|felt|was|have been|get|still am)(?: [a-z]+){0,2} suicidal\\b|\\bmy (?:own )?suicide\\b|\\bsuicidal thoughts\\b[^\\n]{0,20}\\bi\\b|\\bi\\b[^\\n]{0,25}\\bsuicidal thoughts\\b',
  '\\bi\\b[^\\n]{0,25}\\b(?:think|thinking|thought|thoughts|dream|plan|planning|considering|considered|contemplat(?:e|ed|ing))(?: [a-z]+)? (?:about |of )?(?:suicide|dying|ending my life|ending it|taking my (?:own )?life|death all)\\b(?! (?:prevention|hotlines?|rates?|among))',
  '\\bi (?:do not|no longer|never|did not)(?: [a-z]+)? (?:want|wish|care)(?: to)? (?:to )?(?:be alive|live|keep living|go on living|exist|wake up|be here any ?more|be on this|continue living)\\b(?! (?:in|with|on|under|like|near|at|here|there|off|by))',
  '\\bi wish(?: that)? i (?:was|were|would be) (?:dead|gone forever|never born)|\\bi wish i (?:had|would|could)(?: just)? (?:never been born|not woken|not wake|never (?:wake|woken)|die|died|have died)\\b',
  '\\bno (?:reason|point)(?: left)?(?: for me)?(?: to| in)? (?:keep |go on |continue |be )?(?:live|living|alive|go on|going on)\\b|\\bnothing (?:left )?(?:for me )?to live for\\b',
  '\\bi can not (?:go on|keep going|keep living|live like this|live any ?more|live with (?:this|it) any)\\b(?! (?:vacation|the |a |my |to |with ))',
  '\\bbetter off (?:dead|without me|if i (?:was|were|am) (?:dead|gone))\\b',
  '\\b(?:by the time|when) you(?: all)? (?:read|get|receive) this,? i (?:will|would|may|might) (?:already )?(?:be (?:dead|gone)|not be)\\b|\\bi (?:will|am) not (?:going to )?(?:be )?(?:alive|around|here) (?:much longer|for long|tomorrow|next week)\\b',
  '\\bthis is my (?:goodbye|good-bye|farewell|last (?:letter|message|note)|suicide note)\\b|\\bnobody would miss me\\b',
  '\\bi\\b[^\\n]{0,60}\\b(?:take|swallow|swallowing|taking|took) (?:all )?(?:of )?(?:my|the|these|all the|them)(?: [a-z]+)? (?:pills|meds|medication|tablets)\\b(?! (?:every|as|for|each))|\\bpills\\b[^\\n]{0,40}\\bi am going to (?:take|swallow) them\\b',
  '\\bi\\b[^\\n]{0,40}\\bjump(?:ing)? (?:off|from|in front of)(?: of)? (?:the|a|that|my)\\b|\\bi\\b[^\\n]{0,20}\\bslit(?:ting)? my wrists?\\b|\\bi\\b[^\\n]{0,30}\\bself-? ?harm(?:ing|ed)?\\b(?! (?:prevention|counsel|hotline|support|among|is))',
  '\\bi\\b[^\\n]{0,30}\\b(?:hope|wish|pray)(?: that)? i (?:do not|will not|would not|had not|did not)(?: ever| just)? (?:wake|woken)',
  '\\b(?:sleep|bed)[^\\n]{0,12}\\b(?:and |to )?(?:never|not) (?:wake|waking|open)\\b',
  '\\b(?:no|not|only|see (?:a|no)|one)\\b[^\\n]{0,10}\\b(?:way|ways) out\\b[^\\n]{0,25}\\b(?:dying|death|die|dead|ending|this life)\\b|\\bout of this life\\b|\\b(?:death|dying) (?:would|will|seems?|sounds?|is|feels)(?: like)?(?: be)?(?: [a-z]+)? (?:relief|peace|peaceful|welcome|better|easier|release|way out|answer|escape)\\b',
  '\\b(?:rope|noose|razor|blade|gun|pistol|pills)\\b[^\\n]{0,40}\\b(?:(?:on|for) myself|in my (?:closet|drawer|hand|mouth|room)|next to me|looking at it|staring at|can not take it|ready|saved up)\\b(?=[^\\n]{0,60}(?:looking|staring|myself|end|die|tonight|ready|take|$))',
  '\\b(?:kill|hang|shoot|drown) ?myself\\b(?! (?:laughing|over|working|trying|with work))|\\bi (?:just |really )?can not (?:just )?(?:keep|go on|continue)(?: on)? (?:living|being alive)\\b|\\bi (?:cut|slice|burn) my (?:arms?|wrists?|legs?|thighs?|skin)\\b|\\bi\\b[^\\n]{0,12}\\bswallowed\\b[^\\n]{0,25}\\bpills\\b|\\bending everything\\b',
  '\\btired of (?:being alive|living|life|existing|waking up)\\b(?! (?:with|under|in|like|by|this way))|\\b(?:not|no longer) (?:being|be) (?:here|alive|around)(?: any ?more|$|,)|\\b(?:only|one|no other) (?:way|thing|answer|option|escape)[^\\n]{0,20}\\b(?:to die|is death|dying|end it)\\b|\\bi do not deserve to (?:live|be alive|exist|breathe)\\b',
  '\\bi have (?:a|my|the) (?:plan|note|method) and (?:a|the|my) [a-z]+\\b|\\bi have (?:picked|chosen|set) (?:a|the|my) (?:date|day|bridge|spot)\\b|\\b(?:happier|easier|safer) if i (?:was|were) (?:dead|gone|not here)|\\bwish (?:the|that|a|he|it|they|my)[^\\n]{0,25}\\bhad (?:hit|killed|finished|taken) me\\b|\\bi\\b[^\\n]{0,25}\\b(?:knife|blade|razor|gun|scissors) (?:to|against|on|in) my (?:own )?(?:wrists?|throat|head|temple|mouth|arm)\\b',
  '\\bclose to (?:killing|ending|hurting|doing something to) (?:myself|it|my life)\\b|\\bkilling myself\\b|\\blast (?:letter|message|email|note|thing) (?:that )?i (?:will|am going to|would)?(?: ever)? ?(?:write|send|say)\\b|\\bi (?:took|swallowed|drank)\\b[^\\n]{0,8}\\b(?:whole|entire|full|all) (?:the )?(?:bottle|box|pack|pills|of)\\b|\\bending my life\\b(?=[^\\n]*\\b(?:i|my)\\b)',
  '\\bi\\b[^\\n]{0,40}\\bus(?:e|ing) (?:it|the gun|my gun|a gun) on myself\\b',
  '\\b(?:goodbye|good-bye|farewell|suicide) (?:letters?|notes?|messages?|videos?)\\b(?! (?:to (?:my|the) (?:boss|landlord|coworkers|team)))',
  '\\bi (?:would|will|had)?(?: [a-z]+)? ?(?:rather|prefer to) (?:be dead|die|not exist) than (?:live|keep|spend|face|be labeled|carry|go on)\\b|\\brather (?:be )?(?:dead|die) than live\\b',
  '\\bi (?:have )?(?:started|began|went back to|am back to|keep|kept|am) (?:cutting|burning|self harming|starving)(?: again| myself)\\b|\\bi (?:cut|burn|scratch|hit) myself (?:with|again|so|to|until|every|when)\\b(?! (?:on|off))',
  '\\b(?:driv(?:e|ing)|walk(?:ing)?|step(?:ping)?|run(?:ning)?)(?: my [a-z]+)? (?:off|into|in front of) (?:a|the|that|an) (?:bridge|cliff|traffic|train|truck|tree|wall|river|lake|ocean)\\b',
  '\\b(?:world|everyone|every ?body|family|kids|children|son|daughter|mother|mom|husband|they|you all)\\b[^\\n]{0,20}\\bbetter (?:off )?(?:without me|if i (?:was|were) (?:gone|not))\\b|\\b(?:notice|care|miss me|cry|mind) if i (?:was|were|am|disappeared|died|am)(?: gone| dead|\\b)|\\bi (?:am|feel like|will be|will not be)(?: just)?(?: [a-z]+)? (?:burden|problem) (?:to|for|on) (?:everyone|anyone|anybody|my family|my kids|you all)\\b',
  '\\b(?:off|unalive|end|delete) myself\\b|\\bhow much longer i can (?:hold on|hang on|go on|take (?:this|it)|do this|keep going|survive|live|stay alive|fight (?:this|the) (?:urge|darkness))|\\bi (?:can not|could not) hold on (?:any|much)',
  '\\btell my (?:kids|children|son|daughter|mom|mother|family|sister|brother)s?[^\\n]{0,12}\\b(?:i|that i) (?:loved|am sorry|was sorry|tried)\\b',
  '\\bi (?:am|will)(?: [a-z]+)?(?: going to)? jump(?:ing)?(?: (?:tonight|today|soon|tomorrow|now)|$)|\\bi am (?:just )?(?:ending|going to end) (?:it|things|everything)(?: tonight| today| soon| all| now|$)',
  '\\b(?:no|not any|never any|the) (?:point|reason|use)\\b[^\\n]{0,12}\\b(?:me|my) (?:being|existing|living|staying|life)\\b|\\b(?:suicidal|suicide) (?:ideation|attempts?|thoughts|plan)\\b(?=[^\\n]*\\b(?:i|my|me)\\b)(?![^\\n]*\\b(?:used to|years ago|survivors|prevention|rates?|clients)\\b)|\\bi\\b[^\\n]{0,20}\\b(?:suicidal ideation|suicide plan)\\b',
];

const SPANISH = [
  `\\b(?:me|yo me) (?:quiero|voy a|quisiera|pienso|intente|trate de|queria|deseo|tengo que|puedo|podria|he querido|dan ganas de) ?(?:a |de )?(?:matar|suicidar|ahorcar|colgar|morir|cortar las venas|quitar la vida|pegar un tiro|dar un tiro|tirar (?:de|del|desde)|tomar todas|tragar todas|lastimar|hacer dano|envenenar|disparar)\\b(?! (?:a trabajar|trabajando|de (?:risa|hambre|ganas|frio|pena|verguenza|calor|sed|sueno|coraje|envidia|aburrimiento)|por ver))`,
  '\\b(?:quiero|voy a|quisiera|pienso(?: en)?|pensado en|pensar en|pensando en|intente|trate de|ganas de|he intentado|decidi|planeo|decidido|prefiero|a punto de|deseo|necesito)(?: [a-z]+)? ?(?:matarme|suicidarme|ahorcarme|colgarme|quitarme la vida|cortarme|morirme|lastimarme|hacerme dano|tirarme (?:de|del|desde)|dispararme|envenenarme|autolesionarme|pegarme un tiro)\\b(?! (?:de risa|de hambre|el pelo|el cabello|las unas|por ver))',
  '(?<!\\bno )(?<!\\b(?:ella|el|ellos|que) )\\b(?:solo |ya |yo |de verdad |nada mas )?(?:quiero|quisiera|deseo|prefiero|prefiriria)(?: [a-z]+)? (?:morir(?:me)?|estar muert[oa]|no despertar|no existir|dormir(?:me)? para siempre|desaparecer para siempre|no estar viv[oa])\\b(?! (?:de (?:risa|hambre|pena|verguenza|calor|pie|sueno)|por ver|por mi|con))',
  '\\b(?:terminar|acabar)(?:e)? con mi vida\\b|\\b(?:quiero|voy a|plan para|pienso) (?:terminar|acabar) con todo\\b|\\bplan para (?:terminar|acabar|matarme|morir)',
  '\\b(?:ya )?no (?:quiero|deseo|tengo ganas de) (?:seguir )?(?:vivir|viviendo|existir|viv[oa]|estar viv[oa]|despertar|seguir viv[oa])\\b(?! (?:en|con|asi|aqui|del?|bajo))',
  '\\bno puedo (?:mas )?(?:con|seguir con) (?:la|mi|esta) vida\\b|\\bno puedo seguir viv',
  '\\bno (?:tiene sentido|hay razon(?:es)?|encuentro razon(?:es)?|tengo razon(?:es)?|le veo sentido|vale la pena)(?: [a-z]+)? (?:seguir )?(?:viv(?:ir|iendo|[oa])|a vivir|a la vida|a mi vida)\\b|\\bnada por (?:que|lo que) vivir\\b',
  '\\b(?:me siento|estoy|soy) suicida\\b|\\b(?:tengo|tuve|con) (?:pensamientos|ideas|impulsos) suicidas\\b|\\bpienso (?:mucho )?en (?:el suicidio|la muerte|morir)\\b|\\bmi (?:propio )?suicidio\\b',
  '\\b(?:me|otra vez me) (?:estoy )?(?:corto|cortando|lastimo|lastimando|hago dano|haciendo dano|hiero|autolesiono)\\b(?! (?:el pelo|el cabello|las unas|el dedo))|\\bautolesion(?:arme|ando)\\b',
  '\\bme (?:corte|corto|corte otra vez) (?:las venas|las munecas|los brazos)\\b|\\bme (?:suicidare|matare|ahorcare|voy a suicidar)\\b',
  '\\b(?:cuando|para cuando) (?:lea|lean|leas|reciba|reciban)[^\\n]{0,20}(?:ya )?(?:estare muert[oa]|no estare|me habre ido|habre muerto)\\b',
  '\\bestari(?:a|an) mejor (?:sin mi|si (?:yo )?(?:estuviera muert[oa]|me muriera|no existiera|muero))\\b',
  '\\best[ae] es mi (?:despedida|ultima carta|ultimo mensaje|adios|carta de despedida)\\b|\\bnadie me (?:va a )?extrana(?:r|ra|ria)\\b',
  '\\bojala (?:yo )?(?:no despertara|me muriera|nunca hubiera nacido|no hubiera nacido|estuviera muert[oa])\\b|\\b(?:quisiera|ojala) no despertar\\b',
  '\\b(?:me|yo)\\b[^\\n]{0,40}\\b(?:tomar|tragar|tomarme|tragarme) (?:todas )?(?:las|mis) pastillas\\b|\\bpastillas\\b[^\\n]{0,30}\\bme las voy a (?:tragar|tomar)\\b',
  '\\bno (?:voy a estar|estare) (?:viv[oa] )?(?:por )?(?:mucho (?:mas )?tiempo|aqui manana)\\b',
  '\\btirarme (?:de|del|desde) (?:el |la |un |una )?(?:puente|techo|balcon|tren|metro|edificio|azotea)\\b',
  '\\b(?:deberia|como|mejor|ganas de|pensando en|pienso en|idea de|forma de|manera de) (?:matarme|suicidarme|ahorcarme|colgarme)\\b(?! (?:el telefono|trabajando|de risa))|\\bme trague\\b[^\\n]{0,25}\\bpastillas\\b|\\bganas de (?:acabar|terminar) con todo\\b',
  '\\b(?:cansad[oa]|hart[oa]) de (?:vivir|existir|la vida|esta vida|despertar)\\b(?! (?:con|asi|en|bajo|esta|de))|\\bno merezco (?:vivir|estar viv[oa]|existir)\\b|\\b(?:ya )?no (?:estar|existir|seguir) (?:aqui|viv[oa])\\b|\\b(?:unica|mejor) (?:forma|manera|salida|opcion)\\b[^\\n]{0,15}\\b(?:morir(?:me)?|la muerte|matarme|irme)\\b|\\btengo (?:ya )?(?:el|un) plan y (?:la|una) (?:fecha|carta|nota)\\b',
  '\\bmas felices (?:si|sin) (?:yo|mi)\\b|\\bojala me hubiera(?:n)? (?:atropellado|matado|muerto|rematado)\\b|\\bme (?:quito|voy a quitar|quitare) la vida\\b|\\bultim[oa] (?:carta|mensaje|correo|cosa) que (?:voy a |les? )?(?:escrib|mand|dig|envi)\\w+|\\bme (?:tome|trague)\\b[^\\n]{0,6}\\b(?:frasco|bote|caja|todas)\\b|\\bme (?:pongo|puse) (?:el|un|la|una) (?:cuchillo|navaja|pistola)\\b',
  '\\b(?:quiero|quisiera|deseo|dejar|dejara) (?:dejar )?(?:de )?(?:existir|respirar)\\b|\\b(?:dormir(?:me)?|acostarme)[^\\n]{0,12}\\bno (?:volver a )?despertar\\b|\\bno despertar (?:nunca|jamas|mas)\\b',
  '\\bno (?:voy a|volvere a|quiero)? ?(?:ser|sere) (?:un |una )?(?:mas )?(?:problema|carga|estorbo)\\b|\\b(?:soy|me siento) una? (?:carga|estorbo)\\b|\\b(?:la )?muerte (?:seria|es|me parece|suena)[^\\n]{0,8}\\b(?:alivio|descanso|paz|mejor|salida|solucion)\\b',
  '\\b(?:cartas?|notas?|mensajes?) (?:de (?:despedida|adios|suicidio))\\b|\\b(?:soga|cuerda|navaja|frasco de pastillas|pastillas)\\b[^\\n]{0,30}\\b(?:closet|cajon|lista|guardad[ao]s?|ya no (?:aguante|pueda)|para mi|en la mano|a mi lado)\\b|\\b(?:guardo|tengo|compre|junte)[^\\n]{0,15}\\b(?:la soga|una soga|pastillas para|veneno)\\b',
  '\\b(?:volvi|empece|comence|regrese|he vuelto) a (?:cortarme|lastimarme|quemarme|hacerme dano)\\b|\\bme quemo (?:con|los|las|el)\\b|\\bme (?:corto|rasguno) (?:para|con|otra vez|los brazos|las piernas)\\b',
  '\\b(?:aventarme|lanzarme|arrojarme|botarme|echarme) (?:de|del|desde|al|a la|a las|contra)\\b|\\bcolgarme\\b|\\bquitarme de en medio\\b|\\bestrellar (?:el|mi) (?:carro|coche|auto)\\b|\\bacabar con (?:esto|todo) de una (?:vez|buena vez)\\b',
  '\\b(?:mundo|todos|familia|hijos|hijas|ell[oa]s|ustedes)\\b[^\\n]{0,15}\\bmejor sin mi\\b|\\bnadie (?:se daria cuenta|lo notaria|lloraria|notaria)\\b[^\\n]{0,12}\\bsi (?:yo )?(?:no estuviera|me muero|muriera|desaparezco|desapareciera|ya no estoy|falto)\\b',
  '\\b(?:ya )?no (?:le )?(?:encuentro|veo|hallo) (?:el )?(?:sentido|caso|razon)(?: a| de| para)? (?:la vida|mi vida|vivir|seguir viv|nada)|\\bno quiero (?:vivir|seguir)(?: [a-z]+)?(?: mas| asi)?$|\\bno se cuanto (?:tiempo )?mas (?:voy a |pueda |podre )?(?:aguantar|resistir|vivir)\\b',
  '\\bideas? (?:de suicidio|suicidas?|de matarme|de morir)\\b(?![^\\n]*\\b(?:prevencion|sobrevivientes)\\b)|\\b(?:digan|dile|digale)(?:les|n)? a mis? (?:hij[oa]s?|mama|familia)[^\\n]{0,8}\\bque (?:l[oa]s? (?:ame|amaba|quise)|me perdone)|\\b(?:quiero|voy a|quisiera) (?:ir(?:me)?|reunirme|estar) (?:ya )?con mi (?:mama|papa|hij[oa]|abuel[oa]|herman[oa]|bebe)[^\\n]{0,12}\\b(?:cielo|gloria|arriba|mas alla)\\b|\\bme quiero ir con[^\\n]{0,20}\\bcielo\\b',
];

const SIGNS = [...ENGLISH, ...SPANISH].map((source) => new RegExp(source));

/** Phrases that are not meant literally or are about someone else. */
const OTHERWISE =
  /\b(?:he|she|they) (?:said|says|told|threatened|wanted)\b[^\n]{0,25}\b(?:kill|hang|die|hurt)|\blaughing\b|\b(?:de risa|a trabajar)\b|\b(?:ella|el|ellos) (?:queria|decia|dijo)\b|\bdo not want to (?:die|kill|hurt|harm|cut)\b|\b(?:back then|in those days|used to|years ago|en aquel tiempo|en ese entonces|antes (?:queria|pensaba)|hace (?:muchos )?[a-z0-9]+ anos)\b|\b(?:no one|nobody|nadie) (?:should|deberia|debe)\b|\bno quiero (?:morir|matarme|hacerme)\b|\bworking (?:two|three)\b/;

/** Death or a means of it, wanted or planned by the writer, in no phrase that is known. */
const DEATH =
  /\b(?:die|dying|dead|stop existing|not exist|end(?:ing)? (?:things|everything)|razor|the bridge|suicide|painlessly|own (?:choice|hand)|my wrists?|overdose|morir(?:me)?|muert[oa]|muriera|muera|propia mano|de este mundo|el puente|la azotea|acabar con todo|dejar de existir|saltar)\b/;
const WANTED =
  /\b(?:i|me) (?:[a-z]+ ){0,3}?(?:want|wanna|wish|need|going to|will|keep|plan|planning|thinking|looking|researching|researched|searching|searched|googled|ready|rather|think i|there again)\b|\b(?:easier|better|best|happier)\b.{0,25}\bif i\b|\b(?:quiero|quisiera|voy a|deseo|pienso|pensando|buscando|mas facil|mejor|planeo|no creo estar|nomas)\b/;
/** Other people, metaphors, and what is past. */
const NOT_WANTED =
  /\b(?:he(?! (?:estado|pensado|buscado|tenido|intentado|querido|decidido))|she|they|verl[oa]s?|verte|you|your|him|her|them|his|their|who|he would|senators?|bill|law|amendment|desk|committee|serious|wrong|laughing|line|end road|friends?|sister|brother|cousin|prevention|hotline|penalty|rate|before|was|were|when i was|alive because|survived|usted|ustedes|su|ella|ellos|amig[oa]s?|herman[oa]|prima|ley|enmienda|comite|escritorio|verguenza|risa|hambre|pie|antes|prevencion|linea|estigma|conclusion|que|no quiero|not want|do not|sobrevivi)\b/;

const isDespair = (sentence: string) =>
  DEATH.test(sentence) && WANTED.test(sentence) && !NOT_WANTED.test(sentence);

/** @param sentences normalized by `plainSentences`. */
export const hasSelfHarm = (sentences: string[]) =>
  sentences.some(
    (sentence) =>
      !OTHERWISE.test(sentence) &&
      (isDespair(sentence) || SIGNS.some((pattern) => pattern.test(sentence))),
  );
