import { plural } from '@/lib/campaign/plural';
import type * as en from '../en';

export const accessibility: typeof en.accessibility = {
  title: 'Accesibilidad',
  description:
    'Qué hace este sitio para que todas las personas puedan usarlo, y cómo avisar de una barrera.',
  lead: 'Todas las personas deberían poder leer estas páginas y escribir al Congreso desde ellas.',
  doTitle: 'Con qué puede contar',
  do: [
    'Cada página funciona solo con el teclado y sin JavaScript, y está hecha para lectores de pantalla.',
    'El texto puede ampliarse al 400% y leerse en una pantalla de 320 píxeles de ancho sin desplazarse hacia los lados.',
    'Los colores mantienen el contraste en los modos claro, oscuro y de alto contraste, y nada se dice solo con color.',
    'Cada dibujo tiene sus cifras al lado, en texto y en una tabla.',
    'Nada se mueve. El único límite de tiempo es que un borrador sin enviar se borra dos horas después de su último paso.',
  ],
  standardTitle: 'La norma que buscamos cumplir',
  standard:
    'Construimos según las Pautas de Accesibilidad para el Contenido Web 2.2, nivel AA, y comprobamos las páginas con pruebas automáticas. Estas pruebas no hallan todas las barreras, y el sitio no ha sido revisado por personas que usan tecnología de apoyo a diario.',
  knownTitle: 'Lo que sabemos que es más difícil',
  known:
    'Los formularios de algunas oficinas, a los que enlazamos cuando no hay otra manera de llegar a ellas, tienen acertijos con imágenes, y no podemos cambiarlos. Allí suele ser más fácil llamar.',
  reportTitle: 'Avisar de una barrera',
  report: 'Díganos en qué página, qué intentaba hacer y qué usa. Contacto:',
  nobody:
    'Este sitio es una demostración y nadie lo administra todavía, así que no hay a quién avisar. Quien lo administre después debe poner aquí un contacto.',
};

