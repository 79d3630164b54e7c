import { plural, withPeriod } from '@/lib/campaign/languages';
import type * as en from '../en';

export const selfSend: typeof en.selfSend = {
  link: '¿Prefiere no darnos su nombre? Envíe el mensaje por su cuenta',
  linkClosed: 'Envíe un mensaje por su cuenta',
  title: 'Envíe el mensaje por su cuenta',
  description: 'Copie un mensaje y envíelo usted a cada oficina, sin darnos su nombre.',
  lead: 'Copie el mensaje y péguelo en el formulario de cada oficina. Las oficinas piden su nombre y su dirección. Nosotros no, y esta página no guarda nada.',
  district: (name) => `Sus congresistas (${name}).`,
  again: 'Cambiar de distrito',
  none: {
    text: 'Puede copiar o imprimir un mensaje, o llamar a sus congresistas, sin darnos su nombre. Solo necesitamos su distrito. Suele bastar su código postal. Guardamos el código postal solo en una cookie, hasta diez minutos.',
    unknown: 'No encontramos el distrito de este enlace.',
    next: 'Busque a sus congresistas y luego elija enviar el mensaje por su cuenta.',
    button: 'Buscar a mis congresistas',
  },
  text: {
    title: 'Copie el mensaje',
    subject: 'Asunto:',
    message: 'Mensaje',
    editable:
      'Puede cambiarlo antes de copiarlo. Sus cambios se quedan en esta pestaña del navegador.',
  },
  offices: {
    title: 'Envíelo a cada oficina',
    form: 'Abrir el formulario',
    site: 'Abrir el sitio web',
    call: (phone) => `Llamar al ${phone}`,
    leaves: 'Estos enlaces llevan a otros sitios. No les enviamos nada sobre usted.',
    none: 'No tenemos un formulario de esta oficina. Puede llamar o mandar una carta.',
    sent: 'Ya lo envié',
    progress: (all) => plural('es', all, { one: 'de 1 enviado', other: `de ${all} enviados` }),
    script: 'Qué decir cuando llame',
  },
  copy: {
    button: 'Copiar',
    text: 'Copiar el mensaje',
    copied: 'Copiado.',
    notCopied: 'Su navegador no lo permitió. El texto está seleccionado: cópielo usted.',
  },
  paper: {
    title: 'O imprímalo',
    print:
      'Cada carta se imprime en una página aparte, con espacio para su nombre, su dirección y la fecha.',
    printSigned: 'Cada carta se imprime en una página aparte. Fírmela arriba de su nombre.',
    how: 'Use la opción de imprimir de su navegador.',
    button: 'Imprimir',
    noRoom:
      'Algunas cartas no llevan número de oficina porque no lo tenemos. La oficina se lo puede dar.',
    long: 'El mensaje no cabe en una página, así que cada carta ocupa dos páginas o más.',
    re: 'Asunto:',
    blanks: {
      street: 'Calle y número',
      city: 'Ciudad, estado, código postal',
      date: 'Fecha',
      name: 'Nombre',
    },
  },
  selfSend: {
    link: 'Enviarlo por mi cuenta',
    lead: 'Copie su mensaje y péguelo en el formulario de cada oficina.',
    tell: 'Luego díganos que lo envió.',
    mayHaveArrived:
      'Algo falló mientras enviábamos este mensaje, así que es posible que ya haya llegado. Si lo envía otra vez, la oficina podría recibirlo dos veces.',
    otherMember: (then, now) =>
      `${withPeriod(`Usted escribió a ${then}`)} Ahora ${now} ocupa ese escaño.`,
    back: 'Volver a mi mensaje',
    doneButton: 'Ya lo envié',
    doneBefore: 'Enviado por usted',
    done: (name) => `Gracias. Su mensaje a ${name} quedó marcado como enviado por usted.`,
    nothing: 'Desde aquí no hay nada que enviar',
    nothingText: 'La página de su mensaje muestra qué pasó con cada envío.',
    erased:
      'Su mensaje se borró, así que no hay nada que copiar. Todavía puede usar los formularios y los teléfonos.',
  },
  privacy:
    'Si envía un mensaje por su cuenta sin llenar nuestro formulario, no recibimos su nombre, su dirección ni su mensaje. El enlace para hacerlo muestra solo su distrito. Esa página no guarda nada, y sus cambios se quedan en la pestaña de su navegador.',
};
