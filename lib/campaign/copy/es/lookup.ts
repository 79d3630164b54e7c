import { plural } from '@/lib/campaign/plural';
import type * as en from '../en';

export const lookup: typeof en.lookup = {
  title: 'Encuentre a sus miembros del Congreso',
  description: 'Quién le representa, cómo llamar y qué decir.',
  lead: 'Escriba el código postal de su casa. Recibirá los teléfonos de su representante y de sus senadores, y un guion breve para cada llamada.',
  form: {
    zip: 'Código postal de su casa',
    zipHint: 'Cinco cifras, como 20515',
    addressTitle: 'Usar la dirección completa, para mayor exactitud',
    addressWhy:
      'Algunos códigos postales abarcan más de un distrito. Con la calle casi siempre podemos saber cuál es el suyo.',
    street: 'Calle y número',
    city: 'Ciudad',
    state: 'Estado o territorio',
    chooseState: 'Elija',
    optional: '(opcional)',
    button: 'Buscar a mis miembros',
    addressButton: 'Buscar mi distrito',
    kept: 'No guardamos lo que escribe aquí. Solo se usa para esta búsqueda.',
    census:
      'Solo si el código postal no basta, preguntamos a la Oficina del Censo de EE. UU. dónde queda la calle. Recibe la dirección, pero no sabe quién pregunta.',
    censusAndGeocodio:
      'Solo si el código postal no basta, preguntamos a la Oficina del Censo de EE. UU. y, si hace falta, a la empresa Geocodio dónde queda la calle. Reciben la dirección, pero no saben quién pregunta.',
    noCensus: 'La dirección se compara con nuestras propias tablas y no sale de aquí.',
    prefix: (states) => `Los códigos postales que empiezan así son de ${states}.`,
  },
  switchboard: {
    before: '¿Ya sabe a quién llamar? La central del Capitolio comunica con todas las oficinas:',
    after: 'La central del Capitolio comunica con estas y con todas las demás oficinas:',
    number: '(202) 224-3121',
  },
  found: {
    title: 'Sus miembros del Congreso',
    lead: (count) =>
      plural('es', count, {
        one: 'Una oficina habla por usted en el Congreso.',
        other: `${count} oficinas hablan por usted en el Congreso. Llame a una o a todas: basta un minuto para cada una.`,
      }),
    where: (district, state) => `Distrito congresional ${district}, ${state}`,
    atLarge: (state) => `${state}, un solo distrito`,
    certainty: {
      zip: 'Su código postal está solo en este distrito.',
      address: 'Hallado por su dirección.',
      location: 'Hallado por su ubicación.',
      chosen: 'Usted eligió este distrito.',
      near_boundary: 'Está cerca del límite de este distrito: compruébelo antes de llamar.',
    },
    again: 'Buscar de nuevo',
  },
  office: {
    representative: 'Representante',
    delegate: 'Delegado o delegada en la Cámara',
    commissioner: 'Comisionado o comisionada residente',
    senator: 'Senador o senadora',
    call: (name) => `Llamar a ${name} en Washington`,
    noPhone:
      'No conocemos el número en Washington de esta oficina. Pregunte en la central del Capitolio:',
    local: 'Oficinas más cercanas',
    form: 'Formulario de contacto',
    website: 'Sitio web',
    of: (name) => `de ${name}`,
    notConfirmed: (date) =>
      `Sin confirmar desde el ${date}, cuando hubo una elección especial. Aún no sabemos quién ganó.`,
    newCongress: (date) =>
      `El ${date} comenzó un nuevo Congreso y nuestra lista es anterior: quizá otra persona ocupe ahora este escaño.`,
    parties: { Democrat: 'Demócrata', Republican: 'Republicano', Independent: 'Independiente' },
  },
  vacant: {
    house: (district) => `Escaño ${district} de la Cámara: vacante`,
    senate: (state) => `Escaño de ${state} en el Senado: vacante`,
    text: (date) =>
      `Nadie ocupa este escaño desde el ${date}. Hasta que una elección lo cubra, nadie vota por él. El personal, a cargo de la Secretaría de la Cámara, sigue ayudando a los residentes, pero no puede tomar posición: no hay a quién pedir apoyo.`,
    senateText: (date) =>
      `Nadie ocupa este escaño desde el ${date}. Hasta que se cubra, nadie vota por él.`,
    meanwhile: 'Mientras tanto le representan sus otras oficinas.',
    phone:
      '¿Necesita ayuda de la oficina? Ese personal atiende el teléfono; la central del Capitolio le comunica:',
    senatePhone:
      'La central del Capitolio le comunica con la otra persona que representa al estado en el Senado:',
    newCongress: {
      house: (district) => `Escaño ${district} de la Cámara`,
      senate: (state) => `Escaño de ${state} en el Senado`,
      text: (date) =>
        `El ${date} comenzó un nuevo Congreso y nuestra lista es anterior. Este escaño estaba vacante; aún no sabemos quién lo ocupa ahora.`,
      phone: 'En la central del Capitolio saben quién es y le comunican:',
    },
  },
  noSenators: {
    title: (state) => `${state} no tiene senadores`,
    delegate:
      'Su único miembro de la Cámara es un delegado o una delegada: habla, presenta proyectos y vota en las comisiones, pero no vota cuando la Cámara entera decide un proyecto. Su llamada cuenta igual.',
    commissioner:
      'Su único miembro de la Cámara es la persona que ocupa el cargo de comisionado residente, elegida por cuatro años: habla, presenta proyectos y vota en las comisiones, pero no vota cuando la Cámara entera decide un proyecto. Su llamada cuenta igual.',
  },
  script: {
    title: 'Qué decir',
    town: '(su ciudad)',
    note: 'Contesta el personal o un buzón de voz. Diga su código postal. La razón puede ser breve, y nunca tiene que hablar de usted. Puede preguntar si atienden en español.',
  },
  away: {
    military: {
      title: 'Correo militar y diplomático',
      text: [
        'Las direcciones APO, FPO y DPO no pertenecen a ningún distrito. Le representan donde vota: por lo general, en su última casa en Estados Unidos.',
        'Escriba el código postal de esa casa.',
      ],
    },
    freely_associated: {
      title: 'Fuera de Estados Unidos',
      text: [
        'Micronesia, las Islas Marshall y Palaos usan códigos postales de EE. UU., pero se gobiernan por sí mismas. No tienen ningún miembro del Congreso.',
        'Si vota en Estados Unidos, escriba el código postal de su casa allí.',
      ],
    },
  },
  meeting: {
    title: 'O pida una reunión',
    lead: 'En encuestas publicadas en 2017, el personal del Congreso dijo que lo que más pesa es una visita. Quizá le reciba alguien del personal: también cuenta.',
    steps: [
      'Llame y pregunte por la persona encargada de la agenda («scheduler»). Diga que vive en el distrito o en el estado.',
      'Pídalo también por escrito: la mayoría de las oficinas lo quiere así. Diga el tema, varias fechas que le convengan y quién le acompaña.',
      'Pídala con unas cuatro semanas, o en la oficina más cercana cuando el Congreso está en receso.',
      'Lleve una sola petición, una página y una razón de donde usted vive.',
      'Escriba dos semanas después para preguntar en qué quedó.',
    ],
  },
  next: {
    title: '¿Ya llamó? Entonces escriba',
    text: 'Una carta a todas sus oficinas, con un borrador que puede cambiar como quiera.',
    button: 'Escribirles',
  },
  roster: (date) => `Miembros según se conocían el ${date}.`,
  sources:
    'Miembros y oficinas: unitedstates/congress-legislators (CC0) y cambios posteriores. Distritos: Oficina del Censo de EE. UU. Otros códigos postales: GeoNames (CC BY 4.0).',
};

