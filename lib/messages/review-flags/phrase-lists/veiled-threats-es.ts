import type { PhraseList } from '@/lib/messages/review-flags/phrases';

/** Threats in Spanish that do not name the act. */
export const veiledThreatsSpanish: PhraseList = {
  lists: {
    suyo: `
      familia, hijo, hija, hijos, hijas, esposa, esposo, mujer, marido, madre, mama, casa,
      oficina, carro, auto, coche, camioneta, gente, personal, ninos, perro, empleados, nietos,
      negocio, puerta, calle`,
    cercano: 'hija, hijo, hijas, hijos, esposa, esposo, ninos, nina, nino, nietos, mama',
    su: 'su, tu, sus, tus',
    pena: 'lastima, pena, feo, triste, tristeza, tragedia, una lastima',
    lo: 'lo, la, los, las, le, les, te',
    usted: 'usted, ustedes, ti, el senador, la senadora',
    mal: `
      quebrar, tronar, chingar, madrear, desaparecer, levantar, picar, coser, pelar, desmadrar,
      dar piso, dar machete, dar plomo, dar cuello, dar baje, dar matarile, dar chicharron, dar
      en la madre, dejar tieso, dejar tiesa, dejar frito, dejar frita, dejar sin, meter plomo,
      llenar de plomo, llenar el cuerpo de plomo, sacar los ojos, sacar las tripas, sacar la
      mugre, caer de noche, caer en la noche, encobijar, empozolar, hacer picadillo, volar la,
      reventar, tumbar`,
    traidor: `
      traidor, traidores, traidora, soplones, soplon, ratas, ratero, vendidos, cobardes`,
    muerte: 'ataud, tumba, pozo, hoyo, panteon, caja, cajuela, velorio, funeral',
    oscuro: 'estacionamiento, callejon, oscuro, calle, escalera, elevador, noche',
    guardia: 'guardias, escoltas, guaruras, policias, seguridad, guardaespaldas, rejas',
    bonito: `
      bonita, bonito, bonitos, bonitas, linda, lindo, lindos, chula, hermosa, hermosos`,
    soga: 'soga, cuerda, guillotina, paredon, horca, poste, arbol',
    arma: `
      bomba, bala, balazo, tiro, plomazo, ladrillo, piedra, molotov, granada, navajazo, punalada,
      machetazo, cuchillo, soga`,
    cuerpo: `
      cara, madre, hocico, cabeza, sesos, dientes, craneo, piernas, huesos, jeta, boca, brazos,
      cuello, lengua, manos, rodillas, costillas, mandarina`,
    partirle: `
      partirle, partirles, partirte, romperle, romperles, romperte, reventarle, reventarles,
      reventarte, quebrarle, quebrarles, quebrarte, tumbarle, tumbarles, tumbarte, volarle,
      volarles, volarte, cortarle, cortarles, cortarte, arrancarle, arrancarles, arrancarte`,
    partir: 'partir, romper, reventar, quebrar, tumbar, volar, cortar, arrancar, sacar, hacer',
    golpes: `
      golpes, palos, patadas, trancazos, madrazos, chingadazos, batazos, plomazos, balazos, tiros,
      machetazos, punaladas, palazos`,
    bate: 'bate, tubo, fierro, palo, martillo, machete, cinturon, batazos, ladrillo',
    animal: 'perro, perra, animal, rata, puerco, cerdo, perros, animales, ratas',
    sacrificar: `
      sacrificar, sacrificarlo, sacrificarla, sacrificarlos, matarlo, matarla, matarlos, cazarlo,
      cazarla, cazarlos, colgarlo, colgarla, colgarlos, desollarlo`,
    panteon: 'hospital, panteon, cementerio, otro mundo, infierno, mas alla, camposanto',
    muerto: `
      muerto, muerta, muertos, colgado, colgada, fusilado, linchado, sangrando, sangrar, morir,
      arder, linchan, linchen, cuelgan, cuelguen, fusilan, fusilen, queman, quemen`,
    ojala: 'ojala, espero, espero que',
    muerase: `
      matese, matate, suicidate, suicidese, ahorquese, ahorcate, cuelguese, cuelgate, peguese un
      tiro, pegate un tiro, tirese, tirate, aventate, avientese, muerase, muerete, quitese la
      vida`,
    rutina: 'cafe, mananas, caminata, paseo, casa, familia, noches, vida, libertad, desayuno',
  },
  phrases: `
    $pena perderla/perderlo/perderlos
    $pena ~2 que/si ~2 algo/alguien/quemara/incendiara/accidentara/muriera/pasara !ley/voto
    $pena ~2 que/si ~2 pierda/perdiera a $su !ley/voto
    $pena ~2 que $su $suyo
    algo ~1 le/te/les pase/pasara/pasa a $su $suyo
    le/te/les pase/pasara/pasa algo
    le/les/te pase lo/algo/esto ~1 a $su
    pasan/ocurren/suceden ~1 accidentes !de/en
    accidentes pasan/ocurren/suceden !en/cuando/por
    vera/veras/veran lo que le/les/te pasa
    lo que le/les pasa a los/las $traidor
    le/te/les va a ir ~1 mal a $su
    le/te/les va a ir ~1 mal !a
    $arma/paquete ~3 en camino ~2 $usted/$su
    en camino ~1 una/un $arma ~2 para/a/hacia
    viene/va/vienen/van una/un/unas $arma ~1 en camino
    le/les/te mande/mandamos/mando/envie/enviamos ~2 una/un/la/el $arma
    mandamos/mande/envie ~1 paquete/sobre/carta bomba/explosivo
    merece/merecen/mereces ~1 un/una $arma
    bala/plomo/tiro/soga/bomba ~1 lleva/tiene/trae ~1 $su nombre
    estar/terminar/acabar/amanecer/quedar colgando/colgado/colgada/colgados de/del ~1 balcon/poste/puente/arbol/techo/farol
    le/les/te doy/damos/dare/daremos con un/una/el/mi $bate
    $su $cercano va/van a saber/sentir/aprender/conocer lo que se? siente/es/sienten
    vaciarle/vaciarte/vaciar/vacie/vaciamos ~1 la/el/un/una pistola/cargador/rifle/cuerno/arma
    vidrios/ventanas/puerta/carro/casa/oficina/negocio ~3 no pasa/pasan/llega/llegan/aguanta/aguantan/dura/duran ~2 de? fin/semana/noche/mes/viernes/lunes/domingo
    lo/la/los/te ~1 entierro/enterramos/descuartizo/degollamos !de/del/mi
    le/les/te tuerzo/torcer/torcere ~1 pescuezo/cuello
    mas? vale/mejor que? no? cruzarse/cruzarte/encontrarse/toparse/rece/reza/corra/corre/esconda/escondase
    rece/reza/pida ~3 toparse/toparte/encontrarse/cruzarse/encontrarme conmigo/con?
    visita/visitar ~1 a $su $cercano/familia/casa/mujer/marido/madre
    siguiendo/vigilando/observando/rondando a? $su $suyo
    hemos/he visto/seguido/vigilado ~4 $su $suyo
    $lo estoy/estamos/ando/andamos/vengo siguiendo/vigilando/cazando
    lo/la he estado siguiendo/vigilando
    se/sabemos en? que carro/coche/auto/escuela/camion/ruta/iglesia/gimnasio/dormitorio/cuarto/apartamento/calle/parada/salon
    se/sabemos a que hora
    se/sabemos cual es $su casa/carro
    se/sabemos ~1 donde estan/van/estudian/juegan ~1 $su
    tenemos/tengo $su direccion !de
    paso/pasamos/manejo/camino ~3 por/frente/afuera ~1 $su calle/casa/puerta/cuadra
    $su $cercano ~2 veia/ve/vi/iba/estaba ~2 $bonito
    vi/vimos a? $su $cercano ~1 saliendo/jugando/caminando/esperando/sola/solo
    que? $bonito casa/carro/familia/perro/ninos ~1 tiene/tienes/ojala/lastima
    $bonito perro/casa/familia/carro/ninos
    cuide/cuida/cuiden ~1 a? $su $suyo ~4 sabe/pase/pasa/calle
    bala/plomo/tiro/soga/cuerda/$muerte ~3 esperando/esperandolo/esperandola/esperandote
    bala/plomo/tiro/soga con $su nombre
    bala/plomo/tiro/soga/cuerda para ti/usted/todos/los
    precio a $su cabeza
    $su cabeza/cabezas en una? estaca/pica/palo/bandeja/charola
    $lo voy/vamos/van a $mal
    $lo va a cargar/llevar la/el/patas ~1
    va/vas/van a valer madre/madres/verga
    se/te va/vas/van a morir !de/la/el
    morir como un? perro/perra/perros
    no va/vas/van a llegar/salir/amanecer/regresar/volver/aparecer ~2 casa/vivo/viva/vivos/ahi/manana/vida/aparecer
    no va/vas a aparecer
    no volvio a caminar/verse/hablar
    paredon
    guillotina
    hay/habria/tendrian/tienen que/de colgarlos/fusilarlos/matarlos/quemarlos/lincharlos/ahorcarlos/colgarlo/matarlo/desaparecerlos
    plomo para/a todos/los/las/el/ese/esa
    bueno es el ~1 muerto
    tengo/traigo un/una arma/pistola/rifle/escopeta/cuchillo ~9 usarla/usarlo/usar !conmigo
    saquemos/sacar/sacarlo/sacarla/sacarlos/sacamos ~5 a rastras/golpes/patadas/balazos
    se/te va/van/vas/ira/iran/sale/salen en ambulancia/camilla/carroza
    no me da/tiembla ~2 usar/usarla/usarlo/disparar/jalar
    a/y $partirle la/el/los/las/su/sus/toda? $cuerpo
    $partirle/$partir la/el/los/las/su/sus $cuerpo a golpes/balazos/tiros/$usted
    le/les/te voy/vamos/va a $partir la/el/los/las/su/sus $cuerpo
    proxima/proximo/siguiente $arma ~1 es/sera/va/viene/lleva ~2 para/con/su/suya/contra
    proxima/siguiente vez? ~2 no sera/va ~3 carta/correo/mensaje/llamada
    $sacrificar ~1 como a? un/unos? $animal
    cabeza de ~3 en una? pica/estaca/palo/bandeja/charola
    termine/terminar/acabe/acabar/terminara/acabara/metros ~1 bajo tierra
    darle/darles/dale/denle/meterle/meterles/metanle/echarle ~1 plomo/bala/balazos/machetazos/cuello
    ahorcaria/mataria/estrangularia/colgaria/fusilaria/quemaria/golpearia a $usted/senator/representative/senador/senadora/congresista/ese/esa
    con mis propias manos ~2 ahorcar/matar/estrangular/ahorcaria/mataria
    darle/darles/pegarle/pegarles/caerle/caerles con/a un/una? $bate
    paquete/sobre/regalo/caja que ~1 explota/explote/estalla/estalle/truena/revienta/explotara
    polvo blanco
    voy/vamos a mandar/dejar al/en hospital/panteon/cementerio/otro
    mandar/mandarlo/mandarla/mandarlos/mandarle al/a $panteon ~1 a?
    cae/caer/caera/caiga un/una/unos $arma
    usted/ustedes ~2 en una bolsa
    acabar/terminar/acabara/terminara ~1 en una bolsa
    asi se muere/mueren la/los gente/politicos/traidores/rateros
    va/vas/voy/vamos ~4 $arma en/entre la/el/los/su/sus frente/cabeza/pecho/nuca/ojos/cara/cuello/panza/espalda
    que alguien ~1 mate/asesine/balee/acribille/truene/ejecute/queme ~1 a
    que ~3 muera/mueras/mueran ~1 lento/lentamente/sufriendo/solo/sola/ya/pronto/como
    pongan/ponganlo/ponganla/pongamos/poner/ponerlo ~3 contra la/el pared/paredon
    traidores/vendidos/ratas ~2 se les/los fusila/cuelga/mata/quema/lincha/ejecuta
    los/las/lo/la linchaban/colgaban/fusilaban
    voy/vamos/hay/habria/merece/merecen/hago ~5 a $golpes
    a punto de ~4 lastimar/matar/golpear/disparar a? alguien
    estar/amanecer/acabar/terminar muerto/muerta antes ~2 navidad/ano/elecciones/lunes/viernes
    no lloraria ~4 si ~3 $muerto/apunalan/matan/balean/atropellan/muere
    $arma/bombas/balas ~2 barata/baratas/barato/baratos/cuesta/cuestan
    encuentre/encontrar ~1 $su llantas/carro/ventanas/casa ~2 ponchadas/rayado/rotas/quemado/quemada
    dias para que ~3 acribille/mate/balee/baleen/maten/acribillen/truene
    ultima advertencia/vez antes de ~5 violento/violenta/sangre
    estoy/estamos/ire/iremos armado/armada/armados !de/con
    bomba/molotov/ladrillo/balazo ~4 despertaria/despertar
    saque/saquen/saca/sacan en un? ataud/caja/bolsa
    camina/caminan/va/sale sola/solo al/a carro/casa ~1 de? noche
    madera ~1 arde/arden/quema ~2 bonito/rapido/facil/bien
    mato a senator/representative/senador/senadora/congresista/$usted
    al/a/quien que? golpee/mate/queme/balee/linche ~1 a senator/representative/$usted
    rogando/rogar por su vida
    con mi bota en
    le/les disparo a !la/una/otra
    lo/la/los saco/sacamos de la carretera
    merece/merecen ~1 una soga/bala/golpiza/paliza
    pasarle/pasarles por encima ~1 a senator/representative/$usted/ese/esa
    si ~4 lo/la/los $muerto/apunalan/matan/balean/atropellan
    horca es poco
    usted y $su $suyo ~1 estan muertos/muertas
    deberia/deberian/tendria ~5 pegarle/darle/meterle/pegarles/darles un/unos $arma
    voy/vamos a dar/darle/pegar/pegarle ~1 punetazo/punetazos/cachetada/madrazo/navajazo
    clavaria/clavare/clavarle/clavo un/una cuchillo/navaja/punal
    no me haga/hagan ir/venir/bajar con? ~1 martillo/bate/pistola/machete/arma
    a ver que tan valiente ~6 pistola/cuchillo/bala/soga
    voy/vamos ~2 destrozarle/quemarle/romperle/balearle/destrozarles
    tirar/aventar/empujar/tirarlo/aventarlo ~4 de/por un/la/el/las puente/techo/ventana/escaleras/barranco
    entrar/entramos/entro a $golpes
    encantaria/pagaria/gustaria/quiero/quisiera ~2 ver ~4 $muerto
    ojo por ojo
    muerte a los/las/todos/ese/esos/$traidor
    $ojala ~4 te mueras
    $ojala ~4 se muera/mueran !esta/este/esa/ese/la/el/de/con
    $ojala ~4 pudras/estrelle/choque/choquen/ardan/arda/atropellen/secuestren/maten/queme/quemen
    $ojala ~4 le/te/les metan/peguen/den/vuelen/quemen/corten
    $ojala ~4 caiga ~2 avion/bomba
    $ojala ~4 de cancer/infarto
    $ojala ~3 no se le/te pierda/pierdan/enferme/caiga
    $muerase !un/a
    alguien le/les/te vuele/meta/pegue/corte/rompa/parta
    alguien ~3 arreglar/ajustar/cobrar cuentas/cuenta
    arreglar/ajustar cuentas ~1 con $usted
    acabar con $usted/$su
    cobrar la/las/esta/estas/me? traicion/traiciones/cara
    voy a cobrar/cobrarme/cobrarmela/cobrarsela
    $su/el/la/los/las/ser/sera/es ultimo/ultima/ultimos/ultimas dia/dias/semana/semanas/noche/mes/navidad/hora/horas ~2 tierra/vida/familia
    lo ultimo que ~1 haga/hace/vea/haras/hagas
    ultimo voto/error ~2 vida
    despidase/despidanse/despidete de? ~1 $su?
    quedan horas
    le/te/les llegue/llego la hora
    hacer/haga/haciendo/escribir $su testamento
    debajo/bajo de? del? $su? carro/coche/auto/camioneta
    frenos de $su
    si aprecia/quiere/valora/ama/estima/aprecian a? $su vida/familia/hijos/hija
    si quiere seguir vivo/viva/respirando
    cierre ~2 puerta/puertas ~4 noche
    chaleco/chalecos antibalas
    tirar/tirarle/aventar/aventarle/lanzar/arrojar un/una/unos/unas ladrillo/ladrillos/piedra/piedras/molotov/bomba/bombas/granada/granadas
    a/deberian tumbar/tumbarle/apedrear/quemar/incendiar/destrozar/balear la/su/tu/esa oficina/casa/sede
    se lo/la voy/vamos a hacer a $su
    lo mismo ~3 voy/vamos a hacer
    sacar de $su ~2 arrastrado/arrastrada/golpes/patadas/rastras/pelos
    arrastrado/arrastrada de los pelos
    $su tumba
    lo/la voy a encontrar/hallar y/donde
    y lo/la voy a encontrar
    $su familia tambien? va a sangrar/sufrir/pagar/llorar
    era $su $suyo
    ir/venir por $su $suyo
    no esta/estas/estan a salvo
    dormir con la/un luz/ojo
    afuera/fuera/enfrente/cerca de $su casa/carro/puerta/ventana
    no ~3 poder? esconder/esconderse/esconderte !de/tras/detras
    cuidado al cruzar/salir/manejar/abrir/caminar/subir
    disfrute/disfruta/disfruten $su ~2 $rutina ~4 mientras pueda/puedas/puedan
    valiente ~6 solo/sola/$oscuro
    solo/sola en el/la/un $oscuro
    no siempre ~3 $guardia
    somos mas que ~3 $guardia
    $su $guardia no/van ~4 salvar/proteger/cuidar/necesitar/radios
    digale a $su $guardia
    va/vas/van/vivir/viva/siempre ~4 por encima del hombro
    nos queda/quedan ~1 $soga
    colgado/colgada de un/una/ese $soga
    tengo/tenemos una lista ~4 usted/tu/su/arriba
    no mando/escribo/mandare carta/cartas/correo ~4 otra/algo/mando
    mando otra cosa
    nada que perder ~4 preocuparle/preocuparlos/preocuparte/asustarlo
    tengo balas/plomo
    va/van/vas a conocernos/conocerme
    metio/mete/meta con mi familia/gente
    arden/arde/queman ~2 rapido/facil
    ni cuenta ~2 dar/dara/daras
  `,
};
