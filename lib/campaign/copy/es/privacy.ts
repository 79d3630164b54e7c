import { plural } from '../../plural';
import type { privacy as en } from '../en/privacy';

export const privacy: typeof en = {
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