export const choose: typeof en.choose = {
  title: '¿Cuál es su distrito?',
  lead: (count) =>
    `Este código postal abarca ${count} distritos. La calle lo decide, o elija usted si lo sabe.`,
  stateLead: (state) =>
    `Este código postal es de apartados postales o de un solo edificio en ${state}. No dice en qué distrito vive.`,
  newMapLead: (state, date, sure) =>
    `${state} ${sure ? 'tiene' : 'quizá tenga'} distritos nuevos desde el ${date}, cuando comenzó el nuevo Congreso. La dirección completa decide cuál es el suyo, o elíjalo usted.`,
  addressTitle: 'Búsquelo por su calle',
  notFound: 'La calle que escribió no lo decide: revísela o elija su distrito.',
  poBox:
    'Un apartado postal dice adónde llega su correo, no dónde vive. Escriba la calle de su casa o elija su distrito.',
  listTitle: 'Elíjalo usted',
  option: (district, member) => `${district}: ${member}`,
  inState: (district, state) => `${district}, ${state}`,
  vacant: 'escaño vacante',
  nearby: (places) => `Cerca: ${places}`,
  nearbyZips: (zips) => `Códigos postales cercanos: ${zips}`,
  senatorsTitle: 'Sus senadores en todo caso',
  senatorsAfter: (states) =>
    `Estos distritos están en estados distintos (${states}). Verá a sus senadores cuando haya elegido.`,
  edge: {
    title: '¿De qué lado de la línea vive?',
    lead: 'Está cerca de un límite entre distritos, más cerca de lo que nuestro mapa distingue. ¿Cuál es el suyo?',
    below: (district) => `Abajo están las oficinas de ${district}, que es el más probable.`,
  },
  mismatch: (zip, states) =>
    `El código postal ${zip} es de ${states}: revise el estado y el código postal`,
  map: {
    title: (zip) => `Mapa de los distritos alrededor del código postal ${zip}`,
    commonTitle: 'Mapa de la zona que comparten estos distritos',
    from: (zip, list) => `Visto desde el punto, el centro del código postal ${zip}: ${list}.`,
    fromMiddle: (list) => `Visto desde el centro de este mapa: ${list}.`,
    other: 'Lo que queda vacío es agua u otro distrito.',
    onMap: (district) => `En el mapa: ${district}`,
    marker: (zip) => `C. P. ${zip}`,
    miles: (count) => plural('es', count, { one: '1 milla', other: `${count} millas` }),
    lies: {
      middle: (district) => `${district} allí mismo`,
      north: (district) => `${district} al norte`,
      northeast: (district) => `${district} al noreste`,
      east: (district) => `${district} al este`,
      southeast: (district) => `${district} al sureste`,
      south: (district) => `${district} al sur`,
      southwest: (district) => `${district} al suroeste`,
      west: (district) => `${district} al oeste`,
      northwest: (district) => `${district} al noroeste`,
    },
  },
  locate: {
    title: 'Búsquelo por el lugar donde está',
    hint: 'Solo si está en su casa. El navegador le pregunta primero. Buscamos el distrito del lugar y lo olvidamos.',
    hintAsked:
      'Solo si está en su casa. El navegador le pregunta primero. Nuestro mapa es anterior a estos distritos, así que nuestro servidor pregunta a un servicio externo; la página de privacidad dice a cuál y qué recibe.',
    button: 'Usar mi ubicación',
    asking: 'Esperando a que el navegador diga dónde está.',
    found: 'El navegador dijo dónde está. Buscando el distrito.',
    denied:
      'El navegador no dio su ubicación. Escriba la calle de su casa o elija su distrito de la lista.',
    failed:
      'No pudimos saber dónde está. Escriba la calle de su casa o elija su distrito de la lista.',
    chosen: 'Este lugar está en %, que ya queda elegido. Cámbielo si no es su casa.',
    edge: 'Este lugar está demasiado cerca del límite de un distrito. Elija el distrito donde vive.',
    elsewhere:
      'Este lugar no está en ninguno de estos distritos. Elija el distrito donde vive o revise la dirección.',
  },
};

