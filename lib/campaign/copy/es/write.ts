import { plural, withPeriod } from '@/lib/campaign/languages';
import type * as en from '../en';
import { ofPlaces } from './places';

export const write: typeof en.write = {
  title: 'Escriba a sus congresistas',
  description: 'Envíe un mensaje a sus representantes en el Congreso.',
  step: (now, all) => `Paso ${now} de ${all}`,
  change: 'Hacer cambios',
  leaveEmpty: 'Deje este campo en blanco',
  optional: '(opcional)',
  demonstration: 'Es una demostración. Use datos inventados.',
  closed: 'Esta campaña no recibe mensajes en este momento. Puede llamar.',
  opensAt: (when: string) =>
    `Esta campaña recibirá mensajes a partir del ${when}. Hasta entonces puede llamar.`,
  callInstead: 'Prefiero llamar',
  cookies: {
    title: 'No encontramos su borrador',
    text: 'Su borrador ya se envió o se borró, o tiene más de dos horas. Si acaba de escribir algo, quizá su navegador bloquee las cookies: permítalas en este sitio y empiece de nuevo.',
    call: 'Para llamar no las necesita.',
  },
  address: {
    title: 'Su dirección',
    street: 'Calle y número',
    street2: 'Apto.',
    city: 'Ciudad',
    zip: 'Código postal (ZIP)',
    zipHint: 'Completaremos la ciudad y el estado.',
    program: 'Dirección de un programa de confidencialidad (como Safe at Home)',
  },
  goesTo: {
    all: (names) => withPeriod(`Su mensaje es para ${names}`),
    representative: 'su representante en la Cámara',
    members: 'sus congresistas',
  },
  unreached: {
    title: 'Tendrá que comunicarse por su cuenta con sus congresistas',
    text: 'No podemos enviar mensajes por usted a ninguno de sus congresistas. Una llamada toma cerca de un minuto. También puede enviar el mensaje por su cuenta.',
    everyone:
      'Ahora no podemos enviar mensajes a ninguna oficina. Una llamada toma cerca de un minuto. También puede enviar un mensaje por su cuenta, sin darnos su nombre.',
    call: 'Llamar ahora',
    selfSend: 'Enviarlo por mi cuenta',
    form: 'O llene este formulario. Guardaremos su mensaje y le mostraremos cómo enviarlo.',
  },
  choose: {
    title: '¿Cuál de estos es el suyo?',
    lead: 'No pudimos saber en qué distrito vive usted.',
    near: 'Su dirección está muy cerca del límite entre distritos y no pudimos saber en cuál vive usted.',
    box: 'Puede recibir correo en un apartado postal, pero este no muestra dónde vive. Elija el distrito de su casa.',
    newMap: (state, date, sure) =>
      `${state} ${sure ? 'tiene' : 'quizá tenga'} distritos nuevos desde el ${date} y no pudimos saber en cuál vive usted.`,
    program: 'Elija el distrito donde vive. No le pediremos la dirección de su casa.',
    vacant: 'Escaño vacante',
  },
  safety: {
    title: 'Antes de escribir, tenga esto en cuenta',
    points: [
      'No tiene que contar su historia.',
      'Los mensajes no son confidenciales. Las oficinas los leen y los guardan, y nuestro personal también puede leerlos.',
      'Las oficinas pueden contestar por carta, correo electrónico o teléfono. Comparta solo lo que sea seguro para usted.',
      'Hable con un abogado antes de describir un delito o un caso abierto.',
    ],
    more: 'Más sobre su seguridad',
  },
  script: {
    left: (count) => `Caracteres restantes: ${count}`,
    over: (count) => `Caracteres de más: ${count}`,
    most: (count) => `Hasta ${count} caracteres`,
    keep: 'Guardar mi borrador en este dispositivo',
    keepHint:
      'Cualquiera que use este dispositivo podría leerlo. Se borra al enviarlo o con “Salir de aquí”.',
    kept: 'Recuperamos su borrador.',
    noLine:
      'No podemos comunicarnos con nuestro servidor. No se envió nada y lo que escribió sigue aquí. Revise su conexión e inténtelo otra vez.',
  },
  message: {
    title: 'Su mensaje',
    chamber: { house: 'Cámara de Representantes', senate: 'Senado' },
    selfSend: '(este lo envía usted; le mostraremos cómo)',
    waits: '(espera hasta que sepamos quién ocupa este escaño en el nuevo Congreso)',
    seat: {
      house: (district) => `El escaño ${ofPlaces(district)} en la Cámara`,
      senate: (state) => `Un escaño ${ofPlaces(state)} en el Senado`,
    },
    vacant: (seat) => `${seat} está vacante. No enviaremos ningún mensaje ahí.`,
    unknown: (seat) =>
      `${seat} estaba vacante y no sabemos quién lo ocupa en el nuevo Congreso. No enviaremos ningún mensaje ahí.`,
    youTitle: 'Sus datos',
    prefix: 'Título (Sr., Sra.)',
    prefixHint: 'Algunas oficinas exigen un título, como Sr. o Sra. No elegiremos uno por usted.',
    prefixNone: 'Sin título',
    firstName: 'Nombre',
    lastName: 'Apellido',
    oneName: 'Si no usa apellido, repita su nombre.',
    email: 'Correo electrónico',
    emailHint: {
      receipt: 'Le enviaremos un enlace para ver el estado de su mensaje.',
      confirm: 'Le enviaremos un enlace. Si no confirma ahí, no enviaremos el mensaje.',
      test: 'Modo de prueba: no enviaremos correos.',
    },
    phone: 'Teléfono',
    phoneHint: 'Algunas oficinas lo piden.',
    why: '¿Por qué le importa?',
    whyHint: 'Una o dos frases para el segundo párrafo.',
    subject: 'Asunto',
    body: 'Mensaje',
    edit: 'Cambiar el mensaje',
    bodyHint:
      'Cambie lo que quiera. Puede escribir en español o en inglés. Agregaremos el saludo y su nombre.',
    newsletter: 'Quiero recibir noticias de esta campaña por correo electrónico',
    next: 'Revisar mi mensaje',
  },
  check: {
    title: 'Revise su mensaje',
    lead: (count) =>
      plural('es', count, {
        one: 'Este es su mensaje para la oficina.',
        other: 'Este es su mensaje para cada oficina.',
      }),
    messageTo: (name) => `Para ${name}`,
    whole: 'Mostrar el resto del mensaje',
    onlineSystem: {
      house: 'El sistema en línea de la Cámara no incluye el saludo ni la despedida.',
      senate: 'El sistema en línea del Senado no incluye el saludo ni la despedida.',
    },
    send: (count) =>
      plural('es', count, { one: 'Enviar 1 mensaje', other: `Enviar ${count} mensajes` }),
    sendYourself: 'Guardar y continuar',
    test: 'Modo de prueba: los mensajes se guardan en nuestro servidor. El Congreso no los recibe.',
    testSystem:
      'Modo de prueba: ninguna oficina recibe estos mensajes. Pueden llegar a un sistema de prueba de la Cámara o del Senado.',
    testSome: (names) => withPeriod(`Modo de prueba: este mensaje no llegará a ${names}`),
    keepOpen: 'Mostrar aquí mi mensaje por 15 minutos sin pedir mis datos',
    keepOpenHint: 'No marque esta casilla en un dispositivo compartido.',
  },
  written: {
    title: 'Ya tenemos un mensaje suyo',
    lead: 'Cada persona puede enviar un mensaje cada tres días. Para ver el estado de su mensaje anterior, use el enlace que le enviamos por correo.',
    text: 'Su texto, para copiar',
    next: 'Todavía puede llamar o enviar este mensaje por su cuenta.',
  },
  prefixes: {
    'Mr.': 'Sr. (Mr.)',
    'Mrs.': 'Sra. (Mrs.)',
    'Ms.': 'Sra. o Srta. (Ms.)',
    Miss: 'Srta. (Miss)',
    'Dr.': 'Dr. o Dra. (Dr.)',
    'Mx.': 'Mx. (género neutro)',
  },
  // Without a title, which would depend on the member's gender.
  greeting: {
    representative: (name) => `Honorable ${name}:`,
    delegate: (name) => `Honorable ${name}:`,
    commissioner: (name) => `Honorable ${name}:`,
    senator: (name) => `Honorable ${name}:`,
  },
  closing: 'Atentamente,',
};