export const privacy: typeof en.privacy = {
  title: 'Privacidad',
  description: 'Qué guarda este sitio cuando busca a sus miembros o escribe, y por cuánto tiempo.',
  lead: 'Guardamos lo necesario para entregar su carta y decirle qué fue de ella. Nada más, y no por mucho tiempo.',
  readingTitle: 'Si solo lee',
  reading: [
    'No ponemos ninguna cookie, no registramos su visita y no cargamos nada de otros sitios: ni fuentes, ni mapas, ni imágenes, ni scripts.',
    'Nuestro servidor guarda su dirección de red solo como un código cifrado cuya clave cambia cada día, para frenar avalanchas de solicitudes.',
  ],
  lookupTitle: 'Si busca a sus miembros',
  lookup: [
    'El código postal o la dirección que escribe sirve para la respuesta y no se guarda en nuestro servidor. La barra de direcciones de su navegador, y por tanto su historial, nombra como mucho su distrito.',
    'Si queda algo que corregir o elegir, lo que escribió espera en una cookie cerrada con clave de su propio navegador, diez minutos como mucho.',
    'Si pulsa «Usar mi ubicación», el navegador envía el lugar a nuestro servidor, que halla el distrito en su propio mapa y olvida el lugar.',
    'Con la respuesta esperan en otra cookie igual su ciudad y el orden de las oficinas según la cercanía, para que la página complete qué decir. No contiene ninguna calle ni ningún punto del mapa, y termina a los diez minutos o cuando sale.',
    'Si nos dice cómo le fue con una llamada, contamos el día, la oficina y su respuesta. Nada en esa cuenta trata de usted.',
  ],
  geocoder:
    'Cuando un código postal abarca más de un distrito y usted da su calle, nuestro servidor envía esa dirección, sin su nombre, al servicio de direcciones de la Oficina del Censo de Estados Unidos, que contesta con el distrito. Lo mismo vale para su ubicación, si la comparte donde nuestro propio mapa no está al día.',
  geocodio:
    'Cuando ese servicio no contesta o no conoce el lugar, nuestro servidor pregunta del mismo modo, sin su nombre, a la empresa Geocodio.',
  remembered:
    'Nuestro servidor recuerda la respuesta una hora como mucho, para no preguntar afuera dos veces: el distrito, el código postal y el punto en el mapa, bajo un código cifrado en lugar de la dirección.',
  noGeocoder: 'Las direcciones no se envían a ningún servicio ajeno para hallar el distrito.',
  writingTitle: 'Si escribe',
  deviceCopy:
    'Si marca la casilla para ello, una copia de lo que escribe queda también en su propio navegador, donde quien use el aparato podría leerla. Se borra al enviar, con «Salir de esta página» y al quitar la marca; si no, el sitio deja de usarla a las dos horas y la borra la próxima vez que se abra la página.',
  draft:
    'Mientras escribe, lo que ha puesto se guarda cifrado en nuestro servidor, y solo una cookie de su navegador tiene la clave. Lo que escribió desaparece dos horas después de su último paso, cuando sale o cuando envía. Después de enviar, la cookie solo lleva de vuelta a la página de su mensaje, dos horas como mucho. Hace falta para pasar de un paso al siguiente. Una segunda cookie, puesta cuando envía, abre su mensaje a este navegador durante 15 minutos: en ese tiempo, cualquiera que lo use puede ver su mensaje y sus datos, descargarlos y hacerlos borrar, sin apellido ni código postal. «Salir de esta página» borra ambas cookies. Antes de que envíe, nuestro servidor busca en sus propias palabras lo que podría decir quién es alguien, se lo muestra y no guarda nada de ello.',
  message: (days) =>
    `Su mensaje se guarda con su nombre, correo electrónico, dirección postal y teléfono, si lo dio, hasta ${plural('es', days, { one: '1 día', other: `${days} días` })} después de terminada la última entrega. Entonces se borra todo eso, y también el texto. Quedan la referencia, el estado y el distrito y cómo se halló, la edición y el idioma, las fechas, y qué fue de cada carta y de nuestro correo para usted, por qué camino y en qué intento, con el número de quien lo recibió y, si el personal no lo transmitió, la clase de motivo.`,
  newsletter:
    'Si marca la casilla de las noticias, ese deseo se guarda con su mensaje y se borra con él.',
  whoTitle: 'Quién lo recibe',
  who: [
    'Las oficinas a las que escribe reciben su carta con su nombre y sus datos de contacto. Tienen sus propias reglas para guardarla, y no podemos reclamarla.',
    'El personal de esta campaña puede leer los mensajes, para revisarlos o ver por qué falló una entrega. Nadie más los recibe. No vendemos ni prestamos nada. El personal puede escribir notas breves entre sí sobre cómo se atendió un mensaje; se borran con él. Lo que puede angustiar queda cerrado hasta que alguien del personal lo abre: nuestro servidor lo busca al mostrar la página y no guarda nada de eso.',
    'Para hallar envíos en masa, nuestro servidor puede comparar los mensajes: cuántos llegan de una dirección o una red, si muchos traen las mismas palabras (como un código cifrado, que se borra con el mensaje) y qué hay en el texto. Cuál de estas cosas halló también se borra con él.',
  ],
  whoCapture:
    'Por ahora ninguna oficina recibe nada: las cartas se escriben en una carpeta de esta máquina, igual que el correo sobre su mensaje. Se borran con el mensaje.',
  earlierTitle: 'Verlo o retirarlo antes',
  earlier:
    'El enlace que recibe después de enviar lleva a su propia página. Allí puede ver qué pasó en cada oficina y retirar las cartas que no hayan salido. Con su apellido y su código postal puede además ver todo lo que guardamos, descargarlo y hacerlo borrar al momento: una cookie lo abre entonces a este navegador durante 15 minutos. Recién enviado, está abierto 15 minutos sin ellos.',
  mails:
    'Le mandamos por correo el enlace a esa página, un enlace y un solo recordatorio donde hace falta su palabra antes de que algo salga, y un aviso si una carta no llega o no se transmite. Los avisos de cada cambio solo llegan si los pide allí. Ningún correo repite su texto ni su nombre.',
  backupsTitle: 'Copias de seguridad',
  backups:
    'Quien administre este sitio puede tener copias de seguridad de la base de datos, en las que un mensaje borrado puede durar más que los plazos de arriba, hasta que se borre la copia. Pregúntele cuánto es.',
  operatorTitle: 'Quién responde de esto',
  operator: (name, address) => `${name}, con dirección en ${address}.`,
  nobody: 'Nadie administra todavía este sitio: es una demostración. No escriba datos reales.',
};

