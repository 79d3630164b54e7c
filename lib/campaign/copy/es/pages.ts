import { plural } from '@/lib/campaign/languages';
import type * as en from '../en';
import { personalData } from './personal-data';

export const accessibility: typeof en.accessibility = {
  title: 'Accesibilidad',
  description:
    'Qué hacemos para que todas las personas puedan usar este sitio, y cómo reportar una barrera.',
  lead: 'Todas las personas deben poder leer estas páginas y comunicarse con el Congreso desde ellas.',
  doTitle: 'Con qué puede contar',
  do: [
    'Diseñamos cada página para que se pueda usar solo con el teclado, sin JavaScript o con un lector de pantalla.',
    'Puede ampliar la página al 400% en una computadora, o usar una pantalla de 320 píxeles de ancho, sin desplazarse hacia los lados.',
    'Los colores mantienen su contraste en los modos claro, oscuro y de alto contraste. El color nunca es la única señal.',
    'Cada gráfica tiene sus cifras al lado, en texto.',
    'Nada se mueve por sí solo. Hay algunos límites de tiempo. Guardamos un borrador dos horas y una búsqueda diez minutos. Si le pedimos confirmar su mensaje, tiene siete días. Si lo pide, puede ver por 15 minutos el mensaje enviado; luego le pedimos su apellido y su código postal.',
  ],
  standardTitle: 'La norma que seguimos',
  standard:
    'Seguimos las Pautas de Accesibilidad para el Contenido Web 2.2, nivel AA, y revisamos cada página con pruebas automáticas. Esas pruebas no encuentran todas las barreras. Quienes usan tecnología de asistencia a diario todavía no han revisado este sitio.',
  knownTitle: 'Barreras que conocemos',
  known:
    'Los formularios de algunas oficinas piden resolver un CAPTCHA (una prueba con imágenes). Algunos de nuestros enlaces llevan a esos formularios, y no podemos cambiarlos. Muchas veces es más fácil llamar.',
  reportTitle: 'Reportar una barrera',
  report:
    'Díganos en qué página fue, qué intentaba hacer y qué dispositivo y programas usa. Contacto:',
  nobody:
    'Esto es una demostración. Todavía no la administra ninguna organización, así que no hay a quién escribirle.',
};

export const privacy: typeof en.privacy = {
  title: 'Privacidad',
  description:
    'Qué guarda este sitio cuando busca a sus representantes en el Congreso o les escribe.',
  lead: 'Aquí le decimos qué guardamos, para qué, por cuánto tiempo y quién lo recibe.',
  columns: {
    topic: 'Cuando usted',
    what: 'Qué guardamos',
    why: 'Para qué',
    long: 'Cuánto tiempo',
    who: 'Quién lo recibe',
  },
  topics: {
    read: 'Lee estas páginas',
    lookup: 'Busca a sus congresistas',
    call: 'Nos dice cómo le fue en una llamada',
    draft: 'Empieza un mensaje',
    message: 'Envía un mensaje',
    after: 'Envía un mensaje que luego se borra',
  },
  rows: {
    read: {
      what: 'Ni cookies ni nombres. Si usa un formulario o la página de su mensaje, un código cifrado de su dirección IP.',
      why: 'Para que nadie sature el sitio',
      long: 'Hasta dos horas',
      who: 'Nadie',
    },
    lookup: {
      what: 'El punto en el mapa y el distrito de su dirección, sin su nombre. La barra de direcciones puede mostrar su distrito y las oficinas a las que llamó. Una cookie cifrada puede guardar su código postal, su ciudad o lo que escribió.',
      why: 'Para los resultados y para su mensaje',
      long: 'El punto en el mapa y el distrito, hasta una hora. La cookie, diez minutos o hasta que presione “Salir de aquí”',
      who: 'Vea “Cómo encontramos su distrito”.',
    },
    call: {
      what: 'El día, la oficina y cómo le fue, pero no quién llamó.',
      why: 'Para contar las llamadas',
      long: 'Mientras dure la campaña',
      who: 'El personal de la campaña. El público ve los totales.',
    },
    draft: {
      what: 'Lo que escribe, cifrado. Cualquiera que use este navegador podría abrirlo.',
      why: 'Para conservarlo de una página a la siguiente',
      long: 'Hasta que usted lo envíe, hasta que presione “Salir de aquí” o hasta que pasen dos horas sin que continúe',
      who: 'Vea “Cómo encontramos su distrito”.',
    },
    after: {
      what: personalData.erase.stays.join(' '),
      why: 'Para contar los mensajes',
      long: 'Mientras dure la campaña',
      who: 'El personal de la campaña. El público ve los totales.',
    },
  },
  message: {
    what: 'Su mensaje, nombre, correo electrónico, dirección y, si lo dio, teléfono',
    why: 'Para entregarlo y mostrar que usted vive en el distrito o el estado que representa la oficina',
    long: (days) =>
      `Hasta ${plural('es', days, { one: '1 día', other: `${days} días` })} después del fin de la entrega, o hasta que usted lo borre`,
    who: 'Las oficinas a las que escribe y el personal de la campaña. Si pide noticias, su nombre, correo electrónico, código postal e idioma pasan a la lista de correo de la campaña.',
  },
  moreTitle: 'Qué más conviene saber',
  more: [
    'Aquí no se carga nada de otros sitios. No rastreamos su visita ni vendemos su información.',
    'Algunos enlaces nos indican dónde se publicaron. Contamos cuántas veces se usan.',
    'El personal puede leer los mensajes para revisarlos o resolver fallas de entrega. Para detectar envíos masivos, nuestro servidor compara códigos creados a partir de los mensajes. Cada código se borra junto con su mensaje.',
    'Si usted lo pide, este navegador guarda su borrador hasta que lo envíe o salga, o muestra durante 15 minutos el mensaje que envió, sin pedir su apellido ni su código postal. Si oculta la página de su mensaje, una cookie sin datos suyos la mantiene oculta por 30 días.',
    'Le enviamos por correo electrónico un enlace para ver el estado de su mensaje, un recordatorio para confirmarlo y un aviso si no se entrega. Ningún correo repite su mensaje ni su nombre.',
  ],
  geocoderTitle: 'Cómo encontramos su distrito',
  geocoder:
    'Si su código postal tiene más de un distrito y usted escribe su calle, nuestro servidor le pregunta a la Oficina del Censo de Estados Unidos dónde queda, sin dar su nombre.',
  geocodio:
    'Si eso no funciona, le preguntamos a una empresa, Geocodio, también sin dar su nombre.',
  noGeocoder: 'No enviamos direcciones a ningún servicio externo.',
  location:
    'Si elige “Usar mi ubicación”, nuestro servidor busca el distrito en su propio mapa y no guarda su ubicación.',
  locationAsked:
    'Si ese mapa no está al día, uno de los servicios nombrados aquí ve su ubicación, pero no su nombre, y guardamos su respuesta hasta una hora.',
  whoCapture:
    'En modo de prueba, los mensajes y los correos quedan en nuestro servidor. Ninguna oficina los recibe.',
  whoTestSystem:
    'En modo de prueba, los mensajes pueden llegar a un sistema de prueba de la Cámara o del Senado. Ninguna oficina los recibe.',
  earlierTitle: 'Ver o borrar su información',
  earlier:
    'En la página de su mensaje puede cancelar los mensajes no enviados. Con su apellido y su código postal puede ver, descargar o borrar su información. Si la borra, vea qué queda en la fila “Envía un mensaje que luego se borra”.',
  backupsTitle: 'Copias de seguridad',
  backups: 'Un mensaje borrado puede seguir un tiempo en las copias de seguridad.',
  askBackups: 'Pregúntenos por cuánto tiempo.',
  operatorTitle: 'Quién administra este sitio',
  operator: (name, address) => `${name}, ${address}.`,
  nobody:
    'Esto es una demostración. Todavía no la administra ninguna organización. No escriba datos reales.',
};

