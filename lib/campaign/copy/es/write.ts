import { plural } from '@/lib/campaign/plural';
import type * as en from '../en';

export const write: typeof en.write = {
  title: 'Escriba a sus miembros del Congreso',
  description: 'Una carta a su representante y a sus senadores.',
  step: (now, all) => `Paso ${now} de ${all}`,
  back: 'Atrás',
  change: 'Cambiar',
  leaveEmpty: 'Deje esto vacío',
  optional: '(opcional)',
  demonstration: 'Esto es una demostración: use un nombre y una dirección inventados.',
  closed: 'La campaña está cerrada. Ahora no se pueden enviar mensajes; todavía puede llamar.',
  outdated:
    'Esta carta pide algo que ya pasó: los proyectos que nombra caducaron y desde entonces hay una ley.',
  callInstead: 'Mejor llamar: los números y un guion breve',
  sentBefore: 'Usted ya escribió un mensaje.',
  sentBeforeLink: 'Ver qué fue de él',
  cookies: {
    title: 'Su navegador no guardó nuestra cookie',
    text: 'Lo que escribe se guarda bajo una clave que solo tiene su navegador, en una cookie que desaparece a las dos horas. Permita las cookies de este sitio y escriba su dirección otra vez. Para llamar no hace falta ninguna cookie.',
  },
  address: {
    title: 'Su dirección',
    lead: 'Las oficinas atienden a quienes viven en su propio distrito o estado, y por eso cada una necesita la dirección de su casa.',
    street: 'Calle y número',
    street2: 'Apartamento o unidad',
    city: 'Ciudad',
    state: 'Estado o territorio',
    chooseState: 'Elija',
    zip: 'Código postal (ZIP)',
    zipHint: 'Cinco cifras, como 20515. El ZIP+4 ayuda, si lo sabe.',
    district: 'Su distrito',
    districtHint: 'Su código postal abarca más de uno. No pudimos saber cuál es el suyo.',
    districtNear:
      'Su dirección está tan cerca de un límite entre distritos que nuestro mapa no distingue cuál es el suyo.',
    districtOfBox:
      'Un apartado postal sirve como dirección de correo, pero no dice dónde vive: elija el distrito de su casa.',
    districtOfNewMap: (state, date, sure) =>
      `${state} ${sure ? 'tiene' : 'quizá tenga'} distritos nuevos desde el ${date}, y no pudimos saber cuál es el suyo.`,
    districtOfProgram: 'Elija el distrito donde vive. No le pedimos la dirección de su casa.',
    vacant: 'el escaño está vacante',
    program: 'Esta es la dirección de un programa de confidencialidad',
    programHint:
      'Por ejemplo, Safe at Home. No muestra dónde vive, así que usted elige su distrito.',
    why: 'Las oficinas reciben su dirección con la carta. La borramos como dice la página de privacidad.',
    next: 'Buscar a mis miembros',
  },
  safety: {
    title: 'Antes de escribir',
    points: [
      'No tiene que contar su historia.',
      'Las cartas no son confidenciales: el personal las lee y las guarda.',
      'Las oficinas pueden contestar por correo postal o electrónico. Dé solo lo que sea seguro para usted.',
      'Hable con un abogado antes de describir un delito o un caso abierto.',
    ],
    more: 'Más sobre su seguridad',
  },
  script: {
    left: (count) => `Quedan ${count} caracteres`,
    over: (count) => `Sobran ${count} caracteres`,
    most: (count) => `${count} caracteres como máximo`,
    keep: 'Guardar lo que escribo en este aparato durante dos horas',
    keepHint:
      'Por si se corta la conexión o se cierra el navegador. Quien use este aparato podría leerlo. Se borra al salir de esta página y al enviar.',
    kept: 'Esto es lo que se guardó en este aparato.',
    noLine: 'No hay conexión. No se envió nada, y lo que escribió sigue aquí. Inténtelo otra vez.',
  },
  message: {
    title: 'Redacte su mensaje',
    to: 'Va para',
    chamber: { house: 'Cámara de Representantes', senate: 'Senado' },
    selfSend: '(esta la envía usted: le mostramos cómo)',
    waits: '(sale cuando sepamos quién ocupa este escaño en el nuevo Congreso)',
    rosterDate: (date) => `Miembros del Congreso según lo sabido el ${date}.`,
    vacant: (seat) => `${seat}: el escaño está vacante, así que allí nadie recibe la carta.`,
    unknown: (seat) =>
      `${seat}: el escaño estaba vacante y no sabemos quién lo ocupa en el nuevo Congreso. Allí no va ninguna carta.`,
    youTitle: 'Sobre usted',
    prefix: 'Tratamiento',
    prefixHint:
      'Algunas oficinas no aceptan cartas sin tratamiento. Nunca inventamos uno por usted.',
    prefixNone: 'Sin tratamiento',
    firstName: 'Nombre',
    lastName: 'Apellido',
    email: 'Correo electrónico',
    emailHint: 'Las oficinas contestan aquí, y le mandamos un enlace para ver qué fue de su carta.',
    phone: 'Teléfono',
    phoneHint: 'Muchas oficinas del Senado lo piden. Pueden llamarle.',
    letterTitle: 'La carta',
    subject: 'Asunto',
    body: 'Mensaje',
    bodyHint:
      'Cambie lo que quiera. Las oficinas juntan las cartas idénticas: una frase suya vale más que todas las nuestras. Puede escribir en español o en inglés. El saludo y la firma se añaden solos.',
    newsletter: 'Quiero noticias de esta campaña por correo electrónico',
    next: 'Leerla como la leerán',
  },
  check: {
    title: 'Revisar y enviar',
    lead: (count) =>
      plural('es', count, {
        one: 'Lea la carta una vez más antes de que salga.',
        other: 'Lea las cartas una vez más antes de que salgan.',
      }),
    you: 'Sobre usted',
    letterTo: (name) => `Para ${name}`,
    gateway: {
      house:
        'El sistema de la Cámara lleva sus palabras, las nuestras, su nombre y su dirección en campos separados. El saludo y la despedida no van.',
      senate:
        'El sistema del Senado lleva sus palabras, las nuestras, su nombre y su dirección en campos separados. El saludo y la despedida no van.',
    },
    send: (count) =>
      plural('es', count, { one: 'Enviar a una oficina', other: `Enviar a ${count} oficinas` }),
    sendCaptured: (count) =>
      plural('es', count, {
        one: 'Escribir una carta en esta máquina',
        other: `Escribir ${count} cartas en esta máquina`,
      }),
    sendYourself: 'Guardar y mostrarme cómo enviarla',
    after: 'Después verá qué pasó en cada oficina.',
  },
  prefixes: {
    'Mr.': 'Sr. (Mr.)',
    'Mrs.': 'Sra. (Mrs.)',
    'Ms.': 'Sra. o Srta. (Ms.)',
    Miss: 'Srta. (Miss)',
    'Dr.': 'Dr. o Dra. (Dr.)',
    'Mx.': 'Mx. (neutro)',
  },
  greeting: {
    representative: (lastName) => `Estimado(a) representante ${lastName}:`,
    delegate: (lastName) => `Estimado(a) delegado(a) ${lastName}:`,
    commissioner: (lastName) => `Estimado(a) comisionado(a) residente ${lastName}:`,
    senator: (lastName) => `Estimado(a) senador(a) ${lastName}:`,
  },
  closing: 'Atentamente,',
};

