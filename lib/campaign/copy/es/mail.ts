import type { mail as en } from '../en/mail';

export const mail: typeof en = {
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
  keepPrivate: 'Quien tenga el enlace puede ver hasta dónde llegó el mensaje.',
  noReply: 'Esta dirección no recibe respuestas.',
};