export const safety: typeof en.safety = {
  title: 'Su seguridad',
  description: 'Cómo salir rápido de este sitio, qué rastro queda y qué conviene saber.',
  lead: 'Algunas personas que visitan este sitio son sobrevivientes, y algunas quizá no estén a solas en este momento. Lea esto primero.',
  leavingTitle: 'Salir rápido',
  leaving: [
    '“Salir de aquí”, arriba en cada página, lleva al instante a un sitio neutral y borra lo que escribió aquí.',
    'Con teclado, también puede oprimir Shift tres veces, si JavaScript está activado.',
    'Para cerrar toda la ventana, oprima Alt y F4 en Windows, o Shift, Command y W en una Mac.',
  ],
  historyTitle: 'Qué rastro queda',
  history: [
    'El historial de su navegador muestra las páginas que vio, y el botón Atrás puede llevar a ellas. Alguien puede notar que usted borró el historial. Una ventana privada no deja historial después de cerrarla, pero no detiene un programa espía.',
    'Su navegador puede ofrecerle recordar lo que escribe. Diga que no, o use una ventana privada.',
    'Si otra persona tiene acceso a su teléfono o computadora, quizá pueda ver lo que usted hace, y no podemos evitarlo. Use un dispositivo que esa persona nunca haya tocado, por ejemplo en una biblioteca.',
  ],
  hotlineTitle: 'Hable con alguien',
  hotline: [
    'La Línea Nacional contra la Trata de Personas contesta las 24 horas. Puede pedir que le atiendan en español, en inglés o con un intérprete. Nosotros no la administramos.',
    'El sitio de la Línea dice qué guarda y comparte. El número que ve en una llamada puede ser falso. Si alguien dice llamar de la Línea, cuelgue y llame usted.',
  ],
  call: (phone) => `Llame al ${phone}`,
  text: (word, number) => `Envíe ${word} o BEFREE por mensaje de texto al ${number}`,
  tty: 'TTY: 711',
  chat: 'Chat en el sitio de la Línea',
  emergency: 'En una emergencia, llame al 911.',
  writingTitle: 'Antes de comunicarse con una oficina',
  writing: [
    'No tiene que contar su historia. Su mensaje o su llamada cuenta aunque no hable de usted.',
    'Los mensajes al Congreso no son confidenciales. Las oficinas los leen y los guardan, y nuestro personal también puede leerlos.',
    'Las oficinas piden su nombre y su dirección, y pueden contestar por correo postal, correo electrónico o teléfono. Comparta solo lo que sea seguro para usted.',
    'Hable con un abogado antes de describir un delito, un arresto o un caso abierto.',
    'Si usa un programa de confidencialidad de domicilio, puede escribir la dirección del programa y elegir usted su distrito.',
    'Las llamadas y los mensajes de texto quedan en su teléfono y pueden aparecer en la factura.',
  ],
  writingLink: 'Qué guardamos y por cuánto tiempo',
};