export const before: typeof en.before = {
  title: 'Antes de escribir',
  description:
    'Cómo salir rápido de este sitio y qué conviene saber antes de escribir a una oficina.',
  lead: 'Un minuto de lectura, para usted y por si alguien ve su pantalla.',
  exitTitle: 'Cómo salir rápido',
  exit: (host) => [
    `«Salir de esta página», arriba en cada página, le lleva enseguida a ${host} y borra lo que haya escrito aquí.`,
    'Con el teclado, pulse Mayús tres veces. Para eso hacen falta los scripts; para el enlace, no.',
    'No borra su historial: el navegador sigue mostrando las páginas que vio, y en un teléfono o una computadora vigilados no oculta nada.',
  ],
  keepTitle: 'Qué se guarda mientras escribe',
  keep: [
    'Lo que escribe se guarda cifrado en nuestro servidor hasta dos horas después de su último paso. Solo lo abre una cookie de su navegador, y desaparece cuando usted sale o envía.',
    'En este aparato no se guarda nada si usted no lo pide.',
  ],
  letterTitle: 'Qué revela una carta',
  start: 'Seguir y escribir',
  call: 'Mejor llamar: deja menos rastro',
  selfSend: 'Escribir sin darnos su nombre',
};

export const titleQuestion: typeof en.titleQuestion = {
  hint: (names) =>
    `Sin un tratamiento no podemos entregar ninguna carta a ${names}. Nunca inventamos uno por usted.`,
  senateHint: (names) => `Para ${names} tiene que ser Mr., Mrs., Ms., Miss o Dr.`,
  without: {
    selfSend: 'Sin ese tratamiento: yo envío estas cartas',
    otherWay: 'Sin ese tratamiento: que estas cartas vayan por otro camino',
  },
  withoutHint: (names) => `Las cartas a ${names}.`,
  missing: (names) => `Elija un tratamiento para las cartas a ${names}, o marque que no da ninguno`,
  notTaken: (names) =>
    `Elija Mr., Mrs., Ms., Miss o Dr. para las cartas a ${names}, o marque que no da ese tratamiento`,
};
