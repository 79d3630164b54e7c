import { plural } from '@/lib/campaign/languages';
import type * as en from '../en';
import { ofPlaces } from './places';

export const lookup: typeof en.lookup = {
  title: 'Encuentre a sus congresistas',
  description: 'Vea quién le representa en el Congreso, cómo llamar y qué decir.',
  lead: 'Escriba el código postal de su casa. Le daremos los teléfonos y un guion corto. Cada llamada toma cerca de un minuto.',
  form: {
    zip: 'Código postal de su casa',
    zipHint: 'Cinco dígitos, como 20515',
    addressTitle: 'Agregar mi dirección (opcional)',
    addressWhy:
      'Algunos códigos postales abarcan más de un distrito. Con su calle casi siempre podemos saber cuál es el suyo.',
    street: 'Calle y número',
    city: 'Ciudad',
    state: 'Estado o territorio',
    chooseState: 'Elija',
    optional: '(opcional)',
    button: 'Buscar a mis congresistas',
    addressButton: 'Buscar mi distrito',
    keptZip: 'Nuestro servidor no guarda lo que escribe. Su navegador lo guarda diez minutos.',
    kept: 'Su navegador guarda diez minutos lo que escribe. Nuestro servidor, no. De su dirección, el servidor guarda el punto en el mapa hasta una hora, sin su nombre.',
    census:
      'Si el código postal no basta, le preguntamos a la Oficina del Censo de EE. UU. dónde queda su calle. La Oficina ve la dirección, pero no quién pregunta.',
    censusAndGeocodio:
      'Si el código postal no basta, le preguntamos a la Oficina del Censo de EE. UU. dónde queda su calle y, si hace falta, a la empresa Geocodio. Ven la dirección, pero no quién pregunta.',
    noCensus:
      'Usamos su código postal y nuestros propios datos. Para esto no le enviamos su dirección a nadie.',
    prefix: (states) => `Los códigos postales que empiezan así son ${ofPlaces(states)}.`,
  },
  switchboard: {
    before:
      '¿Ya sabe a quién llamar? El conmutador del Capitolio le comunica con cualquier oficina:',
    after: 'El conmutador del Capitolio también le comunica con cualquier oficina:',
    number: '(202) 224-3121',
  },
  found: {
    title: 'Sus representantes en el Congreso',
    lead: 'Cada llamada toma cerca de un minuto.',
    where: (district, state) => `Distrito congresional ${district}, ${state}`,
    atLarge: (state) => `${state} (un solo distrito)`,
    certainty: {
      zip: 'Todo su código postal está en este distrito.',
      address: 'Lo encontramos por su dirección.',
      location: 'Lo encontramos por su ubicación.',
      chosen: 'Usted eligió este distrito.',
      near_boundary:
        'Vive cerca del límite de este distrito. Confirme que es el suyo antes de llamar.',
    },
    again: 'Buscar otra vez',
  },
  office: {
    representative: 'Cámara de Representantes',
    delegate: 'Cámara de Representantes',
    commissioner: 'Comisaría Residente',
    senator: 'Senado',
    yours: {
      representative: 'Le representa en la Cámara',
      delegate: 'Le representa en la Cámara',
      commissioner: 'Comisaría Residente: le representa en la Cámara',
      senator: 'Le representa en el Senado',
    },
    call: (phone) => `Llamar al ${phone}`,
    callOffice: (name) => `${name}, oficina de Washington`,
    noPhone:
      'No tenemos un número de Washington para esta oficina. El conmutador del Capitolio le comunica con ella:',
    more: 'Más teléfonos y sitio web',
    local: 'Oficinas locales',
    form: 'Formulario de contacto',
    website: 'Sitio web',
    of: (name) => `de ${name}`,
    notConfirmed: (date) =>
      `El ${date} hubo una elección especial para este escaño. Aún no sabemos quién ganó, así que es posible que otra persona ocupe ahora este escaño.`,
    newCongress: (date) =>
      `El ${date} comenzó un nuevo Congreso y nuestra lista es anterior. Es posible que otra persona ocupe ahora este escaño.`,
    parties: {
      Democrat: 'Partido Demócrata',
      Republican: 'Partido Republicano',
      Independent: 'Independiente',
    },
  },
  vacant: {
    house: (district) => `Escaño ${ofPlaces(district)} en la Cámara: vacante`,
    senate: (state) => `Escaño de ${state} en el Senado: vacante`,
    text: (date) =>
      `Este escaño está vacante desde el ${date}. Hasta que se cubra, nadie le representa en la Cámara.`,
    senateText: (date) =>
      `Este escaño está vacante desde el ${date}. Hasta que se cubra, su estado tiene un voto menos en el Senado.`,
    meanwhile: 'Mientras tanto le representan sus otros congresistas.',
    phone: '¿Necesita ayuda de la oficina? El conmutador del Capitolio le comunica con ella:',
    senatePhone:
      'El conmutador del Capitolio le comunica con la otra oficina de su estado en el Senado:',
    newCongress: {
      house: (district) => `Escaño ${ofPlaces(district)} en la Cámara`,
      senate: (state) => `Escaño de ${state} en el Senado`,
      text: (date) =>
        `El ${date} comenzó un nuevo Congreso y nuestra lista es anterior. Este escaño estaba vacante. Aún no sabemos quién lo ocupa ahora.`,
      phone: 'El conmutador del Capitolio le comunica con esa oficina:',
    },
  },
  noSenators: {
    title: (state) => `${state}: sin escaños en el Senado federal`,
    delegate: 'En la Cámara tiene un solo escaño, el de delegado o delegada.',
    commissioner: 'En la Cámara tiene un solo escaño, el de la Comisaría Residente.',
  },
  script: {
    title: 'Qué decir',
    titlePast: 'El guion de la campaña',
    town: '(su ciudad)',
    note: 'Le contestará el personal o un buzón de voz. Dé su código postal. No tiene que contar su historia. Puede preguntar si atienden en español.',
  },
  away: {
    military: {
      title: 'Correo militar y diplomático',
      text: [
        'Las direcciones APO, FPO y DPO no están en ningún distrito congresional. Sus congresistas son los del lugar donde vota, que suele ser el de su última casa en Estados Unidos.',
        'Escriba el código postal de esa casa.',
      ],
    },
    freely_associated: {
      title: 'Fuera de Estados Unidos',
      text: [
        'Micronesia, las Islas Marshall y Palaos usan códigos postales de EE. UU., pero son países independientes. No tienen representantes en el Congreso.',
        'Si vota en Estados Unidos, escriba el código postal de su casa allí.',
      ],
    },
  },
  meeting: {
    title: 'Cómo pedir una reunión',
    lead: 'En encuestas publicadas en 2017, el personal del Congreso dijo que una visita en persona es lo que más pesa. Tal vez le reciba alguien del personal. Eso también cuenta.',
    steps: [
      'Llame y pregunte por la persona encargada de la agenda (“scheduler”). Diga que vive en el distrito o en el estado.',
      'Pida la reunión también por escrito. La mayoría de las oficinas lo prefiere así. Diga el tema, varios horarios posibles y quién va con usted.',
      'Pida la reunión con unas cuatro semanas de anticipación. Si el Congreso está en receso, pida que sea en la oficina más cercana.',
      'Pida una sola cosa y lleve un resumen de una página. Diga por qué el tema importa en su comunidad.',
      'Si no le contestan en dos semanas, vuelva a preguntar.',
    ],
  },
  email: {
    title: 'Dígalo también por escrito',
    text: (count) =>
      plural('es', count, {
        one: 'Ya escribimos un borrador que usted puede cambiar. Agregue sus propias palabras.',
        other:
          'Un solo mensaje sirve para todas las oficinas. Ya escribimos un borrador que usted puede cambiar. Agregue sus propias palabras.',
      }),
    button: (count) =>
      count === 2
        ? 'Escribir a las dos oficinas'
        : plural('es', count, {
            one: 'Escribir a esta oficina',
            other:
              count === 3 ? 'Escribir a las tres oficinas' : `Escribir a las ${count} oficinas`,
          }),
  },
  roster: (date) => `Lista de congresistas al ${date}.`,
  sourcesTitle: 'Fuentes',
  sources:
    'Congresistas y oficinas: unitedstates/congress-legislators (CC0), con cambios posteriores. Distritos: Oficina del Censo de EE. UU. Otros códigos postales: GeoNames (CC BY 4.0).',
};

