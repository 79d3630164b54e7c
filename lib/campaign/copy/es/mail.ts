import type * as en from '../en';

export const mail: typeof en.mail = {
  sender: 'Avisos del sitio',
  receipt: {
    subject: 'Sobre su mensaje',
    opening: 'Tenemos su mensaje.',
    next: 'Esta página muestra qué fue de él:',
    reference: (reference) => `Referencia: ${reference}`,
    notYou: 'Si usted no escribió nada, alguien usó su dirección. No tiene que hacer nada.',
  },
  confirm: {
    subject: 'Confirme su mensaje',
    opening: 'Tenemos un mensaje a su nombre. No va a ninguna parte hasta que lo confirme.',
    next: 'Para confirmarlo, abra esta página antes de siete días:',
    reference: (reference) => `Referencia: ${reference}`,
    notYou: 'Si usted no escribió nada, no haga nada: el mensaje no se transmite.',
  },
  reminder: {
    subject: 'Recordatorio: confirme su mensaje',
    opening:
      'Un mensaje a su nombre todavía espera su palabra. No va a ninguna parte hasta que lo confirme.',
    next: 'Para confirmarlo, abra esta página. A los siete días de escrito, el mensaje se borra:',
    reference: (reference) => `Referencia: ${reference}`,
    notYou:
      'Si usted no escribió nada, no haga nada: el mensaje no se transmite y no llega otro recordatorio.',
  },
  failed: {
    subject: 'Sobre su mensaje',
    opening:
      'Su mensaje no llegó a todas partes, o no sabemos si llegó. Usted todavía puede hacer algo.',
    next: 'Llame, use el formulario en el sitio de quien recibe su carta o mándela por correo postal. Esta página muestra adónde no llegó y tiene lo necesario para cada camino:',
    reference: (reference) => `Referencia: ${reference}`,
    notYou: 'Si usted no escribió nada, alguien usó su dirección. No tiene que hacer nada.',
  },
  rejected: {
    subject: 'Sobre su mensaje',
    opening: 'Leímos su mensaje y no lo transmitimos.',
    next: 'El motivo está en esta página:',
    reference: (reference) => `Referencia: ${reference}`,
    notYou: 'Si usted no escribió nada, alguien usó su dirección. No tiene que hacer nada.',
  },
  changed: {
    subject: 'Sobre su mensaje',
    opening: 'Algo cambió en su mensaje. Usted nos pidió que le avisáramos.',
    next: 'Esta página muestra qué cambió, y allí puede terminar estos avisos:',
    reference: (reference) => `Referencia: ${reference}`,
    notYou: 'Si usted no escribió nada, alguien usó su dirección. No tiene que hacer nada.',
  },
  keepPrivate: 'Quien tenga el enlace puede ver hasta dónde llegó el mensaje.',
  noReply: 'Esta dirección no recibe respuestas.',
  reply: 'Si responde a este correo, lo lee quien lleva el sitio.',
};