export const calling: typeof en.calling = {
  // La oficina y no la persona: no sabemos si es senador o senadora.
  titles: {
    representative: 'Cámara de Representantes',
    delegate: 'delegación ante la Cámara de Representantes',
    commissioner: 'Comisaría Residente en Washington',
    senator: 'Senado de Estados Unidos',
  },
  sponsor: (bill) => `Presentó ${bill}: por eso el guion da las gracias.`,
  cosponsor: (bill) => `Copatrocinó ${bill}: por eso el guion da las gracias.`,
  hours: 'Llame entre semana, de día según la hora de Washington (hora del Este).',
  nearest: 'la más cercana',
  otherOffices: 'Sus otras oficinas fuera de Washington',
  listedHours: 'Horario publicado, en inglés:',
  thanksTitle: 'Qué decir, para dar las gracias',
  outcome: {
    title: '¿Cómo le fue?',
    called: 'Llamé',
    left_message: 'Dejé un mensaje',
    no_answer: 'No logré comunicarme',
    note: 'Contamos el día, la oficina y su respuesta, y no guardamos nada sobre usted.',
    thanks: {
      called: 'Gracias por llamar. Quedó contado.',
      left_message: 'Gracias por dejar un mensaje. Quedó contado.',
      no_answer:
        'Gracias por intentarlo. Quedó contado. Pruebe a otra hora, con otro de sus números o con la central del Capitolio.',
    },
  },
  request: {
    title: 'Pedir una reunión',
    how: 'Envíe esto a quien lleva la agenda («scheduler») unas cuatro semanas antes, por el formulario de contacto o como le digan por teléfono, y vuelva a preguntar dos semanas después. Complete lo que está entre corchetes.',
    label: (name) => `Solicitud de reunión con ${name}`,
    town: '[su ciudad]',
    copy: 'Copiar el texto',
    copied: 'Copiado.',
    notCopied: 'Su navegador no lo permitió. El texto está seleccionado: cópielo usted.',
  },
};