export const choose: typeof en.choose = {
  title: '¿Cuál de estos es el suyo?',
  lead: (count) => `Este código postal está en ${count} distritos. Elija el suyo.`,
  stateLead: (state) =>
    `Este código postal es de apartados postales o de un solo edificio en ${state}, así que no nos dice en qué distrito vive.`,
  newMapLead: (state, date, sure) =>
    `${state} ${sure ? 'tiene' : 'quizá tenga'} distritos nuevos desde el ${date}, cuando comenzó el nuevo Congreso.`,
  addressTitle: '¿No lo sabe? Escriba su dirección',
  notFound: 'Con esa calle no encontramos su distrito. Revísela o elija su distrito.',
  poBox:
    'Un apartado postal dice adónde llega su correo, no dónde vive. Escriba la dirección de su casa o elija su distrito.',
  listTitle: 'Elija su distrito',
  option: (district, member) => `${district}: ${member}`,
  inState: (district, state) => `${district}, ${state}`,
  vacant: 'escaño vacante',
  nearby: (places) => `Cerca: ${places}`,
  nearbyZips: (zips) => `Códigos postales cercanos: ${zips}`,
  senatorsTitle: 'Sus senadores, sea cual sea su distrito',
  senatorsAfter: (states) =>
    `Estos distritos están en estados distintos (${states}). Elija uno para ver quién le representa en el Senado.`,
  edge: {
    title: '¿De qué lado del límite vive?',
    lead: 'Vive muy cerca del límite entre distritos y nuestro mapa no es tan preciso. ¿Cuál de estos es el suyo?',
    below: (district) => `Abajo están las oficinas del distrito más probable, ${district}.`,
  },
  mismatch: (zip, states) =>
    `Revise el estado y el código postal. El código postal ${zip} es ${ofPlaces(states)}.`,
  map: {
    title: (zip) => `Mapa de los distritos alrededor del código postal ${zip}`,
    commonTitle: 'Mapa de la zona donde se juntan estos distritos',
    from: (zip, list) =>
      `El punto marca el centro del código postal ${zip}. En este mapa, ${list}.`,
    fromMiddle: (list) => `En este mapa, ${list}.`,
    other: 'Lo que queda en blanco es agua u otro distrito.',
    onMap: (district) => `En el mapa: ${district}`,
    marker: (zip) => `ZIP ${zip}`,
    miles: (count) => plural('es', count, { one: '1 milla', other: `${count} millas` }),
    lies: {
      middle: (district) => `${district} cubre el centro`,
      north: (district) => `${district} queda al norte`,
      northeast: (district) => `${district} queda al noreste`,
      east: (district) => `${district} queda al este`,
      southeast: (district) => `${district} queda al sureste`,
      south: (district) => `${district} queda al sur`,
      southwest: (district) => `${district} queda al suroeste`,
      west: (district) => `${district} queda al oeste`,
      northwest: (district) => `${district} queda al noroeste`,
    },
  },
  locate: {
    title: 'O use su ubicación',
    hint: 'Úsela solo si está en su casa. El navegador le pide permiso primero. Buscamos su distrito y no guardamos la ubicación.',
    hintAsked:
      'Úsela solo si está en su casa. El navegador le pide permiso primero. Nuestro mapa es anterior a estos distritos, así que nuestro servidor le pregunta a un servicio externo, que ve su ubicación, pero no su nombre.',
    button: 'Usar mi ubicación',
    asking: 'Esperando a que el navegador comparta su ubicación.',
    found: 'El navegador compartió su ubicación. Estamos buscando el distrito.',
    denied: 'El navegador no compartió su ubicación. Elija su distrito de la lista.',
    failed: 'No pudimos obtener su ubicación. Elija su distrito de la lista.',
    chosen: 'Usted está en %. Si vive ahí, presione el botón de ese distrito.',
    edge: 'Este lugar está muy cerca del límite de un distrito. Elija el distrito donde vive.',
    elsewhere:
      'Este lugar no está en ninguno de estos distritos. Elija el distrito donde vive o revise el código postal.',
  },
};

