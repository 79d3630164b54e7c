import type { PhraseList } from '@/lib/messages/review-flags/phrases';

/** Signs in Spanish that the writer may hurt themselves. */
export const selfHarmSpanish: PhraseList = {
  lists: {
    quiero: `
      quiero, quisiera, voy a, pienso, pienso en, pensado en, pensar en, pensando en, ganas de,
      intente, he intentado, trate de, deseo, prefiero, preferiria, decidi, decidido, planeo, a
      punto de, necesito, deberia, mejor, podria, puedo, plan para, queria, tengo que, forma de,
      formas de, manera de, maneras de, idea de, ideas de, buscando como, vuelvo a, volver a,
      solo, voy, quiza, como`,
    morir: `
      matarme, suicidarme, ahorcarme, colgarme, quitarme la vida, morirme, lastimarme, cortarme,
      cortarme las venas, hacerme dano, dispararme, envenenarme, autolesionarme, pegarme un
      tiro, darme un tiro, tirarme, aventarme, lanzarme, arrojarme, quemarme, estar muerto,
      estar muerta, no despertar, no existir, dormirme para siempre, dormir para siempre,
      desaparecer para siempre, acabar con todo, terminar con todo, acabar con mi vida, terminar
      con mi vida, dejar de existir, dejar de respirar, tomarme las pastillas, tomarme todas,
      estrellar el carro, estrellar el coche, estrellarme, quitarme de en medio, irme con dios,
      acabar con esto, acabar con esta vida, dejar esta vida, terminar con esta vida`,
    meMorir: `
      matar, suicidar, ahorcar, colgar, morir, cortar las venas, quitar la vida, pegar un tiro,
      dar un tiro, aventar al, aventar del, aventar de, tirar al tren, tirar al rio, tirar al metro,
      tirar a las vias, lanzar al tren, tirar del, tirar de, tomar todas, tragar, lastimar, hacer dano, envenenar,
      disparar`,
    pastillas: 'pastillas, pastillas para dormir, tabletas, medicinas, medicamento',
    medio: `
      pistola, pistola del closet, navaja, soga, cuerda, cuchillo, pastillas, gillette, veneno`,
    alto: 'puente, azotea, techo, balcon, orilla, vias, barranco, edificio',
    gente: `
      mundo, todos, familia, hijos, hijas, hijo, hija, ellos, ellas, ustedes, mama, gente,
      esposo`,
    despedida: 'despedida, despedidas, adios, ultimas palabras',
    falta: `
      muriera, me muero, desapareciera, desaparezco, no estuviera, ya no estoy, falto, me
      muriera, estuviera muerta, estuviera muerto, no existiera, ya no estuviera, muero`,
    vivir: 'vivir, viviendo, viva, vivo, existir, la vida, mi vida, esta vida, estar aqui',
    figura: `
      de risa, de hambre, de pena, de verguenza, de calor, de sueno, de frio, de ganas, por ver,
      por saber, trabajando, a trabajar, el pelo, el cabello, las unas, el dedo, antes que,
      antes de, el telefono, un clavado, a la alberca, de sed, de coraje, por mi, por mis, a nadar, a bailar, a pescar`,
  },
  phrases: `
    $quiero ~2 $morir !$figura
    me quiero/voy/quisiera/pienso/intente/trate/queria/deseo/puedo/dan ~3 $meMorir !$figura
    me suicidare/matare/ahorcare/corto/lastimo/hiero/autolesiono !$figura
    me corte ~1 venas/munecas/brazos/piernas
    buscando/busco/busque maneras/formas/como ~1 morir !$figura
    me estoy cortando/lastimando/quemando !$figura
    me hago dano
    me quemo con/los/las !pestanas
    me quito/quitare la vida
    solo quiero morir/morirme !$figura
    quiero/quisiera/prefiero/deseo ~1 morir/morirme !$figura
    quisiera/prefiero/quiero ~1 estar muerta/muerto
    volvi/empece/comence/regrese/vuelto a cortarme/lastimarme/quemarme/hacerme/autolesionarme
    tengo/tuve/con ~1 pensamientos/ideas/impulsos suicidas
    siento/estoy/soy suicida
    pienso ~2 suicidio/muerte/morir
    ya? no quiero/deseo ~1 $vivir !en/con/asi/aqui/de/bajo/del
    no quiero/kiero vivir mas
    ya? no quiero ~1 seguir viva/vivo/viviendo
    no puedo ~1 con la/mi/esta vida
    no tiene/le/encuentro/hallo/veo/hay ~3 sentido/caso/razon/razones ~5 $vivir/aqui/nada/navidad/manana/llegar/despertar
    no/sin ~2 tengo/quedan/queda/veo/hay/encuentro ~2 razon/razones/motivo/motivos para/de/por seguir? $vivir/viviendo/aqui !con/en/bajo/asi/de/por/sin
    no se para/por que ~2 sigo/estoy viva/vivo/existiendo
    no se para/por que ~2 sigo viviendo !con/en/bajo
    no se para/por que vivo/existo
    razon/razones/motivo/motivos para/de seguir? estar? aqui en este/esta/la mundo/tierra/vida
    $pastillas ~1 en fila
    mi ultima/ultimo noche/dia/semana/mes ~2 viva/vivo/vida/mundo/tierra
    pueda/puedo ~1 seguir viva/vivo !en/con/aqui
    usarla/usarlo ~1 conmigo
    usarla/usarlo contra mi !familia/agresor/tratante
    estaria/estoy/estare mejor muerta/muerto
    lista/listo para morir/morirme/matarme !por/de
    $pastillas listas/contadas
    cuento/contando ~1 las/mis $pastillas
    que ~2 pare/detenga ~1 corazon
    si tuviera/tuviese el? valor/agallas/fuerzas/fuerza ~3 acabado/acabaria/matado/mataria/quitado/muerto/hecho
    no quiero llegar/ver ~1 a? mi? proximo? cumpleanos/manana !de
    llore/lloro/lloraba/coraje/triste ~2 seguia/sigo/estaba viva/vivo
    $gente ~5 mejor/ligero/feliz/felices/tranquilos/facil cuando ~1 no este/exista
    $gente ~5 mejor/ligero/feliz/felices/tranquilos/facil cuando ~1 muera/falte/muerta
    nada/motivo por que/lo vivir
    nada por lo que vivir
    cansada/cansado/harta/harto de $vivir !con/asi/en/bajo/de
    no merezco $vivir
    cuando ~3 lea/lean/leas/reciba/reciban ~3 muerta/muerto/habre
    para ~3 ya no voy a ser ~2 problema/carga
    planeo/pienso/imagino/planeando/pensando/imaginando/imaginandome ~1 como ~1 me ~2 mataria/suicidaria/ahorcaria/colgaria/quitaria/$meMorir
    planeo/pienso/imagino/se/decidi/decidido/elegi/pensando/planeando ~2 como/cuando ~2 voy/quiero a? $morir/morir !$figura
    planeo/pienso/imagino/pensando/planeando ~1 como ~1 hacerlo ~3 pastillas/puente/soga/pistola/navaja
    me? imagino/planeo/planeando/imaginando ~1 mi propio? funeral/entierro/velorio
    ojala/quisiera/quiero/deseo/ruego/espero que? ~1 alguien ~1 me mate/matara/maten/mataran/dispare/disparara
    ojala/quisiera/quiero/deseo/ruego/pido que? ~2 dios ~1 me lleve/llevara/recoja/recogiera !de/a/por/hasta/al
    ojala/quisiera ~3 pastillas/sobredosis/soga/intento/veneno ~1 hubiera/hubieran/hubiese funcionado/matado
    ojala/quisiera ~4 hubiera/hubieran dejado morir/morirme
    ojala/quisiera ~1 no me hubiera/hubieran ~1 salvado/encontrado/revivido/rescatado/sacado
    espero morirme/morir !de/por/viejo/vieja/feliz/en
    quiero/quisiera/prefiero ~1 dejar de vivir !con/asi/en/bajo/de/del/aqui
    planear/planeando/pensar/buscar ~1 como morir/morirme !de
    tome/trague todo/toda/todos/todas ~2 tylenol/paracetamol/somniferos/insulina/aspirinas/calmantes/jarabe
    tome/trague ~1 frasco/bote/caja/punado ~2 tylenol/paracetamol/somniferos/aspirinas/calmantes
    mi nota ya? esta ya? escrita/lista
    lamento/siento/arrepiento/coraje/tristeza ~1 haber despertado/sobrevivido
    lamento/siento/arrepiento seguir viva/vivo
    intento ~2 fallo/funciono ~1 proximo/siguiente/otra ~2 no/si
    tome/trague/bebi/tomo ~3 cloro/veneno/raticida/anticongelante
    amarre/hice/colgue/ate la/una soga/cuerda/horca ~4 techo/garaje/cuello/viga/atrevi/arbol/closet
    ya no sere ~2 problema/carga/estorbo
    ya no voy a ser ~2 problema/carga/estorbo
    soy/siento ~2 carga/estorbo ~1 para
    $gente ~3 mejor sin mi
    $gente ~3 mejor si ~1 $falta
    $gente ~3 felices sin mi
    nadie ~2 extranar/extranara/extranaria
    nadie se daria cuenta ~2 si ~1 $falta
    nadie lo notaria/lloraria ~2 si ~1 $falta
    no voy a estar viva/vivo/aqui ~2 mucho/manana/tiempo
    no estare viva/vivo/aqui/mucho
    esta/este es ~2 mi $despedida
    ultima/ultimo carta/mensaje/correo que alguien
    ultima/ultimo carta/mensaje/correo/cosa que ~2 escribo/escribire/mando/escriba/reciba/reciban
    carta/cartas/nota/notas/mensaje/mensajes de despedida/suicidio/adios
    escribi/escrito/escribo mis? $despedida
    ya regale ~1 mis cosas
    regalando ~1 mis cosas
    escogi/elegi/tengo/puse ya? el/la dia/fecha/puente/lugar/plan !para/de/del/en
    tengo ~1 plan para terminar/acabar/morir
    tengo ~1 plan y ~1 fecha/carta/nota/dia
    guardando/guardado/juntando/junte/guarde ~2 $pastillas
    tome/tragar/tragare/trague/tomar/tomarme/tragarme ~4 $pastillas !para/cada/diario/con
    $pastillas ~4 me las ~2 tragar/tomar
    agarro/tengo/miro/veo/guardo ~2 $medio ~5 pienso/facil/mi/ultima/salida/mano
    $medio ~5 solucion/respuesta/salida/esperandome
    me pongo/puse ~1 $medio
    pare/parada/parado/subi/sente ~3 $alto ~5 suelto/solte/tiro/aviento/salto/tire
    casi me tiro/aviento/mato
    dormirme/dormir/acostarme ~2 no ~2 despertar
    ojala/quisiera no despertar/despertara
    ojala ~2 muriera/nacido/muerta/muerto/matado/atropellado
    que todo se? pare/termine/acabe !bien/ya/los/las/el/la/de/para/como/con
    que se pare/termine/acabe todo !el/lo/los/bien
    la? muerte seria/parece/suena/es ~3 alivio/descanso/paz/salida/solucion
    unica/mejor salida/forma/manera/opcion ~3 morir/morirme/muerte/matarme
    no se ~2 mas ~2 aguantar/resistir
    prefiero ~2 muerta/muerto
    acabar/terminar con mi vida
    intente/intentar acabar/terminar con todo
    dile/digan/digale/diganle ~1 a mis ~3 amaba/quise/perdone/perdonen
    quiero/voy/quisiera ~2 con mi ~1 mama/papa/hijo/hija/abuela ~3 cielo
  `,
};