export const before: typeof en.before = {
  title: 'Antes de escribir',
  description:
    'Cómo salir rápido de este sitio y qué conviene saber antes de escribir a una oficina.',
  lead: 'Se lee en un minuto.',
  exitTitle: 'Cómo salir rápido',
  exit: (host) => [
    `“Salir de aquí”, arriba en cada página, abre de inmediato ${host} y borra lo que escribió aquí.`,
    'Con teclado, también puede oprimir Shift tres veces, si JavaScript está activado.',
    'Salir no borra el historial de su navegador. Si alguien vigila su teléfono o su computadora, quizá pueda ver que usted estuvo aquí.',
  ],
  keepTitle: 'Qué guardamos mientras escribe',
  keep: [
    'Nuestro servidor guarda cifrado lo que usted escribe. Cualquiera que use este navegador podría abrirlo. Se borra al enviarlo, con “Salir de aquí” o si pasa dos horas sin continuar. El mensaje enviado se guarda por más tiempo.',
    'En este dispositivo guardamos solo cookies, a menos que usted pida guardar el borrador.',
    'Es posible que su navegador le ofrezca recordar lo que escribe aquí. Dígale que no o use una ventana privada.',
  ],
  messageTitle: 'Qué revela un mensaje',
  start: 'Continuar',
  call: 'Prefiero llamar',
  selfSend: 'Escribir sin darnos su nombre',
};

export const titleQuestion: typeof en.titleQuestion = {
  hint: (names) =>
    `Para enviar mensajes a ${names}, elija un título, como Sr. o Sra. No elegiremos uno por usted.`,
  senateHint: (names) => `Para ${names} tiene que ser Mr., Mrs., Ms., Miss o Dr.`,
  without: {
    selfSend: 'No uso título. Lo enviaré por mi cuenta',
    otherWay: 'No uso título. Envíenlo de otra forma',
  },
  withoutHint: (names) => withPeriod(`Se aplica a su mensaje a ${names}`),
  missing: (names) =>
    `Elija un título para escribir a ${names}, o marque la casilla si no usa ninguno`,
  notTaken: (names) =>
    `Elija Mr., Mrs., Ms., Miss o Dr. para escribir a ${names}, o marque la casilla si no usa ninguno de estos`,
};