export const safety: typeof en.safety = {
  title: 'Su seguridad en este sitio',
  description: 'Cómo salir rápido de este sitio, qué queda y en qué pensar antes.',
  lead: 'Entre quienes leen esto hay sobrevivientes, y personas que no pueden leer libremente lo que quieren. Esto es lo primero que conviene saber.',
  leavingTitle: 'Salir rápido',
  leaving: [
    '«Salir de esta página», arriba en cada página, le lleva enseguida a otro sitio, neutro, y borra lo que haya escrito aquí.',
    'Con el teclado puede pulsar Shift tres veces, salvo que su navegador tenga desactivados los scripts.',
    'Para cerrar toda la ventana: Alt y F4 en Windows; Shift, Comando y W en un Mac.',
  ],
  historyTitle: 'Lo que salir no hace',
  history: [
    'Su navegador sigue mostrando las páginas que vio, y el botón Atrás puede volver a ellas. Con los scripts desactivados, también puede mostrar lo que escribió sin enviar. Salir rápido solo ayuda contra quien mira por encima de su hombro.',
    'Si otra persona puede entrar en su teléfono o computadora, un programa puede estar registrando lo que usted hace, y nada de este sitio puede evitarlo. Borrar el historial también puede llamar la atención. Use un aparato que esa persona nunca haya tenido en la mano: en una biblioteca, en el trabajo o de una amistad.',
  ],
  hotlineTitle: 'Alguien con quien hablar',
  hotline: [
    'La Línea Nacional contra la Trata de Personas contesta a toda hora, en inglés y español. Para otros idiomas puede haber intérpretes. No la administramos y no podemos ver si usted llama.',
    'Su propio sitio dice qué guarda y qué comunica a otros. El número que aparece en la pantalla puede ser falso: es mejor que llame usted a la Línea que confiar en una llamada que dice venir de ella.',
  ],
  call: (phone) => `Llame al ${phone}`,
  text: (word, number) => `Envíe ${word} o BEFREE por mensaje de texto al ${number}`,
  tty: 'TTY (teletipo): 711',
  chat: 'Chat en el sitio de la Línea',
  emergency: 'En una emergencia llame al 911.',
  writingTitle: 'Antes de escribir a una oficina',
  writing: [
    'No tiene que contar su historia. Una carta sirve sin una palabra sobre usted, y una llamada también.',
    'Las cartas al Congreso no son confidenciales. El personal las lee y las guarda, y puede pasarlas a la oficina que corresponda.',
    'Las oficinas piden su nombre y su dirección para saber que vive en su distrito. Pueden contestar por correo, por correo electrónico o por teléfono: dé solo los datos por los que sea seguro que le contacten.',
    'Hable con un abogado antes de describir un delito, un arresto o un caso todavía abierto. Una carta puede leerla gente para quien no la escribió.',
    'Si su dirección está protegida por un programa de confidencialidad de direcciones, puede escribir con la dirección del programa y elegir usted su distrito.',
    'Si escribir no es seguro, llame desde un teléfono que sea seguro para usted. La llamada queda en el registro del teléfono y puede aparecer en la factura. También puede pedir a otra persona que escriba en su propio nombre.',
  ],
  writingLink: 'Qué guarda este sitio y por cuánto tiempo',
};