export const calling: typeof en.calling = {
  // Offices instead of persons, because the gender of a member is not known.
  titles: {
    representative: 'Cámara de Representantes',
    delegate: 'Cámara de Representantes',
    commissioner: 'Comisaría Residente en Washington',
    senator: 'Senado de Estados Unidos',
  },
  sponsor: (name, bill) =>
    `${name} presentó el proyecto ${bill}; por eso este guion empieza dando las gracias.`,
  cosponsor: (name, bill) =>
    `${name} copatrocinó el proyecto ${bill}; por eso este guion empieza dando las gracias.`,
  hours: 'Llame entre semana, en horas de oficina de Washington (hora del Este).',
  nearest: 'la más cercana a usted',
  listedHours: 'Horario publicado, en inglés:',
  thanksTitle: 'Qué decir para dar las gracias',
  outcome: {
    open: 'Ya llamé',
    title: '¿Cómo le fue en la llamada?',
    called: 'Hablé con alguien',
    left_message: 'Dejé un mensaje de voz',
    no_answer: 'Nadie contestó',
    note: 'Anotamos el día, la oficina y cómo le fue, pero no quién llamó.',
    thanks: {
      called: 'Gracias por llamar.',
      left_message: 'Gracias por dejar un mensaje.',
      no_answer: 'Gracias por intentarlo. Puede llamar más tarde o probar otro número.',
    },
    before: 'Ya llamó a esta oficina.',
  },
  progress: {
    some: (done, of) => `Ya hizo ${done} de ${of} llamadas.`,
    all: (of) =>
      plural('es', of, {
        one: 'Ya hizo su llamada.',
        other: of === 2 ? 'Ya hizo las dos llamadas.' : `Ya hizo las ${of} llamadas.`,
      }),
    next: (title, name) => `Sigue: ${name} (${title})`,
    script: 'Ver qué decir',
    writeNow: 'Ahora escríbales también.',
  },
  request: {
    title: 'Pedir una reunión',
    titlePast: 'La solicitud de reunión de la campaña',
    how: 'Envíe esto a la persona encargada de la agenda (“scheduler”) con unas cuatro semanas de anticipación. Use el formulario de contacto de la oficina, si lo tiene, o llame y pregunte adónde enviarlo. Complete lo que está entre corchetes. Si no le contestan en dos semanas, vuelva a preguntar.',
    label: (name) => `Solicitud de reunión con ${name}`,
    town: '[su ciudad]',
    copy: 'Copiar el texto',
    copied: 'Copiado.',
    notCopied: 'Su navegador no lo permitió. El texto está seleccionado: cópielo usted.',
  },
};
