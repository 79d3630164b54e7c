import { plural } from '@/lib/campaign/languages';
import type * as en from '../en';

const reference = (code: string) => `Referencia: ${code}`;
const notYou = 'Si usted no escribió este mensaje, puede ignorar este correo.';

export const mail: typeof en.mail = {
  sender: 'Avisos del sitio',
  receipt: {
    subject: 'Sobre su mensaje',
    opening: 'Gracias. Recibimos su mensaje.',
    next: 'Abra la página para ver el estado de su mensaje y si le falta algo por hacer.',
    button: 'Ver el estado',
    reference,
    notYou:
      'Si usted no escribió este mensaje, otra persona dio su correo electrónico. Abra la página para cancelar lo que no hayamos enviado.',
  },
  confirm: {
    subject: 'Confirme su mensaje',
    opening: 'Gracias. Guardamos su mensaje. No lo enviaremos hasta que usted lo confirme.',
    next: 'Abra la página en los próximos siete días y presione el botón que verá ahí.',
    button: 'Confirmar mi mensaje',
    reference,
    notYou: 'Si usted no escribió este mensaje, ignore este correo. No enviaremos el mensaje.',
  },
  reminder: {
    subject: 'Recordatorio: confirme su mensaje',
    opening: 'Falta que usted confirme su mensaje. No lo enviaremos hasta que lo haga.',
    next: 'Abra la página y presione el botón que verá ahí. Si no, borraremos el mensaje siete días después de que lo escribió.',
    button: 'Confirmar mi mensaje',
    reference,
    notYou:
      'Si usted no escribió este mensaje, ignore este correo. No enviaremos el mensaje ni otro recordatorio.',
  },
  repeated: {
    subject: 'Sobre su mensaje',
    opening:
      'Recibimos otro mensaje con su nombre, su dirección y su correo. Ya tenemos uno de los últimos tres días, y cada persona puede enviar solo uno cada tres días. No enviaremos el nuevo.',
    next: 'Puede ver el estado del mensaje que envió antes.',
    button: 'Ver el estado',
    reference,
    notYou:
      'Si usted no escribió el mensaje nuevo, quizá otra persona usó su nombre, su dirección y su correo. A esa persona no le dijimos que usted ya había escrito.',
  },
  failed: {
    subject: 'Sobre su mensaje',
    opening: 'Al menos una oficina no recibió su mensaje, o no sabemos si lo recibió.',
    next: 'Abra la página para ver qué pasó y si le falta algo por hacer.',
    button: 'Ver los detalles',
    reference,
    notYou,
  },
  rejected: {
    subject: 'Sobre su mensaje',
    opening: 'Nuestro personal decidió no enviar su mensaje.',
    partly: (offices) =>
      plural('es', offices, {
        one: 'Nuestro personal decidió no enviar su mensaje a una de las oficinas.',
        other: `Nuestro personal decidió no enviar su mensaje a ${offices} de las oficinas.`,
      }),
    next: 'Abra la página para ver los detalles.',
    button: 'Ver los detalles',
    reference,
    notYou,
  },
  changed: {
    subject: 'Sobre su mensaje',
    opening: 'Hay novedades sobre su mensaje. Usted nos pidió que le avisáramos.',
    next: 'Abra la página para ver qué cambió o para dejar de recibir estos avisos.',
    button: 'Ver qué cambió',
    reference,
    notYou,
  },
  unlock: {
    subject: 'El enlace que pidió',
    opening: 'Con este enlace puede ver o borrar la información que guardamos sobre usted.',
    next: 'Funciona durante un día. También necesita el apellido y el código postal que nos dio.',
    button: 'Abrir mi información',
    reference,
    notYou: 'Si usted no pidió este enlace, puede ignorar este correo.',
  },
  keepPrivate:
    'Cualquiera que tenga el enlace puede ver el estado de su mensaje. No comparta el enlace.',
  noReply: 'Nadie lee las respuestas a esta dirección.',
  reply: 'Si responde, su correo llega a las personas que administran el sitio.',
};
